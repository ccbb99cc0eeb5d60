// The words of a finding written anew in the element: checked as one types, and written into the report when one is done.
import { cards } from '../model/cards.js';
import { RESTING, stillSaid, withWords } from '../model/phrase.js';

/** @typedef {import('../model/phrase.js').Phrase} Phrase */

/** What would replace which words of the text. @param {Phrase} phrase */
const changesOf = ({ base, ranges, words }) =>
  ranges.map((range, i) => ({ range, text: words[i] })).filter(({ range, text }) => base.slice(...range) !== text);

/** @param {import('./element.js').NianbaoChecker} element */
export function phrasing(element) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let resting;

  async function foresee() {
    const { phrase } = element.state;
    if (!phrase) return;
    const result = await element.foresee(changesOf(phrase)).catch(() => undefined);
    if (result && element.state.phrase === phrase) element.set({ saidOfPhrase: stillSaid(cards(result), phrase) });
  }

  /** @param {boolean} keeps */
  async function endPhrase(keeps) {
    clearTimeout(resting);
    const { phrase } = element.state;
    if (!phrase) return;
    element.set({ phrase: null });
    const changes = changesOf(phrase);
    if (keeps && changes.length > 0) await element.put([], changes);
  }

  return {
    /** @param {import('../model/cards.js').Card} card @param {number} at which of its words @param {string} words */
    writePhrase(card, at, words) {
      const { result, phrase } = element.state;
      if (!result) return;
      const saidOfPhrase = phrase ? element.state.saidOfPhrase : card;
      element.set({ phrase: withWords(phrase, result, card, at, words), saidOfPhrase });
      clearTimeout(resting);
      resting = setTimeout(foresee, RESTING);
    },
    endPhrase,
    leavePhrase: () => endPhrase(true),
    /** The arrows go from finding to finding on the page alone. */
    step() {},
  };
}
