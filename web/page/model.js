// Everything the views show, worked out from the state; worked out anew only where its inputs changed.
import { cards, cardsByCell, withGone } from '../model/cards.js';
import { tableOf } from '../../wasm/forms.js';
import { changesIn, told } from '../model/changes.js';
import { nameOf } from '../model/names.js';
import { portions } from '../model/portions.js';
import { blankCells, cutAt } from '../model/reading.js';
import { sourceLines } from '../model/source.js';
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
 *   open: true, report: Report, result: Result, cards: Card[], met: Card[], byCell: Map<string, Card>,
 *   lines: import('../model/source.js').SourceLine[], portions: ReturnType<typeof portions>,
 *   cut: ReturnType<typeof cutAt>, mark: Card['mark']|'fine', selectedCard: Card|undefined,
 *   changes: import('../model/changes.js').Changed[], isChanged: boolean, changed: ReadonlySet<string>, changedTables: import('../../wasm/types.js').TableName[], blank: string[], narrow: boolean, unlike?: undefined, nameOf: (cell: string) => string}} Work  with a report open
 * @typedef {Bare|Work} Model
 */

/** @param {Description} described @param {Report} report @param {Result} result @param {import('../model/changes.js').Changes} changes @param {T} t */
const toldIn = (described, { came }, result, changes, t) =>
  told(changes, (cell, asItCame) => nameOf(described, (asItCame && came) || result, cell, t), t);

/** The cells and tables that are not as they came. @param {import('../model/changes.js').Changes} changes */
const changedIn = ({ cells, turned }) => ({
  changed: new Set(cells.map(({ cell }) => cell)),
  changedTables: Array.from(new Set([...turned, ...cells.map(({ cell }) => tableOf(cell))])),
});

/** Whether a change is still being checked. @param {Report} report */
const isUnderway = ({ came, since }) => Boolean(came && since?.length !== 0);

/** @returns {(state: State) => Model} */
export function createModel() {
  const words = once(texts);
  const listed = once(cards);
  const listedWithGone = once(withGone);
  const framed = once(cardsByCell);
  const broken = once(cutAt);
  const lined = once(sourceLines);
  const blanks = once(blankCells);
  const changes = once(changesIn);
  const toldOf = once(toldIn);
  const changedOf = once(changedIn);

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
    const all = listed(result, report.muted, report.met);
    const differing = changes(described, report.came, result);
    return {
      ...base,
      described,
      open: true,
      report,
      result,
      cards: all,
      met: listedWithGone(report.met, all),
      byCell: framed(all),
      /** Worked out when the text is drawn, which is last. */
      get lines() {
        return lined(result, all);
      },
      portions: portions(state.steps, all.length),
      cut: broken(described, result),
      mark: VERDICT_MARKS[result.summary.verdict],
      selectedCard: all.find((c) => c.key === (state.opened || state.selected) && c.number),
      changes: toldOf(described, report, result, differing, t),
      ...changedOf(differing),
      isChanged: differing.passages.length > 0 || differing.cells.length > 0 || isUnderway(report),
      blank: blanks(described, result),
      narrow: state.narrow,
      nameOf: (id) => nameOf(described, result, id, t),
    };
  };
}
