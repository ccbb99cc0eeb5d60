// The rows of the overview: reports, and organs without one; sorted, filtered, searched. And what several of them have in common.
import { commonRules } from '../../wasm/rule-counts.js';
import { FIGURES, rowOf } from './row.js';

/**
 * @typedef {import('./row.js').Row} Row @typedef {import('./row.js').Mark} Mark @typedef {import('../model/desk.js').Report} Report
 * @typedef {import('../../wasm/types.js').Description} Description @typedef {import('../../wasm/types.js').SetResult['set']} Judged
 * @typedef {'none'|'missing'|'waiting'|'look'} Without  not opened; no report at all; not yet checked; a scan that waits for the eye
 * @typedef {{id: string, name: string, file: string, mark: Mark|Without, problem: string, scanned: boolean, pages?: Report['pages'], row: Row|null, series: Point[], sent: boolean, note: string, place: number}} Line
 *   file: where the name is an organ's; place: in the order of the files
 * @typedef {{year: number, value: number}} Point @typedef {import('../page/state.js').State['scans']} Scans
 * @typedef {{by: string, down: boolean}} Order @typedef {{mark: string, rule: string, search: string}} Filter
 */

/** From the worst. @type {(Mark|Without)[]} */
export const MARKS = ['error', 'none', 'look', 'read', 'warn', 'note', 'fine', 'stray', 'waiting', 'missing'];

/** @type {WeakMap<object, Row>} */
const known = new WeakMap();

/** A report that is open has a newer result than its row. @param {Description} described @param {Report} report @param {Scans} scans @returns {Row|null} */
export function rowNow(described, report, scans) {
  const { result, row, previous } = report;
  if (!result) return row;
  const had = known.get(result);
  if (had) return had;
  const fresh = rowOf(described, result, Boolean(previous), scans?.looks(report));
  known.set(result, { ...fresh, digest: fresh.digest });
  return fresh;
}

/** Of thousands of reports few change at a time. @type {WeakMap<Report, {place: number, seriesOf: unknown, line: Line}>} */
const drawn = new WeakMap();

/**
 * @param {Description} described @param {readonly Report[]} reports @param {Judged|null} judged
 * @param {(organ: string) => Point[]} seriesOf of earlier years @param {Scans} scans @returns {Line[]}
 */
export function lines(described, reports, judged, seriesOf, scans) {
  const made = reports.map((report, place) => {
    const had = drawn.get(report);
    if (had && had.place === place && had.seriesOf === seriesOf) return had.line;
    const fresh = line(rowNow(described, report, scans), report, place, seriesOf);
    drawn.set(report, { place, seriesOf, line: fresh });
    return fresh;
  });
  const absent = (judged?.findings || []).filter(isAbsence).flatMap(organsOf);
  return made.concat(absent.map((organ, i) => without(organ, made.length + i, seriesOf)));
}

/** What a line shows; the digest is only kept with its row. @param {Line} line */
const shownBy = (line) => JSON.stringify(line, (key, value) => (key === 'digest' ? undefined : value));

/** The list as it was, where it shows the same: a report that was only looked at leaves nothing to work out anew. */
export function steady() {
  /** @type {Line[]} */
  let last = [];
  return (/** @type {Line[]} */ list) => {
    const same = (/** @type {Line} */ line, /** @type {number} */ i) =>
      line === last[i] || shownBy(line) === shownBy(last[i]);
    if (list.length !== last.length || !list.every(same)) last = list;
    return last;
  };
}

/** Whether it says that an organ has no report. @param {{subject?: import('../../wasm/types.js').Finding['subject']}} finding */
export const isAbsence = ({ subject }) => subject === 'absentOrgan';

/** @param {{values: Record<string, unknown>}} finding */
export const organsOf = ({ values }) => /** @type {string[]} */ (values.organs || []);
/** @param {{values: Record<string, unknown>}} finding */
export const filesOf = ({ values }) => /** @type {string[]} */ (values.files || []);

/** @param {Row|null} row @param {Report} report @param {number} place @param {(organ: string) => Point[]} seriesOf @returns {Line} */
function line(row, { id, name, problem, scanned = false, pages, sent, note }, place, seriesOf) {
  const mark = problem ? 'none' : row ? (row.looks && row.mark === 'read' ? 'look' : row.mark) : 'waiting';
  const organ = row?.organ || '';
  const [now] = row?.figures || [];
  const before = organ ? seriesOf(organ).filter(({ year }) => !row?.year || year < row.year) : [];
  const series = before.length && row?.year && now !== null ? [...before, { year: row.year, value: now }] : before;
  return {
    id,
    name: organ || name,
    file: organ ? name : '',
    mark,
    problem,
    scanned,
    pages,
    row,
    series,
    sent,
    note,
    place,
  };
}

/** @param {string} organ @param {number} place @param {(organ: string) => Point[]} seriesOf @returns {Line} */
const without = (organ, place, seriesOf) => ({
  ...{
    id: `missing ${organ}`,
    name: organ,
    file: '',
    mark: 'missing',
    problem: '',
    scanned: false,
    row: null,
    sent: false,
    note: '',
    place,
  },
  series: seriesOf(organ),
});

/** What a column sorts by. @type {Record<string, (line: Line) => number|string>} */
const KEYS = {
  name: ({ name }) => name,
  mark: ({ mark }) => -MARKS.indexOf(mark),
  error: ({ row }) => row?.counts.error ?? -1,
  warning: ({ row }) => row?.counts.warning ?? -1,
  lost: ({ row }) => row?.cells.lost ?? -1,
  past: ({ row }) => (row ? row.differs : -1),
  ...Object.fromEntries(FIGURES.map((id, at) => [id, (/** @type {Line} */ { row }) => row?.figures[at] ?? -1])),
};

/** The worst first, by the first key that tells them apart; then the files' order. */
const WORST = [KEYS.mark, KEYS.error, KEYS.warning, KEYS.lost];

/** @param {Line[]} list @param {Order} order @returns {Line[]} */
export function sorted(list, { by, down }) {
  const keys = by === 'error' ? WORST : [KEYS[by] || KEYS.mark, ...WORST];
  const keyed = list.map((line) => ({ line, values: keys.map((key) => key(line)) }));
  keyed.sort((a, b) => {
    for (let i = 0; i < keys.length; i += 1) {
      if (a.values[i] === b.values[i]) continue;
      const less = a.values[i] < b.values[i] ? -1 : 1;
      return i === 0 && !down ? less : -less;
    }
    return a.line.place - b.line.place;
  });
  return keyed.map(({ line }) => line);
}

/** Whatever was found in it by now, a scan waits for the eye. @param {Line} line @param {string} mark */
const isOf = (line, mark) => (mark === 'look' ? Boolean(line.row?.looks) : line.mark === mark);

/** @param {Line[]} list @param {Filter} filter */
export function filtered(list, { mark, rule, search }) {
  const words = search.trim().split(/\s+/).filter(Boolean);
  return list.filter(
    (line) =>
      (mark === 'all' || isOf(line, mark)) &&
      (!rule || line.row?.rules.some((one) => one.rule === rule)) &&
      words.every((word) => [line.name, line.file, line.note].some((it) => it.includes(word))),
  );
}

/**
 * What is chosen among the rows as long as some fit: the last report of a rule may have been mended since, or a list withdrawn.
 * @param {Filter} filter @param {{mark: string}[]} marks @param {{rule: string}[]} rules those that there are
 * @returns {Filter}
 */
export function fitting(filter, marks, rules) {
  const mark = marks.some((one) => one.mark === filter.mark) ? filter.mark : 'all';
  const rule = rules.some((one) => one.rule === filter.rule) ? filter.rule : '';
  return mark === filter.mark && rule === filter.rule ? filter : { ...filter, mark, rule };
}

/** How many rows there are of each mark, from the worst. @param {Line[]} list */
export const marks = (list) =>
  MARKS.map((mark) => ({ mark, count: list.filter((line) => isOf(line, mark)).length })).filter(({ count }) => count);

/** The rules that they break. @param {Description} described @param {Line[]} list */
export const commonIn = (described, list) =>
  commonRules(
    described,
    list.map(({ row }) => row?.rules ?? []),
  );

/** What all reports amount to. What is no report, or could not be opened, is no unit, and several files of one organ are one. @param {Line[]} list */
export function totals(list) {
  const read = list.filter(({ row, mark }) => row && mark !== 'stray');
  const sum = (/** @type {'read'|'all'} */ name) => read.reduce((all, { row }) => all + (row?.cells[name] || 0), 0);
  const of = (/** @type {string} */ mark) => list.filter((line) => isOf(line, mark));
  return {
    organs: unitsIn(list.filter(isUnit)),
    files: list.length - of('missing').length,
    checked: read.length,
    read: sum('read'),
    all: sum('all'),
    error: unitsIn(of('error')),
    lost: unitsIn(of('read')),
    looks: unitsIn(of('look')),
    looking: of('look').length,
    missing: of('missing').length,
    closed: of('none').length,
    places: list.reduce((all, { row }) => all + (row?.looks || 0), 0),
    scanned: list.filter(({ scanned }) => scanned).length,
    stray: of('stray').length,
    waiting: of('waiting').length,
  };
}

/** Of what was not opened nobody knows whose it is. @param {Line} line */
const isUnit = ({ mark }) => mark !== 'stray' && mark !== 'none';

/** Those without a name count for themselves. @param {Line[]} list */
const unitsIn = (list) => new Set(list.map(({ id, row }) => row?.organ || id)).size;

/** How many reports each organ has. @param {Line[]} list @returns {ReadonlyMap<string, number>} */
export function filesByOrgan(list) {
  /** @type {Map<string, number>} */
  const count = new Map();
  for (const { row } of list.filter(isUnit)) if (row?.organ) count.set(row.organ, (count.get(row.organ) || 0) + 1);
  return count;
}

const AREA = /^(.{1,8}?[县市区旗州盟省])(?=.)/;

/** The area that all organs are of, as far as their names say. @param {Line[]} list */
export function areaOf(list) {
  const names = list.filter(({ row, mark }) => row?.organ || mark === 'missing').map(({ name }) => name);
  const areas = names.map((name) => name.match(AREA)?.[1] || '');
  const [first] = areas;
  return first && areas.filter((area) => area === first).length * 5 >= names.length * 4 ? first : '';
}
