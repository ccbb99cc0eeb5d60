/**
 * Templates of sentences: `{a|b|}` is one of the alternatives, `$name` a value; numbers are written as `numeral` writes them.
 * @import { Random } from './random.js'
 * @typedef {'digits' | 'wide' | 'chinese'} NumeralStyle
 * @typedef {Record<string, string | number>} Values
 */

const CHOICE = /\{([^{}]*)\}/;

/** @param {Random} random @param {readonly string[]} templates @param {Values} values @param {NumeralStyle} [style] */
export function say(random, templates, values, style = 'digits') {
  let text = random.pick(templates);
  for (let found = CHOICE.exec(text); found; found = CHOICE.exec(text)) {
    text = text.replace(found[0], () => random.pick(found[1].split('|')));
  }
  return text.replace(/\$([A-Za-z]+)/g, (_, name) => {
    if (!(name in values)) throw new Error(`no value for $${name} in ${text}`);
    const value = values[name];
    return typeof value === 'number' ? numeral(value, style) : value;
  });
}

/** How many different sentences the templates make. @param {readonly string[]} templates */
export const ways = (templates) => templates.reduce((sum, template) => sum + waysOf(template), 0);

/** @param {string} template @returns {number} */
function waysOf(template) {
  const found = CHOICE.exec(template);
  if (!found) return 1;
  return found[1].split('|').reduce((sum, option) => sum + waysOf(template.replace(found[0], () => option)), 0);
}

/** A number in front of a measure word. @param {number} value @param {NumeralStyle} style */
export function numeral(value, style) {
  const digits = String(value);
  if (style === 'wide')
    return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace('.', '．');
  if (style === 'digits' || !Number.isInteger(value) || value > 999) return digits;
  return value === 2 ? '两' : chinese(value);
}

const NAMES = '零一二三四五六七八九';

/** 0 to 999 in Chinese numerals. @param {number} value @returns {string} */
export function chinese(value) {
  if (value < 10) return NAMES[value];
  if (value < 20) return `十${value === 10 ? '' : NAMES[value - 10]}`;
  if (value < 100) return `${NAMES[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : NAMES[value % 10]}`;
  const rest = value % 100;
  const tail = rest === 0 ? '' : rest < 10 ? `零${NAMES[rest]}` : rest < 20 ? `一${chinese(rest)}` : chinese(rest);
  return `${NAMES[Math.floor(value / 100)]}百${tail}`;
}

/** @param {number} part @param {number} whole @param {number} places @returns {string} 33.9% */
export const percent = (part, whole, places) => `${((part / whole) * 100).toFixed(places)}%`;
