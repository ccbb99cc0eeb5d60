/**
 * What the checker read against what it should have read.
 * @import { Draft, Expected, FormName } from './draft.js'
 * @import { Kind } from './index.js'
 * @typedef {{ right: number, unread: number, wrong: number }} Tally
 * @typedef {{ cell: string, got: string | number, want: string | number, sure: boolean, wrong: boolean }} Miss
 * @typedef {{ sure: Tally, doubtful: Tally, lost: number, misses: Miss[] }} Score `lost`: numbers seen where no text is left
 */
import { LEVELS } from '../organs.js';
import { createRandom } from '../random.js';
import { makeDistinct } from '../distinct.js';
import { makeMistakes } from '../mistakes/authors.js';
import { makeReport } from '../report.js';
import { makeDraft } from './draft.js';

/**
 * The damaged report of a kind and a seed; every form of the kind has its turn. The text of one whose author erred says the right numbers.
 * @param {Kind} kind @param {number} seed @param {boolean} [erring] whether its author made mistakes in the tables
 * @returns {Draft}
 */
export function damaged(kind, seed, erring = false) {
  const random = createRandom(seed + 77_000);
  const level = random.pick([...LEVELS, 'county', 'department']);
  const report = makeReport(seed, { level, year: kind.year, ...(erring ? erringTables(kind, seed) : tablesOf(kind)) });
  const draft = makeDraft(report, kind.forms[seed % kind.forms.length], random);
  kind.apply(draft);
  return draft;
}

/** @param {Kind} kind @returns {import('../report.js').Options} */
const tablesOf = ({ distinct }) => ({ tables: distinct ? makeDistinct : undefined });

/** @param {Kind} kind @param {number} seed @returns {import('../report.js').Options} */
function erringTables({ distinct }, seed) {
  /** @type {import('../tables.js').Tables | undefined} */
  let right;
  return {
    tables(tables, random) {
      if (distinct) makeDistinct(tables, random);
      right = structuredClone(tables);
      makeMistakes(tables, createRandom(seed + 3_100_000));
    },
    said: (tables) => Object.assign(tables, right),
  };
}

/** @returns {Tally} */
export const none = () => ({ right: 0, unread: 0, wrong: 0 });

/**
 * @param {Map<string, Expected>} expected by "requests.new.natural"
 * @param {any} tables `report.tables` of the result
 * @returns {Score}
 */
export function score(expected, tables) {
  const out = { sure: none(), doubtful: none(), lost: 0, misses: /** @type {Miss[]} */ ([]) };
  for (const [key, want] of expected) {
    const got = reading(tables, key);
    const verdict = verdictOf(want.is, got);
    if (want.is === 'missing') out.lost += verdict === 'wrong' ? 1 : 0;
    else (want.sure ? out.sure : out.doubtful)[verdict]++;
    if (verdict === 'wrong' || (want.sure && verdict === 'unread' && want.is !== 'missing')) {
      out.misses.push({ cell: key, got, want: want.is, sure: want.sure, wrong: verdict === 'wrong' });
    }
  }
  return out;
}

/** What was read in a cell: its number, or its state. @param {any} tables @param {string} key its full id @returns {string | number} */
export function reading(tables, key) {
  const [table, id] = [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)];
  const cell = tables[table]?.cells[id];
  return cell === undefined ? 'absent' : cell.state === 'number' ? cell.value : cell.state;
}

/** A number that is not the truth's is wrong; anything else that is not the truth is unread. @param {string | number} want @param {string | number} got */
function verdictOf(want, got) {
  if (want === got) return 'right';
  return typeof got === 'number' ? 'wrong' : 'unread';
}

/** An undamaged report. @param {import('../report.js').Report} report @returns {Map<string, Expected>} */
export function expectedOf({ truth: { tables } }) {
  const cells = Object.entries(tables).flatMap(([table, values]) =>
    Object.entries(values).map(([id, is]) => /** @type {const} */ ([`${table}.${id}`, { is, sure: true }])),
  );
  return new Map(cells);
}
