import { html, nothing } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { filters, passes } from '../model/filter.js';
import { icon } from './icons.js';
import { link } from './parts.js';

const GROUPS = { must: 'error', should: 'warn', unread: 'read' };
const CAP = 50;

/** The findings in their three groups, what was applied, what was muted. */
export function findings(model, act) {
  const { cards, state, t } = model;
  const muted = cards.filter((c) => !c.number);
  return html`<section class="findings" aria-labelledby="findings">
    <div class="section-head"><h2 id="findings">${t('findings.title')}</h2><span class="caption">${t('findings.order')}</span>
      <span class="aside">${muted.length || state.mutedRules.size ? mutedLine(model, muted, act) : nothing}</span></div>
    ${choices(model, act)}
    ${Object.keys(GROUPS).map((group) => groupView(model, group, act))}
    ${applied(model, act)}
    ${state.showMuted ? muted.map((card) => mutedCard(model, card, act)) : nothing}
  </section>`;
}

function mutedLine({ state, t }, muted, act) {
  return html`${t('findings.muted', { n: muted.length })} ${link(t(state.showMuted ? 'findings.muted.hide' : 'findings.muted.show'), act.toggleMuted)}`;
}

/** Offered where there is something to choose from. */
function choices({ cards, described, result, state, t }, act) {
  const list = filters(described, result, cards);
  if (!list.length) return nothing;
  const name = (id) => {
    const at = described.sections.findIndex((s) => s.id === id);
    return at < 0
      ? t(`filter.${id}`)
      : t('filter.section', { number: state.lang === 'en' ? at + 1 : described.sections[at].number });
  };
  const all = { id: 'all', count: cards.filter((c) => c.number).length };
  return html`<div class="chips" role="group" aria-label=${t('filter.label')}>${[all, ...list].map(
    ({ id, count }) => html`<button type="button"
    class="chip" aria-pressed=${state.filter === id} @click=${() => act.setFilter(id)}>${name(id)} ${count}</button>`,
  )}</div>`;
}

function groupView(model, group, act) {
  const { state, t } = model;
  const all = model.cards.filter((c) => c.number && c.group === group);
  const list = all.filter((c) => passes(model.result, c, state.filter));
  if (!list.length) return nothing;
  const shown = list.filter((c) => c.number <= model.portions.cards).slice(0, state.showAll ? list.length : CAP);
  return html`<div class="group ${group}">
    <h3>${icon(GROUPS[group])} ${t(`group.${group}`)} ${list.length} <span class="caption">${group === 'unread' ? t('group.unread.note') : ''}</span></h3>
    <ol class="cards">${repeat(
      shown,
      (c) => c.key,
      (c) => cardView(model, c, act),
    )}</ol>
    ${shown.length < list.length ? link(t('findings.more', { n: list.length - shown.length }), act.showAll) : nothing}
  </div>`;
}

function cardView(model, card, act) {
  const { state, t } = model;
  const selected = state.selected === card.key;
  return html`<li class="card ${card.mark} ${selected ? 'selected' : ''}" data-card=${card.key} aria-current=${selected || nothing}
      @click=${(event) => onCard(event, card, act)}>
    <span class="tag">${icon(card.mark)}<b>${card.number}</b><span class="hidden">${t(`mark.${card.mark}`)}</span></span>
    <div class="body">
      <h4><button type="button" class="title" @click=${(event) => onTitle(event, card, act)}>${titleOf(model, card)}</button></h4>
      ${messages(model, card, act)}
      ${card.edits.length ? suggestion(model, card) : nothing}
      <p class="links">${links(model, card, act)}</p>
    </div>
  </li>`;
}

// A click selects and leads to the places; the keyboard and screen readers open the finding.
function onCard(event, card, act) {
  if (!event.target.closest('button')) act.goTo(card.key);
}
function onTitle(event, card, act) {
  if (event.detail === 0) act.open(card.key);
  else act.goTo(card.key);
}

/** What is wrong, in one line: the place of the only repair, else the title of the rule. */
export function titleOf({ described, t, nameOf }, card) {
  if (card.edits.length === 1) return nameOf(card.edits[0].cell);
  const rule = described.rules.find((r) => r.id === card.findings[0].rule);
  const title = rule ? rule.title : card.findings[0].rule;
  return card.findings.length > 1 && !card.edits.length
    ? t('card.repeated', { title, n: card.findings.length })
    : title;
}

function messages({ state, t }, card, act) {
  const open = state.unfolded.has(card.key);
  const shown = open || card.findings.length <= 3 ? card.findings : card.findings.slice(0, 2);
  const hint = sameHint(card) || card.edits.length ? '' : undefined;
  return html`${shown.map((f) => html`<p class="message">${f.message} ${hint === undefined ? html`<span class="hint">${f.hint}</span>` : nothing}</p>`)}
    ${hint === '' && !card.edits.length ? html`<p class="hint">${card.findings[0].hint}</p>` : nothing}
    ${shown.length < card.findings.length ? html`<p>${link(t('card.more', { n: card.findings.length - shown.length }), () => act.unfold(card.key))}</p>` : nothing}`;
}

const sameHint = ({ findings: list }) => list.length > 1 && list.every((f) => f.hint === list[0].hint);

/** Old → new, and what comes of it. */
const suggestion = ({ t }, { edits, findings: mended }) =>
  html`<p class="suggestion">${edits.map((e) => html`<span class="change"><del>${e.from}</del> <span>${t('repair.to')}</span> <ins>${e.to}</ins></span>`)}
    <span class="reason">${t('repair.reason', { n: mended.length })}</span></p>`;

export const applyWords = ({ edits }, t) =>
  edits.length === 1 ? t('repair.apply', { value: edits[0].to }) : t('repair.apply.all', { n: edits.length });

function links({ t, result }, card, act) {
  const own = card.ranges.length > 0;
  return html`
    ${card.edits.length ? link(applyWords(card, t), () => act.apply(card.key)) : nothing}
    ${card.fills.length ? link(fillWords(card.fills, t), () => act.fill(card.key)) : nothing}
    ${own ? link(t('card.source'), () => act.showSource(card.key)) : nothing}
    ${card.cells.length ? link(t('card.table'), () => act.showTable(card.key)) : nothing}
    ${unreadRow(result, card) ? link(t('card.fill-row'), () => act.editRow(card.key)) : nothing}
    ${link(t('card.why'), () => act.open(card.key))}
    ${link(t('card.mute'), () => act.mute(card.key))}`;
}

const unreadRow = (result, card) =>
  card.mark === 'read' &&
  card.cells.some((id) => {
    const dot = id.indexOf('.');
    return result.report.tables[id.slice(0, dot)].cells[id.slice(dot + 1)].state === 'unread';
  });

/** 四格都填 0, where all the values that follow are the same. */
export function fillWords(fills, t) {
  const same = fills.every((f) => f.value === fills[0].value);
  return same ? t('fill.same', { n: fills.length, value: fills[0].value }) : t('fill.each', { n: fills.length });
}

/** What was applied, one entry for the cells of a row. */
function applied({ state, t, nameOf }, act) {
  const list = state.report.history.now.applied;
  if (!list.length) return nothing;
  const rowOf = ({ cell }) => cell.slice(0, cell.lastIndexOf('.'));
  const rows = Array.from(new Set(list.map(rowOf))).map((row) => list.filter((edit) => rowOf(edit) === row));
  const value = (v) => (v === '' ? t('cell.blank') : v);
  return html`<div class="group done"><h3>${icon('fine')} ${t('group.done')} ${list.length}</h3>
    <ol class="cards">${rows.map(
      (edits) => html`<li class="card fine"><span class="tag">${icon('fine')}</span><div class="body">
      <p class="title">${t('applied.title', { cell: nameOf(edits[0].cell) })}${edits.length > 1 ? t('applied.more', { n: edits.length }) : nothing}
        ${edits.map((e) => html` <del>${value(e.from)}</del> <b>${value(e.to)}</b>`)}</p>
      <p class="links">${link(t('act.revert'), () => act.revert(edits.map((e) => e.cell)))}</p></div></li>`,
    )}</ol></div>`;
}

function mutedCard(model, card, act) {
  return html`<div class="card muted"><span class="tag"></span><div class="body"><p class="title">${model.t('muted.title', { title: titleOf(model, card) })}</p>
    <p class="links">${link(model.t('act.restore'), () => act.restore(card.key))}</p></div></div>`;
}
