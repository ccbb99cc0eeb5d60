// What the element shows, worked out from its state.
import { cards, cardsByCell } from '../model/cards.js';
import { nameOf } from '../model/names.js';
import { VERDICT_MARKS } from '../model/verdict.js';
import { texts } from '../texts/texts.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../model/cards.js').Card} Card @typedef {import('../texts/texts.js').T} T
 * @typedef {Readonly<ReturnType<typeof initial>>} ElementState
 * @typedef {{state: ElementState, t: T, checked: Checked|undefined}} ElementModel
 * @typedef {import('../views/table.js').TableModel & {cards: Card[], mark: Card['mark']|'fine',
 *   nameOf: (cell: string) => string}} Checked  what there is to show once a report was checked
 */

/** What the element knows. */
export const initial = () => ({
  lang: /** @type {import('../../wasm/types.js').Language} */ ('zh-CN'),
  /** Whether the element brings its own field: its host has given no value. */
  own: true,
  given: /** @type {string|File} */ (''),
  /** Whether the text that was given is rich text. */
  rich: false,
  result: /** @type {Result|null} */ (null),
  described: /** @type {Description|null} */ (null),
  problem: /** @type {{kind: import('../engine/client.js').EngineError['kind'], words?: string}|null} */ (null),
  busy: false,
  /** The groups that were opened. */
  open: /** @type {ReadonlySet<string>} */ (new Set()),
  selected: '',
  /** Whether the official tables are shown, and which. */
  tables: false,
  table: /** @type {import('../../wasm/types.js').TableName} */ ('requests'),
});

const NOTHING = new Set();

/** @param {ElementState} state @returns {ElementModel} */
export function deriveModel(state) {
  const t = texts(state.lang);
  const { result, described, selected } = state;
  if (!result || !described) return { state, t, checked: undefined };
  const all = cards(result);
  const checked = {
    ...{ result, described, t, cards: all, changed: NOTHING, narrow: false },
    byCell: cardsByCell(all),
    mark: VERDICT_MARKS[result.summary.verdict],
    nameOf: (/** @type {string} */ id) => nameOf(described, result, id, t),
    selectedCard: all.find((c) => c.key === selected),
  };
  return { state, t, checked };
}
