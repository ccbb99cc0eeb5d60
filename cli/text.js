/** For people: each group of findings with its place, the words there, what is wrong and what to do; a verdict last. */
import { adviceOf } from '../wasm/advice.js';
import { findingsOf, kindOf, openGroups } from '../wasm/groups.js';
import { lineNumbers, quotable, quote } from '../wasm/writers/places.js';
import { words } from '../wasm/writers/texts.js';
import { texts } from './texts.js';
import { visible } from './visible.js';

/**
 * @typedef {import('../wasm/types.d.ts').Result} Result
 * @typedef {import('../wasm/types.d.ts').Group} Group
 * @typedef {import('../wasm/writers/texts.js').Words} Words
 * @typedef {keyof typeof codes} Colour
 * @typedef {{say: import('./texts.js').Texts, words: Words, paint: (colour: Colour, words: string) => string}} Style
 */

const marks = { error: '✕', warning: '!', note: 'i', unread: '?' };
const codes = { error: 31, warning: 33, note: 34, unread: 35, fine: 32, faint: 2, strong: 1 };

/**
 * @param {import('../wasm/types.d.ts').Language} language
 * @param {boolean} colours
 * @returns {import('../wasm/writers/lines.js').LineFormat}
 */
export function text(language, colours) {
  /** @type {Style['paint']} */
  const paint = (colour, text) => (colours ? `\x1b[${codes[colour]}m${visible(text)}\x1b[0m` : visible(text));
  const style = { say: texts(language), words: words(language), paint };
  return {
    head: '',
    of: (result) => `${reportLines(result, style).join('\n')}\n\n`,
    ofSet: (set) => setLines(set, style),
    between: '',
    tail: '',
  };
}

/** What is said of all together; nothing where there is nothing to say. @param {import('../wasm/types.d.ts').SetResult} result @param {Style} style */
function setLines({ set: { findings, remarks } }, style) {
  const lines = [
    ...findings.flatMap((finding) => findingLines(finding, style)),
    ...remarks.map(({ message }) => `  ${style.paint('note', marks.note)} ${visible(message)}`),
  ];
  return lines.length > 0 ? `${[style.paint('strong', style.say.together), ...lines].join('\n')}\n\n` : '';
}

/** @param {Result} result @param {Style} style */
function reportLines(result, style) {
  const { source, report, summary } = result;
  const name = source.name === '-' ? style.say.standardInput : source.name;
  const what = [report.organ, report.year].filter(Boolean).join(' ');
  const placeOf = places(source.text, quotable(result), style);
  return [
    style.paint('strong', name) + (what && `  ${visible(what)}`),
    ...openGroups(result).flatMap((group) => groupLines(result, group, placeOf, style)),
    ...changeLines(result, style),
    style.paint(colours[summary.verdict], summary.sentence),
  ];
}

/** Where something stands, and its words. @param {string} text @param {string} shown of the same length @param {Style} style @returns {(range?: import('../wasm/types.d.ts').Range) => string} */
function places(text, shown, { say, paint }) {
  const lineOf = lineNumbers(text);
  return (range) => {
    if (!range) return '';
    const quoted = quote(shown, range);
    return `  ${say.line(lineOf(range[0]))}${quoted && `  ${paint('faint', `“${quoted}”`)}`}`;
  };
}

/** @param {Result} result @param {Group} group @param {ReturnType<typeof places>} placeOf @param {Style} style */
function groupLines(result, group, placeOf, { words, paint }) {
  const kind = kindOf(group);
  const findings = findingsOf(result, group);
  const rules = Array.from(new Set(findings.map(({ rule }) => rule))).join(' ');
  const advice = adviceOf({ ...group, findings }, words.language);
  return [
    `  ${paint(kind, `${marks[kind]} ${words.kinds[kind]}`)}${placeOf(group.ranges[0])}  ${paint('faint', rules)}`,
    ...findings.filter((it) => !isVerdict(it, result)).map(({ message }) => `    ${visible(message)}`),
    ...(advice ? [`    → ${visible(advice)}`] : []),
  ];
}

/** Whether the last line says the same: of what is no report. @param {import('../wasm/types.d.ts').Finding} finding @param {Result} result */
const isVerdict = ({ message }, { summary }) =>
  message.replace(/[。.]$/, '') === summary.sentence.replace(/[。.]$/, '');

/** A finding about all together, which has no place. @param {import('../wasm/types.d.ts').Finding} finding @param {Style} style */
function findingLines({ severity, rule, message, hint }, { words, paint }) {
  return [
    `  ${paint(severity, `${marks[severity]} ${words.kinds[severity]}`)}  ${paint('faint', rule)}`,
    `    ${visible(message)}`,
    ...(hint ? [`    → ${visible(hint)}`] : []),
  ];
}

/** What lies behind the violated relations, with the likeliest ways to mend it, and the blanks whose value follows. @param {Result} result @param {Style} style */
function changeLines({ causes, fills }, { say, paint }) {
  const changes = causes.flatMap(({ options: [best, ...others], alternatives }) => [
    `  ${paint('fine', say.suggestion)}  ${visible(best.reason)}`,
    ...others.map(({ reason }) => `    ${say.or} ${visible(reason)}`),
    ...(alternatives > others.length ? [`    ${say.more(alternatives - others.length)}`] : []),
  ]);
  return [...changes, ...blanksOf(fills).map((blanks) => `  ${paint('fine', say.fill)}  ${say.fills(blanks)}`)];
}

/** The blanks of each table that take the same number. @param {Result['fills']} fills */
function blanksOf(fills) {
  /** @type {Map<string, {table: string, count: number, value: number}>} */
  const alike = new Map();
  for (const { cell, value } of fills) {
    const [table] = cell.split('.');
    const before = alike.get(`${table} ${value}`);
    alike.set(`${table} ${value}`, { table, value, count: (before?.count ?? 0) + 1 });
  }
  return [...alike.values()];
}

/** Of the last line. @type {Record<Result['summary']['verdict'], Colour>} */
const colours = {
  ...{ error: 'error', warning: 'warning', note: 'note', unread: 'unread' },
  ...{ clean: 'fine', blank: 'note', previous: 'note', none: 'unread' },
};
