// What the kinds of findings are called: `kind.error` within a sentence, `group.error` at the head of a list.
import { KINDS, KIND_WORDS } from '../../wasm/groups.js';

/** @param {string} words */
const capitalised = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {import('../../wasm/types.js').Language} language @returns {Record<string, string>} */
export const kindTexts = (language) =>
  Object.fromEntries(
    KINDS.flatMap((kind) => {
      const words = KIND_WORDS[language][kind];
      return [
        [`kind.${kind}`, words],
        [`group.${kind}`, capitalised(words)],
      ];
    }),
  );
