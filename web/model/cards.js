// Findings → numbered cards: what one root cause broke stands on one card, repeats of a rule are folded.

import { cellOf } from './forms.js';

/**
 * @typedef {'error'|'warn'|'note'|'read'} Mark  its shape and colour
 * @typedef {'must'|'should'|'unread'} GroupId
 * @typedef {{key: string, number: number, mark: Mark, group: GroupId, findings: any[], cells: string[], ranges: [number, number][],
 *   related: string[], repair?: {cell: string, from: number, to: number, reason: string}, fills: {cell: string, value: number}[]}} Card
 *   cells: framed in the table; related: the other numbers of its relations; number: 0 while muted
 */

const FOLD_FROM = 4;

/** Which group a finding belongs to: what could not be read is never mixed with what is wrong. @returns {GroupId} */
export function groupOf(finding) {
  if (finding.about === 'reading') return 'unread';
  return finding.severity === 'error' ? 'must' : 'should';
}

/** @returns {Mark} */
function markOf(finding) {
  if (finding.about === 'reading') return 'read';
  return { error: 'error', warning: 'warn', note: 'note' }[finding.severity];
}

/** The cards of a result, in the order shown. Muted ones come with number 0. @returns {Card[]} */
export function cards(result, muted = new Set(), mutedRules = new Set()) {
  const groups = bundle(result);
  const made = withKeys(groups.map((findings) => card(result, findings)));
  const shown = [];
  for (const group of ['must', 'should', 'unread']) {
    for (const item of made) {
      if (item.group === group) shown.push(item);
    }
  }
  let number = 0;
  for (const item of shown) {
    const silent = muted.has(item.key) || item.findings.every((f) => mutedRules.has(f.rule));
    if (!silent) number += 1;
    item.number = silent ? 0 : number;
  }
  return shown;
}

/** Lists of findings that share a card. */
function bundle(result) {
  const lists = [];
  const byKey = new Map();
  for (const finding of result.findings) {
    const key = sharedKey(result, finding);
    if (key && byKey.has(key)) byKey.get(key).push(finding);
    else {
      const list = [finding];
      lists.push(list);
      if (key) byKey.set(key, list);
    }
  }
  return lists;
}

/** What makes two findings one: the cell whose repair mends both, or a rule that repeats. */
function sharedKey(result, finding) {
  const edit =
    finding.cells.length && uniqueEdits(result).find((e) => finding.about === 'content' && mends(e, finding));
  if (edit) return `cell ${edit.cell}`;
  const same = result.findings.filter((f) => f.rule === finding.rule && !repaired(result, f));
  return same.length >= FOLD_FROM ? `rule ${finding.rule}` : '';
}

const repaired = (result, finding) => uniqueEdits(result).some((e) => mends(e, finding));
const mends = (edit, finding) =>
  finding.severity === 'error' && finding.cells.includes(edit.cell) && /^(requests|review)-/.test(finding.rule);

/** The edits of repairs that nothing competes with: only these are offered by a click. */
function uniqueEdits(result) {
  const out = [];
  for (const repair of result.repairs || []) {
    if (repair.alternatives === 0 && repair.proven !== false) {
      for (const edit of repair.edits) out.push({ ...edit, reason: repair.reason });
    }
  }
  return out;
}

/** @returns {Card} */
function card(result, findings) {
  const first = findings[0];
  const cells = unique([].concat(...findings.map((f) => f.cells)));
  const repair = uniqueEdits(result).find((e) => findings.every((f) => mends(e, f)));
  const framed = repair ? [repair.cell] : suspects(findings, cells);
  return {
    key: '',
    number: 0,
    mark: markOf(first),
    group: groupOf(first),
    findings,
    cells: framed,
    related: cells.filter((id) => !framed.includes(id)),
    ranges: ownRanges(result, findings, framed),
    repair,
    fills: first.rule === 'cell-blank' ? fills(result, cells) : [],
  };
}

/** The places to mark: not those of numbers that only stand in the same relation. */
function ownRanges(result, findings, framed) {
  const others = new Set();
  for (const id of [].concat(...findings.map((f) => f.cells))) {
    const { range } = cellOf(result, id);
    if (range && !framed.includes(id)) others.add(range.join());
  }
  const ranges = [].concat(...findings.map((f) => f.ranges));
  const own = ranges.filter((range) => !others.has(range.join()));
  const seen = new Set();
  return (own.length ? own : ranges).filter((range) => !seen.has(range.join()) && seen.add(range.join()));
}

/** What blank cells may be filled with: the value that follows from the relations, else the 0 that the format asks for. */
function fills(result, cells) {
  const known = new Map((result.fills || []).map((f) => [f.cell, f.value]));
  return cells
    .filter((id) => cellOf(result, id).state === 'blank')
    .map((cell) => ({ cell, value: known.has(cell) ? known.get(cell) : 0 }));
}

/** Of the cells of a relation, the one that stands for the whole is framed; of other findings all are. */
function suspects(findings, cells) {
  const totals = {
    'requests-total': /\.total$/,
    'requests-results': /\.handled\./,
    'requests-balance': /\.handled\./,
    'review-total': /\.total$/,
  };
  const pattern = totals[findings[0].rule];
  const framed = pattern ? cells.filter((id) => pattern.test(id)) : cells;
  return framed.length ? framed : cells;
}

const unique = (items) => Array.from(new Set(items));

/** Keys that stay the same when the text is checked again: by rule, cells and quoted words. */
function withKeys(made) {
  const seen = new Map();
  for (const item of made) {
    const base = `${unique(item.findings.map((f) => f.rule)).join('+')}|${item.cells.concat(item.related).join()}`;
    const count = seen.get(base) || 0;
    seen.set(base, count + 1);
    item.key = count ? `${base}#${count}` : base;
  }
  return made;
}

/** Cards by the cell they frame; the first card wins. @returns {Map<string, Card>} */
export function cardsByCell(list) {
  const map = new Map();
  for (const item of list) {
    if (!item.number) continue;
    for (const id of item.cells) if (!map.has(id)) map.set(id, item);
  }
  return map;
}
