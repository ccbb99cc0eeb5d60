import { html, nothing } from 'lit-html';
import { formOf, TABLES } from '../../wasm/forms.js';
import { tableGrid } from '../model/grid.js';
import { canRedo, canUndo } from '../model/history.js';
import { icon } from './icons.js';
import { cursorBar } from './cursor.js';
import { gridView } from './grid.js';
import { link, tabs } from './parts.js';
import { rowEditor } from './row-editor.js';
import { columns as columnWidths, tableView } from './table.js';

/** The three official tables behind tabs, with the sums that the format's corner note asks for. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function tables(model, act) {
  const { state, t } = model;
  const corrected = model.changedTables.includes(state.table);
  return html`<section class="tables" aria-labelledby="tables">
    <div class="section-head"><h2 id="tables">${t('tables.title')}</h2>
      <span class="aside">${undoLinks(model, act)} ${state.table === 'requests' ? link(t('year.link'), act.openYear) : nothing} ${link(t(corrected ? 'act.copy.corrected' : 'act.copy.table', { table: t(`table.${state.table}.short`) }), () => act.copyTable(state.table))}</span></div>
    ${tabs(
      TABLES.map((id) => ({ id, panel: 'official', words: tabWords(model, id) })),
      state.table,
      act.setTable,
      t('tables.title'),
    )}
    <div role="tabpanel" id="panel-official" aria-labelledby="tab-${state.table}">
      ${model.result.report.tables[state.table].found ? nothing : html`<p class="caption">${t('tables.not-found')}</p>`}
      ${state.narrow && state.table === 'requests' ? html`<p class="caption">${t('table.scroll')}</p>` : nothing}
      ${cursorBar(model, act)}
      ${tableView(model, { table: state.table, until: model.portions.rows, grid: gridView(model, act, 'tables', tableGrid(model, state.table)) })}
      <p class="hidden" id="grid-keys">${t('grid.keys')}</p>
      ${state.rowEdit && state.grid === 'tables' ? rowEditor(state.rowEdit, t, act) : nothing}
      ${model.portions.sums ? html`${sums(model)}${legend(model)}` : nothing}
    </div>
  </section>`;
}

/** @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
const undoLinks = ({ state, t }, act) => html`${canUndo(state.history) ? link(t('act.undo'), act.undo) : nothing}
  ${canRedo(state.history) ? link(t('act.redo'), act.redo) : nothing}`;

/** @param {import('../page/model.js').Work} model @param {import('../../wasm/forms.js').TableName} table */
function tabWords({ cards, state, t }, table) {
  const must = cards.filter(
    (c) => c.number && c.kind === 'error' && c.cells.some((id) => id.startsWith(`${table}.`)),
  ).length;
  return html`${t(state.narrow ? `table.${table}.tab` : `table.${table}`)} ${must && !state.narrow ? html`<span class="count">${t('tables.must', { n: must })}</span>` : nothing}`;
}

/** The balance of each column, as the engine judged it. It stands below the table and never belongs to it. @param {import('../page/model.js').Work} model */
function sums({ described, result, state, t }) {
  const relations = (result.relations || []).filter((r) => r.id === 'R1' && r.cells[0].startsWith(`${state.table}.`));
  if (!relations.length || state.narrow) return nothing;
  const columns = formOf(described, result, state.table).rows[0].columns;
  const at = (/** @type {string} */ column) => relations.find((r) => r.cells.some((id) => id.endsWith(`.${column}`)));
  const row = (
    /** @type {import('./parts.js').Words} */ name,
    /** @type {(r: Relation|undefined) => unknown} */ show,
  ) => html`<tr><th scope="row" colspan="3">${name}</th>${columns.map((c) => html`<td>${show(at(c.id))}</td>`)}</tr>`;
  return html`<table class="sums" aria-label=${t('sums.label')}>
    ${columnWidths([42, 72, 234, ...columns.map(() => 64)])}
    <thead class="hidden"><tr><th colspan="3">${t('sums.label')}</th>${columns.map((c) => html`<th scope="col">${c.label}</th>`)}</tr></thead>
    <tbody>${row(t('sums.left'), (r) => side(r, 'left'))}${row(t('sums.right'), (r) => side(r, 'right'))}
    ${row(html`${t('sums.balance')}<span class="caption">${t('sums.note')}</span>`, (r) => judgement(r, t))}</tbody></table>`;
}

/** @param {Relation|undefined} relation @param {'left'|'right'} name */
const side = (relation, name) =>
  relation && relation[name] !== null && relation[name] !== undefined
    ? html`<span class=${relation.status === 'violated' && name === 'right' ? 'wrong' : ''}>${relation[name]}</span>`
    : '–';

/** @param {Relation|undefined} relation @param {import('../texts/texts.js').T} t */
function judgement(relation, t) {
  if (!relation || relation.status === 'unchecked') return html`<span class="unchecked">${t('sums.unchecked')}</span>`;
  if (relation.status === 'holds') return html`<span class="holds">✓ ${t('sums.equal')}</span>`;
  return html`<span class="violated">✕ ${t('sums.off', { n: Math.abs((relation.left || 0) - (relation.right || 0)) })}</span>`;
}

/** @typedef {import('../../wasm/types.js').Relation} Relation */

const LEGEND = /** @type {const} */ (['error', 'blank', 'unread', 'relations', 'related', 'suggested']);

/** The marks that stand in the table shown. @param {import('../page/model.js').Work} model */
function legend({ cards, t, result, state, quiet }) {
  const open = cards.filter((c) => c.number);
  const cells = Object.values(result.report.tables[state.table].cells);
  const isHere = (/** @type {string} */ id) => id.startsWith(`${state.table}.`);
  const there = {
    error: open.some((c) => c.mark === 'error' && c.cells.some(isHere)),
    blank: !quiet && cells.some((c) => c.state === 'blank'),
    unread: cells.some((c) => c.state === 'unread'),
    relations: cells.some((c) => 'how' in c && c.how === 'relations'),
    related: open.some((c) => c.related.some(isHere)),
    suggested: open.some((c) => c.edits.some((e) => isHere(e.cell))),
  };
  const items = LEGEND.filter((id) => there[id]);
  if (!items.length) return nothing;
  return html`<ul class="legend" aria-label=${t('legend.label')}>${items.map(
    (id) => html`<li><span class="swatch ${id}">${swatch(id, t)}</span>${t(`legend.${id}`)}</li>`,
  )}</ul>`;
}

/** @param {string} id @param {import('../texts/texts.js').T} t */
function swatch(id, t) {
  if (id === 'suggested') return html`<del>8</del> <ins>9</ins>`;
  if (id === 'blank') return t('cell.blank');
  if (id === 'relations') return html`<span class="number">8</span>`;
  return id === 'error' ? icon('error', 'small') : nothing;
}
