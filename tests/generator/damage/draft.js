/**
 * A report on its way to a text form, open to damage. What each cell should then be read as goes with it.
 *
 * @import { Edition, Grid, TableId } from '../format.js'
 * @import { Random } from '../random.js'
 * @import { Report } from '../report.js'
 * @typedef {{ text: string, id?: string, label?: string, columns?: number, rows?: number, merged?: string }} SheetCell `id` where an
 *   official number stands, `label` where a label does: its words before any damage; `merged` on a place that another cell covers:
 *   what stands in that cell
 * @typedef {SheetCell[]} Row
 * @typedef {{ kind: 'table', table: TableId, rows: Row[] }} Sheet
 * @typedef {{ kind: 'line', text: string, section?: string }} Line `section` on the heading of a section
 * @typedef {number | 'blank' | 'missing' | 'invalid'} Truth
 * @typedef {{ is: Truth, sure: boolean }} Expected not `sure`: the text alone may not tell, then it may be left unread
 * @typedef {'tabbed' | 'lines' | 'spaced' | 'markdown' | 'tsv' | 'flat' | 'spans'} FormName `flat` and `spans`: tables from a
 *   reader, with every place filled, or with cells that span
 */
import { placed, TABLES } from '../format.js';
import { gridsOf, blocksOf } from '../document.js';
import { WRITERS } from './write.js';

/** The rows of a table in each form: what covered and spanned places look like differs. @type {Record<FormName, (grid: Grid) => Row[]>} */
export const SHEETS = {
  tabbed: (grid) => placed(grid).map((row) => row.map(({ cell, covered }) => (covered ? { text: '' } : pure(cell)))),
  lines: (grid) => grid.map((row) => row.map(pure)),
  spaced: (grid) => grid.map((row) => row.map(pure)),
  markdown: filled,
  tsv: filled,
  flat: filled,
  spans: (grid) => grid.map((row) => row.map((cell) => ({ ...cell, ...pure(cell) }))),
};

/** @param {import('../format.js').GridCell} cell @returns {SheetCell} */
const pure = ({ text, id }) => (id === undefined ? { text, label: text } : { text, id });

/** @param {Grid} grid @returns {Row[]} */
function filled(grid) {
  return placed(grid).map((row) =>
    row.flatMap(({ cell, covered }) => {
      const empty = { text: '', merged: cell.text };
      return [covered ? empty : pure(cell), ...Array.from({ length: cell.columns - 1 }, () => ({ ...empty }))];
    }),
  );
}

/** @param {Report} report @param {FormName} form @param {Random} random */
export function makeDraft(report, form, random) {
  const grids = gridsOf(report);
  /** @type {(Line | Sheet)[]} */
  const blocks = blocksOf(report, grids).map((block) => {
    if (block.kind === 'table') return { kind: 'table', table: block.table, rows: SHEETS[form](block.grid) };
    const section =
      block.kind === 'heading' ? report.sections.find(({ title }) => title === block.text)?.id : undefined;
    return section === undefined ? { kind: 'line', text: block.text } : { kind: 'line', text: block.text, section };
  });
  return new Draft(report, form, random, blocks);
}

export class Draft {
  /** The document's text or blocks where the damage makes them itself. @type {((draft: Draft) => object) | undefined} */
  writeWith;
  /** What is done to the finished text. @type {((text: string) => string)[]} */
  finishing = [];
  /** Whether cells are blank or gone whose rows then do not add up: only their places tell what the others are. */
  hasBlanks = false;
  /** @type {Map<string, Expected>} by "requests.new.natural" */
  expected = new Map();

  /** @param {Report} report @param {FormName} form @param {Random} random @param {(Line | Sheet)[]} blocks */
  constructor(report, form, random, blocks) {
    this.report = report;
    this.form = form;
    this.random = random;
    this.blocks = blocks;
    for (const table of TABLES) {
      for (const [id, value] of Object.entries(report.truth.tables[table]))
        this.expected.set(`${table}.${id}`, { is: value, sure: true });
    }
  }

  /** @param {TableId} table @returns {Sheet} */
  sheet(table) {
    const found = this.blocks.find((block) => block.kind === 'table' && block.table === table);
    return /** @type {Sheet} */ (found ?? { kind: 'table', table, rows: [] }); // it may be cut off
  }

  /** The rows with official numbers. @param {TableId} table @returns {Row[]} */
  numberRows(table) {
    return this.sheet(table).rows.filter((row) => row.some(({ id }) => id !== undefined));
  }

  /** The cells that are no official numbers: labels and heads. @param {TableId} table @returns {SheetCell[]} */
  labels(table) {
    return this.sheet(table)
      .rows.flat()
      .filter(({ id, text }) => id === undefined && text !== '');
  }

  /** @param {TableId} table @returns {SheetCell[]} */
  numbers(table) {
    return this.sheet(table)
      .rows.flat()
      .filter(({ id }) => id !== undefined);
  }

  /** @param {TableId} table @param {SheetCell[]} cells @param {Truth} is @param {boolean} [sure] */
  expect(table, cells, is, sure = true) {
    for (const { id } of cells) if (id !== undefined) this.expected.set(`${table}.${id}`, { is, sure });
  }

  /** The text alone may not tell what stands in these cells. @param {TableId} table @param {SheetCell[]} cells */
  doubt(table, cells) {
    for (const { id } of cells) {
      const known = this.expected.get(`${table}.${id}`);
      if (id !== undefined && known) this.expected.set(`${table}.${id}`, { ...known, sure: false });
    }
  }

  /** Where a block stands. @param {Line | Sheet} block */
  indexOf(block) {
    return this.blocks.indexOf(block);
  }

  /** The heading of a section. @param {string} section @returns {Line} */
  heading(section) {
    const found = this.blocks.find((block) => block.kind === 'line' && block.section === section);
    return /** @type {Line} */ (found);
  }

  /** The lines of text of a section, or of the opening ('') without the title. @param {string} [section] @returns {Line[]} */
  lines(section = '') {
    const from = section === '' ? this.report.titleLines.length : this.indexOf(this.heading(section)) + 1;
    const after = this.blocks.findIndex(
      (block, i) => i >= from && (block.kind === 'table' || block.section !== undefined),
    );
    return this.blocks.slice(from, after < 0 ? undefined : after).filter((block) => block.kind === 'line');
  }

  /** The first line of the report that matches is changed. @param {RegExp} pattern @param {string} by @returns {boolean} whether there is one */
  replace(pattern, by) {
    const line = this.blocks.find((block) => block.kind === 'line' && pattern.test(block.text));
    if (line?.kind !== 'line') return false;
    line.text = line.text.replace(pattern, by);
    return true;
  }

  /** Adds a sentence to the text of section one, under 主动公开. @param {string} sentence */
  add(sentence) {
    const line = this.lines('overview').find(({ text }) => text.length > 40) ?? this.lines('overview')[0];
    line.text += sentence;
  }

  /** Takes a block away. @param {Line | Sheet} block */
  remove(block) {
    this.blocks.splice(this.indexOf(block), 1);
  }

  /** @param {string} text */
  finish = (text) => this.finishing.reduce((changed, change) => change(changed), text);

  /** @returns {object} the Document that the checker takes */
  write() {
    return this.writeWith ? this.writeWith(this) : WRITERS[this.form](this.blocks, this.finish);
  }
}
