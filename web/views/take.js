import { counts } from '../model/reading.js';
import { remedyOf } from '../model/rules.js';
import { html, nothing } from 'lit-html';
import { link } from './parts.js';

/** Ways to take the result along. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function takeAway(model, act) {
  const { t } = model;
  const { unread } = counts(model.described, model.result);
  const left = unread ? t('take.unread', { n: unread }) : '';
  return html`<section class="take" aria-labelledby="take"><h2 id="take">${t('take.title')}</h2>
  <ul>${original(model, act)}
    <li><b>${t(isOutdated(model) ? 'take.report.outdated' : 'take.report')}</b><span>${t(isOutdated(model) ? 'take.report.outdated.more' : 'take.report.more')}</span>${link(`docx${left}`, act.exportDocx, { label: `${t('take.docx')}${left}` })}</li>
    <li><b>${t('take.tables')}</b><span>${t('take.tables.more')}</span>${link(`xlsx${left}`, act.exportTables, { label: `${t('take.tables.xlsx')}${left}` })} ${link(t('act.copy.all'), () => act.copyTables())}</li>
    <li><b>${t('take.findings')}</b><span>${t('take.findings.more')}</span>${['xlsx', 'csv', 'json'].map((kind) => html`${link(kind, () => act.exportCheck(kind), { label: t('take.findings.as', { kind }) })} `)}
      ${link(t('take.copy'), act.copyFindings)} ${link(t('act.print'), act.print)}</li>
  </ul></section>`;
}

/** Whether its tables are not in the form that is due: nothing is put into another form without a word. @param {import('../page/model.js').Work} model */
const isOutdated = ({ described, result }) =>
  result.findings.some((finding) => remedyOf(described, finding) === 'convert');

/** The author's own file, with what was found and what was changed. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
function original({ report: { name, format, file, pasted, scan }, t }, act) {
  if (scan)
    return html`<li><b>${t('take.original')}</b><span>${t('take.original.scan')}</span>${link(t('take.annotated'), () => act.giveBack('annotated'))}</li>`;
  if (format === 'html' && (file || pasted))
    return html`<li><b>${t(file ? 'take.original' : 'take.pasted')}</b><span>${t('take.original.html')}</span>${link(t('take.copy-original'), act.copyOriginal)}</li>`;
  if (!name || !['docx', 'xlsx', 'pdf', 'doc', 'ofd'].includes(format)) return nothing;
  const own = ['docx', 'xlsx', 'pdf'].includes(format);
  return html`<li><b>${t('take.original')}</b><span>${t(own ? `take.original.${format}` : 'take.original.none', { name })}</span>
    ${own ? link(t('take.annotated'), () => act.giveBack('annotated')) : nothing}
    ${own && format !== 'pdf' ? link(t('take.corrected'), () => act.giveBack('corrected')) : nothing}
    ${format === 'docx' ? link(t('take.copy-original'), act.copyOriginal) : nothing}</li>`;
}
