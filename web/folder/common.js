import { html, nothing } from 'lit-html';
import { MARKS } from '../model/cards.js';
import { icon } from '../views/icons.js';
import { grouped, link } from '../views/parts.js';
import { spread } from './figures.js';
import { FIGURES } from './row.js';

/** @typedef {import('./index.js').FolderModel} FolderModel @typedef {import('./index.js').FolderAct} FolderAct */

const OUTLIERS = 6;
const WIDTH = 288;
const HEIGHT = 48;

/** Rules that several reports break. @param {FolderModel} model @param {FolderAct} act */
export function commonView({ common, t }, act) {
  const list = common.filter(({ organs }) => organs > 1);
  if (!list.length) return nothing;
  return html`<section aria-labelledby="common"><h2 id="common">${t('common.title')}</h2><ul class="common">${list.map(
    ({
      rule,
      title,
      kind,
      organs,
    }) => html`<li>${icon(MARKS[kind])} <span class="hidden">${t(`group.${kind}`)}</span><span class="what">${title}</span>
      <span class="n">${t('common.organs', { n: grouped(organs) })}</span> ${link(t('common.show'), () => act.showRule(rule), { label: t('common.show.one', { title }) })}</li>`,
  )}</ul></section>`;
}

/** How the figures are spread, and who stands far outside. @param {FolderModel} model @param {import('../page/main.js').Act} page */
export function spreadView({ all, t }, page) {
  const spreads = FIGURES.flatMap((id, at) => {
    const found = spread(all, at);
    return found && found.bins.length > 1 ? [{ id, found }] : [];
  });
  if (!spreads.length) return nothing;
  return html`<section aria-labelledby="spread"><h2 id="spread">${t('spread.title')}</h2><p class="caption">${t('spread.note')}</p>
    <ul class="spreads">${spreads.map(({ id, found }) => one(id, found, t, page))}</ul></section>`;
}

/** @param {string} id @param {import('./figures.js').Spread} found @param {FolderModel['t']} t @param {import('../page/main.js').Act} page */
function one(id, { bins, width, known, low, median, high, outliers }, t, page) {
  const top = Math.max(...bins);
  const step = WIDTH / bins.length;
  const bar = (/** @type {number} */ count) => (count ? Math.max(2, (HEIGHT * count) / top) : 0);
  const said = t('spread.said', { n: grouped(known), low, median, high });
  const path = bins
    .map((count, at) => (count ? `M${at * step} ${HEIGHT}v${-bar(count)}h${step - 1}v${bar(count)}z` : ''))
    .join('');
  return html`<li><h3>${t(`figure.${id}.whole`)}</h3>
    <svg class="spread" width=${WIDTH} height=${HEIGHT + 1} role="img" aria-label=${said}><path class="bars" d=${path}/>
      <path class="median" d="M${((median + 0.5) / width) * step} 0v${HEIGHT}"/><path class="axis" d="M0 ${HEIGHT}.5h${WIDTH}"/></svg>
    <p class="caption">${said}</p>
    ${outliers.length ? html`<p class="outliers"><b>${t('spread.outliers')}</b> ${outliers.slice(0, OUTLIERS).map(({ line, value }) => html`${link(`${line.name} ${grouped(value)}`, () => page.show(line.id))} `)}${outliers.length > OUTLIERS ? t('card.more', { n: outliers.length - OUTLIERS }) : nothing}</p>` : nothing}</li>`;
}
