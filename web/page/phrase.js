// The words of a finding written anew where they are read: checked as one types, and one step to undo.
import { RESTING, withWords, written } from '../model/phrase.js';
import { reportOf } from './state.js';

/**
 * Takes what is written into the text.
 * @param {import('./state.js').Store} store @param {import('./checking.js').Checking} check
 * @param {ReturnType<typeof import('./actions.js').choosing>} choices
 */
function taking(store, check, choices) {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let resting;
  /** Whether something of it was taken already: it stays one step to undo. */
  let join = false;

  function take() {
    clearTimeout(resting);
    resting = undefined;
    const { phrase } = store.state;
    if (!phrase) return undefined;
    const kept = check.change(written(phrase), { join });
    join = true;
    return kept;
  }

  return {
    take,
    takeSoon() {
      clearTimeout(resting);
      resting = setTimeout(take, RESTING);
    },
    /** @param {boolean} [further] whether one goes on to the next finding */
    async end(further = false) {
      const { phrase } = store.state;
      if (!phrase) return;
      if (resting) await take();
      await check.running;
      join = false;
      await store.set({ phrase: null });
      if (further) await choices.after(phrase.card.place);
    },
  };
}

/** @param {Parameters<typeof taking>} tools */
export function phrasing(...tools) {
  const [store, , choices] = tools;
  const { take, takeSoon, end } = taking(...tools);
  return {
    /** @param {import('../model/cards.js').Card} card @param {number} at which of its words @param {string} words */
    writePhrase(card, at, words) {
      const result = reportOf(store.state)?.result;
      if (!result) return;
      store.set({ phrase: withWords(store.state.phrase, result, card, at, words) });
      takeSoon();
    },
    /** Enter keeps it and goes on; Esc puts back what stood there. @param {boolean} keeps */
    async endPhrase(keeps) {
      const { phrase } = store.state;
      if (!phrase) return keeps ? choices.step(1) : choices.close();
      if (!keeps) {
        store.set({ phrase: { ...phrase, words: phrase.ranges.map((range) => phrase.base.slice(...range)) } });
        await take();
      }
      return end(true);
    },
    leavePhrase: () => end(),
  };
}
