/**
 * What section one says about reconsideration and litigation.
 * @import { Context } from './report.js'
 */
import { OUTCOMES } from './format.js';
import { numeral } from './phrases.js';
import * as words from './words/review.js';

/** @param {Context} context @returns {string[]} sentences */
export function writeReview(context) {
  const {
    random,
    say,
    tables: { review },
  } = context;
  const a = review['reconsideration.total'];
  const b = review['litigationDirect.total'] + review['litigationAfter.total'];
  const trap = random.chance(0.2) ? [trapOf(context)] : [];
  if (random.chance(0.3)) return trap;
  if (a + b === 0) return [say(words.NO_REVIEW), ...trap];
  if (random.chance(0.4)) return [say(words.REVIEW, { a, b }), ...trap];
  return [
    say(words.RECONSIDERATION, { n: a, parts: parts(context, a, ['reconsideration']) }),
    say(words.LITIGATION, { n: b, parts: parts(context, b, ['litigationDirect', 'litigationAfter']) }),
    ...trap,
  ];
}

/** ，其中结果维持2件、结果纠正1件: only where there is something to part. @param {Context} context @param {number} whole @param {string[]} remedies */
function parts({ random, tables: { review }, numerals }, whole, remedies) {
  if (whole === 0 || random.chance(0.4)) return '';
  const found = OUTCOMES.map((outcome) => ({
    outcome,
    n: remedies.reduce((sum, remedy) => sum + review[`${remedy}.${outcome}`], 0),
  }));
  const list = found
    .filter(({ n }) => n > 0)
    .map(
      ({ outcome, n }) =>
        `${random.pick(words.OUTCOME_NAMES[/** @type {keyof typeof words.OUTCOME_NAMES} */ (outcome)])}${numeral(n, numerals)}件`,
    );
  return `，其中${list.join('、')}`;
}

/** @param {Context} context */
function trapOf({ random, say, organ }) {
  const below = {
    town: '所辖各村',
    street: '所辖各社区',
    department: '局属各单位',
    county: '所辖各乡镇',
    city: '所辖各县区',
  }[organ.level];
  return say(words.REVIEW_TRAPS, { below, x: random.int(2, 9), y: random.int(2, 9) });
}
