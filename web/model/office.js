// The settings of an office: allowed names, rules off or milder, house words, level and legal date. The command line takes the
// same as a file; schema/settings.schema.json describes it.

/**
 * @typedef {'error'|'warning'|'note'} Severity
 * @typedef {{require?: string, forbid?: string, message: string, severity?: Severity}} HouseWord
 * @typedef {Exclude<import('../../wasm/types.js').Level, 'unknown'>} Level
 * @typedef {{rules?: Record<string, Severity|'off'>, level?: Level, due?: Partial<Record<Level, string>>,
 *   officials?: string[], house?: HouseWord[]}} OfficeSettings
 */

/** @type {Level[]} */
export const LEVELS = ['town', 'street', 'department', 'county', 'city', 'province', 'ministry'];

const DATE = /^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;

/** What of it is complete: a word without a message, or half a date, is still being typed. @param {OfficeSettings} settings @returns {OfficeSettings} */
export function inForce({ rules = {}, level, due = {}, officials = [], house = [] }) {
  const dates = Object.fromEntries(Object.entries(due).filter(([, date]) => DATE.test(date)));
  return {
    ...(Object.keys(rules).length ? { rules } : {}),
    ...(level ? { level } : {}),
    ...(Object.keys(dates).length ? { due: dates } : {}),
    officials: officials.map((name) => name.trim()).filter(Boolean),
    house: house.filter((word) => (word.require || word.forbid) && word.message),
  };
}

/** @param {OfficeSettings} settings @param {string} rule @param {Severity|'off'|''} how nothing: as the rule says @returns {OfficeSettings} */
export function withRule(settings, rule, how) {
  const { [rule]: _before, ...others } = settings.rules || {};
  return { ...settings, rules: how ? { ...others, [rule]: how } : others };
}

/** @param {OfficeSettings} settings @param {Level} level @param {string} date month-day @returns {OfficeSettings} */
export function withDue(settings, level, date) {
  const { [level]: _before, ...others } = settings.due || {};
  return { ...settings, due: date ? { ...others, [level]: date } : others };
}
