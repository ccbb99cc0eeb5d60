// What is to be done about what belongs together: one advice, in the same words on the page, in opinions, letters, sheets and files given back.

/**
 * @typedef {Pick<import('./types.js').Group, 'title'|'edits'|'places'> & {findings: readonly import('./types.js').Finding[]}} Told  a group with its findings
 * @typedef {{change: (place: string, from: string|number, to: number) => string, settled: (count: number) => string, between: string, joined: string,
 *   made: (place: string, from: string, to: string) => string, stop: string, corrected: string, after: (count: number, sentence: string) => string}} Words
 * @typedef {{row: string, place: string, from: string, to: string}} Made  a change that somebody has made while checking: its authors have to make it as well;
 *   row: what stands together; place: nothing where the words themselves say it
 */

/** @type {Record<import('./types.js').Language, Words>} */
const WORDS = {
  'zh-CN': {
    change: (place, from, to) => `${place}应为 ${to}，不是 ${from}`,
    settled: (count) => `；改后${count > 1 ? `这 ${count} 处都` : ''}相符。数字以台账为准。`,
    ...{ between: '；', joined: '', stop: '。' },
    made: (place, from, to) => (place ? `${place}应为 ${to}（原 ${from}）` : `${from} → ${to}`),
    corrected: '改正',
    after: (count, sentence) => `改正 ${count} 处后，${sentence}`,
  },
  en: {
    change: (place, from, to) => `${place}: should be ${to}, not ${from}`,
    settled: (count) => `; then ${count > 1 ? `all ${count} agree` : 'it agrees'}. The office's own records decide.`,
    ...{ between: '; ', joined: ' ', stop: '.' },
    made: (place, from, to) => (place ? `${place}: should be ${to} (was ${from})` : `${from} → ${to}`),
    corrected: 'corrected',
    after: (count, sentence) => `${sentence} (after ${count === 1 ? '1 correction' : `${count} corrections`})`,
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

/** What was changed, as advice to the authors: a sentence for the cells of a row, and for each passage. @param {readonly Made[]} made @param {import('./types.js').Language} language */
export function correctionsOf(made, language) {
  const say = WORDS[language];
  const rows = Array.from(new Set(made.map(({ row }) => row)), (row) => made.filter((one) => one.row === row));
  return rows.map((row) => row.map(({ place, from, to }) => say.made(place, from, to)).join(say.between) + say.stop);
}

/** What kind of advice that is. @param {import('./types.js').Language} language */
export const correctedIn = (language) => WORDS[language].corrected;

/** A verdict that is true once the changes were made. @param {string} sentence @param {readonly Made[]} made @param {import('./types.js').Language} language */
export const afterwards = (sentence, made, language) =>
  made.length ? WORDS[language].after(made.length, sentence) : sentence;
