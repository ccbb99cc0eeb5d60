// What an earlier visit left in this browser, as far as it can be what we wrote: another version, another page of the same site or
// a person may have written anything there.
import { LEVELS } from './office.js';
import { allIn, isFlag, isRecord, isText, listOf, oneOf } from './shapes.js';

/** @typedef {import('./office.js').OfficeSettings} OfficeSettings */
/** @typedef {{lang: 'zh-CN'|'en', theme: string, keep: boolean, office: OfficeSettings}} KeptSettings */

const severities = ['error', 'warning', 'note'];
const isHouseWord = (/** @type {unknown} */ value) =>
  isRecord(value) &&
  [value.require, value.forbid, value.message].every((it) => it === undefined || isText(it)) &&
  (value.require === undefined) !== (value.forbid === undefined) &&
  (value.severity === undefined || severities.includes(/** @type {string} */ (value.severity)));

const office = {
  rules: allIn(oneOf([...severities, 'off'])),
  level: oneOf(LEVELS),
  due: (/** @type {unknown} */ value) => allIn(isText)(value) && Object.keys(Object(value)).every(oneOf(LEVELS)),
  officials: listOf(isText),
  house: listOf(isHouseWord),
};
const visit = {
  lang: oneOf(['zh-CN', 'en']),
  theme: oneOf(['', 'light', 'dark']),
  keep: isFlag,
  office: isRecord,
};

/** The parts of a record that fit. @param {unknown} found @param {Record<string, (value: unknown) => boolean>} shape */
function fitting(found, shape) {
  const given = isRecord(found) ? found : {};
  const names = Object.keys(given);
  const good = names.filter((name) => Object.keys(shape).includes(name) && shape[name](given[name]));
  return { parts: Object.fromEntries(good.map((name) => [name, given[name]])), whole: good.length === names.length };
}

/**
 * @param {unknown} found null where nothing was kept
 * @returns {{settings: Partial<KeptSettings>, dropped: boolean}} what can be used, and whether something was left out
 */
export function soundSettings(found) {
  const { parts, whole } = fitting(found, visit);
  const own = fitting(parts.office, office);
  const settings = 'office' in parts ? { ...parts, office: own.parts } : parts;
  return { settings, dropped: (found !== null && !isRecord(found)) || !whole || !own.whole };
}
