// What is to be done about what belongs together: one advice, in the same words on the page, in opinions, letters, sheets and files given back.

/**
 * @typedef {Pick<import('./types.js').Group, 'title'|'edits'|'places'> & {findings: readonly import('./types.js').Finding[]}} Told  a group with its findings
 * @typedef {{change: (place: string, from: string|number, to: number) => string, settled: (count: number) => string, between: string, joined: string}} Words
 */

/** @type {Record<import('./types.js').Language, Words>} */
const WORDS = {
  'zh-CN': {
    change: (place, from, to) => `${place}应为 ${to}，不是 ${from}`,
    settled: (count) => `；改后${count > 1 ? `这 ${count} 处都` : ''}相符。数字以台账为准。`,
    ...{ between: '；', joined: '' },
  },
  en: {
    change: (place, from, to) => `${place}: should be ${to}, not ${from}`,
    settled: (count) => `; then ${count > 1 ? `all ${count} agree` : 'it agrees'}. The office's own records decide.`,
    ...{ between: '; ', joined: ' ' },
  },
};

/**
 * Where the change is certain, that alone: each hint knows its own finding only, and may guess at another number.
 * @param {Told} group @param {import('./types.js').Language} language of the result @returns {string}
 */
export function adviceOf({ title, edits = [], places = [title], findings }, language) {
  const say = WORDS[language];
  if (!edits.length)
    return Array.from(new Set(findings.map(({ hint }) => hint)))
      .filter(Boolean)
      .join(say.joined);
  const changes = edits.map(({ from, to }, at) => say.change(places[at], from, to));
  return changes.join(say.between) + say.settled(findings.length);
}
