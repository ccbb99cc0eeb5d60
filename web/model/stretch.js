// Of a text longer than any report a text field holds one stretch: a browser takes seconds to lay out a hundred thousand lines in it.

/** @typedef {import('../../wasm/types.js').Range} Range */

/** A text of so many characters and lines is held whole. */
const WHOLE = { characters: 150_000, lines: 2000 };
/** So much one stretch holds at most. */
const MOST = { characters: 30_000, lines: 800 };

/** Where a stretch ends that begins there: at the end of a line, where one is near. @param {string} text @param {number} from @param {{characters: number, lines: number}} most */
function endFrom(text, from, { characters, lines }) {
  const last = Math.min(text.length, from + characters);
  let end = from;
  for (let count = 0; count < lines; count += 1) {
    const at = text.indexOf('\n', end);
    if (at < 0 || at >= last) return at < 0 || end === from || text.length <= last ? last : end;
    end = at + 1;
  }
  return end;
}

/** @param {string} text */
const isHeldWhole = (text) => endFrom(text, 0, WHOLE) === text.length;

/** The stretch of a text around a place. @param {string} text @param {number} place @returns {Range} */
export function stretchAt(text, place) {
  if (isHeldWhole(text)) return [0, text.length];
  for (let from = 0; ; ) {
    const end = endFrom(text, from, MOST);
    if (place < end || end === text.length) return [from, end];
    from = end;
  }
}

/** The one that is shown: where none was chosen, or another text has come, the first. @param {string} text @param {Range|null} chosen @returns {Range} */
export const stretchOf = (text, chosen) =>
  chosen && chosen[1] <= text.length && !isHeldWhole(text) ? chosen : stretchAt(text, 0);
