import { html } from 'lit-html';
import { icon } from '../views/icons.js';
import { grouped } from '../views/parts.js';

/** How many, of where and which year. @param {import('./index.js').FolderModel} model */
export function head({ area, folder, t, totals }) {
  const year = folder.judged?.set.year;
  const where = area && year ? t('folder.title.of', { area, year }) : year ? t('folder.title.year', { year }) : '';
  const parts = [
    t('folder.title', { n: grouped(totals.organs) }),
    t('folder.title.wrong', { n: grouped(totals.error) }),
  ];
  if (totals.missing) parts.push(t('folder.title.missing', { n: grouped(totals.missing) }));
  const lost = totals.lost ? t('folder.lead.lost', { n: grouped(totals.lost) }) : '';
  const closed = totals.closed ? t('folder.lead.closed', { n: grouped(totals.closed) }) : '';
  return html`<h1 id="verdict" tabindex="-1">${where}${parts.join(t('list.comma.long'))}</h1>
    <p class="lead-in">${t('folder.lead', { n: grouped(totals.checked), read: grouped(totals.read), all: grouped(totals.all) })}${lost}${closed}</p>`;
}

/** @param {import('./rows.js').Line['mark']} mark */
export const markIcon = (mark) => icon(mark === 'missing' || mark === 'waiting' || mark === 'none' ? 'none' : mark);
