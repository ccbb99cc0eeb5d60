import { html, nothing } from 'lit-html';
import { fixesOf } from '../model/edits.js';
import { counts } from '../model/reading.js';
import { formOf, TABLES } from '../../wasm/forms.js';
import { KINDS } from '../../wasm/groups.js';
import { fillWords } from './card.js';
import { changesOnPaper } from './changes.js';
import { checkedOnPaper } from './checked.js';
import { icon } from './icons.js';
import { today } from './parts.js';
import { howMuch } from './verdict.js';
import { tableView } from './table.js';

/** The check list for the printer: one line a finding, to be ticked off, and the marked rows of the tables. @param {import('../page/model.js').Work} model */
export function printed(model) {
  const { described, result, state, t } = model;
  const edition = result.report.format === '2019' ? '2019' : '2021';
  const facts = [
    [t('print.date'), today(state.lang)],
    [t('fact.format'), described.formats[edition].basis],
    [t('fact.read'), howMuch(counts(described, result), t)],
    [t('print.rules'), t('print.rules.value', { rules: result.checked.rules, version: state.version })],
  ];
  return html`<section class="printed">
    <p class="running">${t('print.head')}</p>
    <h1>${t('print.title', { organ: result.report.organ || t('fact.unknown'), year: result.report.year || '' })}</h1><p class="sentence">${result.summary.sentence}</p>
    <dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    <table class="checklist"><thead><tr><th>${t('print.done')}</th><th>${t('print.number')}</th><th>${t('print.what')}</th><th>${t('print.change')}</th></tr></thead>
      ${KINDS.map((kind) => group(model, kind))}</table>
    ${changesOnPaper(model)}
    ${TABLES.map((table) => markedRows(model, table))}
    ${checkedOnPaper(model)}
    <p class="sign">${['print.by', 'print.reviewed', 'print.signed-on'].map((key) => html`<span>${t(key)}<i></i></span>`)}</p>
    <p class="caption">${t('print.note')}</p>
  </section>`;
}

/** @param {import('../page/model.js').Work} model @param {import('../model/cards.js').Card['kind']} id */
function group(model, id) {
  const { cards, t } = model;
  const list = cards.filter((c) => c.number && c.kind === id);
  if (!list.length) return nothing;
  return html`<tbody><tr><th colspan="4" class="kind">${t(`group.${id}`)}${id === 'unread' ? html` <small>${t('group.unread.note')}</small>` : nothing}</th></tr>
    ${list.map(
      (c) => html`<tr><td><span class="tick"></span></td><td>${icon(c.mark)} ${c.number}</td>
      <td><b>${c.title}</b>${c.findings.slice(0, 8).map((f) => html`<br>${f.message}`)}${c.findings.length > 8 ? html`<br>${t('card.more', { n: c.findings.length - 8 })}` : nothing}</td>
      <td>${advice(model, c)}</td></tr>`,
    )}</tbody>`;
}

/** From what to what: as the page offers it, else the numbers that do not agree. @param {import('../page/model.js').Work} model @param {import('../model/cards.js').Card} card */
function advice({ result, t }, card) {
  const { edits, fills, kind } = card;
  const [{ values }] = card.findings;
  const changed = (/** @type {unknown} */ from, /** @type {unknown} */ to) => html`<del>${from}</del> → <b>${to}</b> `;
  const numbers = (/** @type {string[]} */ ...names) => names.every((name) => typeof values[name] === 'number');
  if (edits.length > 0) return edits.map(({ from, to }) => changed(from, to));
  if (fills.length > 0) return fillWords(fills, t);
  const fixes = fixesOf(card);
  if (fixes.length > 0) return fixes.map(({ range, text }) => changed(result.source.text.slice(...range), text));
  if (numbers('number', 'found'))
    return t('print.either', { number: String(values.number), found: String(values.found) });
  if (numbers('total', 'parts'))
    return t('print.perhaps', { total: String(values.total), parts: String(values.parts) });
  return t(`print.do.${kind}`);
}

/** @param {import('../page/model.js').Work} model @param {import('../../wasm/forms.js').TableName} table */
function markedRows(model, table) {
  const { described, result, byCell, t } = model;
  const marked = formOf(described, result, table).rows.filter((row) =>
    row.columns.some((c) => byCell.has(`${table}.${row.id}.${c.id}`)),
  );
  if (!marked.length) return nothing;
  return html`<h2>${t('print.rows', { table: t(`table.${table}.short`) })}</h2>
    ${tableView(model, { table, rows: new Set(marked.map((r) => r.id)), paper: true })}`;
}
