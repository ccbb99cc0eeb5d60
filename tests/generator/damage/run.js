/**
 * A kind of damage, or several at once, over many seeds.
 * @import { Checker, Result } from '../../../wasm/index.js'
 * @import { Edition } from '../format.js'
 * @import { Expected, Miss, Tally } from './score.js'
 * @import { Kind } from './index.js'
 * @import { Said } from './said.js'
 * @typedef {{ seed: number, form: string, edition: Edition, expected: Map<string, Expected>, document: any }} Damaged
 * @typedef {{ seed: number, form: string, miss: Miss | string, document: object }} Case
 * @typedef {{ sure: Tally, doubtful: Tally, lost: number, said: Said, cases: Case[] }} Outcome `cases`: what was read otherwise than it
 *   is, relations that fail and were not said, and arithmetic that was said and holds
 */
import { saidOf } from './said.js';
import { damaged, none, score } from './score.js';
import { several } from './several.js';

/** What the benchmark asks for. */
export const BARS = { right: 0.995, wrong: 0, said: 0.995, erring: 0.001 };

/** One kind. @param {Checker} checker @param {Kind} kind @param {number} seeds @param {boolean} [erring] */
export const runKind = (checker, kind, seeds, erring) => run(checker, () => kind, seeds, erring);

/** Documents with several kinds at once. @param {Checker} checker @param {number} documents @param {boolean} [erring] */
export const runSeveral = (checker, documents, erring) => run(checker, several, documents, erring);

/** @param {Checker} checker @param {(seed: number) => Kind} kindOf @param {number} seeds @param {boolean} [erring] */
function run(checker, kindOf, seeds, erring) {
  const documents = documentsOf(kindOf, upTo(seeds), erring);
  return outcomeOf(
    documents,
    documents.map(({ document }) => checker.check(document)),
  );
}

/** @param {number} count @returns {number[]} the first seeds */
export const upTo = (count) => Array.from({ length: count }, (_, seed) => seed);

/** @param {(seed: number) => Kind} kindOf @param {number[]} seeds @param {boolean} [erring] whether their authors made mistakes @returns {Damaged[]} */
export const documentsOf = (kindOf, seeds, erring) =>
  seeds.map((seed) => {
    const draft = damaged(kindOf(seed), seed, erring);
    const document = draft.write();
    return { seed, form: draft.form, edition: draft.report.truth.format, expected: draft.expected, document };
  });

/** @param {Damaged[]} documents @param {Result[]} results of each, in order @returns {Outcome} */
export function outcomeOf(documents, results) {
  /** @type {Outcome} */
  const out = { sure: none(), doubtful: none(), lost: 0, said: { due: 0, said: 0, others: 0 }, cases: [] };
  for (const [i, { seed, form, edition, expected, document }] of documents.entries()) {
    const one = score(expected, results[i].report.tables);
    add(out.sure, one.sure);
    add(out.doubtful, one.doubtful);
    out.lost += one.lost;
    const { silent, others, due } = saidOf(expected, edition, results[i].findings);
    out.said.due += due;
    out.said.said += due - silent.length;
    out.said.others += others.length;
    out.cases.push(...[...one.misses, ...silent, ...others].map((miss) => ({ seed, form, miss, document })));
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

/** @param {Said} said */
export const shareSaid = ({ due, said }) => (due === 0 ? 1 : said / due);

/** @param {Outcome} outcome */
export const holds = (outcome) =>
  wrongOf(outcome) === BARS.wrong &&
  shareRight(outcome.sure) >= BARS.right &&
  shareSaid(outcome.said) >= BARS.said &&
  outcome.said.others === 0;

/** Whether a run, or the same with mistakes of the authors, does not do as it should. @param {Outcome} outcome @param {Outcome} erring */
export const isBelow = (outcome, erring) =>
  !holds(outcome) || !holds(erring) || shareRight(erring.sure) < shareRight(outcome.sure) - BARS.erring;
