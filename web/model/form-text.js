// An official table as text, tabs between its cells: the blank form, and a table that is set anew.
import { form } from '../../wasm/forms.js';

/** @typedef {import('../../wasm/types.js').Description} Description @typedef {import('../../wasm/forms.js').Row} Row */
/** @typedef {(cell: string) => string|number} Held  what a cell is to hold, by its id */

/** @param {string|number} label @param {(string|number)[]} values */
export const row = (label, ...values) => [label, ...values].join('\t');

/**
 * One line a row of the form.
 * @param {Description} described in Chinese @param {import('../../wasm/forms.js').TableName} id @param {Held} held @param {'2019'|'2021'} [edition]
 * @returns {string}
 */
export function tableText(described, id, held, edition = '2021') {
  const { rows, corner } = form(described, id, edition);
  const valuesOf = (/** @type {Row} */ r) => r.columns.map((c) => held(`${id}.${r.id}.${c.id}`));
  if (id === 'review') return reviewText(rows, valuesOf);
  let above = '';
  const lines = id === 'requests' ? [row('', ...rows[0].columns.map((c) => c.label))] : [];
  for (const r of rows) {
    const level = id === 'proactive' ? r.block : r.block + r.group;
    if (id === 'proactive' && level !== above) lines.push(r.block, row(corner, ...r.columns.map((c) => c.label)));
    const heads =
      id === 'requests' && level !== above ? [r.block, r.group].filter((h) => h && !above.includes(h)).join('') : '';
    lines.push(row(heads + r.label, ...valuesOf(r)));
    above = level;
  }
  return lines.join('\n');
}

/** Fifteen numbers in one line below their heads. @param {Row[]} rows @param {(row: Row) => (string|number)[]} valuesOf */
function reviewText(rows, valuesOf) {
  const heads = rows.map((r) => `${r.block ? `${r.block} ` : ''}${r.label}`);
  return [
    heads.map((h) => row(h, '', '', '', '')).join('\t'),
    rows.map((r) => r.columns.map((c) => c.label).join('\t')).join('\t'),
    rows.flatMap(valuesOf).join('\t'),
  ].join('\n');
}
