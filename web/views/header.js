import { html, nothing } from 'lit-html';
import { isList } from '../model/desk.js';
import { deskOf } from '../page/state.js';
import { link } from './parts.js';

/** @typedef {import('../page/model.js').Model} Model @typedef {import('../page/main.js').Act} Act */

/** @param {Model} model @param {Act} act */
const themeLink = ({ state, t }, act) =>
  link(t(state.dark ? 'theme.light' : 'theme.dark'), () => act.setTheme(state.dark ? 'light' : 'dark'));

/** @param {Model} model @param {Act} act */
function languageLink({ state }, act) {
  const other = state.lang === 'en' ? 'zh-CN' : 'en';
  return link(other === 'en' ? 'English' : '中文', () => act.setLanguage(other), { lang: other });
}

/** The line above everything. Before a report is there, only theme and language. @param {Model} model @param {Act} act */
export function header(model, act) {
  const { state, t } = model;
  if (!model.open && state.page === 'check' && !isList(deskOf(state))) {
    return html`<header class="bar bare"><nav aria-label=${t('nav.label')}>${link(t('settings.link'), act.openSettings)}${themeLink(model, act)}${languageLink(model, act)}</nav></header>`;
  }
  const on = state.menu ? 'open' : '';
  return html`<header class="bar">
    <p class="brand"><button type="button" class="name" @click=${act.home}>${t('name')}</button><span class="what">${t('what')}</span></p>
    <button type="button" class="link menu" aria-expanded=${state.menu} @click=${act.toggleMenu}>${t('menu')}</button>
    <nav class=${on} aria-label=${t('nav.label')}>
      <span class="promise">${t(state.offline ? 'promise.offline' : 'promise')}</span>
      ${state.page === 'settings' ? link(t('about.back'), act.closeAbout) : link(t('settings.link'), act.openSettings)}
      ${state.page === 'about' ? link(t('about.back'), act.closeAbout) : link(t('about.link'), act.openAbout)}
      ${themeLink(model, act)}${languageLink(model, act)}
    </nav>
  </header>`;
}

/** @param {Model} model */
export function footer({ state, t, described, report }) {
  if (!described || (!report && state.page === 'check')) return nothing;
  const result = state.page === 'check' ? report?.result : undefined;
  const edition = result?.report.format === '2019' ? '2019' : '2021';
  const ran = result && result.reading !== 'none' ? t('foot.ran', { rules: result.checked.rules }) : '';
  return html`<footer class="foot">
    <p>${t('foot.basis', { basis: described.formats[edition].basis })}</p>
    <p>${t('foot.version', { version: state.version })}${ran}</p>
  </footer>`;
}
