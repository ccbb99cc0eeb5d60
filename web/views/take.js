import { html } from 'lit-html';
import { link } from './parts.js';

/** Ways to take the result along. */
export const takeAway = (
  { t },
  act,
) => html`<section class="take" aria-labelledby="take"><h2 id="take">${t('take.title')}</h2>
  <ul>
    <li><b>${t('take.report')}</b><span>${t('take.report.more')}</span>${link('docx', act.exportDocx, { label: t('take.docx') })}</li>
    <li><b>${t('take.tables')}</b><span>${t('take.tables.more')}</span>${link('xlsx', act.exportTables, { label: t('take.tables.xlsx') })} ${link(t('act.copy.all'), act.copyTables)}</li>
    <li><b>${t('take.findings')}</b><span>${t('take.findings.more')}</span>${['xlsx', 'csv', 'json'].map((kind) => html`${link(kind, () => act.exportCheck(kind), { label: t('take.findings.as', { kind }) })} `)}
      ${link(t('take.copy'), act.copyFindings)} ${link(t('act.print'), act.print)}</li>
  </ul></section>`;
