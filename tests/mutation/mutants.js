/** The faults that can be planted in a C++ source: one change each, in code, never in comments, strings or includes. */

/**
 * @typedef {object} Mutant
 * @property {string} kind
 * @property {number} at where it begins
 * @property {string} from
 * @property {string} to
 */

/** What is not code, blanked, so that places stay. @param {string} source */
function codeOf(source) {
  const blank = (/** @type {string} */ text) => text.replace(/[^\n]/g, ' ');
  return source
    .replace(/\/\/.*|u?R"\((?:[^)]|\)(?!"))*\)"|u?8?"(?:[^"\\\n]|\\.)*"|(?<!\w)u?'(?:[^'\\\n]|\\.)+'/g, blank)
    .replace(/^\s*#.*|^\s*(template|using|namespace|static_assert).*/gm, blank);
}

/** @type {[string, RegExp, (found: string) => string][]} */
const swaps = [
  ['sign', /(?<=[\w)\]] )[+-](?= [\w(])/g, (found) => (found === '+' ? '-' : '+')],
  ['bound', /(?<= )(<=|>=|<|>)(?= )/g, (found) => (found.endsWith('=') ? found[0] : `${found}=`)],
  ['equality', /(?<= )(==|!=)(?= )/g, (found) => (found === '==' ? '!=' : '==')],
  ['logic', /(?<= )(&&|\|\|)(?= )/g, (found) => (found === '&&' ? '||' : '&&')],
  ['off by one', /(?<![\w.'])\d{1,4}(?:'\d{3})*(?![\w.'])/g, (found) => String(Number(found.replaceAll("'", '')) + 1)],
];

/** The end of what opens at `at`, its bracket included. @param {string} code @param {number} at */
function closing(code, at) {
  for (let depth = 0, i = at; i < code.length; i++) {
    if (code[i] === '(') depth += 1;
    if (code[i] === ')' && --depth === 0) return i + 1;
  }
  return code.length;
}

/** Conditions that never hold, and those that hold where they should not. @param {string} source @param {string} code */
function branches(source, code) {
  return [...code.matchAll(/\bif (?=\()/g)].flatMap(({ 0: word, index }) => {
    const at = index + word.length;
    const condition = source.slice(at, closing(code, at));
    if (/[;]|\b(const )?auto\b|\*\w+ = /.test(condition)) return []; // it declares what the branch uses
    return [
      { kind: 'dropped branch', at, from: condition, to: '(false)' },
      { kind: 'negated', at, from: condition, to: `(!${condition})` },
    ];
  });
}

/** One id in the place of another of its kind: the next of those that the source names. @param {string} code */
function swappedIds(code) {
  const found = [...code.matchAll(/\b([A-Z]\w*)::([a-z]\w*)\b(?![(<:])/g)];
  return found.flatMap(({ 0: from, 1: kind, index }) => {
    const ids = [...new Set(found.filter((one) => one[1] === kind).map(([id]) => id))];
    const to = ids[(ids.indexOf(from) + 1) % ids.length];
    return to === from ? [] : [{ kind: 'swapped id', at: index, from, to }];
  });
}

/** @param {string} source @returns {Mutant[]} in the order of the source */
export function mutantsOf(source) {
  const code = codeOf(source);
  const swapped = swaps.flatMap(([kind, pattern, change]) =>
    [...code.matchAll(pattern)].map(({ 0: from, index }) => ({ kind, at: index, from, to: change(from) })),
  );
  return [...swapped, ...branches(source, code), ...swappedIds(code)].sort((a, b) => a.at - b.at);
}

/** @param {string} source @param {Mutant} mutant */
export const planted = (source, { at, from, to }) => source.slice(0, at) + to + source.slice(at + from.length);

/** The fault in words. @param {Mutant} mutant */
export const change = ({ kind, from, to }) => `${kind}: ${from} → ${to}`.replace(/\s+/g, ' ');

/** Where it is planted: its line and column, and what stands in the line. @param {string} source @param {Mutant} mutant */
export function place(source, { at }) {
  const before = source.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1).length + 1, text: source.split('\n')[before.length - 1].trim() };
}
