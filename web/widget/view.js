import { html, nothing } from 'lit-html';
import { counts } from '../model/reading.js';
import { fillWords, titleOf } from '../views/findings.js';
import { icon } from '../views/icons.js';
import { button, link, tabs } from '../views/parts.js';
import { tableView } from '../views/table.js';
import { howMuch } from '../views/verdict.js';
import { TABLES } from '../model/forms.js';

const GROUPS = { must: 'error', should: 'warn', unread: 'read' };

/** @param {any} model @param {import('./element.js').NianbaoChecker} element */
export function view(model, element) {
  const { state, t, result } = model;
  return html`${state.own ? field(model, element) : nothing}
    <div class="box" part="box" lang=${state.lang} aria-busy=${state.busy}>
      <div role="status" aria-live="polite" class="top" part="verdict">${top(model)}</div>
      ${result && model.cards ? html`${Object.keys(GROUPS).map((id) => group(model, id, element))}${tables(model, element)}` : nothing}
      <p class="under" part="footer"><span>${t('widget.promise')}</span>
        ${result?.report && model.cards && result.reading !== 'none' ? link(t(state.tables ? 'widget.tables.hide' : 'widget.tables'), () => element.set({ tables: !state.tables })) : nothing}</p>
    </div>`;
}

/** Without a value from its host the element brings its own field. */
function field({ t }, element) {
  const type = (event) => {
    element.given = event.target.value;
    clearTimeout(element.timer);
    element.timer = setTimeout(() => element.check().catch(() => {}), 300);
  };
  const choose = (event) => {
    [element.given] = event.target.files;
    element.check().catch(() => {});
  };
  return html`<textarea part="field" aria-label=${t('empty.placeholder')} placeholder=${t('empty.placeholder')} @input=${type}></textarea>
    <input part="file" type="file" aria-label=${t('empty.choose')} @change=${choose}>`;
}

function top({ state, t, result, verdict, described }) {
  if (state.problem)
    return html`${icon('note')}<div><h2>${state.problem === 'engine' ? t('problem.engine') : t('problem.file')}</h2><p>${state.problem === 'engine' ? t('problem.engine.more') : state.problem}</p></div>`;
  if (state.busy) return html`<div><h2>${t('widget.busy')}</h2></div>`;
  if (!result || !verdict) return html`<div><h2>${t('widget.title')}</h2><p>${t('widget.empty')}</p></div>`;
  return html`${icon(verdict.mark)}<div><h2>${verdict.title}</h2><p>${result.reading === 'none' ? verdict.next : t('widget.read', { much: howMuch(counts(described, result), t) })}</p></div>`;
}

/** What must be corrected lies open; the rest opens by a click. */
function group(model, id, element) {
  const { cards, state, t } = model;
  const list = cards.filter((c) => c.number && c.group === id);
  if (!list.length) return nothing;
  const open = id === 'must' || state.open.has(id);
  const toggle = () => {
    const next = new Set(state.open);
    if (!next.delete(id)) next.add(id);
    element.set({ open: next });
  };
  return html`${
    id === 'must'
      ? nothing
      : html`<div class="row fold ${GROUPS[id]}"><span class="tag">${icon(GROUPS[id])}</span>
      <div class="words"><b>${t(`widget.${id}`, { n: list.length })}</b>${id === 'unread' ? html`<p>${t('group.unread.note')}</p>` : nothing}</div>
      ${link(t(open ? 'widget.close' : 'widget.open'), toggle, { label: `${t(open ? 'widget.close' : 'widget.open')}${t(`group.${id}`)}` })}</div>`
  }
    ${open ? html`<ol part="list">${list.map((card) => finding(model, card, element))}</ol>` : nothing}`;
}

function finding(model, card, element) {
  const { state, t } = model;
  const [first] = card.findings;
  const place = () => {
    element.set({ selected: card.key });
    element.tell('nianbao-place', { cells: card.cells, ranges: card.ranges });
  };
  const textual = typeof element.given === 'string';
  return html`<li class="row ${card.mark} ${state.selected === card.key ? 'selected' : ''}" part="finding">
    <span class="tag">${icon(card.mark)} <b>${card.number}</b><span class="hidden">${t(`mark.${card.mark}`)}</span></span>
    <div class="words"><b>${titleOf(model, card)}</b><p>${first.message} ${first.hint}</p></div>
    ${card.edits.length > 0 ? card.edits.map((e) => html`<span class="change"><del>${e.from}</del> ${t('repair.to')} <ins>${e.to}</ins></span>`) : nothing}
    ${textual && card.edits.length > 0 ? button(t('widget.apply'), () => element.apply(card)) : nothing}
    ${textual && !card.edits.length && card.fills.length ? button(fillWords(card.fills, t), () => element.apply(card)) : nothing}
    ${card.ranges.length ? button(t('widget.place'), place) : nothing}</li>`;
}

function tables(model, element) {
  const { state, t } = model;
  if (!state.tables) return nothing;
  return html`<div class="tables">${tabs(
    TABLES.map((id) => ({ id, panel: 'official', words: t(`table.${id}`) })),
    state.table,
    (table) => element.set({ table }),
    t('tables.title'),
  )}
    <div role="tabpanel" id="panel-official" aria-labelledby="tab-${state.table}">${tableView(model, element, { table: state.table, still: true })}</div></div>`;
}
