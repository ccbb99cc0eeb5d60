// What the element shows, worked out from its state.
import { cards, cardsByCell } from '../model/cards.js';
import { nameOf } from '../model/names.js';
import { slicesOf } from '../model/slice.js';
import { VERDICT_MARKS } from '../model/verdict.js';
import { texts } from '../texts/texts.js';

/**
 * @typedef {import('../../wasm/types.js').Result} Result @typedef {import('../../wasm/types.js').Description} Description
 * @typedef {import('../model/cards.js').Card} Card @typedef {import('../texts/texts.js').T} T
 * @typedef {Readonly<ReturnType<typeof initial>>} ElementState
 * @typedef {{state: ElementState, t: T, checked: Checked|undefined}} ElementModel
 * @typedef {import('../views/table.js').TableModel & import('../page/grid.js').GridWork & {cards: Card[], mark: Card['mark']|'fine',
 *   nameOf: (cell: string) => string, openCard: Card|undefined}} Checked  what there is to show once a report was checked
 * @typedef {{key: string, values?: Record<string, string>, undo: boolean, refused: boolean}} Said  what came of an action
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
  /** The finding that shows what it is about, and its first cell: once that is changed, the finding may be called otherwise. */
  opened: { key: '', cell: '' },
  /** Where the cursor of its rows stands, and what is typed there; as on the page, see page/state.js. */
  grid: /** @type {import('../page/state.js').GridPlace} */ ('slice'),
  cell: '',
  corner: '',
  editing: /** @type {import('../page/state.js').Editing|null} */ (null),
  preview: /** @type {Result|null} */ (null),
  rowEdit: /** @type {import('../page/state.js').RowEdit|null} */ (null),
  /** The cells that are just being written. */
  pending: /** @type {readonly import('../model/edits.js').Change[]} */ ([]),
  /** The sentence that is being written anew, and what would still be said of it. */
  phrase: /** @type {import('../model/phrase.js').Phrase|null} */ (null),
  saidOfPhrase: /** @type {Card|undefined} */ (undefined),
  /** What the report was before each change that was made here, and what is said of the last. */
  earlier: /** @type {readonly string[]} */ ([]),
  answer: /** @type {Said|null} */ (null),
  /** Whether the official tables are shown, and which. */
  tables: false,
  table: /** @type {import('../../wasm/types.js').TableName} */ ('requests'),
});

const NOTHING = new Set();

/** @param {ElementState} state @returns {ElementModel} */
export function deriveModel(state) {
  const t = texts(state.lang);
  const { result, described, selected, opened, pending } = state;
  if (!result || !described) return { state, t, checked: undefined };
  const all = cards(result);
  const openCard = all.find(({ key }) => key === opened.key) || all.find(({ cells }) => cells[0] === opened.cell);
  const checked = {
    ...{
      state,
      result,
      described,
      t,
      cards: all,
      openCard,
      report: { pendingEdits: pending },
      changed: NOTHING,
      narrow: false,
    },
    byCell: cardsByCell(all),
    mark: VERDICT_MARKS[result.summary.verdict],
    nameOf: (/** @type {string} */ id) => nameOf(described, result, id, t),
    slices: openCard ? slicesOf(described, result, openCard) : [],
    selectedCard: all.find((c) => c.key === selected),
  };
  return { state, t, checked };
}
