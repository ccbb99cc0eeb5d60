// What the element shows, worked out from its state.
import { cards, cardsByCell } from '../model/cards.js';
import { nameOf } from '../model/names.js';
import { verdict } from '../model/verdict.js';
import { texts } from '../texts/texts.js';

const EMPTY_REPORT = { history: { now: { applied: [] } } };

export function deriveModel(state) {
  const t = texts(state.lang);
  const { result, described } = state;
  const shared = { state: { ...state, report: EMPTY_REPORT, narrow: false }, t, described, result };
  if (!result || !described) return shared;
  const all = cards(result, state.muted);
  return {
    ...shared,
    cards: all,
    byCell: cardsByCell(all),
    verdict: verdict(described, result, all, t),
    nameOf: (id) => nameOf(described, result, id, t),
    selectedCard: all.find((c) => c.key === state.selected),
  };
}
