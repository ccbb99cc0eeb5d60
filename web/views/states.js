import { html, nothing } from 'lit-html';
import { secondReport } from '../model/reading.js';
import { icon } from './icons.js';
import { link } from './parts.js';

/** @typedef {import('../page/model.js').Model} Model @typedef {import('../page/main.js').Act} Act */

/** Busy for more than half a second: a number that moves, and a way out. @param {Model} model @param {Act} act */
export function busy({ state, t }, act) {
  if (!state.busy) return nothing;
  const { kind, seconds = 0 } = state.busy;
  return html`<section class="notice" role="status">
    <svg class="meter" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="12"/><rect class="done" height="12" width="10"/></svg>
    <div><h2>${t(`busy.${kind}`, { seconds })}</h2><p>${link(t('act.cancel'), act.cancel)}</p></div></section>`;
}

/** What went wrong, in a sentence each; the text stays where it is. @param {Model} model @param {Act} act */
export function problem({ state, report, t }, act) {
  if (!state.problem) return nothing;
  const { kind, name, message } = state.problem;
  return html`<section class="notice" role="alert">${icon(kind === 'file' ? 'read' : 'note')}
    <div><h2>${t(`problem.${kind}`)}</h2>${name ? html`<p class="caption">${name}</p>` : nothing}
    <p>${message || t(`problem.${kind}.more`)}</p><p>${kind !== 'file' && report ? link(t('problem.again'), act.checkAgain) : nothing} ${link(t('problem.close'), act.closeProblem)}</p></div></section>`;
}

/** A newer version of the page is there; it comes only when it is asked for. @param {Model} model @param {Act} act */
export function newer({ state, t }, act) {
  if (!state.newer) return nothing;
  const then = state.newer === 'elsewhere' ? 'newer.elsewhere' : state.keep ? 'newer.kept' : 'newer.lost';
  return html`<section class="notice" role="status">${icon('note')}<div><h2>${t('newer')}</h2>
    <p>${t(then)}</p><p>${link(t('newer.take'), act.takeNewer)}</p></div></section>`;
}

/** Text that is no report, while it is still being typed or after a paste. @param {Model} model */
export const notReport = (/** @type {import('../../wasm/types.js').Summary} */ { sentence, next }) =>
  html`<section class="notice" role="status">${icon('read')}<div><h2>${sentence}</h2><p>${next}</p></div></section>`;

/** Two reports in one text: only the first was checked, and each can be by itself. @param {import('../page/model.js').Work} model @param {Act} act */
export function several({ result, t }, act) {
  const second = secondReport(result);
  if (!second) return nothing;
  return html`<section class="notice" role="status">${icon('note')}<div><h2>${t('several.title')}</h2>
    <p>${t('several.more', { title: second.title })} ${link(t('several.part'), act.partReports)}</p></div></section>`;
}
