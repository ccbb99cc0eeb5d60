// Everything the views show, worked out from the state; worked out anew only where its inputs changed.
import { cards, cardsByCell, withGone } from '../model/cards.js';
import { tableOf } from '../../wasm/forms.js';
import { originalIn, changesIn, toldIn } from '../model/changes.js';
import { hasBlank } from '../model/form.js';
import { nameOf, placeOf } from '../model/names.js';
import { portions } from '../model/portions.js';
import { blankCells, cutAt } from '../model/reading.js';
import { stillSaid } from '../model/phrase.js';
import { slicesOf } from '../model/slice.js';
import { Lines } from '../model/source.js';
import { VERDICT_MARKS } from '../model/verdict.js';
import { texts } from '../texts/texts.js';
import { once } from './once.js';
import { reportOf } from './state.js';

/**
 * @typedef {import('./state.js').State} State
 * @typedef {import('./state.js').Report} Report
 * @typedef {import('./state.js').Result} Result
 * @typedef {import('./state.js').Description} Description
 * @typedef {import('../model/cards.js').Card} Card
 * @typedef {import('../texts/texts.js').T} T
 * @typedef {import('../../wasm/types.js').Explanations['en'][string]} Explanation
 *
 * @typedef {{state: State, t: T, why: (rule: string) => Explanation|undefined, described: Description|null,
 *   report?: Report, unlike?: Result, open?: false}} Bare  without a report
 *   unlike: the result for text that is no report
 * @typedef {{state: State, t: T, why: (rule: string) => Explanation|undefined, described: Description,
 *   open: true, report: Report, result: Result, cards: Card[], seenCards: Card[], byCell: Map<string, Card[]>,
 *   lines: Lines, portions: ReturnType<typeof portions>,
 *   cut: ReturnType<typeof cutAt>, mark: Card['mark']|'fine', selectedCard: Card|undefined,
 *   changes: import('../model/changes.js').Changed[], isChanged: boolean, changed: ReadonlySet<string>, changedTables: import('../../wasm/types.js').TableName[], blank: string[], narrow: boolean, filling: boolean, quiet: boolean, unlike?: undefined, nameOf: (cell: string) => string, placeOf: (card: Card) => string, saidOfPhrase: Card|undefined, slices: import('../model/slice.js').Slice[]}} Work  with a report open
 *   filling: whether it is the blank form, and not complete yet; quiet: its blank cells are no findings then
 * @typedef {Bare|Work} Model
 */

/** The cells and tables that are not as they came. @param {import('../model/changes.js').Changes} changes */
const changedIn = ({ cells, turned }) => ({
  changed: new Set(cells.map(({ cell }) => cell)),
  changedTables: Array.from(new Set([...turned, ...cells.map(({ cell }) => tableOf(cell))])),
});

/** Whether a change is still being checked. @param {Report} report */
const isUnderway = ({ original, form, pendingEdits }) => Boolean(original && !form && pendingEdits?.length !== 0);

/** @type {Card[]} */
const NONE = [];

/** @returns {(state: State) => Model} */
export function createModel() {
  const words = once(texts);
  const listed = once(cards);
  const listedWithGone = once(withGone);
  const framed = once(cardsByCell);
  const broken = once(cutAt);
  const lined = once((/** @type {Result} */ result, /** @type {Card[]} */ list) => new Lines(result, list));
  const blanks = once(blankCells);
  const changes = once(changesIn);
  const toldOf = once(toldIn);
  const changedOf = once(changedIn);
  const sliced = once(slicesOf);

  return (state) => {
    const t = words(state.lang);
    const { described } = state;
    const report = reportOf(state);
    const result = report?.result;
    const base = {
      state,
      t,
      why: (/** @type {string} */ rule) => state.explanations?.[state.lang][rule],
    };
    if (!report || !result || !described || result.reading === 'none')
      return { ...base, described, report, unlike: result?.reading === 'none' ? result : undefined };
    const filling = Boolean(report.form) && hasBlank(result);
    const all = filling ? NONE : listed(result, report.muted, report.seenCards);
    const differing = changes(described, originalIn(report), result);
    return {
      ...base,
      described,
      open: true,
      report,
      result,
      cards: all,
      seenCards: filling ? NONE : listedWithGone(report.seenCards, all),
      byCell: framed(all),
      /** Worked out when the text is drawn, which is last. */
      get lines() {
        return lined(result, all);
      },
      portions: portions(state.steps, all.length),
      cut: broken(described, result),
      mark: VERDICT_MARKS[result.summary.verdict],
      selectedCard: all.find((c) => c.key === state.selected && c.number),
      get slices() {
        const card = all.find(({ key }) => key === state.opened);
        return card ? sliced(described, result, card) : [];
      },
      changes: toldOf(described, report, result, differing, t),
      ...changedOf(differing),
      isChanged: differing.passages.length > 0 || differing.cells.length > 0 || isUnderway(report),
      ...{ filling, quiet: filling },
      blank: blanks(described, result),
      narrow: state.narrow,
      nameOf: (id) => nameOf(described, result, id, t),
      saidOfPhrase: state.phrase ? stillSaid(all, state.phrase) : undefined,
      placeOf: (card) => placeOf(described, result, card, t, state.lang),
    };
  };
}
