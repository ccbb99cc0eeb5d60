/** Which list, and which level of it, a paragraph of a .docx belongs to: by numbering.xml and the styles. */
import { deepest, Lists } from './lists.js';
import { child, childrenNamed } from './xml.js';

/**
 * @typedef {import('./lists.js').Level} Level
 * @typedef {import('./lists.js').Use} Use
 * @typedef {import('./xml.js').XmlElement} XmlElement
 * @typedef {{id: string, level: number} | undefined} OfStyle
 */

/** How many styles may stand behind one. */
const basedOn = 20;

/** The lists of a file; tells the number that stands before a paragraph. */
export class Numbering {
  /**
   * @param {XmlElement | undefined} numbering the root of numbering.xml
   * @param {XmlElement | undefined} styles the root of styles.xml
   * @param {import('./budget.js').Budget} budget
   */
  constructor(numbering, styles, budget) {
    this.styles = new Map(childrenNamed(styles, 'style').map((it) => [it.attributes.styleId, it]));
    /** What each style says that was asked for. @type {Map<string, OfStyle>} */
    this.known = new Map();
    this.defaultStyle = childrenNamed(styles, 'style').find(
      (it) => it.attributes.type === 'paragraph' && it.attributes.default === '1',
    )?.attributes.styleId;
    const abstract = childrenNamed(numbering, 'abstractNum');
    const lists = new Map(abstract.map((it) => [it.attributes.abstractNumId, levelsOf(it)]));
    this.lists = new Lists(
      lists,
      new Map(childrenNamed(numbering, 'num').map((it) => [it.attributes.numId, useOf(it)])),
      budget,
    );
    for (const it of abstract) this.link(it);
    this.known.clear(); // a style's level stands in a list, which may be another one now
  }

  /**
   * The number of a paragraph, counted on from those before it; empty where it has none.
   * @param {XmlElement | undefined} properties its pPr
   * @returns {string}
   */
  next(properties) {
    const own = child(properties, 'numPr');
    const style = this.ofStyle(value(child(properties, 'pStyle')) ?? this.defaultStyle);
    const id = value(child(own, 'numId')) ?? style?.id;
    if (id === undefined) return '';
    return this.lists.next(id, Number(value(child(own, 'ilvl')) ?? (id === style?.id ? style.level : 0)));
  }

  /** A list may take its levels from another, by the name of a style. @param {XmlElement} list */
  link(list) {
    const id = this.ofStyle(value(child(list, 'numStyleLink')))?.id;
    const levels = this.lists.lists.get(this.lists.uses.get(id ?? '')?.list ?? '');
    if (levels) this.lists.lists.set(list.attributes.abstractNumId, levels);
  }

  /** What a style, or one that it is based on, says. @param {string | undefined} name @param {number} [steps] @returns {OfStyle} */
  ofStyle(name, steps = basedOn) {
    if (name === undefined || steps === 0) return undefined;
    if (!this.known.has(name)) this.known.set(name, this.saidOf(this.styles.get(name), steps));
    return this.known.get(name);
  }

  /** @param {XmlElement | undefined} style @param {number} steps @returns {OfStyle} */
  saidOf(style, steps) {
    if (!style) return undefined;
    const numbering = child(child(style, 'pPr'), 'numPr');
    const id = value(child(numbering, 'numId'));
    if (id === undefined) return this.ofStyle(value(child(style, 'basedOn')), steps - 1);
    return { id, level: Number(value(child(numbering, 'ilvl')) ?? this.levelOfStyle(id, style.attributes.styleId)) };
  }

  /** @param {string} id @param {string} style */
  levelOfStyle(id, style) {
    const levels = this.lists.lists.get(this.lists.uses.get(id)?.list ?? '') ?? new Map();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0;
  }
}

/** @param {XmlElement} element @returns {Use} */
function useOf(element) {
  const overrides = childrenNamed(element, 'lvlOverride');
  const starts = overrides.map((it) => ({
    level: Number(it.attributes.ilvl),
    start: Number(value(child(it, 'startOverride')) ?? NaN),
  }));
  return {
    list: value(child(element, 'abstractNumId')) ?? '',
    starts: new Map(
      starts.filter((it) => it.level < deepest && Number.isFinite(it.start)).map((it) => [it.level, it.start]),
    ),
    levels: new Map(overrides.flatMap((it) => [...levelsOf(it)])),
  };
}

/** @param {XmlElement} element @returns {Map<number, Level>} */
function levelsOf(element) {
  const levels = childrenNamed(element, 'lvl').filter((it) => Number(it.attributes.ilvl) < deepest);
  return new Map(levels.map((it) => [Number(it.attributes.ilvl), levelOf(it)]));
}

/** @param {XmlElement} element @returns {Level} */
function levelOf(element) {
  const restart = child(element, 'lvlRestart');
  return {
    start: Number(value(child(element, 'start')) ?? 1),
    format: value(child(element, 'numFmt')) ?? 'decimal',
    text: value(child(element, 'lvlText')) ?? '',
    suffix: value(child(element, 'suff')) ?? 'tab',
    restart: restart && Number(value(restart)),
    digits: isOn(child(element, 'isLgl')),
    style: value(child(element, 'pStyle')),
  };
}

/** The `val` of an element. @param {XmlElement | undefined} element @returns {string | undefined} */
export function value(element) {
  return element?.attributes.val;
}

/** Whether a switch is there and not switched off. @param {XmlElement | undefined} element */
export function isOn(element) {
  return element !== undefined && !['0', 'false', 'off', 'none'].includes(value(element) ?? '1');
}
