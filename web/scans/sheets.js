// The scan itself over its recognised text: a page of it, with the places of the findings framed; they lead to their findings, and these to them.
import { html, nothing } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { once } from '../page/once.js';
import { link } from '../views/parts.js';
import { paintSheet, pointIn } from './picture.js';
import { placesOf } from './places.js';
import { byKey, byWheel, sized, zoomButtons } from './zoom.js';

/**
 * @typedef {import('../texts/texts.js').T} T @typedef {import('../page/model.js').Work} Work @typedef {import('./places.js').Place} Place
 * @typedef {{card: string, page: number}} Sheet  the page that somebody turned to while a finding was chosen
 * @typedef {{turn: (sheet: Sheet) => unknown, backTo: (card: string) => unknown}} SheetAct
 */

const located = once(placesOf);
const painter = once(
  (
    /** @type {import('./picture.js').Picture} */ picture,
    /** @type {Place[]} */ places,
    /** @type {string} */ chosen,
  ) =>
    (/** @type {Element|undefined} */ canvas) => {
      if (!canvas) return;
      const own = places.filter(({ key }) => key === chosen).map(({ box }) => box);
      const others = places.filter(({ key }) => key !== chosen).map(({ box }) => box);
      paintSheet(/** @type {HTMLCanvasElement} */ (canvas), picture, own, others);
    },
);
const onPage = once((/** @type {Place[]} */ places, /** @type {number} */ at) =>
  places.filter(({ page }) => page === at),
);

/** @param {Work} model @param {T} t @param {SheetAct} act */
export function sheetView({ report, result, cards, state }, t, act) {
  const { scan } = report;
  if (!scan) return undefined;
  const places = located(result, cards, scan);
  const { sheet, selected } = state;
  const sheets = scan.pictures.flatMap((it, at) => (it ? [at] : []));
  const first = places.find(({ key }) => key === selected)?.page ?? sheet?.page ?? sheets[0];
  const page = sheet?.card === selected ? sheet.page : first;
  const [number, pages] = [sheets.indexOf(page), sheets.length];
  const picture = scan.pictures[page];
  const here = onPage(places, page);
  const turn = (/** @type {number} */ by) => () => act.turn({ card: selected, page: sheets[number + by] });
  const back = (/** @type {MouseEvent} */ event) => {
    const at = pointIn(event);
    const place = here.find(({ box }) => box.left <= at.x && at.x < box.right && box.top <= at.y && at.y < box.bottom);
    if (place) act.backTo(place.key);
  };
  const pager = html`${link('‹', turn(-1), { disabled: number <= 0, label: t('sheet.before') })} ${link('›', turn(1), { disabled: number + 1 === pages, label: t('sheet.next') })}`;
  return html`<div class="scan"><p class="caption">${t('sheet.at', { page: number + 1, pages })} ${pages > 1 ? pager : nothing} ${zoomButtons(t)}</p>
    <div class="sheet" tabindex="0" role="group" aria-label=${t('sheet.page', { page: number + 1, n: here.length })} @wheel=${byWheel} @keydown=${byKey} @click=${back}><canvas .style=${sized()} ${picture ? ref(painter(picture, here, selected)) : nothing}></canvas></div></div>`;
}
