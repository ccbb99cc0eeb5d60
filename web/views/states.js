import { html, nothing } from 'lit-html';
import { icon } from './icons.js';
import { link } from './parts.js';

/** Busy for more than half a second: a number that moves, and a way out. */
export function busy({ state, t }, act) {
  if (!state.busy) return nothing;
  const { kind, done, all, seconds } = state.busy;
  return html`<section class="notice" role="status">
    <svg class="meter" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><rect class="all" width="100" height="12"/><rect class="done" height="12" width=${all ? (100 * done) / all : 10}/></svg>
    <div><h2>${all ? t(`busy.${kind}.of`, { done, all }) : t(`busy.${kind}`, { seconds })}</h2><p>${link(t('act.cancel'), act.cancel)} ${all ? t('busy.kept') : nothing}</p></div></section>`;
}

/** What went wrong, in a sentence each; the text stays where it is. */
export function problem({ state, t }, act) {
  if (!state.problem) return nothing;
  const { kind, name, message } = state.problem;
  return html`<section class="notice" role="alert">${icon(kind === 'engine' ? 'note' : 'read')}
    <div><h2>${t(`problem.${kind}`)}</h2>${name ? html`<p class="caption">${name}</p>` : nothing}
    <p>${message || t('problem.engine.more')}</p><p>${kind === 'engine' && state.text ? link(t('problem.again'), act.again) : nothing} ${link(t('problem.close'), act.closeProblem)}</p></div></section>`;
}

/** Text that is no report, while it is still being typed or after a paste. */
export function notReport({ t, result }) {
  const finding = result.findings.find((f) => f.rule === 'not-a-report');
  return html`<section class="notice" role="status">${icon('read')}<div><h2>${t('verdict.none')}</h2><p>${finding ? finding.hint || finding.message : t('verdict.none.next')}</p></div></section>`;
}
