import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { stretchOf } from '../model/stretch.js';
import { wordsOf } from '../page/state.js';
import { icon } from './icons.js';
import { linesBehind } from '../model/source.js';
import { grouped, link } from './parts.js';

/**
 * @typedef {import('../page/model.js').Model} Model @typedef {import('../page/model.js').Work} Work
 * @typedef {import('./parts.js').Words} Words
 * @typedef {import('../model/source.js').SourceLine} SourceLine @typedef {import('../model/source.js').Piece} Piece
 */

/** So many lines are drawn, or left as they are, together. */
const BLOCK = 25;
/** Of a text that was pasted just now the field shows this much: all of it would take longer to lay out than to check. */
const IN_SIGHT = 2000;

/**
 * The source text. One text field serves the empty page and the workbench: it stays the same element, so that nobody
 * loses the caret. Once there is a report, its marked lines lie over the field until the field is entered.
 * @param {Model} model @param {import('../page/main.js').Act} act
 */
export function source(model, act) {
  const { state, t } = model;
  const shown = model.open && !state.typing;
  const text = wordsOf(state);
  const [from, to] = stretchOf(text, state.stretch);
  return html`<section class="source ${model.open ? 'pane' : 'open'} ${shown ? 'marked-view' : 'field-view'}" id="panel-source" aria-label=${t('source.title')}>
    ${model.open ? html`${head(model, act)}${state.scans?.sheet(model, act) || nothing}` : nothing}${shown || to - from === text.length ? nothing : stretchLine(text, [from, to], model.t, act)}
    <textarea id="field" class=${shown ? 'field behind' : 'field'} aria-label=${t(model.open ? 'source.field' : 'empty.placeholder')} spellcheck="false" autocomplete="off"
      placeholder=${t('empty.placeholder')} .value=${state.arriving === null || state.typing ? text.slice(from, to) : text.slice(0, IN_SIGHT)} ?hidden=${shown && state.steps < Infinity}
      @input=${act.typeText} @keydown=${act.completeField} @focus=${act.enterField} @blur=${act.leaveField}></textarea>
    ${model.open && shown ? marked(model, act) : nothing}
    ${model.open ? nothing : chooser(model, act)}
  </section>`;
}

/** Which stretch of a very long text lies in the field, and the ones around it. @param {string} text @param {import('../../wasm/types.js').Range} stretch @param {Model['t']} t @param {import('../page/main.js').Act} act */
const stretchLine = (
  text,
  [from, to],
  t,
  act,
) => html`<p class="stretch caption">${t('stretch.at', { from: grouped(from + 1), to: grouped(to), all: grouped(text.length) })}
  ${link(t('stretch.before'), () => act.showStretch(from - 1), { disabled: from === 0 })} ${link(t('stretch.behind'), () => act.showStretch(to), { disabled: to === text.length })}</p>`;

/** @param {Work} model @param {import('../page/main.js').Act} act */
function head({ state, t, report, result }, act) {
  const kind = t(`source.format.${report.format}${report.format === 'text' && report.name ? '.file' : ''}`);
  return html`<div class="pane-head"><h2>${t('source.title')}</h2>
    <span class="caption">${t('source.size', { kind, n: grouped(result.source.text.length) })}</span>
    <span class="aside">${link(t('source.edit'), act.editText)} ${link(t(state.onlyMarked ? 'source.all' : 'source.only-marked'), act.toggleOnlyMarked)}</span></div>`;
}

/** @param {Model} model @param {import('../page/main.js').Act} act */
const chooser = ({ state, t }, act) => html`<div class="chooser">
  <button type="button" class="button" @click=${act.choose}>${t('empty.choose')}</button><button type="button" class="button" @click=${act.chooseFolder}>${t('empty.choose.folder')}</button><span class="caption">${t(!state.embedded ? 'empty.drop.served' : state.pdf ? 'empty.drop' : 'empty.drop.embedded')}</span></div>`;

/** @param {Work} model @param {import('../page/main.js').Act} act */
function marked(model, act) {
  const { state, portions, selectedCard, t } = model;
  const until = Math.min(state.sourceLimit, portions.lines);
  const which = state.onlyMarked ? 'marked' : 'known';
  const list = until ? model.lines.first(until, which) : [];
  const isAll = model.lines.isWhole && model.lines[which].length <= until;
  const blocks = Array.from({ length: Math.ceil(list.length / BLOCK) }, (_, i) =>
    list.slice(i * BLOCK, (i + 1) * BLOCK),
  );
  return html`<div class="lines" tabindex="0" role="group" aria-label=${t('source.lines')} @click=${(/** @type {MouseEvent} */ event) => onSource(event, act)} @keydown=${(/** @type {KeyboardEvent} */ event) => onSourceKey(event, act)}>
    ${blocks.map((block) => guard([model.lines, which, block[0], block.length, selectedCard?.key, t], () => block.map((line) => lineView(model, line))))}
    ${isAll || until < state.sourceLimit ? nothing : link(moreWords(model, list), act.moreSource)}
    ${model.cut ? html`<p class="end">${t('source.end')}</p>` : nothing}
  </div>`;
}

/** How many lines are left, of which nobody knows yet which have marks. @param {Work} model @param {SourceLine[]} list those that are drawn */
function moreWords({ state, result, t }, list) {
  if (state.onlyMarked) return t('source.more.marked');
  return t('source.more', { n: grouped(linesBehind(result.source.text, list[list.length - 1].end)) });
}

/** @param {Work} model @param {SourceLine} line */
function lineView(model, line) {
  const chosen =
    model.selectedCard &&
    [...line.words, ...line.values].some((p) => p.marks.some(({ card }) => card === model.selectedCard));
  const classes = ['line', line.heading ? 'heading' : '', line.title ? 'title' : '', chosen ? 'chosen' : ''].join(' ');
  return html`<div class=${classes} data-start=${line.start}><span class="no" aria-hidden="true">${line.number || nothing}</span><span class="words">${line.words.map((p) => pieceView(model, p))}</span>${
    line.values.length ? html` <span class="values">${line.values.map((p) => pieceView(model, p))}</span>` : nothing
  }</div>`;
}

/** @param {Work} model @param {Piece} piece */
function pieceView(model, piece) {
  const words = piece.text ? tidy(piece.text) : piece.cell ? blank(model) : '';
  if (piece.marks.length) return markView(model, piece, words);
  if (piece.fact && !piece.cell) return figure(model, piece.fact, piece.text);
  const related = piece.cell && model.selectedCard?.related.includes(piece.cell) ? 'related' : '';
  return piece.cell ? html`<span class="cell ${related}" data-cell=${piece.cell}>${words}</span>` : words;
}

/** A figure of the prose: what it was compared with is said when one points at it or comes to it by the keyboard. @param {Work} model @param {import('../../wasm/types.js').Fact} fact @param {string} words */
function figure({ t, nameOf }, { status, cells, why = '' }, words) {
  const more = cells.length > 1 ? t('figure.sum', { n: cells.length }) : '';
  const said = t(`figure.${status}`, { cell: cells.length ? nameOf(cells[0]) + more : '', why });
  return html`<span class="figure ${status}" tabindex="0" role="note" aria-label="${words}${t('list.comma.long')}${said}" data-said=${said}>${words}</span>`;
}

/** @param {Work} model */
const blank = ({ t }) => html`<span class="gap">${t('cell.blank')}</span>`;

/** A place of a finding, or of several: each number behind it leads to its own. @param {Work} model @param {Piece} piece @param {Words} words */
function markView({ t }, { marks, ends, cell }, words) {
  const [first] = marks;
  const own = ends.filter(({ card }) => card === first.card);
  const others = ends.filter(({ card }) => card !== first.card);
  return html`<span class="mark ${first.card.mark}" role="button" tabindex="0" data-card=${first.card.key} data-cell=${cell || nothing}>${words}${own.map((mark) => tag(mark, t))}${markName(first, t)}</span>${others.map(
    (mark) =>
      html`<span class="mark ${mark.card.mark}" role="button" tabindex="0" data-card=${mark.card.key}>${tag(mark, t)}${markName(mark, t)}</span>`,
  )}`;
}

/** 必须修改，问题 5：第 2 处 @param {import('../model/source.js').MarkRange} mark @param {Work['t']} t */
function markName({ card, at, count }, t) {
  const [number, kind] = [card.number, t(`kind.${card.kind}`)];
  const name = t(count > 1 ? 'mark.name.many' : 'mark.name', { number, kind, at, to: at + count - 1 });
  return html`<span class="hidden"> ${name}</span>`;
}

/** The number of a finding behind its place. @param {import('../model/source.js').MarkRange} mark @param {Work['t']} t */
const tag = ({ card, count }, t) =>
  html`<span class="tag">${icon(card.mark, 'small')}${card.number}${count > 1 ? html` <span class="many">${t('mark.many', { n: grouped(count) })}</span>` : nothing}</span>`;

/** Tabs only part cells; they show as a gap. @param {string} text */
const tidy = (text) => text.replace(/\t+/g, '\u2002');

/** @param {Event} event @returns {DOMStringMap} what the place that was meant belongs to */
const placeAt = (event) => {
  const at = event.target instanceof Element ? event.target.closest('[data-card],[data-cell]') : null;
  return at instanceof HTMLElement ? at.dataset : {};
};

/** @param {MouseEvent} event @param {import('../page/main.js').Act} act */
function onSource(event, act) {
  const { card, cell } = placeAt(event);
  if (card) act.backTo(card);
  else if (cell) act.showCell(cell);
}

/** @param {KeyboardEvent} event @param {import('../page/main.js').Act} act */
function onSourceKey(event, act) {
  const { card } = placeAt(event);
  if (card && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    event.stopPropagation();
    act.backTo(card);
  }
}
