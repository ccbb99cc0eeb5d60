/** The numbers that word processors generate before paragraphs: counted per list, written by the format of each level. */
import { numeral } from './numerals.js';

/**
 * @typedef {{start: number, format: string, text: string, suffix: string, restart: number | undefined, digits: boolean, style?: string}} Level
 *   `text` holds %1 … %9 for the numbers of the levels; `restart` 0: never; `digits`: all numbers in it as digits
 * @typedef {{list: string, starts: Map<number, number>, levels: Map<number, Level>}} Use a list as paragraphs refer to it, with what it changes
 */

/** Word knows so many levels of a list. */
export const deepest = 9;

/** The lists of a document and how far each has counted. */
export class Lists {
  /**
   * @param {Map<string, Map<number, Level>>} lists the levels of each list
   * @param {Map<string, Use>} uses
   * @param {import('./budget.js').Budget} budget
   */
  constructor(lists, uses, budget) {
    this.budget = budget;
    this.lists = lists;
    this.uses = uses;
    /** The last number given in each list, by level. @type {Map<string, (number | undefined)[]>} */
    this.counters = new Map();
    /** @type {Set<string>} */
    this.begun = new Set();
  }

  /**
   * The number of the next paragraph of a list; empty where it has none.
   * @param {string} id of the use
   * @param {number} index of the level, from 0
   */
  next(id, index) {
    const use = this.uses.get(id);
    const level = use && this.level(use, index);
    if (!level || !(index < deepest)) return '';
    const counters = this.counters.get(use.list) ?? [];
    this.counters.set(use.list, counters);
    if (!this.begun.has(id)) for (const [at, start] of use.starts) counters[at] = start - 1;
    this.begun.add(id);
    counters[index] = (counters[index] ?? level.start - 1) + 1;
    this.restartBelow(use, index, counters);
    return this.label(use, level, counters);
  }

  /** @param {Use} use @param {number} index */
  level(use, index) {
    return use.levels.get(index) ?? this.lists.get(use.list)?.get(index);
  }

  /** @param {Use} use @param {number} index @param {(number | undefined)[]} counters */
  restartBelow(use, index, counters) {
    for (let deeper = index + 1; deeper < counters.length; deeper++) {
      const restart = this.level(use, deeper)?.restart;
      if (restart === undefined || index < restart) counters[deeper] = undefined;
    }
  }

  /** @param {Use} use @param {Level} level @param {(number | undefined)[]} counters */
  label(use, level, counters) {
    if (level.format === 'bullet') return '';
    this.budget.spend('characters', level.text.length);
    const text = level.text.replace(/%([1-9])/g, (_, digit) => {
      const other = this.level(use, Number(digit) - 1);
      return other ? numeral(counters[Number(digit) - 1] ?? other.start, level.digits ? 'decimal' : other.format) : '';
    });
    return text === '' || level.suffix === 'nothing' || /[\u2e80-\uffef]$/.test(text) ? text : `${text} `;
  }
}
