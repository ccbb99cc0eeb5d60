// Official tables with their merged cells. One layout serves the page, the copied table, docx and xlsx.

/**
 * @typedef {'corner'|'head'|'block'|'group'|'label'|'value'} Kind
 * @typedef {{kind: Kind, text: string, colspan: number, rowspan: number, cell?: string, row?: string, total?: boolean}} Box
 *   cell: the full id of a value; total: it stands in a column of totals
 * @typedef {{widths: number[], head: Box[][], body: Box[][]}} Layout  widths are relative
 */

/** @typedef {import('./forms.js').Form} Form @typedef {import('./forms.js').Row} Row @typedef {import('./forms.js').Column} Column */

/** @param {Kind} kind @param {string} text @param {number} [colspan] @param {number} [rowspan] @param {Partial<Box>} [more] @returns {Box} */
const box = (kind, text, colspan = 1, rowspan = 1, more = {}) => ({ kind, text, colspan, rowspan, ...more });

/** @param {string} table @param {Row} row @param {Column} column @param {number} [colspan] */
const value = (table, row, column, colspan = 1) =>
  box('value', '', colspan, 1, { cell: `${table}.${row.id}.${column.id}`, row: row.id, total: column.id === 'total' });

/** Neighbours with the same key, in order. @template I @param {I[]} items @param {(item: I) => string} keyOf @returns {{key: string, items: I[]}[]} */
function runs(items, keyOf) {
  /** @type {{key: string, items: I[]}[]} */
  const out = [];
  for (const item of items) {
    const last = out[out.length - 1];
    if (last && last.key === keyOf(item)) last.items.push(item);
    else out.push({ key: keyOf(item), items: [item] });
  }
  return out;
}

/** The table as the official format prints it. @param {import('./forms.js').Form} form @returns {Layout} */
export function layout(form) {
  return { proactive: layoutProactive, requests: layoutRequests, review: layoutReview }[form.id](form);
}

/** Table four fits a phone; table three scrolls in its frame. */
/** @type {Record<string, [number, number]>} */
const NARROW = { requests: [158, 60], review: [88, 48] };

/** The same for a narrow screen: one column of labels, merged levels as rows across. @param {Form} form @returns {Layout} */
export function narrowLayout(form) {
  if (form.id === 'proactive') return layoutProactive(form);
  const columns = form.rows[0].columns;
  const head = [[box('corner', form.corner), ...columns.map((c) => box('head', c.label))]];
  /** @type {Box[][]} */
  const body = [];
  let above = '';
  for (const row of form.rows) {
    for (const level of [row.block, row.group]) {
      if (level && !above.includes(level)) body.push([box('block', level, columns.length + 1)]);
    }
    above = row.block + row.group;
    body.push([box('label', row.label, 1, 1, { row: row.id }), ...columns.map((c) => value(form.id, row, c))]);
  }
  const [label, number] = NARROW[form.id];
  return { widths: [label, ...columns.map(() => number)], head, body };
}

/** @param {Form} form @returns {Layout} */
function layoutRequests(form) {
  const columns = form.rows[0].columns;
  const groups = runs(columns, (c) => c.group || c.id);
  const grouped = (/** @type {{items: {group?: string, block?: string}[]}} */ run) => Boolean(run.items[0].group);
  const head = [
    [box('corner', form.corner, 3, 3), box('head', form.head, columns.length)],
    groups.map((run) =>
      grouped(run) ? box('head', run.key, run.items.length) : box('head', run.items[0].label, 1, 2),
    ),
    groups.filter(grouped).flatMap((run) => run.items.map((c) => box('head', c.label))),
  ];
  /** @type {Box[][]} */
  const body = [];
  for (const block of runs(form.rows, (r) => r.block || r.id)) {
    for (const group of runs(block.items, (r) => r.group || r.id)) {
      for (const row of group.items) body.push(requestRow(form, row, block.items, group.items));
    }
  }
  return { widths: [42, 72, 234, ...columns.map(() => 64)], head, body };
}

/** A row with the heads that begin in it; `block` and `group` are the rows that share its heads. @param {Form} form @param {Row} row @param {Row[]} block @param {Row[]} group */
function requestRow(form, row, block, group) {
  const boxes = [];
  if (row.block && row === block[0]) boxes.push(box('group', row.block, 1, block.length));
  if (row.group && row === group[0]) boxes.push(box('group', row.group, 1, group.length));
  boxes.push(box('label', row.label, row.group ? 1 : row.block ? 2 : 3, 1, { row: row.id }));
  return boxes.concat(row.columns.map((c) => value(form.id, row, c)));
}

/** @param {Form} form @returns {Layout} */
function layoutProactive(form) {
  const width = Math.max(...form.rows.map((r) => r.columns.length));
  const span = (/** @type {Row} */ row, /** @type {number} */ i) => (i === row.columns.length - 1 ? width - i : 1);
  /** @type {Box[][]} */
  const body = [];
  for (const block of runs(form.rows, (r) => r.block)) {
    body.push([box('block', block.key, width + 1)]);
    for (const same of runs(block.items, (r) => r.columns.map((c) => c.id).join())) {
      const first = same.items[0];
      body.push([box('head', form.corner), ...first.columns.map((c, i) => box('head', c.label, span(first, i)))]);
      for (const row of same.items) {
        body.push([
          box('label', row.label, 1, 1, { row: row.id }),
          ...row.columns.map((c, i) => value(form.id, row, c, span(row, i))),
        ]);
      }
    }
  }
  return { widths: [196, ...Array(width).fill(200)], head: [], body };
}

/** On paper one row of fifteen numbers. @param {Form} form @returns {Layout} */
function layoutReview(form) {
  const groups = runs(form.rows, (r) => r.block || r.id);
  const sum = (/** @type {Row[]} */ rows) => rows.reduce((n, r) => n + r.columns.length, 0);
  const grouped = (/** @type {{items: {group?: string, block?: string}[]}} */ run) => Boolean(run.items[0].block);
  const head = [
    groups.map((run) =>
      grouped(run) ? box('head', run.key, sum(run.items)) : box('head', run.items[0].label, sum(run.items), 2),
    ),
    groups.filter(grouped).flatMap((run) => run.items.map((r) => box('head', r.label, r.columns.length))),
    form.rows.flatMap((r) => r.columns.map((c) => box('head', c.label))),
  ];
  const body = [form.rows.flatMap((r) => r.columns.map((c) => value(form.id, r, c)))];
  return { widths: Array(sum(form.rows)).fill(53), head, body };
}
