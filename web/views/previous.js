import { html } from 'lit-html';
import { cellIds, cellOf, formOf, TABLES, tableOf } from '../../wasm/forms.js';
import { link } from './parts.js';

/** Last year beside this year: the rows whose totals differ, and what is carried over. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function previousView(model, act) {
  const { t, report } = model;
  const { previous } = report;
  return html`<section class="previous" aria-labelledby="previous"><div class="section-head"><h2 id="previous">${t('previous.title')}</h2>
    ${previous ? html`<span class="caption">${t('previous.with', { name: previous.name })}</span><span class="aside">${link(t('previous.remove'), act.closePrevious)}</span>` : ''}</div>
    ${previous?.result ? differences(model, previous.result) : html`<p class="caption">${t('previous.none')} ${link(t('previous.add'), act.choosePrevious)}</p>`}</section>`;
}

/** Cells that stand in both formats and differ, totals only where a row has one. @param {import('../page/model.js').Work} model @param {Result} before */
function changed({ described, result }, before) {
  const ids = TABLES.flatMap((table) => cellIds(formOf(described, result, table)));
  return ids.filter((id) => {
    const table = tableOf(id);
    const other = before.report.tables[table].cells[id.slice(table.length + 1)];
    if (!other || (table !== 'proactive' && !id.endsWith('.total'))) return false;
    return cellOf(result, id).value !== other.value;
  });
}

/** @typedef {import('../page/state.js').Result} Result */

/** @param {import('../page/model.js').Work} model @param {Result} before */
function differences(model, before) {
  const { result, nameOf, t } = model;
  const ids = changed(model, before);
  const number = (/** @type {number|null} */ value) => (value === null ? '–' : value);
  return html`<div class="frame"><table class="plain"><thead><tr><th scope="col">${t('previous.row')}</th><th scope="col" class="n">${t('previous.before')}</th>
    <th scope="col" class="n">${t('previous.now')}</th><th scope="col" class="n">${t('previous.change')}</th></tr></thead>
    <tbody>${ids.map((id) => {
      const [then, now] = [cellOf(before, id).value, cellOf(result, id).value];
      const change = then === null || now === null ? '–' : `${now > then ? '+' : '−'}${Math.abs(now - then)}`;
      return html`<tr><th scope="row">${nameOf(id)}</th><td class="n">${number(then)}</td><td class="n">${number(now)}</td><td class="n">${change}</td></tr>`;
    })}</tbody></table></div>`;
}
