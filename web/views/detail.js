import { fixesOf } from '../model/edits.js';
import { fixWords } from './fix.js';
import { html, nothing } from 'lit-html';
import { editOf } from '../model/cards.js';
import { cellOf, formOf, place, tableOf } from '../../wasm/forms.js';
import { icon } from './icons.js';
import { answer, button, link } from './parts.js';
import { applyWords, fillWords } from './findings.js';
import { newForm } from './new-form.js';
import { tableView } from './table.js';

/** One finding, opened: what to change, why, where, on what ground. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function detail(model, act) {
  const { cards, state, t } = model;
  const card = cards.find((c) => c.key === state.opened);
  if (!card) return nothing;
  const group = cards.filter((c) => c.number && c.kind === card.kind);
  return html`<section class="detail" aria-labelledby="opened">
    <nav class="crumbs" aria-label=${t('detail.nav')}>${link(html`‹ ${t('detail.all', { n: cards.filter((c) => c.number).length })}`, act.close)}
      <span class="caption">${t('detail.place', { group: t(`group.${card.kind}`), at: group.indexOf(card) + 1, all: group.length })}</span>
      <span class="aside buttons">${button(t('detail.previous'), () => act.step(-1))}${button(t('detail.next'), () => act.step(1))}</span></nav>
    <h1 id="opened" class="opened" tabindex="-1">${icon(card.mark, 'big')} <span>${card.title}</span></h1>
    ${how(model, card, act)}${why(model, card)}${where(model, card, act)}${ground(model, card)}
  </section>`;
}

/** @param {import('../page/model.js').Work} model @param {import('../model/cards.js').Card} card @param {import('../page/main.js').Act} act */
function how(model, card, act) {
  const { t, changedTables } = model;
  const [table] = card.cells.map(tableOf);
  const corrected = changedTables.includes(table);
  return html`<div class="part"><h2>${t('detail.how')}</h2>
    ${card.edits.length ? card.edits.map((edit, i) => exchange(model, card, edit, i === 0)) : nothing}
    ${card.findings.map((f) => html`<p class="message">${f.message} ${card.edits.length ? nothing : html`<span class="hint">${f.hint}</span>`}</p>`)}
    ${card.options.length ? html`<p class="message">${t('detail.options')}</p><ul class="options">${card.options.map((edits) => html`<li>${edits.map((e) => t('detail.option', { cell: model.nameOf(e.cell), from: e.from, to: e.to })).join(t('list.semicolon'))}</li>`)}</ul>` : nothing}
    ${newForm(model, card, act)}
    <div class="buttons">${card.edits.length ? button(applyWords(card, t), () => act.apply(card.key), { primary: true }) : nothing}
      ${card.fills.length ? button(fillWords(card.fills, t), () => act.fill(card.key), { primary: true }) : nothing}
      ${fixesOf(card).length ? button(fixWords(fixesOf(card), t), () => act.mend(card.key), { primary: true }) : nothing}
      ${corrected ? button(t('act.copy.corrected', { table: t(`table.${table}.short`) }), () => act.copyTable(table, 'detail')) : nothing}
      <span class="aside">${link(t('detail.copy'), () => act.copyFinding(card.key))}${link(t('detail.mute'), () => act.mute(card.key))}${link(t('detail.mute-rule'), () => act.muteRule(card.findings[0].rule))}</span></div><p class="answers">${answer(model, act, 'detail')}</p>
  </div>`;
}

/** @param {import('../page/model.js').Work} model @param {import('../model/cards.js').Card} card @param {import('../model/cards.js').Edit} edit @param {boolean} first */
const exchange = (
  { t, nameOf },
  card,
  edit,
  first,
) => html`<div class="exchange"><p class="now"><span>${t('detail.now')}</span><del>${edit.from}</del></p>
    <span class="arrow" aria-hidden="true"></span>
    <p class="new"><span>${t('detail.suggested')}</span><ins>${edit.to}</ins></p>
    <p class="reason">${card.edits.length > 1 ? html`${nameOf(edit.cell)}<br>` : nothing}${first ? html`${t('repair.reason', { n: card.findings.length })}${t('list.stop')}${t('detail.ledger')}` : nothing}</p></div>`;

/** The relations that the finding rests on, written out with the numbers of the report. @param {import('../page/model.js').Work} model @param {import('../model/cards.js').Card} card */
function why(model, card) {
  const { result, t } = model;
  const relations = (result.relations || []).filter(
    (r) => r.status !== 'holds' && r.cells.length < 12 && card.cells.some((id) => r.cells.includes(id)),
  );
  const explained = model.why(card.findings[0].rule);
  return html`<div class="part"><h2>${t('detail.why')}</h2>
    ${explained ? html`<p>${explained.explanation}</p>` : nothing}
    ${relations.map(
      (r) =>
        html`<p class="relation"><b>${t(`relation.${r.id}`)}</b> <span class="caption">${scopeOf(model, r)}</span></p>${
          r.status === 'violated'
            ? equation(model, r, card)
            : html`<p class="caption">${icon('note', 'small')} ${t(uncheckedBy(model, r))}</p>`
        }`,
    )}
  </div>`;
}

/** @typedef {import('../../wasm/types.js').Relation} Relation */

/** Why a relation was not checked. @param {import('../page/model.js').Work} model @param {Relation} relation */
function uncheckedBy({ result }, { cells, spent }) {
  if (spent) return 'detail.spent';
  const states = cells.map((id) => cellOf(result, id).state);
  if (states.some((state) => state === 'unread' || state === 'missing')) return 'detail.unchecked';
  return states.includes('blank') ? 'detail.blank' : 'detail.invalid';
}

/** @param {import('../page/model.js').Work} model @param {Relation} relation */
function scopeOf({ described, result, t }, relation) {
  const at = place(described, result, relation.cells[0]);
  if (!at) return '';
  return relation.id === 'R1' || relation.id === 'R2'
    ? t('relation.column', { name: at.column.label })
    : t('relation.row', { name: at.row.label });
}

/** Terms in a row: number above, its name below. The last (R1: last two) terms are the right side. @param {import('../page/model.js').Work} model @param {Relation} relation @param {import('../model/cards.js').Card} card */
function equation(model, relation, card) {
  const right = relation.id === 'R1' ? 2 : 1;
  const left = relation.cells.slice(0, -right);
  const signs = (/** @type {string[]} */ ids) =>
    ids.map((id, i) => html`${i ? html`<span class="sign">+</span>` : nothing}${term(model, id, relation, card)}`);
  return html`<div class="equation">${signs(left)}<span class="sign">= ${relation.left}</span><span class="sign unequal" aria-label=${model.t('sums.unequal')}>≠</span>
    ${right > 1 ? html`<span class="sign">${relation.right} =</span>` : nothing}${signs(relation.cells.slice(-right))}</div>${after(model, relation, card, right)}`;
}

/** The same with what is suggested. @param {import('../page/model.js').Work} model @param {Relation} relation @param {import('../model/cards.js').Card} card @param {number} right how many terms stand at the right */
function after({ result, t }, { cells }, card, right) {
  if (!card.edits.some((e) => cells.includes(e.cell))) return nothing;
  const sum = (/** @type {string[]} */ ids) =>
    ids.map((id) => editOf(card, id)?.to ?? cellOf(result, id).text).join('＋');
  const values = card.edits.map((e) => e.to).join(t('list.comma'));
  return html`<p class="after">${icon('fine', 'small')} ${t('detail.after', { values, sum: `${sum(cells.slice(0, -right))}＝${sum(cells.slice(-right))}` })}</p>`;
}

/** @param {import('../page/model.js').Work} model @param {string} id @param {Relation} relation @param {import('../model/cards.js').Card} card */
function term({ described, result }, id, relation, card) {
  const at = place(described, result, id);
  const across = relation.id === 'R1' || relation.id === 'R2';
  const value = cellOf(result, id);
  return html`<span class="term ${editOf(card, id) ? 'wrong' : ''}"><b>${value.state === 'number' ? value.text : '–'}</b><span>${across ? at?.row.label : at?.column.label}</span></span>`;
}

/** @param {import('../page/model.js').Work} model @param {import('../model/cards.js').Card} card @param {import('../page/main.js').Act} act */
function where(model, card, act) {
  const { described, result, t } = model;
  const cells = card.cells.concat(card.related);
  if (!cells.length) return nothing;
  const table = tableOf(cells[0]);
  const all = formOf(described, result, table).rows;
  const rows = new Set(
    all.filter((row) => row.columns.some((c) => cells.includes(`${table}.${row.id}.${c.id}`))).map((r) => r.id),
  );
  if (table !== 'requests' || rows.size > 14)
    return html`<div class="part"><h2>${t('detail.where')}</h2>${tableView(model, { table })}</div>`;
  return html`<div class="part"><h2>${t('detail.where')}</h2>${tableView(model, { table, rows })}
    <p class="caption">${t('detail.some-rows')} ${link(t('detail.all-rows', { n: all.length }), () => act.showTable(card.key))}</p></div>`;
}

/** @param {import('../page/model.js').Work} model @param {import('../model/cards.js').Card} card */
function ground({ why: explained, t }, card) {
  const rules = Array.from(new Set(card.findings.map((f) => f.rule)));
  const bases = Array.from(new Set(rules.flatMap((rule) => explained(rule)?.basis || [])));
  return html`<div class="part">${bases.length ? html`<h2>${t('detail.ground')}</h2>${bases.map((b) => html`<p>${b}</p>`)}` : nothing}
    <details><summary>${t('detail.ids')}</summary><p class="caption">${rules.join(t('list.comma.long'))}</p>
      ${card.findings.map((f) => html`<p class="caption">${f.cells.join(t('list.comma.long'))}${t('list.semicolon')}${values(f.values)}</p>`)}</details></div>`;
}

/** @param {Record<string, unknown>} given */
const values = (given) =>
  Object.entries(given || {})
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('; ');
