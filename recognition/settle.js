/**
 * What counts as read of two looks at the same words. A number does only where both saw the same digits, both surely, as many shapes
 * of ink as digits, and no decimal point; in its place stands UNSEEN otherwise, never a guess. What both took it for goes along, for who looks himself.
 */

/**
 * @typedef {import('./recogniser.js').Seen} Seen
 * @typedef {{inCell: boolean, touches: boolean, height: number, shapes: [from: number, to: number][], points: number}} Shape of a piece, in pixels; `shapes`: the
 *   stretches of ink across that have paper between them; `points`: how many of them stand at its foot only
 * @typedef {{text: string, seen?: string[]}} Settled `seen`: what each look took the number of a cell for
 */

/** Typesetters put it where a type is missing; the core knows it. */
export const UNSEEN = '〓';

/** How sure the model must be of each digit, both times, and of each other character. */
const SURE = 0.8;
const LIKELY = 0.5;
/** By how much the digits of a number differ in breadth, at most; of their height, how broad they are. */
const BROADER = 1.36;
const BROADEST = 0.86;
/** In a cell by themselves, shapes that a number, a stroke or dirt may have as well; a sign that is no letter, with or without digits, is never all that a cell holds. */
const LIKE_DIGIT = /^(?:[oOQDlIiSsBZz丨〇一口日丶]|[^\p{L}])*$/u;
/** Words of a cell that stand for a number. */
const FOR_NUMBER = /^[无零]$/;
const FIGURE = /\d+(?:[,.]\d+)*/g;
/** What may count as read in a cell: a speck between two digits looks like a point, and between any but thousands a comma is one; behind a leading 0 one is missing. */
const IS_COUNT = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)$/;
const WIDE_FIGURE = /[0-9０-９]+(?:[,.，．][0-9０-９]+)*/g;

/** Digits and signs in half width, as numbers have them. @param {string} text */
const narrow = (text) =>
  text
    .replace(/[０-９．，]/g, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0))
    .replace(/(\d)\s*([.,])\s*(?=\d)/g, '$1$2');

/** Whether a second look is worth while: prose without a digit means no cell, and a label is what a row is known by. @param {Seen} first @param {{inCell: boolean}} piece */
export const needsSecondLook = ({ text, sure }, { inCell }) =>
  /\d/.test(narrow(text)) || (inCell && (isShort(text) || least(sure) < LIKELY));

/** Of words: from where to where their numbers stand, which a second look is for; none where it is for all of a piece. @param {Seen} first @param {{inCell: boolean}} piece @returns {[from: number, to: number][]} */
export const figuresIn = ({ text, sure }, { inCell }) =>
  inCell && (isShort(text) || least(sure) < LIKELY)
    ? []
    : Array.from(text.matchAll(WIDE_FIGURE), (it) => [it.index, it.index + it[0].length]);

/** @param {string} text */
const isShort = (text) => LIKE_DIGIT.test(text) || FOR_NUMBER.test(text);

/** One character that the model is not sure of, narrow as digits are. @param {Seen} first @param {Shape} shape */
function isStrange({ text, sure }, { height, shapes }) {
  const width = shapes[shapes.length - 1][1] - shapes[0][0];
  return text.trim().length === 1 && least(sure) < SURE && width < BROADEST * height;
}

/** @param {Seen} first @param {Seen | undefined} second @param {Shape} shape @returns {Settled} */
export function settled(first, second, shape) {
  const bare = narrow(first.text).trim();
  if (!shape.inCell || !(isShort(first.text) || isStrange(first, shape))) return { text: words(first, second, shape) };
  const isSeen = IS_COUNT.test(bare) ? isSure(bare, first, second, shape) : isWord(bare, first, second);
  const seen = [first, second].map((look) => narrow(look?.text ?? '').trim());
  return { text: isSeen ? bare : UNSEEN, seen };
}

/** @param {number[]} sure */
const least = (sure) => Math.min(1, ...sure);

/** Of what is no space: the paper beside a number is none of it. @param {Seen} seen */
const leastOfSigns = ({ text, sure }) => least(sure.filter((_, i) => text[i].trim() !== ''));

/** Of a cell that holds a number and nothing else. @param {string} bare @param {Seen} first @param {Seen | undefined} second @param {Shape} shape */
function isSure(bare, first, second, shape) {
  const alike = second !== undefined && narrow(second.text).trim() === bare;
  const sure = alike && leastOfSigns(first) >= SURE && leastOfSigns(second) >= SURE;
  return sure && !shape.touches && hasRoomFor(bare, shape);
}

/**
 * Whether as much ink stands there as the digits take: one that was left out, or read twice, shows. A digit is seven tenths of its
 * square high and takes up to a whole half of it, with what parts it from the next.
 * @param {string} text @param {Shape} shape
 */
function hasRoomFor(text, { height, shapes, points }) {
  const digits = text.replace(/\D/g, '').length;
  const signs = text.length - digits;
  const whole = mended(shapes, height, text.replace(/[^0689]/g, '').length);
  const width = shapes[shapes.length - 1][1] - shapes[0][0];
  const most = whole.reduce((sum, [from, to]) => sum + Math.max(1, Math.floor((to - from) / (0.42 * height))), 0); // where they touch
  const narrowest = (digits - 1) * 0.5 * height + 0.08 * height;
  const widest = (digits * 0.95 + signs * 0.7) * height;
  if (points > signs || (signs === 0 && (hasRoomForPoint(text, whole, height) || mayHoldPoint(text, whole, height))))
    return false;
  return whole.length <= text.length && digits <= most && width >= narrowest && width <= widest;
}

/**
 * Whether a point may have stood between two digits, too faint to be seen: there is more paper than digits have between them, a 1 more than others.
 * @param {string} digits @param {Shape['shapes']} shapes @param {number} height
 */
function hasRoomForPoint(digits, shapes, height) {
  const isEach = shapes.length === digits.length;
  return shapes.slice(1).some(([from], i) => {
    const near = isEach ? digits.slice(i, i + 2) : (/11/.exec(digits) ?? /1/.exec(digits) ?? [''])[0];
    const ones = near.replace(/[^1]/g, '').length;
    return from - shapes[i][1] > (0.3 + 0.12 * ones) * height;
  });
}

/**
 * Whether a point may stand so close to a digit that they are one shape: it is broader than the others, but for a 1, or than digits are.
 * @param {string} digits @param {Shape['shapes']} shapes @param {number} height
 */
function mayHoldPoint(digits, shapes, height) {
  if (digits.length < 2 || shapes.length !== digits.length) return false;
  const widths = shapes.flatMap(([from, to], i) => (digits[i] === '1' ? [] : [to - from]));
  const usual = widths.length > 1 ? BROADER * Math.min(...widths) : BROADEST * height;
  return Math.max(...widths) > usual;
}

/** The two sides of a 0 whose top and bottom are too thin to be seen are one shape; of a 11 they are two. @param {Shape['shapes']} shapes @param {number} height @param {number} round digits like a 0 @returns {Shape['shapes']} */
function mended(shapes, height, round) {
  /** @type {Shape['shapes']} */
  const out = [];
  for (const [i, [from, to]] of shapes.entries()) {
    const last = out[out.length - 1];
    const isHalf = last && Math.max(last[1] - last[0], to - from) < 0.42 * height && from - last[1] <= 0.32 * height;
    if (isHalf && i - out.length < round) last[1] = to;
    else out.push([from, to]);
  }
  return out;
}

/** Of a cell with a sign, or a word for no number: known signs only where nothing else looks like them. @param {string} bare @param {Seen} first @param {Seen | undefined} second */
function isWord(bare, first, second) {
  const alike = second !== undefined && second.text.trim() === first.text.trim();
  return FOR_NUMBER.test(bare) && alike && least(first.sure) >= SURE && least(second.sure) >= SURE;
}

/**
 * Running text: its numbers are held to the same, its other characters to being likely; those of a label also to being seen again.
 * @param {Seen} first @param {Seen | undefined} second @param {Shape} shape @returns {string}
 */
function words(first, second, { inCell }) {
  const again = inCell ? second?.text : '';
  const others = [...narrow(second?.text ?? '').matchAll(FIGURE)].map(([it]) => it);
  let text = '';
  let at = 0;
  for (const found of first.text.matchAll(WIDE_FIGURE)) {
    text += likely(first, at, found.index, again);
    at = found.index + found[0].length;
    const same = others.indexOf(narrow(found[0]));
    const sure = same >= 0 && least(first.sure.slice(found.index, at)) >= SURE;
    text += sure ? found[0] : UNSEEN;
    if (same >= 0) others.splice(0, same + 1);
  }
  return text + likely(first, at, first.text.length, again);
}

/** @param {Seen} seen @param {number} from @param {number} to @param {string} [again] what the second look saw */
function likely({ text, sure }, from, to, again = '') {
  const isLost = (/** @type {number} */ at) =>
    sure[at] < LIKELY && /\p{Script=Han}/u.test(text[at]) && !again.includes(text[at]);
  let out = '';
  for (let at = from; at < to; at++) out += isLost(at) ? UNSEEN : text[at];
  return out;
}
