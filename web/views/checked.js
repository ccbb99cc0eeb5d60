import { html, nothing } from 'lit-html';
import { icon } from './icons.js';
import { link } from './parts.js';

/**
 * @typedef {import('../../wasm/types.js').Checked} Checked @typedef {import('../texts/texts.js').T} T
 * @typedef {{mark: import('../model/cards.js').Mark|'fine', name: string, words: string}} Line
 */

/** What was compared, kind by kind. @param {Checked} checked @param {T} t @returns {Line[]} */
export function checkedLines({ relations, facts, rules }, t) {
  const counted = (/** @type {string} */ group, /** @type {Record<string, number>} */ counts) =>
    Object.entries(counts).flatMap(([id, n]) => (n > 0 ? [t(`checked.${group}.${id}`, { n })] : []));
  const line = (
    /** @type {string} */ group,
    /** @type {Record<string, number>} */ counts,
    /** @type {number} */ wrong,
  ) => ({
    mark: /** @type {Line['mark']} */ (wrong > 0 ? 'error' : 'fine'),
    name: t(`checked.${group}`),
    words: counted(group, counts).join(t('list.comma.long')) || t('checked.nothing'),
  });
  return [
    line('relations', relations, relations.violated),
    line('facts', facts, facts.differ),
    { mark: 'fine', name: t('checked.rules'), words: t('checked.rules.ran', { n: rules }) },
  ];
}

/** What was checked, and what was not. @param {import('../page/model.js').Work} model @param {unknown} [more] */
export function checkedView({ result, t }, more = nothing) {
  const { notChecked } = result.checked;
  return html`<section class="checked" aria-labelledby="checked"><h2 id="checked">${t('checked.title')}</h2>
    <ul>${checkedLines(result.checked, t).map(({ mark, name, words }) => html`<li>${icon(mark)}<b>${name}</b><span>${words}</span></li>`)}</ul>
    ${notChecked.length ? html`<h3>${t('checked.not')}</h3><ul class="left-out">${notChecked.map(({ what, reason }) => html`<li>${icon('none')}<b>${what}</b><span>${reason}</span></li>`)}</ul>` : nothing}${more}</section>`;
}

/** What a clean report can still be compared with. @param {import('../page/model.js').Work} model @param {import('../page/main.js').Act} act */
export function withLastYear({ result, report, t }, act) {
  const year = result.report.year ? result.report.year - 1 : '';
  return report.previous ? nothing : html`<p>${link(t('act.previous', { year }), act.choosePrevious)}</p>`;
}

/** The same on paper, in a few lines. @param {import('../page/model.js').Work} model */
export function checkedOnPaper({ result, t }) {
  const { notChecked } = result.checked;
  return html`<h2>${t('checked.title')}</h2>
    <dl>${checkedLines(result.checked, t).map(({ name, words }) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>
    ${notChecked.length ? html`<h2>${t('checked.not')}</h2><dl class="left-out">${notChecked.map(({ what, reason }) => html`<div><dt>${what}</dt><dd>${reason}</dd></div>`)}</dl>` : nothing}`;
}
