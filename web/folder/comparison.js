import { html } from 'lit-html';
import { link } from '../views/parts.js';

/** Two texts side by side, what both have marked. @param {import('./index.js').FolderModel} model @param {import('./index.js').FolderAct} act */
export function comparison({ folder, t }, act) {
  const { asked, names, texts } = /** @type {import('./compare.js').Pair} */ (folder.pair);
  const [, , percent] = asked;
  return html`<section class="list comparison" aria-labelledby="verdict"><p class="back">${link(html`‹ ${t('list.back')}`, act.closePair)}</p>
    <h1 id="verdict" tabindex="-1">${t('pair.title', { first: names[0], second: names[1] })}</h1>
    <p class="lead-in">${t('pair.lead', { percent })}</p>
    <div class="pair">${texts.map(
      (paragraphs, at) => html`<article aria-label=${names[at]}><h2>${names[at]}</h2>
      ${paragraphs.map((pieces) => html`<p>${pieces.map(({ text, common }) => (common ? html`<mark>${text}</mark>` : text))}</p>`)}</article>`,
    )}</div></section>`;
}
