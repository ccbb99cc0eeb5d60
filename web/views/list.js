import { html } from 'lit-html';
import { icon } from './icons.js';
import { link } from './parts.js';

/** Several reports: one line each, the worst first as they came; a click opens one. */
export function list({ state, t, summaries }, act) {
  const wrong = summaries.filter((s) => s.mark === 'error').length;
  return html`<section class="list" aria-labelledby="verdict">
    <h1 id="verdict" tabindex="-1">${t('list.title', { n: summaries.length, wrong })}</h1>
    <div class="frame"><table class="plain"><thead><tr><th scope="col">${t('list.organ')}</th><th scope="col">${t('list.verdict')}</th>
      <th scope="col" class="n">${t('group.must')}</th><th scope="col" class="n">${t('group.should')}</th><th scope="col" class="n">${t('list.unread')}</th><td></td></tr></thead>
      <tbody>${summaries.map(
        (s, i) => html`<tr><th scope="row">${s.name}</th><td>${icon(s.mark)} ${t(`list.mark.${s.mark}`)}</td>
        <td class="n">${s.must}</td><td class="n">${s.should}</td><td class="n">${s.unread}</td>
        <td>${link(t('list.open'), () => act.openReport(i), { label: t('list.open.one', { name: s.name }), disabled: !state.list[i].result })}</td></tr>`,
      )}</tbody></table></div>
    <p>${link(t('act.export.csv'), () => act.exportAll('csv'))} ${link(t('act.export.xlsx'), () => act.exportAll('xlsx'))} ${link(t('act.export.json'), () => act.exportAll('json'))} ${link(t('act.another'), act.reset)}</p>
  </section>`;
}
