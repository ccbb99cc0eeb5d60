/** The numbers that Word generates before paragraphs, from numbering.xml and the styles. */
import { child, childrenNamed } from './xml.js';
import { numeral } from './numerals.js';

/**
 * @typedef {import('./xml.js').XmlElement} XmlElement
 * @typedef {{start: number, format: string, text: string, suffix: string, restart: number | undefined, digits: boolean, style: string | undefined}} Level
 * @typedef {{levels: Map<number, Level>, link: string | undefined}} List
 * @typedef {{list: string, starts: Map<number, number>, levels: Map<number, Level>}} Use a list as paragraphs refer to it
 */

export class Numbering {
  /**
   * @param {XmlElement | undefined} numbering the root of numbering.xml
   * @param {XmlElement | undefined} styles the root of styles.xml
   */
  constructor(numbering, styles) {
    this.styles = new Map(childrenNamed(styles, 'style').map((it) => [it.attributes.styleId, it]));
    this.defaultStyle = childrenNamed(styles, 'style').find(
      (it) => it.attributes.type === 'paragraph' && it.attributes.default === '1',
    )?.attributes.styleId;
    this.lists = new Map(
      childrenNamed(numbering, 'abstractNum').map((it) => [it.attributes.abstractNumId, listOf(it)]),
    );
    this.uses = new Map(childrenNamed(numbering, 'num').map((it) => [it.attributes.numId, useOf(it)]));
    /** The last number given in each list, by level. @type {Map<string, (number | undefined)[]>} */
    this.counters = new Map();
    /** @type {Set<string>} */
    this.begun = new Set();
  }

  /**
   * The number of a paragraph, counted on from those before it; empty where it has none.
   * @param {XmlElement | undefined} properties its pPr
   * @returns {string}
   */
  next(properties) {
    const place = this.placeOf(properties);
    const use = place && this.uses.get(place.id);
    const level = use && this.levelOf(use, place.level);
    return level ? this.count(place.id, use, place.level, level) : '';
  }

  /** @param {XmlElement | undefined} properties @returns {{id: string, level: number} | undefined} */
  placeOf(properties) {
    const own = child(properties, 'numPr');
    const style = this.styleNumbering(value(child(properties, 'pStyle')) ?? this.defaultStyle);
    const id = value(child(own, 'numId')) ?? style?.id;
    if (id === undefined || id === '0') return undefined;
    return { id, level: Number(value(child(own, 'ilvl')) ?? (id === style?.id ? style.level : 0)) };
  }

  /** What a style, or one that it is based on, says. @param {string | undefined} name @returns {{id: string, level: number} | undefined} */
  styleNumbering(name) {
    let style = name === undefined ? undefined : this.styles.get(name);
    for (let steps = 0; style && steps < 20; steps++) {
      const numbering = child(child(style, 'pPr'), 'numPr');
      const id = value(child(numbering, 'numId'));
      if (id !== undefined)
        return {
          id,
          level: Number(value(child(numbering, 'ilvl')) ?? this.levelOfStyle(id, style.attributes.styleId)),
        };
      style = this.styles.get(value(child(style, 'basedOn')) ?? '');
    }
    return undefined;
  }

  /** @param {string} id @param {string} style */
  levelOfStyle(id, style) {
    const levels = this.lists.get(this.uses.get(id)?.list ?? '')?.levels ?? new Map();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  /** @param {Use} use @param {number} index @returns {Level | undefined} */
  levelOf(use, index) {
    const list = this.lists.get(use.list);
    const linked = list?.link === undefined ? undefined : this.uses.get(this.styleNumbering(list.link)?.id ?? '');
    return use.levels.get(index) ?? list?.levels.get(index) ?? this.lists.get(linked?.list ?? '')?.levels.get(index);
  }

  /** @param {string} id @param {Use} use @param {number} index @param {Level} level */
  count(id, use, index, level) {
    const counters = this.counters.get(use.list) ?? [];
    this.counters.set(use.list, counters);
    if (!this.begun.has(id)) for (const [at, start] of use.starts) counters[at] = start - 1;
    this.begun.add(id);
    counters[index] = (counters[index] ?? level.start - 1) + 1;
    for (let deeper = index + 1; deeper < counters.length; deeper++) {
      const restart = this.levelOf(use, deeper)?.restart;
      if (restart === undefined || index < restart) counters[deeper] = undefined;
    }
    return this.label(use, level, counters);
  }

  /** @param {Use} use @param {Level} level @param {(number | undefined)[]} counters */
  label(use, level, counters) {
    if (level.format === 'bullet') return '';
    const text = level.text.replace(/%([1-9])/g, (_, digit) => {
      const other = this.levelOf(use, Number(digit) - 1);
      return other ? numeral(counters[Number(digit) - 1] ?? other.start, level.digits ? 'decimal' : other.format) : '';
    });
    return text === '' || level.suffix === 'nothing' || /[\u2e80-\uffef]$/.test(text) ? text : `${text} `;
  }
}

/** @param {XmlElement} element @returns {List} */
function listOf(element) {
  return { levels: levelsOf(element), link: value(child(element, 'numStyleLink')) };
}

/** @param {XmlElement} element @returns {Use} */
function useOf(element) {
  const overrides = childrenNamed(element, 'lvlOverride');
  const starts = overrides.map(
    (it) =>
      /** @type {[number, number]} */ ([Number(it.attributes.ilvl), Number(value(child(it, 'startOverride')) ?? NaN)]),
  );
  return {
    list: value(child(element, 'abstractNumId')) ?? '',
    starts: new Map(starts.filter(([, start]) => Number.isFinite(start))),
    levels: new Map(overrides.flatMap((it) => [...levelsOf(it)])),
  };
}

/** @param {XmlElement} element @returns {Map<number, Level>} */
function levelsOf(element) {
  return new Map(
    childrenNamed(element, 'lvl').map((it) => [
      Number(it.attributes.ilvl),
      {
        start: Number(value(child(it, 'start')) ?? 1),
        format: value(child(it, 'numFmt')) ?? 'decimal',
        text: value(child(it, 'lvlText')) ?? '',
        suffix: value(child(it, 'suff')) ?? 'tab',
        restart: child(it, 'lvlRestart') && Number(value(child(it, 'lvlRestart'))),
        digits: isOn(child(it, 'isLgl')),
        style: value(child(it, 'pStyle')),
      },
    ]),
  );
}

/** The `val` of an element. @param {XmlElement | undefined} element @returns {string | undefined} */
export function value(element) {
  return element?.attributes.val;
}

/** Whether a switch is there and not switched off. @param {XmlElement | undefined} element */
export function isOn(element) {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(value(element) ?? '1');
}
