// Names of cells as a sentence says them.
import { place } from '../../wasm/forms.js';
import { sectionOf } from './filter.js';

/** 表三“（七）总计”，自然人 @param {import('../../wasm/types.js').Description} described @param {import('../../wasm/forms.js').Tabled} result @param {string} id @param {import('../texts/texts.js').T} t */
export function nameOf(described, result, id, t) {
  const at = place(described, result, id);
  if (!at) return id;
  const alone = at.row.columns.length === 1;
  return t(alone ? 'name.row' : 'name.cell', {
    table: t(`table.${at.table}.short`),
    row: at.row.label,
    column: at.column.label,
  });
}

/**
 * Where a finding is: 表三“2.重复申请”，科研机构等 4 格; 第一部分; nothing where it is about the whole report.
 * @param {import('../../wasm/types.js').Description} described @param {import('../../wasm/types.js').Result} result
 * @param {Pick<import('./cards.js').Card, 'cells'|'ranges'>} card @param {import('../texts/texts.js').T} t @param {import('../../wasm/types.js').Language} lang
 */
export function placeOf(described, result, card, t, lang) {
  const { cells } = card;
  if (cells.length)
    return nameOf(described, result, cells[0], t) + (cells.length > 1 ? t('name.more', { n: cells.length }) : '');
  const id = sectionOf(result, card);
  const at = described.sections.findIndex((section) => section.id === id);
  return at < 0
    ? id === 'intro'
      ? t('filter.intro')
      : ''
    : t('filter.section', { number: lang === 'en' ? at + 1 : described.sections[at].number });
}
