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

const DATE = /^((0[1-9]|1[0-2])-(0[1-9]|[12]\d)|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)$/;

/** A day that there is, as month-day. @param {string} date */
export const isDate = (date) => DATE.test(date);

/** 1月31日, 1-31 and 1/31 → 01-31; other words as they are. @param {string} words */
const asDate = (words) =>
  words.replace(
    /^(\d{1,2})\s*[-./月]\s*(\d{1,2})日?$/,
    (_, month, day) => `${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );

/** What of it is complete: a word without a message, or half a date, is still being typed. @param {OfficeSettings} settings @returns {OfficeSettings} */
export function inForce({ rules = {}, level, due = {}, officials = [], house = [] }) {
  const dates = Object.fromEntries(Object.entries(due).filter(([, date]) => isDate(date)));
  return {
    ...(Object.keys(rules).length ? { rules } : {}),
    ...(level ? { level } : {}),
    ...(Object.keys(dates).length ? { due: dates } : {}),
    officials: officials.map((name) => name.trim()).filter(Boolean),
    house: house.filter((word) => (word.require || word.forbid) && word.message),
  };
}

/** Without rules that this version does not have. @param {OfficeSettings} settings @param {import('../../wasm/types.js').Description} described @returns {OfficeSettings} */
export function withKnownRules({ rules = {}, ...others }, described) {
  const known = Object.entries(rules).filter(([id]) => described.rules.some((rule) => rule.id === id));
  return { ...others, rules: Object.fromEntries(known) };
}

/** @param {OfficeSettings} settings @param {string} rule @param {Severity|'off'|''} how nothing: as the rule says @returns {OfficeSettings} */
export function withRule(settings, rule, how) {
  const { [rule]: _before, ...others } = settings.rules || {};
  return { ...settings, rules: how ? { ...others, [rule]: how } : others };
}

/** @param {OfficeSettings} settings @param {Level} level @param {string} words month and day @returns {OfficeSettings} */
export function withDue(settings, level, words) {
  const date = asDate(words);
  const { [level]: _before, ...others } = settings.due || {};
  return { ...settings, due: date ? { ...others, [level]: date } : others };
}
