/**
 * A kind of damage, or several at once, over many seeds.
 * @import { Checker } from '../../../wasm/index.js'
 * @import { Miss, Tally } from './score.js'
 * @import { Kind } from './index.js'
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

/** @param {Checker} checker @param {(seed: number) => Kind} kindOf @param {number} seeds @returns {Outcome} */
function run(checker, kindOf, seeds) {
  /** @type {Outcome} */
  const out = { sure: none(), doubtful: none(), lost: 0, cases: [] };
  for (let seed = 0; seed < seeds; seed++) {
    const draft = damaged(kindOf(seed), seed);
    const document = draft.write();
    const one = score(draft.expected, checker.check(/** @type {any} */ (document)).report.tables);
    add(out.sure, one.sure);
    add(out.doubtful, one.doubtful);
    out.lost += one.lost;
    out.cases.push(...one.misses.map((miss) => ({ seed, form: draft.form, miss, document })));
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
