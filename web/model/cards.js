// The groups of a result as numbered cards.
import { findingsOf, KINDS, kindOf } from '../../wasm/groups.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Finding} Finding
 * @typedef {import('../../wasm/types.js').Group} Group @typedef {import('../../wasm/types.js').Range} Range
 * @typedef {import('../../wasm/types.js').Edit} Edit @typedef {import('../../wasm/groups.js').Kind} Kind
 * @typedef {'error'|'warn'|'note'|'read'} Mark  its shape and colour
 * @typedef {{key: string, number: number, place: number, kind: Kind, mark: Mark, title: string, findings: Finding[], cells: string[],
 *   ranges: Range[], related: string[], edits: Edit[], places?: string[], options: Edit[][], fills: {cell: string, value: number}[]}} Card
 *   cells: framed in the table; related: the other numbers of its relations; place: its number, which it keeps while one works through
 *   them; number: the same, but 0 while muted;
 *   edits: the one way to mend it; places: where each of them is; options: the likeliest ways where there are several
 */

/** @type {Record<Kind, Mark>} */
export const MARKS = { error: 'error', warning: 'warn', note: 'note', unread: 'read' };

/**
 * The cards of a result, in the order shown. Those that were seen before keep their place. Muted ones come with number 0.
 * @param {Result} result @param {ReadonlySet<string>} [muted] @param {readonly Card[]} [seenCards] @returns {Card[]}
 */
export function cards(result, muted = new Set(), seenCards = []) {
  const made = result.groups.map((group) => card(result, group));
  const places = new Map(seenCards.map(({ key, place }) => [key, place]));
  let last = Math.max(0, ...places.values());
  const gone = seenCards.filter((one) => !isIn(one, made));
  for (const item of KINDS.flatMap((kind) => made.filter((one) => one.kind === kind))) {
    const at = places.has(item.key) ? -1 : gone.findIndex((one) => goesOn(one, subjects([item])));
    const [before] = at < 0 ? [] : gone.splice(at, 1);
    last += places.has(item.key) || before ? 0 : 1;
    item.place = places.get(item.key) ?? before?.place ?? last;
    item.number = muted.has(item.key) ? 0 : item.place;
  }
  return inOrder(made);
}

/** @param {Card} card @param {readonly Card[]} list */
const isIn = ({ key }, list) => list.some((one) => one.key === key);

/** What cards are about, whatever their numbers say. @param {readonly Card[]} list */
const subjects = (list) =>
  new Set(
    list.flatMap(({ findings }) => findings.map(({ rule, cells, message }) => `${rule} ${cells.join() || message}`)),
  );

/** Whether something that a card says is still said, now grouped with something else. @param {Card} card @param {ReadonlySet<string>} now */
const goesOn = (card, now) => Array.from(subjects([card])).some((one) => now.has(one));

/** @param {Card[]} list */
const inOrder = (list) =>
  KINDS.flatMap((kind) => list.filter((one) => one.kind === kind).sort((a, b) => a.place - b.place));

/**
 * All cards that were seen since a report was opened: those that it has, and those that it had.
 * @param {readonly Card[]} seenCards @param {Card[]} now @returns {Card[]}
 */
export function withGone(seenCards, now) {
  const said = subjects(now);
  return inOrder([...now, ...seenCards.filter((card) => !isIn(card, now) && !goesOn(card, said))]);
}

/** @param {Result} result @param {Group} group @returns {Card} */
function card(result, group) {
  const findings = findingsOf(result, group);
  const cells = Array.from(new Set(findings.flatMap((finding) => finding.cells)));
  const kind = kindOf(group);
  return {
    ...{ key: group.id, number: 0, place: 0, kind, mark: MARKS[kind], title: group.title, findings },
    ...{ cells: group.cells, ranges: group.ranges, related: cells.filter((id) => !group.cells.includes(id)) },
    ...{ edits: group.edits || [], places: group.places, options: group.options || [], fills: group.fills || [] },
  };
}

/** Cards by the cell they frame, the gravest first. @param {Card[]} list @returns {Map<string, Card[]>} */
export function cardsByCell(list) {
  /** @type {Map<string, Card[]>} */
  const map = new Map();
  for (const item of list) {
    if (!item.number) continue;
    for (const id of item.cells) map.set(id, [...(map.get(id) || []), item]);
  }
  return map;
}

/** The change that a card suggests for a cell. @param {Card|undefined} card @param {string} id */
export const editOf = (card, id) => card?.edits.find((e) => e.cell === id);
