// What is said above the page while a scan is asked about or recognised, and of numbers that still want a look.
import { html, nothing } from 'lit-html';
import { icon } from '../views/icons.js';
import { button, link } from '../views/parts.js';
import { timeLeft } from '../views/time-left.js';

/**
 * @typedef {import('../texts/texts.js').T} T @typedef {import('./progress.js').Scan} Scan
 * @typedef {import('../page/main.js').Act} Act
 */

/** @typedef {import('./take.js').Coming} Coming */

/** @param {Scan} scan @param {Coming} coming @param {boolean} offline whether what comes is kept for visits without a network @param {T} t @param {Act} act */
export function underway(scan, coming, offline, t, act) {
  if ('asking' in scan) return asking(scan.asking, coming, offline, t);
  if ('loading' in scan) {
    const { done, all } = scan.loading;
    return progress(t('scan.loading'), t('scan.loading.at', { done, all }), done / all, t, act.cancel);
  }
  const { page, pages, percent, cells, left, place, stop } = scan.reading;
  return progress(
    place ? t('scan.reading.one', place) : t('scan.reading'),
    t('scan.reading.at', { page, pages }) +
      (cells ? t(`scan.cells.${cells.look}`, cells) : '') +
      timeLeft(left, t, 'scan.left') +
      (coming.queued ? t('scan.queued', { n: coming.queued }) : ''),
    percent / 100,
    t,
    stop || act.cancel,
    coming,
  );
}

/** @param {import('./progress.js').Asking} asking @param {Coming} coming @param {boolean} offline @param {T} t */
function asking({ name, beside, here, answer }, coming, offline, t) {
  const load = here ? '' : t(offline ? 'scan.ask.offline' : 'scan.ask', { n: RECOGNITION.megabytes });
  return html`<section class="notice" role="alert">${icon('read')}<div><h2>${beside ? t('scan.ask.beside') : load}</h2>
    <p>${beside ? load && `${load}${t('list.stop')}` : ''}${t(beside ? 'scan.ask.beside.more' : coming.apart ? 'scan.ask.pages' : 'scan.ask.more', { name })}</p>
    <p class="buttons">${button(t(here ? 'scan.ask.here' : 'scan.ask.yes'), () => answer(true), { primary: true })} ${link(t('scan.ask.no'), () => answer(false))} ${eachOwn(coming, t)}</p></div></section>`;
}

/** What may be pages of one report by their names may be several. @param {Coming|undefined} coming @param {T} t */
const eachOwn = (coming, t) =>
  coming?.apart ? link(t('scan.apart', { n: coming.apart.n }), coming.apart.take) : nothing;

/** @param {string} title @param {string} words @param {number} share @param {T} t @param {() => unknown} cancel @param {Coming} [coming] */
const progress = (title, words, share, t, cancel, coming) =>
  html`<section class="notice underway"><div><h2 role="status">${title}</h2>
    <p><progress value=${share} aria-label=${title}></progress> ${words} ${link(t('act.cancel'), cancel)} ${eachOwn(coming, t)}</p></div></section>`;

/** Of a scan that was not recognised to its end. @param {import('./seen.js').Pages} pages @param {(() => unknown)|undefined} goOn where its files are still there @param {T} t */
export const cutShort = ({ read, of }, goOn, t) =>
  html`<section class="notice" role="status">${icon('read')}<div><p>${t('scan.cut', { n: read, of })} ${goOn ? link(t('scan.go-on'), goOn) : t('scan.again')}</p></div></section>`;

/**
 * Of a scan whose pictures are gone with the page that had them, or that was edited as text since.
 * @param {{unseen: number, resting: number, gone: boolean}} told how many numbers were not seen for sure, on how many places findings rest; whether there is no picture
 * @param {T} t @param {() => unknown} hold
 */
export const withoutPicture = ({ unseen, resting, gone }, t, hold) =>
  html`<section class="notice" role="status">${icon('read')}<div><p>${unseen ? t('look.unseen', { n: unseen }) : gone ? t('look.gone') : nothing}
    ${resting ? html`${t('look.resting', { n: resting })} ${link(t('look.hold'), hold)}` : nothing}</p></div></section>`;

/** On to the next scan of a list that waits for the eye; behind the last back to the list. @param {{id: string, name: string, n: number}[]} waiting @param {T} t @param {Act} act */
export function onwards([next, ...more], t, act) {
  const to = next
    ? button(html`${t('look.onwards', next)} <kbd>Enter</kbd>`, () => act.show(next.id), { primary: true })
    : button(html`${t('look.to-list')} <kbd>Enter</kbd>`, act.closeReport, { primary: true });
  return html`<section class="notice onwards" role="status">${icon('read')}<div><p>${next ? t('look.waiting', { n: more.length + 1 }) : t('look.through')} ${to}</p></div></section>`;
}

/** The way back to what nobody has looked at. @param {number} count @param {T} t @param {() => unknown} begin */
export const wayBack = (count, t, begin) =>
  html`<section class="notice" role="status">${icon('read')}<div><p>${t('look.back', { n: count })} ${link(t('look.begin'), begin)}</p></div></section>`;
