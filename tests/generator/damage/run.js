/**
 * A kind of damage, or several at once, over many seeds.
 * @import { Checker, Result } from '../../../wasm/index.js'
 * @import { Expected, Miss, Tally } from './score.js'
 * @import { Kind } from './index.js'
 * @typedef {{ seed: number, form: string, expected: Map<string, Expected>, document: any }} Damaged
 * @typedef {{ seed: number, form: string, miss: Miss, document: object }} Case
 * @typedef {{ sure: Tally, doubtful: Tally, lost: number, cases: Case[] }} Outcome `cases`: what was read otherwise than it is
 */
import { damaged, none, score } from './score.js';
import { several } from './several.js';

/** What the benchmark asks for. */
export const BARS = { right: 0.995, wrong: 0 };

/** One kind. @param {Checker} checker @param {Kind} kind @param {number} seeds */
export const runKind = (checker, kind, seeds) => run(checker, () => kind, seeds);

/** Documents with several kinds at once. @param {Checker} checker @param {number} documents */
export const runSeveral = (checker, documents) => run(checker, several, documents);

/** @param {Checker} checker @param {(seed: number) => Kind} kindOf @param {number} seeds */
function run(checker, kindOf, seeds) {
  const documents = documentsOf(kindOf, upTo(seeds));
  return outcomeOf(
    documents,
    documents.map(({ document }) => checker.check(document)),
  );
}

/** @param {number} count @returns {number[]} the first seeds */
export const upTo = (count) => Array.from({ length: count }, (_, seed) => seed);

/** @param {(seed: number) => Kind} kindOf @param {number[]} seeds @returns {Damaged[]} */
export const documentsOf = (kindOf, seeds) =>
  seeds.map((seed) => {
    const draft = damaged(kindOf(seed), seed);
    const document = draft.write();
    return { seed, form: draft.form, expected: draft.expected, document };
  });

/** @param {Damaged[]} documents @param {Result[]} results of each, in order @returns {Outcome} */
export function outcomeOf(documents, results) {
  /** @type {Outcome} */
  const out = { sure: none(), doubtful: none(), lost: 0, cases: [] };
  for (const [i, { seed, form, expected, document }] of documents.entries()) {
    const one = score(expected, results[i].report.tables);
    add(out.sure, one.sure);
    add(out.doubtful, one.doubtful);
    out.lost += one.lost;
    out.cases.push(...one.misses.map((miss) => ({ seed, form, miss, document })));
  }
  return out;
}

/** @param {Tally} sum @param {Tally} one */
export function add(sum, one) {
  sum.right += one.right;
  sum.unread += one.unread;
  sum.wrong += one.wrong;
}

/** Numbers that are not what stands there. @param {Outcome} outcome */
export const wrongOf = ({ sure, doubtful, lost }) => sure.wrong + doubtful.wrong + lost;

/** The share of cells read right of those whose text alone says what they hold. @param {Tally} tally */
export const shareRight = ({ right, unread, wrong }) =>
  right + unread + wrong === 0 ? 1 : right / (right + unread + wrong);

/** @param {Outcome} outcome */
export const holds = (outcome) => wrongOf(outcome) === BARS.wrong && shareRight(outcome.sure) >= BARS.right;
