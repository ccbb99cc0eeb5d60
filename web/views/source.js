import { html, nothing } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { icon } from './icons.js';
import { grouped, link } from './parts.js';

const MOST = 2000;
/** Of a text that was pasted just now the field shows this much: all of it would take longer to lay out than to check. */
const IN_SIGHT = 2000;

/**
 * The source text. One text field serves the empty page and the workbench: it stays the same element, so that nobody
 * loses the caret. Once there is a report, its marked lines lie over the field until the field is entered.
 */
export function source(model, act) {
  const { state, t, result } = model;
  const shown = Boolean(result) && !state.typing;
  return html`<section class="source ${result ? 'pane' : 'open'} ${shown ? 'marked-view' : 'field-view'}" id="panel-source" aria-label=${t('source.title')}>
    ${result ? head(model, act) : nothing}
    <textarea id="field" class=${shown ? 'field behind' : 'field'} aria-label=${t(result ? 'source.field' : 'empty.placeholder')} spellcheck="false" autocomplete="off"
      placeholder=${t('empty.placeholder')} .value=${state.arriving ? state.text.slice(0, IN_SIGHT) : state.text} ?readonly=${state.arriving} ?hidden=${shown && state.steps < Infinity}
      @input=${act.typeText} @focus=${act.enterField} @blur=${act.leaveField}></textarea>
    ${shown ? marked(model, act) : nothing}
    ${result ? nothing : chooser(model, act)}
  </section>`;
}

function head({ state, t, result }, act) {
  const kind = t(`source.format.${state.report.format}`);
  return html`<div class="pane-head"><h2>${t('source.title')}</h2>
    <span class="caption">${t('source.size', { kind, n: grouped(result.source.text.length) })}</span>
    <span class="aside">${link(t(state.onlyMarked ? 'source.all' : 'source.only-marked'), act.toggleOnlyMarked)}</span></div>`;
}

const chooser = ({ state, t }, act) => html`<div class="chooser">
  <button type="button" class="button" @click=${act.choose}>${t('empty.choose')}</button><span class="caption">${t(state.pdf ? 'empty.drop' : 'empty.drop.embedded')}</span></div>`;

function marked(model, act) {
  const { state, portions, selectedCard, t } = model;
  const lines = portions.lines ? model.lines : [];
  const list = state.onlyMarked ? lines.filter((l) => l.marked) : lines;
  const until = Math.min(state.sourceLimit, portions.lines);
  return html`<div class="lines" tabindex="0" role="group" aria-label=${t('source.lines')} @click=${(event) => onSource(event, act)} @keydown=${(event) => onSourceKey(event, act)}>
    ${guard([lines, state.onlyMarked, until, selectedCard?.key, t], () => list.slice(0, until).map((line) => lineView(model, line)))}
    ${list.length > until && until >= MOST ? link(t('source.more', { n: list.length - until }), act.moreSource) : nothing}
    ${model.cut ? html`<p class="end">${t('source.end')}</p>` : nothing}
  </div>`;
}

function lineView(model, line) {
  const chosen =
    model.selectedCard && [...line.words, ...line.values].some((p) => p.cards.includes(model.selectedCard));
  const classes = ['line', line.heading ? 'heading' : '', line.title ? 'title' : '', chosen ? 'chosen' : ''].join(' ');
  return html`<div class=${classes} data-start=${line.start}><span class="no" aria-hidden="true">${line.number}</span><span class="words">${line.words.map((p) => pieceView(model, p))}</span>${
    line.values.length ? html` <span class="values">${line.values.map((p) => pieceView(model, p))}</span>` : nothing
  }</div>`;
}

function pieceView(model, piece) {
  const words = piece.text ? tidy(piece.text) : piece.cell ? blank(model) : '';
  if (piece.cards.length) {
    const card = piece.cards[0];
    return html`<span class="mark ${card.mark}" role="button" tabindex="0" data-card=${card.key} data-cell=${piece.cell || nothing}>${words}${piece.ends.map((c) => tag(model, c))}</span>`;
  }
  const related = model.selectedCard?.related.includes(piece.cell) ? 'related' : '';
  return piece.cell ? html`<span class="cell ${related}" data-cell=${piece.cell}>${words}</span>` : words;
}

const blank = ({ t }) => html`<span class="gap">${t('cell.blank')}</span>`;

/** The number of a finding behind its place, and for screen readers what it means. */
const tag = ({ t }, card) =>
  html`<span class="tag">${icon(card.mark, 'small')}${card.number}<span class="hidden">${t(`mark.${card.mark}`)}</span></span>`;

/** Tabs only part cells; they show as a gap. */
const tidy = (text) => text.replace(/\t+/g, '\u2002');

function onSource(event, act) {
  const at = event.target.closest('[data-card],[data-cell]');
  if (!at) return;
  if (at.dataset.card) act.backTo(at.dataset.card);
  else act.showCell(at.dataset.cell);
}

function onSourceKey(event, act) {
  const at = event.target.closest('[data-card]');
  if (at && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    event.stopPropagation();
    act.backTo(at.dataset.card);
  }
}
