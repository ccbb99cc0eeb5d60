// Everything the views show, worked out from the state; worked out anew only where its inputs changed.
import { cards, cardsByCell } from '../model/cards.js';
import { nameOf } from '../model/names.js';
import { portions } from '../model/portions.js';
import { cutAt } from '../model/reading.js';
import { sourceLines } from '../model/source.js';
import { verdict } from '../model/verdict.js';
import { texts } from '../texts/texts.js';

/** Remembers the last answer for the same inputs. */
function once(make) {
  let last = [];
  let answer;
  return (...inputs) => {
    if (inputs.length !== last.length || inputs.some((x, i) => x !== last[i])) {
      answer = make(...inputs);
      last = inputs;
    }
    return answer;
  };
}

export function createModel() {
  const words = once(texts);
  const listed = once((result, muted, rules) => cards(result, muted, rules));
  const framed = once(cardsByCell);
  const judged = once(verdict);
  const broken = once(cutAt);
  const lined = once(sourceLines);
  const summarised = once((list, described, t) => list.map((entry) => summary(entry, described, t)));

  return (state) => {
    const t = words(state.lang);
    const { described } = state;
    const why = (rule) => state.explanations?.[state.lang][rule];
    const base = { state, t, why, described, summaries: described ? summarised(state.list, described, t) : [] };
    const result = state.report?.result;
    if (!result || !described) return base;
    const all = listed(result, state.muted, state.mutedRules);
    return {
      ...base,
      result,
      cards: all,
      byCell: framed(all),
      /** Worked out when the text is drawn, which is last. */
      get lines() {
        return lined(result, all);
      },
      portions: portions(state.steps, all.length),
      cut: broken(described, result),
      verdict: judged(described, result, all, t),
      selectedCard: all.find((c) => c.key === (state.opened || state.selected) && c.number),
      nameOf: (id) => nameOf(described, result, id, t),
    };
  };
}

/** A line of the list of several reports. */
function summary({ name, result }, described, t) {
  if (!result) return { name, mark: 'none', must: '–', should: '–', unread: '–' };
  const all = cards(result);
  const number = (group) => all.filter((c) => c.group === group).length;
  return {
    name: result.report.organ || name,
    mark: verdict(described, result, all, t).mark,
    must: number('must'),
    should: number('should'),
    unread: number('unread'),
  };
}
