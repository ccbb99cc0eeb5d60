import { html, nothing } from 'lit-html';
import { formOf } from '../../wasm/forms.js';
import { link } from './parts.js';
import { tableView } from './table.js';
import { tables } from './tables.js';

/** What to do with a report that was cut: paste the rest where it ends, or take the file. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function continueCut({ cut, t }, act) {
  if (!cut) return nothing;
  const paste = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    act.append(event.clipboardData?.getData('text/plain') || '');
  };
  const typed = (/** @type {Event} */ event) => {
    const box = /** @type {HTMLTextAreaElement} */ (event.target);
    act.append(box.value);
    box.value = '';
  };
  const rest = html`<li><b>${t('cut.paste')}</b><span>${cut.table ? t('cut.from', { row: cut.next.label }) : t('cut.from.words', { words: cut.from })}</span>
    <textarea class="rest" aria-label=${t('cut.here')} placeholder=${t('cut.here')} @paste=${paste} @change=${typed}></textarea></li>`;
  const gap = html`<li><b>${t('cut.gap')}</b><span>${t('cut.gap.more', { row: cut.next?.label ?? '' })}</span>
    <button type="button" class="button" @click=${act.editText}>${t('cut.gap.edit')}</button></li>`;
  return html`<section class="cut" aria-labelledby="cut"><h2 id="cut">${t('cut.title')}</h2><ol>${cut.atEnd ? rest : gap}
    <li><b>${t('cut.file')}</b><span>${t('cut.file.more')}</span><button type="button" class="button" @click=${act.choose}>${t('empty.choose')}</button></li></ol></section>`;
}

/** Of a long table only the rows around the place where it breaks off. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function cutTables(model, act) {
  const { described, result, cut, t } = model;
  if (!cut?.table) return tables(model, act);
  const rows = formOf(described, result, cut.table).rows;
  const at = rows.findIndex((r) => r.id === cut.row.id);
  const keep = new Set(rows.filter((_r, i) => i < 4 || Math.abs(i - at) < 5 || i > rows.length - 3).map((r) => r.id));
  if (keep.size === rows.length || cut.table !== 'requests') return tables(model, act);
  return html`<section class="tables" aria-labelledby="tables"><div class="section-head"><h2 id="tables">${t('cut.tables')}</h2>
    <span class="caption">${t(`table.${cut.table}`)}</span></div>
    ${tableView(model, { table: cut.table, rows: keep })}
    <p class="caption">${t('cut.left-out', { n: rows.length - keep.size })} ${link(t('detail.all-rows', { n: rows.length }), act.showAllRows)}</p></section>`;
}
