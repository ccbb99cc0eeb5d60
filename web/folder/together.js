import { html, nothing } from 'lit-html';
import { icon } from '../views/icons.js';
import { grouped, link } from '../views/parts.js';
import { filesOf, isAbsence, organsOf } from './rows.js';

/** @typedef {import('./index.js').FolderModel} FolderModel @typedef {import('./index.js').FolderAct} FolderAct */

/** What is said of all together: twins, copied texts, the sum; and what somebody has to know. @param {FolderModel} model @param {FolderAct} act */
export function togetherView(model, act) {
  const { folder, t } = model;
  if (!folder.judged) return nothing;
  const { findings, remarks } = folder.judged.set;
  const shown = findings.filter((finding) => !isAbsence(finding));
  const told = remarks.filter(({ kind }) => kind !== 'unsure');
  const missing = findings.length - shown.length;
  if (!shown.length && !told.length && !missing && !folder.consolidated) return nothing;
  return html`<section aria-labelledby="together"><h2 id="together">${t('together.title')}</h2><ul class="together">
    ${missing ? html`<li>${icon('error')} <span class="what">${t('together.missing', { n: grouped(missing) })}</span> ${link(t('common.show'), () => act.filter({ mark: 'missing', rule: '', search: '' }), { label: t('together.missing', { n: missing }) })}</li>` : nothing}
    ${shown.map((finding) => html`<li>${icon(finding.severity === 'error' ? 'error' : 'warn')} <span class="what">${finding.message}<span class="caption">${finding.hint}</span></span> ${finding.subject === 'sharedText' ? sideBySide(finding, act, t) : nothing}</li>`)}
    ${told.map((remark) => html`<li>${icon('note')} <span class="what">${declined(model, remark) || remark.message}</span></li>`)}</ul>
    ${sumView(model)}</section>`;
}

/** A name that somebody has said is none of the roster's is not nameless. @param {FolderModel} model @param {import('../../wasm/types.js').Remark} remark */
function declined({ all, folder, t }, { kind, files }) {
  const organ = kind === 'nameless' && all.find(({ file }) => file === files[0])?.row?.organ;
  return organ && folder.answers[organ] === ''
    ? t('together.declined', { organ, files: files.join(t('list.comma')) })
    : '';
}

/** The first of them beside each other one. @param {import('../../wasm/types.js').Finding} finding @param {FolderAct} act @param {FolderModel['t']} t */
function sideBySide(finding, act, t) {
  const [first, ...others] = filesOf(finding);
  const organs = organsOf(finding);
  const percent = Number(finding.values.percent);
  return html`<span class="pairs">${others.map((file, at) => link(others.length > 1 ? t('pair.with', { organ: organs[at + 1] }) : t('pair.show'), () => act.showPair(first, file, percent), { label: t('pair.show.one', { first: organs[0], second: organs[at + 1] }) }))}</span>`;
}

/** The consolidated report beside the sum, cell by cell: those that differ, or that a sum cannot be made of. @param {FolderModel} model */
function sumView({ all, described, folder, t }) {
  const { judged, consolidated } = folder;
  if (!judged || !consolidated?.cells) return nothing;
  const { sums, findings } = judged.set;
  const stated = statedIn(described, consolidated);
  const off = findings.filter(({ subject }) => subject === 'sum');
  const wrong = new Set(off.flatMap(({ cells }) => cells));
  const nameOf = (/** @type {number} */ at) => all.find(({ file }) => file === sums.files[at])?.name || sums.files[at];
  /** Whose number the difference is, or whose is not known. */
  const explained = (/** @type {string} */ id, /** @type {number[]} */ unknown) => {
    const found = off.find(({ cells }) => cells.includes(id));
    const more = unknown.length > NAMED ? ` ${t('card.more', { n: unknown.length - NAMED })}` : '';
    return (found && organsOf(found)[1]) || unknown.slice(0, NAMED).map(nameOf).join(t('list.comma')) + more;
  };
  const rows = Object.entries(sums.cells).filter(
    ([id, { value, blank, unread }]) =>
      wrong.has(id) || String(value) !== stated.get(id)?.value || blank.length || unread.length,
  );
  if (!rows.length)
    return html`<p>${icon('fine')} ${t('sum.equal', { name: consolidated.file, n: Object.keys(sums.cells).length })}</p>`;
  return html`<details ?open=${wrong.size > 0}><summary>${t('sum.title', { n: rows.length })}</summary><div class="frame" tabindex="0" role="region" aria-label=${t('sum.label')}><table class="plain sums"><thead><tr><th scope="col">${t('sum.cell')}</th><th scope="col" class="n">${t('sum.stated')}</th><th scope="col" class="n">${t('sum.sum')}</th><th scope="col">${t('sum.units')}</th><th scope="col">${t('sum.open')}</th></tr></thead>
    <tbody>${rows.map(
      ([
        id,
        { value, blank, unread },
      ]) => html`<tr><th scope="row">${wrong.has(id) ? icon('error') : nothing} ${stated.get(id)?.name || id}</th><td class="n ${wrong.has(id) ? 'error' : ''}">${stated.get(id)?.value ?? '—'}</td><td class="n">${value ?? '—'}</td><td>${explained(id, [...blank, ...unread])}</td>
      <td class="caption">${blank.length ? t('sum.blank', { n: blank.length }) : nothing} ${unread.length ? t('sum.unread', { n: unread.length }) : nothing}</td></tr>`,
    )}</tbody></table></div></details>`;
}

/** So many units are named. */
const NAMED = 3;

/** A cell without a number: blank, missing, unread, invalid. */
const NO_NUMBER = /^[bmui]$/;

/** What the consolidated report has in each cell, with the cell's name. @param {FolderModel['described']} described @param {import('../../wasm/types.js').DigestOfFile} digest */
function statedIn(described, { formats = [], cells = [] }) {
  /** @type {Map<string, {name: string, value: string}>} */
  const found = new Map();
  for (const [at, table] of /** @type {const} */ (['proactive', 'requests', 'review']).entries()) {
    const words = (cells[at] || '').split(' ');
    const { name, rows } = described.formats[formats[at] === '2019' ? '2019' : '2021'].tables[table];
    const places = rows.flatMap((row) =>
      row.columns.map((column) => ({
        id: `${table}.${row.id}.${column.id}`,
        words: `${name} ${row.label} ${row.columns.length > 1 ? column.label : ''}`,
      })),
    );
    for (const [i, place] of places.entries())
      found.set(place.id, { name: place.words, value: NO_NUMBER.test(words[i]) ? '—' : words[i] });
  }
  return found;
}
