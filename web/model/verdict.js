// The one sentence that comes first, and what to do next.
import { counts, cutAt, unreadRows } from './reading.js';

/**
 * @typedef {{mark: import('./cards.js').Mark|'fine', title: string, next: string}} Verdict
 * @param {any} described @param {any} result @param {import('./cards.js').Card[]} cards @param {import('../texts/texts.js').T} t
 * @returns {Verdict}
 */
export function verdict(described, result, cards, t) {
  const open = cards.filter((c) => c.number > 0);
  const number = (group) => open.filter((c) => c.group === group).length;
  const must = number('must');
  const should = number('should');
  const cut = cutAt(described, result);
  if (result.reading === 'none') return { mark: 'read', title: t('verdict.none'), next: t('verdict.none.next') };
  if (cut && !must) return cutShort(cut, t);
  if (must || should) return found(described, result, { must, should, unread: number('unread') }, t);
  if (result.reading === 'partial')
    return { mark: 'read', title: t('verdict.partial'), next: t('verdict.partial.next') };
  return clean(described, result, cards.length > open.length, t);
}

function cutShort({ table, row, next, atEnd }, t) {
  const name = t(`table.${table}.short`);
  if (!atEnd)
    return { mark: 'read', title: t('verdict.gap', { table: name, row: next.label }), next: t('verdict.gap.next') };
  return { mark: 'read', title: t('verdict.cut', { table: name, row: row.label }), next: t('verdict.cut.next') };
}

function found(described, result, { must, should, unread }, t) {
  const parts = [];
  if (must) parts.push(t('verdict.must', { n: must }));
  if (should) parts.push(t(must ? 'verdict.should.more' : 'verdict.should', { n: should }));
  const gaps = unreadRows(described, result).map(({ table, rows }) =>
    t('verdict.unread', { table: t(`table.${table}.short`), n: rows }),
  );
  const gap = gaps.length ? gaps.join(t('list.comma')) : unread ? t('verdict.unread.places', { n: unread }) : '';
  const title = t('verdict.found', { parts: parts.join(t('list.comma')) }) + (gap ? t('verdict.and', { gap }) : '');
  const next = must ? t(gap ? 'verdict.next.both' : 'verdict.next.must', { n: must }) : t('verdict.next.should');
  return { mark: must ? 'error' : 'warn', title, next };
}

function clean(described, result, muted, t) {
  const values = { cells: counts(described, result).number, rules: described.counts.rules };
  return {
    mark: 'fine',
    title: t(muted ? 'verdict.clean.muted' : 'verdict.clean', values),
    next: t('verdict.clean.next'),
  };
}
