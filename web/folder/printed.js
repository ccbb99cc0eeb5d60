import { html, nothing } from 'lit-html';
import { grouped, today } from '../views/parts.js';
import { head, markIcon } from './head.js';
import { isAbsence } from './rows.js';

const WORST = 25;
const COMMON = 10;

/** One page for whoever decides: how many, the worst, what many have in common, who is missing. @param {import('./index.js').FolderModel} model */
export function summaryPage(model) {
  const { all, common, folder, marks, shown, state, t } = model;
  const worst = shown.filter(({ mark }) => mark !== 'missing').slice(0, WORST);
  const missing = all.filter(({ mark }) => mark === 'missing').map(({ name }) => name);
  const together = (folder.judged?.set.findings || []).filter((finding) => !isAbsence(finding));
  return html`<section class="list summary">${head(model)}
    <p>${marks.map(({ mark, count }) => html`<span class="part">${markIcon(mark)} ${t(`list.mark.${mark}`)} ${grouped(count)}</span> `)}</p>
    <table class="plain"><thead><tr><th scope="col">${t('list.organ')}</th><th scope="col">${t('list.verdict')}</th><th scope="col" class="n">${t('group.error')}</th><th scope="col" class="n">${t('group.warning')}</th><th scope="col" class="n">${t('list.lost')}</th></tr></thead>
      <tbody>${worst.map(({ name, mark, row }) => html`<tr><th scope="row">${name}</th><td>${markIcon(mark)} ${t(`list.mark.${mark}`)}</td><td class="n">${row?.counts.error ?? '—'}</td><td class="n">${row?.counts.warning ?? '—'}</td><td class="n">${row?.cells.lost ?? '—'}</td></tr>`)}</tbody></table>
    ${shown.length > worst.length ? html`<p class="caption">${t('summary.more', { n: grouped(shown.length - worst.length) })}</p>` : nothing}
    ${missing.length ? html`<h2>${t('list.mark.missing')}</h2><p>${missing.join(t('list.comma'))}</p>` : nothing}
    ${common.length ? html`<h2>${t('common.title')}</h2><ul class="common">${common.slice(0, COMMON).map(({ title, organs }) => html`<li><span class="what">${title}</span><span class="n">${t('common.organs', { n: grouped(organs) })}</span></li>`)}</ul>` : nothing}
    ${together.length ? html`<h2>${t('together.title')}</h2><ul>${together.slice(0, COMMON).map(({ message }) => html`<li>${message}</li>`)}</ul>` : nothing}
    <p class="caption">${t('summary.made', { date: today(state.lang), version: state.version })}</p></section>`;
}
