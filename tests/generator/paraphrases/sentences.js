/**
 * Sentences that say one thing of a report in many ways: each kind of claim by the words of its slots, in different orders and forms, in
 * digits and in words, right and wrong.
 * @import { Random } from '../random.js'
 * @import { Frame } from './frames.js'
 * @typedef {{ kind: string, text: string, right: boolean, none: string, words: [slot: string, word: string][] }} Sentence
 */
import { numeral } from '../phrases.js';
import { FRAMES } from './frames.js';
import { WORDS } from './words.js';

const CHOICE = /\[([^[\]]*)\]/;
const SLOT = /\{([a-zA-Z]+)\}/;

/** A number that is not the one that is right, nor any other of the report. @param {Random} random @param {number} value */
const another = (random, value) => (Number.isInteger(value) ? value + 700 + random.int(1, 99) : value + 40.3);

/**
 * @param {Random} random
 * @param {Frame} frame
 * @param {boolean} right
 * @returns {Sentence}
 */
function say(random, frame, right) {
  /** @type {[string, string][]} */
  const said = [];
  let text = random.pick(frame.ways);
  for (let found = CHOICE.exec(text); found; found = CHOICE.exec(text))
    text = text.replace(found[0], () => random.pick(/** @type {RegExpExecArray} */ (found)[1].split('|')));
  for (let found = SLOT.exec(text); found; found = SLOT.exec(text)) {
    const slot = found[1];
    const word = random.pick(WORDS[slot]);
    said.push([slot, word]);
    text = text.replace(found[0], () => word);
  }
  if (typeof frame.value === 'number') {
    const value = right ? frame.value : another(random, frame.value);
    const measure = random.pick(WORDS[frame.measure]);
    said.push([frame.measure, measure]);
    text = text.replace('$n', () => `${numeral(value, random.pick(['digits', 'digits', 'chinese']))}${measure}`);
  }
  return { kind: frame.kind, text, right, none: frame.value === 'none' && right ? frame.slot : '', words: said };
}

/** @param {Random} random @param {number} count @returns {Sentence[]} half of them right, those that can be */
export function sentences(random, count) {
  return Array.from({ length: count }, (_, i) => {
    const frame = FRAMES[i % FRAMES.length];
    return say(random, frame, Math.floor(i / FRAMES.length) % 2 === 0 && frame.value !== 'all');
  });
}
