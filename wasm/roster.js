/** Who has to report: a text with an organ a line, or a column of a table. */

/** Heads of the column; where there is none of them, the first column is meant. */
const heads = /^(应?报送|填报)?(单位|机关)(名称)?$/;

/** So many notes may stand beside the names; what has more sentences is a text, a report taken for a roster. */
const NOTES = 2;

/** @param {import('./types.d.ts').Document} document @returns {string[]} each organ once; none where it names nobody */
export function rosterOf(document) {
  const cells = 'text' in document ? document.text.split('\n') : column(rowsOf(document.blocks));
  const names = cells.map((cell) => cell.trim().replace(/^\d+\s*[.、．)）\t]\s*/, ''));
  const organs = names.filter((name) => !name.includes('。'));
  if (names.length - organs.length > NOTES) return [];
  return [...new Set(organs)].filter((name) => /\p{Script=Han}{2}/u.test(name) && !heads.test(name) && name !== '序号');
}
/** Rows of cells at their columns; what a merged cell covers is empty. @param {import('./types.d.ts').Block[]} blocks @returns {string[][]} */
function rowsOf(blocks) {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [[block.text]];
    return block.type === 'table' ? spread(block.rows) : [];
  });
}

/** @param {import('./types.d.ts').TableBlock['rows']} rows */
function spread(rows) {
  /** @type {number[]} in how many more rows each column is covered from above */
  const covered = [];
  return rows.map((row) => {
    /** @type {string[]} */
    const out = [];
    const skip = () => {
      while (covered[out.length] > 0) covered[out.push('') - 1] -= 1;
    };
    for (const { text, colspan = 1, rowspan = 1 } of row) {
      skip();
      for (let i = 0; i < colspan; i++) covered[out.push(i === 0 ? text : '') - 1] = rowspan - 1;
    }
    skip();
    return out;
  });
}

/** @param {string[][]} rows */
function column(rows) {
  const names = rows.map((row) => row.map((cell) => cell.replace(/\s/g, '')));
  const head = names.findIndex((row) => row.some((cell) => heads.test(cell)));
  const at = head < 0 ? 0 : names[head].findIndex((cell) => heads.test(cell));
  return names.slice(head + 1).map((row) => row[at] ?? '');
}
