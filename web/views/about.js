import { html, nothing } from 'lit-html';
import { bookmark } from '../model/bookmark.js';
import { icon } from './icons.js';
import { button, link } from './parts.js';

const GROUPS = ['report', 'form', 'arithmetic', 'text', 'hygiene', 'reading', 'previous'];
/** @typedef {import('../../wasm/types.js').RuleDescription} RuleDescription @typedef {import('../page/model.js').Explanation} Explanation */

const MARKS = /** @type {const} */ ({ error: 'error', warning: 'warn', note: 'note' });

/** How the checking works, what is checked, and how to see that nothing leaves the machine. @param {import('../page/model.js').Model} model @param {import('../page/main.js').Act} act */
export function about({ described, state, why, t }, act) {
  if (!described) return nothing;
  const groups = GROUPS.filter((g) => described.rules.some((r) => r.group === g));
  return html`<section class="about">
    <h1 tabindex="-1" id="verdict">${t('about.title')}</h1>
    <p class="lead">${t('about.lead', { rules: described.rules.length, relations: described.counts.relations })}</p>
    <ol class="steps">${[1, 2, 3, 4].map((n) => html`<li><b>${t(`about.step.${n}`)}</b> ${t(`about.step.${n}.more`)}</li>`)}</ol>
    <h2>${t('about.can')}</h2><ul class="can">${[1, 2, 3, 4, 5, 6, 7].map((n) => html`<li>${t(`about.can.${n}`)}</li>`)}</ul>
    <h2>${t('about.keys')}</h2><dl class="keys">${['findings', 'table', 'undo'].map((id) => html`<dt>${t(`about.keys.${id}`)}</dt><dd>${t(`about.keys.${id}.more`)}</dd>`)}</dl>
    <h2>${t('about.bookmark')}</h2><p>${t('about.bookmark.more')} ${bookmarkView(t)} ${t(isFile() ? 'about.bookmark.file' : 'about.bookmark.site')} ${t('about.bookmark.silent')}</p>
    <h2>${t('about.privacy')}</h2>
    <p>${t('about.privacy.what')}</p><p>${t('about.privacy.see')}</p>
    <p>${state.embedded ? t('about.offline.this', { version: state.version }) : html`<a href="offline.html" download="nianbao-offline.html">${t('about.offline')}</a> ${t('about.offline.more')} <a href="offline-full.html" download="nianbao-offline-full.html">${t('about.offline.full')}</a> <a href="offline-scan.html" download="nianbao-offline-scan.html">${t('about.offline.scan')}</a>`}</p>
    <h2>${t('about.kept')}</h2>
    <ul class="can"><li>${t('about.keep')} ${link(t(state.keep ? 'about.keep.off' : 'about.keep.on'), act.toggleKeep)}</li><li>${t('about.kept.settings')}</li>${state.embedded ? nothing : html`<li>${t('about.kept.page')}</li>`}</ul>
    ${state.wiping ? html`<section class="notice" role="alert">${icon('note')}<div><h2>${t('wipe.title')}</h2><p>${t('wipe.what')}</p><p class="buttons">${button(t('wipe.not'), () => act.askToWipe(false), { primary: true })} ${link(t('wipe.do'), act.wipe)}</p></div></section>` : html`<p>${link(t('about.wipe'), () => act.askToWipe(true))}</p>`}
    <h2>${t('about.rules')}</h2>
    ${groups.map((g) => html`<h3>${t(`rules.${g}`)}</h3><ul class="rules">${described.rules.filter((r) => r.group === g).map((r) => rule(r, why(r.id), t))}</ul>`)}
    <h2>${t('about.limits')}</h2><p>${t('about.limits.more')}</p>
  </section>`;
}

const isFile = () => !/^https?:/.test(location.protocol);

/** Dragged to the bar of bookmarks; it does nothing here. @param {import('../texts/texts.js').T} t */
const bookmarkView = (t) => html`<a class="bookmark" href=${bookmark(location.href.replace(/[?#].*/, ''), t)}
  @click=${(/** @type {Event} */ event) => event.preventDefault()}>${t('about.bookmark.name')}</a>`;

/** @param {RuleDescription} r @param {Explanation|undefined} explained @param {import('../texts/texts.js').T} t */
const rule = (
  r,
  explained,
  t,
) => html`<li><details><summary>${icon(r.about === 'reading' ? 'read' : MARKS[r.severity])} ${r.title}</summary>
  ${explained ? because(explained, t) : nothing}
  <p class="caption">${explained?.basis} ${r.id}</p></details></li>`;

/** @param {Explanation} explained @param {import('../texts/texts.js').T} t */
const because = (explained, t) => html`<p>${explained.explanation}</p>
  <p><span class="caption">${t('rule.wrong')}</span> ${explained.wrong}</p>
  <p><span class="caption">${t('rule.right')}</span> ${explained.right}</p>`;

/** @param {import('../page/model.js').Work} model */
export function nextSteps({ result, t }) {
  const year = result.report.year ? result.report.year - 1 : '';
  return html`<section class="steps-after" aria-labelledby="steps"><h2 id="steps">${t('steps.title')}</h2>
    <ol>${[1, 2, 3].map((n) => html`<li><b>${t(`steps.${n}`)}</b><span>${t(`steps.${n}.more`, { year })}</span></li>`)}</ol></section>`;
}
