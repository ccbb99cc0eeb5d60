import { html, nothing } from 'lit-html';
import { icon } from './icons.js';
import { link } from './parts.js';

const GROUPS = ['report', 'form', 'arithmetic', 'text', 'hygiene', 'reading', 'previous'];
const MARKS = { error: 'error', warning: 'warn', note: 'note' };

/** How the checking works, what is checked, and how to see that nothing leaves the machine. */
export function about({ described, state, why, t }, act) {
  const groups = GROUPS.filter((g) => described.rules.some((r) => r.group === g));
  return html`<section class="about">
    <h1 tabindex="-1" id="verdict">${t('about.title')}</h1>
    <p class="lead">${t('about.lead', { rules: described.counts.rules, relations: described.counts.relations })}</p>
    <ol class="steps">${[1, 2, 3, 4].map((n) => html`<li><b>${t(`about.step.${n}`)}</b> ${t(`about.step.${n}.more`)}</li>`)}</ol>
    <h2>${t('about.privacy')}</h2>
    <p>${t('about.privacy.what')}</p><p>${t('about.privacy.see')}</p>
    <p>${state.embedded ? t('about.offline.this', { version: state.version }) : html`<a href="offline.html" download="nianbao-offline.html">${t('about.offline')}</a> ${t('about.offline.more')} <a href="offline-full.html" download="nianbao-offline-full.html">${t('about.offline.full')}</a>`}</p>
    <p>${t('about.keep')} ${link(t(state.keep ? 'about.keep.off' : 'about.keep.on'), act.toggleKeep)} ${link(t('about.wipe'), act.wipe)}</p>
    <h2>${t('about.rules')}</h2>
    ${groups.map((g) => html`<h3>${t(`rules.${g}`)}</h3><ul class="rules">${described.rules.filter((r) => r.group === g).map((r) => rule(r, why(r.id), t))}</ul>`)}
    <h2>${t('about.limits')}</h2><p>${t('about.limits.more')}</p>
  </section>`;
}

const rule = (
  r,
  explained,
  t,
) => html`<li><details><summary>${icon(r.about === 'reading' ? 'read' : MARKS[r.severity])} ${r.title}</summary>
  ${explained ? because(explained, t) : nothing}
  <p class="caption">${explained?.basis} ${r.id}</p></details></li>`;

const because = (explained, t) => html`<p>${explained.explanation}</p>
  <p><span class="caption">${t('rule.wrong')}</span> ${explained.wrong}</p>
  <p><span class="caption">${t('rule.right')}</span> ${explained.right}</p>`;

/** Beside a clean report: what was checked, by group. */
export function checked({ described, result, state, t }, act) {
  const groups = GROUPS.filter((g) => g !== 'reading' && described.rules.some((r) => r.group === g));
  const done = (g) => g !== 'previous' || state.report.previous;
  return html`<section class="checked" aria-labelledby="checked"><h2 id="checked">${t('checked.title')}</h2>
    <ul>${groups.map(
      (g) => html`<li>${icon(done(g) ? 'fine' : 'note')}<b>${t(`rules.${g}`)}</b>
      <span>${done(g) ? t(`checked.${g}`, { n: described.counts.relations }) : html`${t('checked.previous.none')} ${link(t('act.previous', { year: result.report.year ? result.report.year - 1 : '' }), act.choosePrevious)}`}</span>
      <span class="aside">${t('checked.rules', { n: described.rules.filter((r) => r.group === g).length })}</span></li>`,
    )}</ul></section>`;
}

export function nextSteps({ result, t }) {
  const year = result.report.year ? result.report.year - 1 : '';
  return html`<section class="steps-after" aria-labelledby="steps"><h2 id="steps">${t('steps.title')}</h2>
    <ol>${[1, 2, 3].map((n) => html`<li><b>${t(`steps.${n}`)}</b><span>${t(`steps.${n}.more`, { year })}</span></li>`)}</ol></section>`;
}
