/** All cells as a panel: a row for each cell of each organ's report of each year, whatever the files are called, as CSV. Loaded when asked for. */
import { row } from './csv.js';

/** As in docs/data.md, in every language. */
const columns = ['organ', 'year', 'edition', 'cell', 'value', 'state', 'files'];

/**
 * @typedef {import('../types.d.ts').Result} Result
 * @typedef {{ organ: string, year: number | null, files: string[], cells: Map<string, { edition: string, value: number | null, state: string }> }} Unit
 */

/**
 * Of several reports of one organ and year a number counts only where they agree: else the state is `differs`. Where one of them has not
 * read a cell, the other tells it.
 * @param {import('./index.js').Write} write @returns {import('./index.js').Writer}
 */
export function panelWriter(write) {
  /** @type {Map<string, Unit>} */
  const units = new Map();
  return {
    async add({ source, report, reading }) {
      if (reading === 'none') return;
      const { organ, year } = report;
      const name = organ && year ? `${organ} ${year}` : `\0${source.name}`; // whose or of when nobody knows: a unit of its own
      /** @type {Unit} */
      const unit = units.get(name) ?? { organ, year, files: [], cells: new Map() };
      units.set(name, unit);
      unit.files.push(source.name);
      for (const [table, { cells, format }] of Object.entries(report.tables)) {
        for (const [id, cell] of Object.entries(cells)) join(unit.cells, `${table}.${id}`, format, cell);
      }
    },
    async end() {
      await write(`\uFEFF${row(columns)}`);
      for (const unit of [...units.values()].sort(byOrganAndYear)) await write(rowsOf(unit));
    },
  };
}

/** What says nothing of a number. @param {string} state */
const isUnknown = (state) => state === 'missing' || state === 'unread';

/** @param {Unit['cells']} cells @param {string} id @param {string} edition @param {{ value: number | null, state: string }} cell */
function join(cells, id, edition, { value, state }) {
  const before = cells.get(id);
  if (!before || isUnknown(before.state)) cells.set(id, { edition, value, state });
  else if (!isUnknown(state) && (before.value !== value || before.state !== state))
    cells.set(id, { edition, value: null, state: 'differs' });
}

/** UTF-8 sorts as code points do. @param {Unit} a @param {Unit} b */
const byOrganAndYear = (a, b) => Number(a.organ > b.organ) - Number(a.organ < b.organ) || (a.year ?? 0) - (b.year ?? 0);

/** @param {Unit} unit */
function rowsOf({ organ, year, files, cells }) {
  const from = files.join('、');
  return [...cells]
    .map(([id, { edition, value, state }]) => row([organ || null, year, edition, id, value, state, from]))
    .join('');
}
