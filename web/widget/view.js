import { adviceOf } from '../../wasm/advice.js';
import { fixesOf } from '../model/edits.js';
import { fixWords } from '../views/fix.js';
import { html, nothing } from 'lit-html';
import { KINDS } from '../../wasm/groups.js';
import { MARKS } from '../model/cards.js';
import { counts } from '../model/reading.js';
import { fillWords } from '../views/card.js';
import { phrasesOf } from '../model/phrase.js';
import { locator } from './locate.js';
import { icon } from '../views/icons.js';
import { answer, button, link, tabs } from '../views/parts.js';
import { phraseState, phraseView } from '../views/phrase.js';
import { slices } from '../views/slice.js';
import { tableView } from '../views/table.js';
import { howMuch } from '../views/verdict.js';
import { TABLES } from '../../wasm/forms.js';

/** @typedef {import('./model.js').ElementModel} ElementModel @typedef {import('./model.js').Checked} Checked @typedef {import('../model/cards.js').Card} Card */

/** @param {ElementModel} model @param {import('./element.js').NianbaoChecker} element */
export function view(model, element) {
  const { state, t, checked } = model;
  const shown = checked && checked.result.reading !== 'none';
  return html`${state.own ? field(model, element) : nothing}
    <div class="box" part="box" lang=${state.lang} aria-busy=${state.busy}>
      <div role="status" aria-live="polite" class="top" part="verdict" tabindex="-1">${top(model, element)}</div>
      ${answer({ state: { answer: said(model) }, t }, element)}
      ${checked ? html`${KINDS.map((id) => group(model, checked, id, element))}${state.tables ? tables(model, checked, element) : nothing}` : nothing}
      <p class="under" part="footer"><span>${t('widget.promise')}</span>
        ${shown ? link(t(state.tables ? 'widget.tables.hide' : 'widget.tables'), () => element.set({ tables: !state.tables })) : nothing}</p>
    </div>`;
}

/** Without a value from its host the element brings its own field. @param {ElementModel} model @param {import('./element.js').NianbaoChecker} element */
function field({ state, t }, element) {
  const type = (/** @type {Event} */ event) => element.typed(/** @type {HTMLTextAreaElement} */ (event.target).value);
  const choose = (/** @type {Event} */ event) => {
    const [file] = /** @type {HTMLInputElement} */ (event.target).files || [];
    if (file) element.take(file);
  };
  return html`<textarea part="field" .value=${typeof state.given === 'string' ? state.given : ''} aria-label=${t('empty.placeholder')} placeholder=${t('empty.placeholder')} @input=${type}></textarea>
    <input part="file" type="file" aria-label=${t('empty.choose')} @change=${choose}>`;
}

/** What came of the last action. @param {ElementModel} model */
const said = ({ state: { answer: last }, t }) => last && { ...last, words: t(last.key, last.values) };

/** What kept the checker from its work, or the reader's sentence on the file. @param {NonNullable<ElementModel['state']['problem']>} problem @param {ElementModel['t']} t @param {import('./element.js').NianbaoChecker} element */
const trouble = ({ kind, words }, t, element) =>
  html`<h2>${t(`problem.${kind}`)}</h2><p>${words || t(`problem.${kind}.more`)} ${kind === 'cancelled' ? link(t('problem.again'), () => element.take(element.value)) : nothing}</p>`;

/** A check that takes long, and the way out of it. @param {ElementModel['t']} t @param {import('./element.js').NianbaoChecker} element */
const underWay = (t, element) =>
  html`<h2>${t('widget.busy')}</h2><p><progress aria-label=${t('widget.busy')}></progress> ${link(t('act.cancel'), () => element.cancel())}</p>`;

/** @param {ElementModel} model @param {import('./element.js').NianbaoChecker} element */
function top({ state, t, checked }, element) {
  if (state.busy) return html`<div>${underWay(t, element)}</div>`;
  if (state.problem) return html`${icon('note')}<div>${trouble(state.problem, t, element)}</div>`;
  if (!checked) return html`<div><h2>${t('widget.title')}</h2><p>${t('widget.empty')}</p></div>`;
  const { result, mark, described } = checked;
  const { sentence, next } = result.summary;
  return html`${icon(mark)}<div><h2>${sentence}</h2><p>${result.reading === 'none' ? next : t('widget.read', { much: howMuch(counts(described, result), t) })}</p></div>`;
}

/** What must be corrected lies open; the rest opens by a click. @param {ElementModel} model @param {Checked} checked @param {Card['kind']} id @param {import('./element.js').NianbaoChecker} element */
function group({ state, t }, checked, id, element) {
  const list = checked.cards.filter((c) => c.number && c.kind === id);
  if (!list.length) return nothing;
  const open = id === 'error' || state.open.has(id);
  const toggle = () => {
    const next = new Set(state.open);
    if (!next.delete(id)) next.add(id);
    element.set({ open: next });
  };
  return html`${
    id === 'error'
      ? nothing
      : html`<div class="row fold ${MARKS[id]}"><span class="tag">${icon(MARKS[id])}</span>
      <div class="words"><b>${t(`widget.${id}`, { n: list.length })}</b>${id === 'unread' ? html`<p>${t('group.unread.note')}</p>` : nothing}</div>
      ${link(t(open ? 'widget.close' : 'widget.open'), toggle, { label: `${t(open ? 'widget.close' : 'widget.open')}${t(`group.${id}`)}` })}</div>`
  }
    ${open ? html`<ol part="list">${list.map((card) => finding(checked, card, element))}</ol>` : nothing}`;
}

/** @param {Checked} checked @param {Card} card @param {import('./element.js').NianbaoChecker} element */
function finding(checked, card, element) {
  const { t, selectedCard } = checked;
  const { lang } = element.state;
  const [first] = card.findings;
  const place = () => {
    element.set({ selected: card.key });
    element.tell('nianbao-place', {
      cells: card.cells,
      ranges: card.ranges,
      rangeIn: locator(checked.result.source.text, card.ranges[0]),
    });
  };
  const textual = typeof element.value === 'string';
  const { phrase, saidOfPhrase } = element.state;
  const writable = textual && phrasesOf(checked.result, card).length > 0;
  const open = checked.openCard === card;
  const fold = t(open ? 'widget.close' : 'widget.open');
  const show = () => {
    const opened = { key: open ? '' : card.key, cell: (!open && card.cells[0]) || '' };
    element.set({ opened, selected: card.key, cell: opened.cell, corner: opened.cell, editing: null, preview: null });
  };
  return html`<li class="row ${card.mark} ${selectedCard === card ? 'selected' : ''} ${open ? 'open' : ''}" part="finding">
    <span class="tag">${icon(card.mark)} <b>${card.number}</b><span class="hidden">${t(`kind.${card.kind}`)}</span></span>
    <div class="words"><b>${card.title}</b>${phrase?.card.key === card.key ? phraseState({ saidOfPhrase, t }) : html`<p>${first.message} ${adviceOf(card, lang)}</p>`}</div>
    ${card.edits.length > 0 ? card.edits.map((e) => html`<span class="change"><del>${e.from}</del> ${t('repair.to')} <ins>${e.to}</ins></span>`) : nothing}
    ${textual && card.edits.length > 0 ? button(t('widget.apply'), () => element.apply(card)) : nothing}
    ${textual && !card.edits.length && card.fills.length ? button(fillWords(card.fills, t), () => element.apply(card)) : nothing}
    ${textual && !card.edits.length && !card.fills.length && fixesOf(card).length ? button(fixWords(fixesOf(card), t), () => element.apply(card)) : nothing}
    ${card.ranges.length ? button(t('widget.place'), place) : nothing}
    ${card.cells.length || writable ? link(fold, show, { label: `${fold} ${t(card.cells.length ? 'widget.slice' : 'widget.sentence', { title: card.title })}`, pressed: open }) : nothing}
    ${open && writable ? phraseView({ result: checked.result, state: element.state, t }, card, element.phrases) : nothing}
    ${open ? slices(checked, card, textual ? element.grid : undefined) : nothing}</li>`;
}

/** @param {ElementModel} model @param {Checked} checked @param {import('./element.js').NianbaoChecker} element */
function tables({ state, t }, checked, element) {
  return html`<div class="tables">${tabs(
    TABLES.map((id) => ({ id, panel: 'official', words: t(`table.${id}`) })),
    state.table,
    (table) => element.set({ table }),
    t('tables.title'),
  )}
    <div role="tabpanel" id="panel-official" aria-labelledby="tab-${state.table}">${tableView(checked, { table: state.table })}</div></div>`;
}
