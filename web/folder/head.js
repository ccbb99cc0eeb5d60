import { html } from 'lit-html';
import { icon } from '../views/icons.js';
import { grouped } from '../views/parts.js';

/** How many, of where and which year. @param {import('./index.js').FolderModel} model */
export function head({ area, folder, t, totals }) {
  const year = folder.judged?.set.year;
  const where = area && year ? t('folder.title.of', { area, year }) : year ? t('folder.title.year', { year }) : '';
  const several =
    totals.files > totals.organs - totals.missing ? t('folder.title.files', { n: grouped(totals.files) }) : '';
  const parts = [
    t('folder.title', { n: grouped(totals.organs) }) + several,
    t('folder.title.wrong', { n: grouped(totals.error) }),
  ];
  if (totals.looks) parts.push(t('folder.title.looks', { n: grouped(totals.looks) }));
  if (totals.lost) parts.push(t('folder.title.lost', { n: grouped(totals.lost) }));
  if (totals.missing) parts.push(t('folder.title.missing', { n: grouped(totals.missing) }));
  const lost = totals.lost ? t('folder.lead.lost') : '';
  const stray = totals.stray ? t('folder.lead.stray', { n: grouped(totals.stray) }) : '';
  const closed = totals.closed ? t('folder.lead.closed', { n: grouped(totals.closed) }) : '';
  return html`<h1 id="verdict" tabindex="-1">${totals.waiting || !totals.organs ? beforehand(totals, t) : where + parts.join(t('list.comma.long'))}</h1>
    <p class="lead-in">${t('folder.lead', { n: grouped(totals.checked), read: grouped(totals.read), all: grouped(totals.all) })}${lost}${closed}${stray}</p>`;
}

/** Until all are checked, or where none could be opened, nothing is said of units. @param {import('./index.js').FolderModel['totals']} totals @param {import('./index.js').FolderModel['t']} t */
const beforehand = ({ files, organs, waiting }, t) =>
  t('folder.title.beforehand', { n: grouped(files), done: organs ? grouped(files - waiting) : 0 });

/** @param {import('./rows.js').Line['mark']} mark */
export const markIcon = (mark) =>
  icon(
    mark === 'look'
      ? 'read'
      : mark === 'missing' || mark === 'waiting' || mark === 'none' || mark === 'stray'
        ? 'none'
        : mark,
  );
