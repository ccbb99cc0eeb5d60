/**
 * Numbers for the official tables that an honest clerk could have written down: every relation of the format holds.
 * @import { Random } from './random.js'
 * @import { Edition, TableId } from './format.js'
 * @import { Level } from './organs.js'
 * @typedef {Record<string, number>} Cells by id ("new.natural")
 * @typedef {Record<TableId, Cells>} Tables
 */
import { APPLICANTS, cellIds, OUTCOMES, REMEDIES, requestRows, resultRows } from './format.js';

/** The most that an organ of a level has of something in a year. */
const MOST = {
  town: { requests: 24, carried: 3, review: 3, normative: 4, permits: 260, penalties: 60, fees: 40, rules: 0 },
  street: { requests: 30, carried: 3, review: 3, normative: 3, permits: 320, penalties: 90, fees: 30, rules: 0 },
  department: {
    requests: 60,
    carried: 5,
    review: 8,
    normative: 9,
    permits: 9000,
    penalties: 900,
    fees: 6000,
    rules: 0,
  },
  county: {
    requests: 900,
    carried: 40,
    review: 60,
    normative: 40,
    permits: 520000,
    penalties: 700000,
    fees: 96000,
    rules: 0,
  },
  city: {
    requests: 2600,
    carried: 90,
    review: 140,
    normative: 90,
    permits: 900000,
    penalties: 990000,
    fees: 260000,
    rules: 9,
  },
};

/** @param {Random} random @param {Level} level @param {Edition} edition @returns {Tables} */
export function makeTables(random, level, edition) {
  const most = MOST[level];
  const requests = makeRequests(random, most, edition);
  return { proactive: makeProactive(random, most, edition), requests, review: makeReview(random, most, requests) };
}

/** @param {Edition} edition @param {TableId} table @returns {Cells} */
const zeros = (edition, table) => Object.fromEntries(cellIds(table, edition).map((id) => [id, 0]));

/** @param {Random} random @param {typeof MOST.town} most @param {Edition} edition @returns {Cells} */
function makeRequests(random, most, edition) {
  const cells = zeros(edition, 'requests');
  const none = random.chance(most.requests < 50 ? 0.35 : 0.02);
  const rows = resultRows(edition);
  const used = [...random.sample(rows, random.int(1, rows.length)), 'granted', 'granted'];
  const add = (/** @type {string} */ row, /** @type {string} */ column, by = 1) => {
    cells[`${row}.${column}`] += by;
  };
  for (let left = none ? 0 : random.skewed(most.requests) + 1; left > 0; left--)
    add(random.pick(used), applicant(random));
  for (let left = none || random.chance(0.5) ? 0 : random.skewed(most.carried) + 1; left > 0; left--)
    add('carriedOut', applicant(random));
  for (const column of APPLICANTS) {
    const handled = rows.reduce((sum, row) => sum + cells[`${row}.${column}`], 0);
    const all = handled + cells[`carriedOut.${column}`];
    const carriedIn = random.chance(0.6) ? 0 : random.int(0, Math.min(all, most.carried));
    add('handled', column, handled);
    add('carriedIn', column, carriedIn);
    add('new', column, all - carriedIn);
  }
  for (const row of requestRows(edition))
    add(
      row,
      'total',
      APPLICANTS.reduce((sum, column) => sum + cells[`${row}.${column}`], 0),
    );
  return cells;
}

/** Most who ask are natural persons, then businesses. @param {Random} random */
const applicant = (random) =>
  random.chance(0.8) ? 'natural' : random.chance(0.6) ? 'business' : random.pick(APPLICANTS);

/** Nobody reviews what nobody asked for: all 0 where there was no request. @param {Random} random @param {typeof MOST.town} most @param {Cells} requests @returns {Cells} */
function makeReview(random, most, requests) {
  const cells = zeros('2021', 'review');
  if (requests['new.total'] + requests['carriedIn.total'] === 0) return cells;
  for (const remedy of REMEDIES) {
    if (random.chance(0.5)) continue;
    for (let left = random.skewed(most.review); left > 0; left--)
      cells[`${remedy}.${random.pick([...OUTCOMES, 'upheld'])}`]++;
    cells[`${remedy}.total`] = OUTCOMES.reduce((sum, outcome) => sum + cells[`${remedy}.${outcome}`], 0);
  }
  // A suit after reconsideration follows one that was concluded.
  if (cells['reconsideration.total'] === cells['reconsideration.pending']) {
    for (const outcome of [...OUTCOMES, 'total']) cells[`litigationAfter.${outcome}`] = 0;
  }
  return cells;
}

/** @param {Random} random @param {typeof MOST.town} most @param {Edition} edition @returns {Cells} */
function makeProactive(random, most, edition) {
  const cells = zeros(edition, 'proactive');
  return edition === '2019' ? fill2019(random, most, cells) : fill2021(random, most, cells);
}

/** Money with up to four places after the point. @param {Random} random @param {number} most @returns {number} */
function amount(random, most) {
  if (random.chance(0.4)) return 0;
  return Number((random.next() * most).toFixed(random.int(0, 4)));
}

/** @param {Random} random @param {typeof MOST.town} most @param {Cells} cells @returns {Cells} */
function fill2021(random, most, cells) {
  for (const [row, limit] of /** @type {[string, number][]} */ ([
    ['rules', most.rules],
    ['normative', most.normative],
  ])) {
    const made = random.skewed(limit);
    const repealed = random.skewed(limit);
    cells[`${row}.made`] = made;
    cells[`${row}.repealed`] = repealed;
    cells[`${row}.inForce`] = Math.max(0, made - repealed) + random.skewed(limit * 6);
  }
  cells['permits.decisions'] = count(random, most.permits);
  cells['penalties.decisions'] = count(random, most.penalties);
  cells['enforcement.decisions'] = count(random, Math.ceil(most.penalties / 20));
  cells['fees.amount'] = amount(random, most.fees);
  return cells;
}

/** @param {Random} random @param {number} most */
const count = (random, most) => (random.chance(0.4) ? 0 : random.skewed(most));

/** @param {Random} random @param {typeof MOST.town} most @param {Cells} cells @returns {Cells} */
function fill2019(random, most, cells) {
  for (const [row, limit] of /** @type {[string, number][]} */ ([
    ['rules', most.rules],
    ['normative', most.normative],
  ])) {
    cells[`${row}.created`] = random.skewed(limit);
    cells[`${row}.published`] = cells[`${row}.created`];
    cells[`${row}.public`] = cells[`${row}.published`] + random.skewed(limit * 6);
  }
  for (const row of ['permits', 'services', 'penalties', 'enforcement', 'fees']) {
    const previous = count(random, 300);
    cells[`${row}.previous`] = previous;
    cells[`${row}.change`] = random.chance(0.5) ? 0 : random.int(-Math.min(previous, 40), 40);
    if (row !== 'fees')
      cells[`${row}.decisions`] = previous + cells[`${row}.change`] === 0 ? 0 : count(random, most.penalties);
  }
  const projects = count(random, 60);
  cells['procurement.projects'] = projects;
  cells['procurement.amount'] =
    projects === 0 ? 0 : Number((1000 + random.next() * 3e7).toFixed(random.pick([0, 0, 2])));
  return cells;
}
