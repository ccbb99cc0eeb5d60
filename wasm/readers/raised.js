/** Digits that stand raised behind others, as the mark of a footnote does, belong to no number: they are read as what they look like. */

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** @param {string} text that stands raised @param {string} before it, on its line: at the beginning nothing is a mark */
export const raised = (text, before) =>
  before.trim() === '' ? text : text.replace(/\d/g, (digit) => DIGITS[Number(digit)]);
