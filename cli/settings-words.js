/** What is wrong with settings, which the core says to programs, in Chinese for the office that wrote them. */

/** What it should be instead, by the words of core/case/settings.cpp. */
const words = {
  'must be an object': '应是一组设置（{…}）',
  'is not a setting; there are rules, level, due, officials and house':
    '不是设置，可用的有 rules、level、due、officials、house',
  'must be an object of rule ids': '应按规则的名称写（{…}）',
  'is not the id of a rule': '不是规则的名称',
  'must be "off", "error", "warning" or "note"': '应是 "off"、"error"、"warning" 或 "note"',
  'must be town, street, department, county, city, province or ministry':
    '应是 town、street、department、county、city、province 或 ministry',
  'must be an object of kinds of organ': '应按单位层级写（{…}）',
  'is not a kind of organ': '不是单位层级',
  'must be a month and a day, such as "01-31"': '应是月和日，例如 "01-31"',
  'must be a list of names': '应是姓名的列表（[…]）',
  'must be a list of rules': '应是规则的列表（[…]）',
  'must have either require or forbid': '应有 require 或 forbid 其中一项',
  'is not known here': '在这里不可用',
  'must be the words to look for': '应是要查找的词',
  'must tell the author what is wrong': '应写明问题是什么',
  'must be "error", "warning" or "note"': '应是 "error"、"warning" 或 "note"',
};

/** @param {string} why a sentence of the core; words of our own stay, and end with a full stop as well */
export function inChinese(why) {
  const end = Object.keys(words).find((it) => why.endsWith(` ${it}`));
  if (!end) return `${why}。`;
  const key = why
    .slice(0, -end.length)
    .replace(/^settings:/, '')
    .trim();
  return `${key && `“${key}”`}${words[/** @type {keyof typeof words} */ (end)]}。`;
}
