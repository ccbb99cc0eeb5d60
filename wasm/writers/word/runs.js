/** Runs of a Word paragraph, written anew where something is marked or changed in them; their formatting stays theirs. */
import { escaped } from '../xml.js';
import { Names } from '../xml-names.js';
import { childOf, spliced } from '../xml-places.js';

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {{element: Placed, from: number, to: number}} Piece characters of a text element
 * @typedef {{begins: string, ends: string, gone?: boolean, instead: string}} Cut what ends and begins before a character; whether
 *   the characters from here on go, where that changes; and what comes instead of them
 * @typedef {Map<Placed, Map<number, Cut>>} Cuts by text element and place in it
 */

/** Who our comments and changes are by. */
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
  const [first, last] = shown(text);
  let gone = false;
  return stops.map((at, i) => {
    const cut = cuts.get(at);
    gone = cut?.gone ?? gone;
    const words = text.text.slice(Math.max(at, first), Math.max(first, Math.min(stops[i + 1] ?? at, last)));
    return { words, gone, cut };
  });
}

/** From where to where the words of a text are shown: blanks around them are not, unless it says so. @param {Placed} text */
function shown({ text, attributes }) {
  if (attributes.space === 'preserve') return [0, text.length];
  const isBlank = (/** @type {number} */ at) => /[ \t\r\n]/.test(text[at]);
  let [first, last] = [0, text.length];
  while (first < last && isBlank(first)) first += 1;
  while (last > first && isBlank(last - 1)) last -= 1;
  return [first, last];
}

/** Writes the runs of one part. */
export class RunWriter {
  /**
   * @param {string} xml of the part
   * @param {boolean} tracked whether changes are written as tracked changes, for Word's own accept and reject
   * @param {() => number} nextId of a change
   */
  constructor(xml, tracked, nextId) {
    this.xml = xml;
    this.tracked = tracked;
    this.nextId = nextId;
    /** Runs that were written once: what has an id in them has another one in each copy. @type {Set<Placed>} */
    this.copied = new Set();
  }

  /** A run with its texts cut, and without elements that go. @param {Placed} run @param {Cuts} cuts @param {Set<Placed>} removed @param {import('../xml-places.js').Splice[]} inside what changes in its text boxes */
  rewritten(run, cuts, removed, inside) {
    let out = '';
    let open = '';
    const close = () => {
      if (open !== '') out += this.run(run, open);
      open = '';
    };
    for (const child of run.children) {
      if (child.name === 'rPr' || removed.has(child)) continue;
      const of = cuts.get(child);
      if (!of) {
        open += this.changed(child, inside);
        continue;
      }
      for (const { words, gone, cut } of partsOf(child, of)) {
        if (cut && cut.ends + cut.begins + cut.instead !== '') close();
        if (cut) out += cut.ends + cut.begins;
        if (words !== '' && gone) {
          close();
          out += this.deleted(run, words);
        } else if (words !== '') {
          open += textIn(run, words);
        }
        if (cut && cut.instead !== '') out += this.beside(run, this.inserted(run, cut.instead, childOf(run, 'rPr')));
      }
    }
    close();
    return out;
  }

  /** An element with what changes inside of it. @param {Placed} element @param {import('../xml-places.js').Splice[]} changes */
  changed({ start, end }, changes) {
    const own = changes.filter(({ at, until }) => start < at && until < end);
    return spliced(
      this.xml.slice(start, end),
      own.map((it) => ({ ...it, at: it.at - start, until: it.until - start })),
    );
  }

  /** Words as an insertion. @param {Placed} place an element of Word's where they are written @param {string} words @param {Placed} [properties] how they look */
  inserted(place, words, properties) {
    const run = new Names(place).element('r', {}, this.look(properties) + textIn(place, words));
    return this.tracked ? this.change(place, 'ins', run) : run;
  }

  /** A new insertion stands beside an older one, which goes on behind it, and not in it: so does Word. @param {Placed} run @param {string} inserted */
  beside({ parent }, inserted) {
    if (!this.tracked || parent?.name !== 'ins') return inserted;
    const again = withId(this.xml.slice(parent.start, parent.open), this.nextId());
    return `${this.xml.slice(parent.close, parent.end)}${inserted}${again}`;
  }

  /** @param {Placed} run @param {string} words */
  deleted(run, words) {
    return this.tracked ? this.change(run, 'del', this.run(run, textIn(run, words, 'delText'))) : '';
  }

  /** @param {Placed} run @param {string} content */
  run(run, content) {
    const [tag, end] = [this.xml.slice(run.start, run.open), this.xml.slice(run.close, run.end)];
    const properties = childOf(run, 'rPr');
    const again = this.copied.has(run);
    this.copied.add(run);
    return `${tag}${properties ? this.properties(properties, again) : ''}${content}${end}`;
  }

  /** The formatting of a run, an earlier one of which is remembered by its id, once. @param {Placed} properties @param {boolean} again */
  properties({ start, end, children }, again) {
    const remembered = again ? children.filter(({ name }) => name === 'rPrChange') : [];
    const changes = remembered.map((it) => ({
      at: it.start - start,
      until: it.open - start,
      xml: withId(this.xml.slice(it.start, it.open), this.nextId()),
    }));
    return spliced(this.xml.slice(start, end), changes);
  }

  /** The same for new words, which had no other formatting before. @param {Placed} [properties] */
  look(properties) {
    if (!properties) return '';
    const { start, end, children } = properties;
    const remembered = children.filter(({ name }) => /^(ins|del|move|rPrChange)/.test(name));
    const changes = remembered.map((it) => ({ at: it.start - start, until: it.end - start, xml: '' }));
    return spliced(this.xml.slice(start, end), changes);
  }

  /** @param {Placed} place @param {'ins' | 'del'} kind @param {string} runs */
  change(place, kind, runs) {
    return new Names(place, true).element(kind, { id: this.nextId(), author: AUTHOR }, runs);
  }
}

/** @param {Placed} place @param {string} words @param {'t' | 'delText'} [name] */
function textIn(place, words, name = 't') {
  return new Names(place).element(name, { 'xml:space': 'preserve' }, escaped(words));
}

/** A start tag with another id. @param {string} tag @param {number} id */
function withId(tag, id) {
  return tag.replace(/((?::|\s)id\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${id}"`);
}
