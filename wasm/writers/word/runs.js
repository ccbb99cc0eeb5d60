/** Runs of a Word paragraph, written anew where something is marked or changed in them; their formatting stays theirs. */
import { escaped } from '../xml.js';
import { childOf } from '../xml-places.js';

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {{element: Placed, from: number, to: number}} Piece characters of a text element
 * @typedef {{begins: string, ends: string, gone?: boolean, instead: string}} Cut what ends and begins before a character; whether
 *   the characters from here on go, where that changes; and what comes instead of them
 * @typedef {Map<Placed, Map<number, Cut>>} Cuts by text element and place in it
 */

export const AUTHOR = '年报核对';

/** @param {Cuts} cuts @param {Placed} element @param {number} at @returns {Cut} */
export function cutAt(cuts, element, at) {
  const of = cuts.get(element) ?? new Map();
  cuts.set(element, of);
  const cut = of.get(at) ?? { begins: '', ends: '', instead: '' };
  of.set(at, cut);
  return cut;
}

/**
 * What a run's text is parted into: at each cut, what ends there, what begins there, and whether the characters behind it go.
 * @param {Placed} text @param {Map<number, Cut>} cuts
 */
function partsOf(text, cuts) {
  const stops = [...new Set([0, ...cuts.keys(), text.text.length])].sort((a, b) => a - b);
  let gone = false;
  return stops.map((at, i) => {
    const cut = cuts.get(at);
    gone = cut?.gone ?? gone;
    return { words: text.text.slice(at, stops[i + 1] ?? at), gone, cut };
  });
}

export class RunWriter {
  /**
   * @param {string} xml of the part
   * @param {string} prefix of its elements: "w:"
   * @param {boolean} tracked whether changes are written as tracked changes, for Word's own accept and reject
   * @param {() => number} nextId of a change
   */
  constructor(xml, prefix, tracked, nextId) {
    this.xml = xml;
    this.prefix = prefix;
    this.tracked = tracked;
    this.nextId = nextId;
  }

  /** A run with its texts cut. @param {Placed} run @param {Cuts} cuts */
  rewritten(run, cuts) {
    let out = '';
    let open = '';
    const close = () => {
      if (open !== '') out += this.run(run, open);
      open = '';
    };
    for (const child of run.children) {
      if (child.name === 'rPr') continue;
      const of = cuts.get(child);
      if (!of) {
        open += this.xml.slice(child.start, child.end);
        continue;
      }
      for (const { words, gone, cut } of partsOf(child, of)) {
        if (cut && cut.ends + cut.begins + cut.instead !== '') close();
        if (cut) out += cut.ends + cut.begins;
        if (words !== '' && gone) {
          close();
          out += this.deleted(run, words);
        } else if (words !== '') {
          open += this.text(words);
        }
        if (cut && cut.instead !== '') out += this.beside(run, this.inserted(this.properties(run), cut.instead));
      }
    }
    close();
    return out;
  }

  /** @param {string} properties @param {string} words */
  inserted(properties, words) {
    const run = this.element('r', '', properties + this.text(words));
    return this.tracked ? this.element('ins', this.change(), run) : run;
  }

  /** A new insertion stands beside an older one, which goes on behind it, and not in it: so does Word. @param {Placed} run @param {string} inserted */
  beside({ parent }, inserted) {
    if (!this.tracked || parent?.name !== 'ins') return inserted;
    const again = this.xml
      .slice(parent.start, parent.open)
      .replace(/(:id\s*=\s*)["'][^"']*["']/, `$1"${this.nextId()}"`);
    return `</${this.prefix}ins>${inserted}${again}`;
  }

  /** @param {Placed} run @param {string} words */
  deleted(run, words) {
    return this.tracked ? this.element('del', this.change(), this.run(run, this.text(words, 'delText'))) : '';
  }

  /** @param {Placed} run */
  properties(run) {
    const element = childOf(run, 'rPr');
    return element ? this.xml.slice(element.start, element.end) : '';
  }

  /** @param {Placed} run @param {string} content */
  run(run, content) {
    const tag = this.xml.slice(run.start, run.open);
    return `${tag}${this.properties(run)}${content}</${this.prefix}r>`;
  }

  /** @param {string} words @param {'t' | 'delText'} [name] */
  text(words, name = 't') {
    return this.element(name, ' xml:space="preserve"', escaped(words));
  }

  change() {
    return ` ${this.prefix}id="${this.nextId()}" ${this.prefix}author="${AUTHOR}"`;
  }

  /** @param {string} name @param {string} attributes @param {string} content */
  element(name, attributes, content) {
    const full = this.prefix + name;
    return content === '' ? `<${full}${attributes}/>` : `<${full}${attributes}>${content}</${full}>`;
  }
}
