import { html } from 'lit-html';
import { besideLastYear } from '../model/beside.js';
import { link } from './parts.js';

/** Last year beside this year: the rows whose totals differ, and what is carried over. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function previousView(model, act) {
  const { t, report } = model;
  const { previous } = report;
  return html`<section class="previous" aria-labelledby="previous"><div class="section-head"><h2 id="previous">${t('previous.title')}</h2>
    ${previous ? html`<span class="caption">${t('previous.with', { name: previous.name })}</span><span class="aside">${link(t('previous.remove'), act.closePrevious)}</span>` : ''}</div>
    ${previous?.result ? differences(model, previous.result) : html`<p class="caption">${t('previous.none')} ${link(t('previous.add'), act.choosePrevious)}</p>`}</section>`;
}

/** @param {import('../page/model.js').Work} model @param {import('../page/state.js').Result} before */
function differences({ described, result, nameOf, t }, before) {
  const rows = besideLastYear(described, result, before);
  if (!rows.length) return html`<p class="caption">${t('previous.same')}</p>`;
  const number = (/** @type {number|null} */ value) => value ?? '–';
  return html`<div class="frame"><table class="plain"><thead><tr><th scope="col">${t('previous.row')}</th><th scope="col" class="n">${t('previous.before')}</th>
    <th scope="col" class="n">${t('previous.now')}</th><th scope="col" class="n">${t('previous.change')}</th></tr></thead>
    <tbody>${rows.map(({ cell, last, now, change }) => html`<tr><th scope="row">${nameOf(cell)}</th><td class="n">${number(last)}</td><td class="n">${number(now)}</td><td class="n">${signed(change)}</td></tr>`)}</tbody></table></div>`;
}

/** @param {number|null} change */
const signed = (change) => (change === null ? '–' : change > 0 ? `+${change}` : String(change).replace('-', '−'));
