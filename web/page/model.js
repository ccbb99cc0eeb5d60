// Everything the views show, worked out from the state; worked out anew only where its inputs changed.
import { cards, cardsByCell, withGone } from '../model/cards.js';
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
 *   changed: ReadonlySet<string>, blank: string[], narrow: boolean, unlike?: undefined, nameOf: (cell: string) => string}} Work  with a report open
 * @typedef {Bare|Work} Model
 */

/** @returns {(state: State) => Model} */
export function createModel() {
  const words = once(texts);
  const listed = once(cards);
  const listedWithGone = once(withGone);
  const framed = once(cardsByCell);
  const broken = once(cutAt);
  const lined = once(sourceLines);
  const blanks = once(blankCells);
  const changedCells = once((/** @type {Report} */ { applied }) => new Set(applied.map((edit) => edit.cell)));

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
      changed: changedCells(report),
      blank: blanks(described, result),
      narrow: state.narrow,
      nameOf: (id) => nameOf(described, result, id, t),
    };
  };
}
