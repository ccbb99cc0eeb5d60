import { html, nothing } from 'lit-html';
import { isPictureName } from '../../wasm/readers/detect.js';
import { icon } from '../views/icons.js';
import { grouped, link } from '../views/parts.js';
import { timeLeft } from '../views/time-left.js';

/** @typedef {import('./index.js').FolderModel} FolderModel @typedef {import('./index.js').FolderAct} FolderAct @typedef {import('../page/main.js').Act} Act */

/** So quick that it is told by the second. */
const QUICK = 120;
const MINUTE = 60;

/** How far it is with what takes a while; or what still waits. @param {FolderModel} model @param {FolderAct} act @param {Act} page */
export function progress({ all, folder, state, totals, t }, act, page) {
  if (folder.progress) return bar(folder.progress, t, act);
  const waiting = all.filter(({ mark }) => mark === 'waiting').length;
  if (waiting)
    return html`<section class="notice" role="status">${icon('none')}<div><h2>${t('folder.waiting', { n: grouped(waiting) })}</h2><p>${link(t('folder.go-on'), act.goOn)}</p></div></section>`;
  return html`${totals.places ? looks(totals, t, act, page) : nothing}${totals.scanned && !state.scan ? scans(all, totals.scanned, t, act) : nothing}`;
}

/** Pictures may as well be the pages of one report. @param {FolderModel['all']} all @param {number} count @param {FolderModel['t']} t @param {FolderAct} act */
const scans = (all, count, t, act) =>
  html`<section class="notice" role="status">${icon('read')}<div><h2>${t('scans.title', { n: grouped(count) })}</h2>
    <p>${t('scans.more')} ${link(t('scans.recognise'), act.recognise)}
    ${all.length === count && all.every(({ name }) => isPictureName(name)) ? link(t('scans.pages', { n: count }), act.asPages) : nothing}</p></div></section>`;

/** Scans that wait for the eye. @param {FolderModel['totals']} totals @param {FolderModel['t']} t @param {FolderAct} act @param {Act} page */
const looks = ({ looking, places }, t, act, page) =>
  html`<section class="notice" role="status">${icon('read')}<div><h2>${t('looks.title', { n: looking, places })}</h2>
    <p>${t('looks.more')} ${link(t('looks.begin'), async () => page.show(await act.toLook()))}</p></div></section>`;

/** @param {import('./underway.js').Progress} progress @param {FolderModel['t']} t @param {FolderAct} act */
function bar({ doing, done, all, speed, left }, t, act) {
  const title = t(`underway.${doing}`, { done: grouped(Math.min(done + 1, all)), all: grouped(all) });
  return html`<section class="notice underway"><div><h2 role="status">${t(`underway.${doing}.title`)}</h2>
    <p><progress max=${all || nothing} value=${doing === 'judging' ? nothing : done} aria-label=${title}></progress> ${title}${speedWords(speed, t)}${timeLeft(left, t, 'underway.left')}
    ${link(t('act.cancel'), act.stop)} <span class="caption">${t(`underway.${doing}.kept`)}</span></p></div></section>`;
}

/** @param {number} speed @param {FolderModel['t']} t */
const speedWords = (speed, t) =>
  speed >= QUICK
    ? t('underway.second', { n: grouped(Math.round(speed / MINUTE)) })
    : speed > 0
      ? t('underway.minute', { n: speed })
      : '';
