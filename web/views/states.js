import { html, nothing } from 'lit-html';
import { icon } from './icons.js';
import { button, link } from './parts.js';

/** So much of what was pasted is told, in characters. */
const SHOWN = 60;

/** @typedef {import('../page/model.js').Model} Model @typedef {import('../page/main.js').Act} Act */

/** Busy for more than half a second: a number that moves, and a way out. @param {Model} model @param {Act} act */
export function busy({ state, t }, act) {
  if (!state.busy) return nothing;
  const { kind, seconds = 0 } = state.busy;
  return html`<section class="notice underway"><div><h2 role="status">${t(`busy.${kind}.title`)}</h2>
    <p><progress aria-label=${t(`busy.${kind}.title`)}></progress> ${t('busy.seconds', { seconds })} ${link(t('act.cancel'), act.cancel)}</p></div></section>`;
}

/** What another try would not change. @type {Set<string>} */
const LASTING = new Set(['file', 'gone', 'unhanded', 'framed']);

/** What went wrong, in a sentence each; the text stays where it is. @param {Model} model @param {Act} act */
export function problem({ state, report, t }, act) {
  if (!state.problem) return nothing;
  const { kind, name, message } = state.problem;
  return html`<section class="notice" role="alert">${icon(kind === 'file' ? 'read' : 'note')}
    <div><h2>${t(`problem.${kind}`)}</h2>${name ? html`<p class="caption">${name}</p>` : nothing}
    <p>${message || t(`problem.${kind}.more`)}</p><p>${!LASTING.has(kind) && report ? link(t('problem.again'), act.checkAgain) : nothing} ${link(t('problem.close'), act.closeProblem)}</p></div></section>`;
}

/** A report waits for its rest, and something was pasted. @param {Model} model @param {Act} act */
export function pastedThen({ state, t }, act) {
  if (!state.pasted) return nothing;
  const [first] = state.pasted.plain.trim().split('\n');
  return html`<section class="notice" role="alert">${icon('note')}<div><h2>${t('pasted.title')}</h2>
    <p class="caption">${first.slice(0, SHOWN)}</p>
    <p class="buttons">${button(t('pasted.rest'), () => act.takePasted('rest'), { primary: true })} ${button(t('pasted.report'), () => act.takePasted('report'))} ${link(t('pasted.not'), () => act.takePasted(''))}</p></div></section>`;
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
  const { second } = result.report;
  if (!second) return nothing;
  return html`<section class="notice" role="status">${icon('note')}<div><h2>${t('several.title')}</h2>
    <p>${t('several.more', { title: second.title })} ${link(t('several.part'), act.partReports)}</p></div></section>`;
}
