import { html, nothing, svg } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { grouped, numeral } from '../views/parts.js';
import { markIcon } from './head.js';
import { FIGURES } from './row.js';
import { ROW, rowsDrawn } from './scrolling.js';

/**
 * @typedef {import('./index.js').FolderModel} FolderModel @typedef {import('./index.js').FolderAct} FolderAct
 * @typedef {import('../page/main.js').Act} Act @typedef {import('./rows.js').Line} Line @typedef {import('./row.js').PartMark} PartMark
 */

/** So many rules have a column, those of most reports first. */
const MOST_RULES = 20;
const BAR = 30;
const BAR_STEP = 32;
const HEIGHTS = { error: 18, warn: 9, read: 18, fine: 3 };
const STRIP = 18;

/** A row an organ. @param {FolderModel} model @param {FolderAct} act @param {Act} page */
export function table(model, act, page) {
  const { folder, shown, t } = model;
  const [from, to] = rowsDrawn(folder, shown.length);
  const columns = columnsOf(model);
  const span = columns.reduce((sum, column) => sum + (column.span || 1), 0) + 6;
  const rest = (/** @type {number} */ rows) =>
    rows > 0
      ? html`<tr class="rest" aria-hidden="true" .style=${`height:${rows * ROW}px`}><td colspan=${span}></td></tr>`
      : nothing;
  return html`<div class="frame" tabindex="0" role="region" aria-label=${t('table.overview')}><table class="plain overview ${folder.columns}" aria-rowcount=${shown.length + 1}>
    <thead><tr>${sortable(model, act, 'name', t('list.organ'))}${sortable(model, act, 'mark', t('list.verdict'))}
      ${['error', 'warning'].map((kind) => sortable(model, act, kind, t(`group.${kind}`), 'n'))}${sortable(model, act, 'lost', t('list.lost'), 'n')}
      ${columns.map((column) => column.head(act))}<td></td></tr></thead>
    <tbody @keydown=${byRows} @click=${(/** @type {MouseEvent} */ event) => byRow(event, page)}>${rest(from)}${repeat(
      shown.slice(from, to),
      (line) => line.id,
      (line, at) => row(model, line, from + at, columns, span),
    )}${rest(shown.length - to)}</tbody></table></div>
    ${shown.length ? legend(model) : html`<p class="caption">${t('list.nobody')}</p>`}`;
}

/** Opens the report of the row that is clicked. @param {MouseEvent} event @param {Act} page */
function byRow({ target }, page) {
  const row = target instanceof Element ? target.closest('tr') : null;
  if (row?.matches('.opens')) page.show(row.dataset.id || '');
}

/** The arrows go from row to row. @param {KeyboardEvent} event */
function byRows(event) {
  const step =
    event.key === 'ArrowDown' ? 'nextElementSibling' : event.key === 'ArrowUp' ? 'previousElementSibling' : '';
  if (!step || !(event.target instanceof Element)) return;
  event.preventDefault();
  let row = event.target.closest('tr')?.[step];
  while (row && !row.querySelector('button')) row = row[step];
  row?.querySelector('button')?.focus();
}

/** @param {FolderModel} model @param {FolderAct} act @param {string} by @param {string} words @param {string} [kind] @param {string} [title] */
function sortable({ folder: { order } }, act, by, words, kind = '', title = '') {
  const on = order.by === by;
  return html`<th scope="col" class="${kind} ${by}" aria-sort=${on ? (order.down ? 'descending' : 'ascending') : nothing}>
    <button type="button" class="sort" title=${title || nothing} @click=${() => act.sortBy(by)}>${words}${on ? (order.down ? ' ↓' : ' ↑') : ''}</button></th>`;
}

/**
 * @typedef {{span?: number, head: (act: FolderAct) => import('../views/parts.js').View, cell: (line: Line) => import('../views/parts.js').View}} Column
 * @param {FolderModel} model @returns {Column[]} what stands between the counts and the link
 */
function columnsOf(model) {
  if (model.folder.columns === 'figures') return figureColumns(model);
  if (model.folder.columns === 'rules') return ruleColumns(model);
  const { described, state, t } = model;
  return [
    {
      head: () =>
        html`<th scope="col" class="parts"><span class="hidden">${t('list.parts')}</span><span class="numbers" aria-hidden="true">${described.sections.map(({ number }, i) => html`<span>${numeral(state.lang, number, i)}</span>`)}</span></th>`,
      cell: ({ row, mark }) => html`<td class="parts">${strip(model, row?.parts || null, mark)}</td>`,
    },
    {
      head: (act) => sortable(model, act, 'past', t('list.past')),
      cell: ({ row }) =>
        html`<td class="past-${row?.past || 'none'}">${row && model.folder.earlier.length ? t(`past.${row.past}`, { n: row.differs }) : '—'}</td>`,
    },
  ];
}

/** @param {FolderModel} model @returns {Column[]} */
function figureColumns(model) {
  const { t } = model;
  const numbers = FIGURES.map((id, at) => ({
    head: (/** @type {FolderAct} */ act) => sortable(model, act, id, t(`figure.${id}`), 'n', t(`figure.${id}.whole`)),
    cell: (/** @type {Line} */ { row }) => html`<td class="n">${row?.figures[at] ?? '—'}</td>`,
  }));
  const years = {
    head: () => html`<th scope="col" class="series">${t('list.series')}</th>`,
    cell: (/** @type {Line} */ { series }) => html`<td>${seriesLine(series, t)}</td>`,
  };
  return [...numbers, years];
}

/** A heat map: organs by rules. @param {FolderModel} model @returns {Column[]} */
function ruleColumns({ common, t }) {
  return common.slice(0, MOST_RULES).map(({ rule, title }) => ({
    head: (act) =>
      html`<th scope="col" class="rule"><button type="button" class="sort" title=${title} @click=${() => act.filter({ rule })}>${title}</button></th>`,
    cell: ({ row }) => {
      const found = row?.rules.find((one) => one.rule === rule);
      return html`<td class="heat ${found ? found.kind : ''}">${found ? html`<span class="hidden">${t(`group.${found.kind}`)}</span>${found.count}` : nothing}</td>`;
    },
  }));
}

/** @param {FolderModel} model @param {Line} line @param {number} at @param {Column[]} columns @param {number} span */
function row({ t, twins }, line, at, columns, span) {
  const { id, name, file, mark, row: found, pages, sent, note } = line;
  const problem = line.scanned ? t('list.scanned') : line.problem;
  const alike = mark === 'stray' ? 0 : twins.get(name) || 0;
  const looks = found?.looks ? t('list.look', { n: found.looks }) : '';
  const verdict = html`<td class="verdict-${mark}">${markIcon(mark)} ${mark === 'look' ? looks : t(`list.mark.${mark}`)}</td>`;
  const head = html`<th scope="row" title=${[name, file, note].filter(Boolean).join(' ')}>${name}${alike > 1 ? html` <span class="caption">${t('list.files', { n: alike, file })}</span>` : nothing}${looks && mark !== 'look' ? html` <span class="caption">${looks}</span>` : nothing}${pages ? html` <span class="caption">${t('list.pages', pages)}</span>` : nothing}${sent ? html` <span class="caption">${t('list.sent')}</span>` : nothing}${note ? html`<span class="note">${note}</span>` : nothing}</th>${verdict}`;
  const counts = mark === 'stray' ? undefined : found?.counts;
  const count = (/** @type {number|undefined} */ n, /** @type {string} */ kind) =>
    html`<td class="n ${n ? kind : 'zero'}">${n === undefined ? '—' : grouped(n)}</td>`;
  if (problem)
    return html`<tr data-id=${id} aria-rowindex=${at + 2}>${head}<td class="problem" colspan=${span - 2} title=${problem}>${problem}</td></tr>`;
  return html`<tr data-id=${id} aria-rowindex=${at + 2} class=${found ? 'opens' : ''}>${head}
    ${count(counts?.error, 'error')}${count(counts?.warning, 'warn')}${count(counts && found?.cells.lost, 'read')}
    ${columns.map((column) => column.cell(line))}
    <td class="open">${found ? html`<button type="button" class="link" aria-label=${t('list.open.one', { name })}>${t('list.open')}</button>` : nothing}</td></tr>`;
}

/** The six sections: how high a bar stands says how grave it is, also without colour. @param {FolderModel} model @param {PartMark[]|null} parts @param {Line['mark']} mark */
function strip({ described, state, t }, parts, mark) {
  if (!parts || mark === 'none')
    return html`<svg class="six" width=${6 * BAR_STEP} height=${STRIP} aria-hidden="true"><path class="absent" d="M0 ${STRIP - 1}h${6 * BAR_STEP - 2}"/></svg>`;
  const said = parts.flatMap((part, at) =>
    part === 'fine'
      ? []
      : [
          t('part.said', {
            number: numeral(state.lang, described.sections[at].number, at),
            mark: t(`legend.part.${part}`),
          }),
        ],
  );
  return html`<svg class="six" width=${6 * BAR_STEP} height=${STRIP} role="img" aria-label=${said.join(t('list.comma.long')) || t('legend.part.fine')}>
    ${Array.from(new Set(parts), (kind) => svg`<path class=${kind} d=${bars(parts, kind)}/>`)}</svg>`;
}

/** The bars of one kind in one outline: a row that is drawn quickly. @param {PartMark[]} parts @param {PartMark} kind */
const bars = (parts, kind) =>
  parts
    .map((part, at) => (part === kind ? `M${at * BAR_STEP} ${STRIP}h${BAR}v-${HEIGHTS[kind]}h-${BAR}z` : ''))
    .join('');

const SERIES_WIDTH = 96;
const SERIES_HEIGHT = 24;

/** One organ over the years. @param {import('./rows.js').Point[]} series @param {FolderModel['t']} t */
function seriesLine(series, t) {
  if (series.length < 2) return nothing;
  const [first, last] = [series[0], series[series.length - 1]];
  const top = Math.max(1, ...series.map(({ value }) => value));
  const x = (/** @type {number} */ year) =>
    3 + ((SERIES_WIDTH - 6) * (year - first.year)) / Math.max(1, last.year - first.year);
  const y = (/** @type {number} */ value) => SERIES_HEIGHT - 3 - ((SERIES_HEIGHT - 6) * value) / top;
  const said = series.map(({ year, value }) => t('series.point', { year, value })).join(t('list.comma.long'));
  return html`<svg class="series" width=${SERIES_WIDTH} height=${SERIES_HEIGHT} role="img" aria-label=${said}><title>${said}</title>
    <polyline points=${series.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')}/><circle cx=${x(last.year)} cy=${y(last.value)} r="2.5"/></svg>`;
}

/** @param {FolderModel} model */
function legend({ folder, t }) {
  if (folder.columns !== 'parts') return nothing;
  const marks = /** @type {PartMark[]} */ (['error', 'warn', 'read', 'fine']);
  return html`<div class="legend-row">
    <ul>${marks.map((mark) => html`<li><svg class="six" width=${BAR} height=${STRIP} aria-hidden="true"><rect class=${mark} y=${STRIP - HEIGHTS[mark]} width=${BAR} height=${HEIGHTS[mark]}/></svg> ${t(`legend.part.${mark}`)}</li>`)}</ul>
    <p class="caption">${t('legend.parts')}<svg width="0" height="0" aria-hidden="true"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="6" height="6"/><rect class="stripe" width="1.5" height="6"/></pattern></defs></svg></p></div>`;
}
