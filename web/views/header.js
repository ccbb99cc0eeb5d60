import { html, nothing } from 'lit-html';
import { link } from './parts.js';

const themeLink = ({ state, t }, act) =>
  link(t(state.dark ? 'theme.light' : 'theme.dark'), () => act.setTheme(state.dark ? 'light' : 'dark'));

const languageLink = (
  { state },
  act,
) => html`<button type="button" class="link" lang=${state.lang === 'en' ? 'zh-CN' : 'en'}
  @click=${() => act.setLanguage(state.lang === 'en' ? 'zh-CN' : 'en')}>${state.lang === 'en' ? '中文' : 'English'}</button>`;

/** The line above everything. Before a report is there, only theme and language. */
export function header(model, act) {
  const { state, t } = model;
  if (!state.report && state.page === 'check' && !state.list.length) {
    return html`<header class="bar bare"><nav aria-label=${t('nav.label')}>${themeLink(model, act)}${languageLink(model, act)}</nav></header>`;
  }
  const on = state.menu ? 'open' : '';
  return html`<header class="bar">
    <p class="brand"><button type="button" class="name" @click=${act.home}>${t('name')}</button><span class="what">${t('what')}</span></p>
    <button type="button" class="link menu" aria-expanded=${state.menu} @click=${act.toggleMenu}>${t('menu')}</button>
    <nav class=${on} aria-label=${t('nav.label')}>
      <span class="promise">${t('promise')}</span>
      ${state.page === 'about' ? link(t('about.back'), act.closeAbout) : link(t('about.link'), act.openAbout)}
      ${themeLink(model, act)}${languageLink(model, act)}
    </nav>
  </header>`;
}

export function footer({ state, t, described }) {
  if (!described || (!state.report && state.page === 'check')) return nothing;
  const edition = state.report && state.report.result.report.format === '2019' ? '2019' : '2021';
  return html`<footer class="foot">
    <p>${t('foot.basis', { basis: described.formats[edition].basis })}</p>
    <p>${t('foot.version', { version: state.version, rules: described.counts.rules })}</p>
  </footer>`;
}
