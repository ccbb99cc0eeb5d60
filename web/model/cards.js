// Findings → numbered cards: what one root cause broke stands on one card, repeats of a rule are folded.
import { cellOf } from './forms.js';

/**
 * @typedef {'error'|'warn'|'note'|'read'} Mark  its shape and colour
 * @typedef {'must'|'should'|'unread'} GroupId
 * @typedef {{cell: string, from: number, to: number, low?: number, high?: number}} Edit
 * @typedef {{key: string, number: number, mark: Mark, group: GroupId, findings: any[], cells: string[], ranges: [number, number][],
 *   related: string[], edits: Edit[], options: Edit[][], fills: {cell: string, value: number}[]}} Card
 *   cells: framed in the table; related: the other numbers of its relations; number: 0 while muted;
 *   edits: the one way to mend it; options: the likeliest ways where there are several
 */

const FOLD_FROM = 4;
const GROUPS = ['must', 'should', 'unread'];

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
  const made = withKeys(bundles(result).map((bundle) => card(result, bundle)));
  const shown = [].concat(...GROUPS.map((group) => made.filter((item) => item.group === group)));
  let number = 0;
  for (const item of shown) {
    const silent = muted.has(item.key) || item.findings.every((f) => mutedRules.has(f.rule));
    if (!silent) number += 1;
    item.number = silent ? 0 : number;
  }
  return shown;
}

/** Findings that share a card: those that one change mends, those of one cause, and repeats of a rule. */
function bundles(result) {
  const out = [];
  const byKey = new Map();
  const times = timesByRule(result.findings);
  for (const finding of result.findings) {
    const { key, ...more } = bundleOf(result, finding, times);
    if (key && byKey.has(key)) byKey.get(key).findings.push(finding);
    else {
      const bundle = { ...more, findings: [finding] };
      out.push(bundle);
      if (key) byKey.set(key, bundle);
    }
  }
  return out;
}

/** @returns {{key: string, edits: Edit[], options: Edit[][]}} */
function bundleOf(result, finding, times) {
  const number = (result.causes || []).findIndex((cause) =>
    cause.relations.some((r) => r.rule === finding.rule && same(r.cells, finding.cells)),
  );
  if (number < 0) return { key: times.get(finding.rule) >= FOLD_FROM ? finding.rule : '', edits: [], options: [] };
  const cause = result.causes[number];
  const certain = certainEdits(cause);
  const edits = certain.filter((e) => finding.cells.includes(e.cell));
  if (mendedBy(cause, finding, certain)) return { key: `${number} ${edits.map((e) => e.cell)}`, edits, options: [] };
  const open = cause.options.map((option) =>
    option.edits.filter((e) => !certain.includes(e) && !certain.some((c) => c.cell === e.cell)),
  );
  return { key: `${number}`, edits: [], options: open };
}

const same = (a, b) => a.length === b.length && a.every((id) => b.includes(id));

/** The changes that every smallest way to mend a cause makes alike: only these are offered by a click. @returns {Edit[]} */
function certainEdits({ options, alternatives, counted, proven }) {
  if (!proven || !counted || options.length !== alternatives + 1) return [];
  const settled = (e) => e.low === undefined && e.high === undefined;
  return options[0].edits.filter(
    (e) => settled(e) && options.every((o) => o.edits.some((x) => settled(x) && x.cell === e.cell && x.to === e.to)),
  );
}

/** Whether the certain changes alone mend the relation of a finding, whichever way the rest is mended. */
function mendedBy(cause, finding, certain) {
  const touched = [].concat(...cause.options.map((o) => o.edits)).filter((e) => finding.cells.includes(e.cell));
  return touched.length > 0 && touched.every((e) => certain.some((c) => c.cell === e.cell));
}

function timesByRule(findings) {
  const times = new Map();
  for (const { rule } of findings) times.set(rule, (times.get(rule) || 0) + 1);
  return times;
}

/** @returns {Card} */
function card(result, { findings, edits, options }) {
  const [first] = findings;
  const cells = unique([].concat(...findings.map((f) => f.cells)));
  const framed = edits.length ? edits.map((e) => e.cell) : suspects(findings, cells);
  return {
    key: '',
    number: 0,
    mark: markOf(first),
    group: groupOf(first),
    findings,
    cells: framed,
    related: cells.filter((id) => !framed.includes(id)),
    ranges: ownRanges(result, findings, framed),
    edits,
    options: options.filter((option) => option.length),
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
  const ranges = [].concat(
    ...findings.map((f) => f.ranges),
    ...framed.map((id) => [cellOf(result, id).range]).filter(([r]) => r && findings.length > 1),
  );
  const own = ranges.filter((range) => !others.has(range.join()));
  const seen = new Set();
  return (own.length ? own : ranges).filter((range) => !seen.has(range.join()) && seen.add(range.join()));
}

const isEmpty = ({ report }) =>
  Object.values(report.tables).every(({ cells }) => Object.values(cells).every((cell) => cell.state !== 'number'));

/**
 * What blank cells may be filled with: the value that follows from the relations, else the 0 that the format asks for.
 * A form with nothing in it is to be filled in by hand.
 */
function fills(result, cells) {
  if (isEmpty(result)) return [];
  const known = new Map((result.fills || []).map((f) => [f.cell, f.value]));
  return cells
    .filter((id) => cellOf(result, id).state === 'blank')
    .map((cell) => ({ cell, value: known.has(cell) ? known.get(cell) : 0 }));
}

const SUMS = {
  'requests-total': /\.total$/,
  'requests-results': /\.handled\./,
  'requests-balance': /\.handled\./,
  'review-total': /\.total$/,
  'proactive-in-force': /\.inForce$/,
};

/** Of the cells of a relation, the one that stands for the whole is framed; of other findings all are. */
function suspects(findings, cells) {
  const framed = [].concat(...findings.map((f) => f.cells.filter((id) => !SUMS[f.rule] || SUMS[f.rule].test(id))));
  return framed.length ? unique(framed) : cells;
}

const unique = (items) => Array.from(new Set(items));

/** Keys that stay the same when the text is checked again: by rules and cells. */
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

/** The change that a card suggests for a cell. */
export const editOf = (card, id) => card?.edits.find((e) => e.cell === id);
