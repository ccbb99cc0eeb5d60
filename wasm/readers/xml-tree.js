/** The small tree that a part of an office file becomes while it is read. */
import { UnreadableError } from './errors.js';
import { limits } from './limits.js';

/** Of most elements. @type {Record<string, string>} */
const noAttributes = Object.freeze(Object.create(null));
/** Children of most elements. @type {(XmlElement | string)[]} */
const none = [];

/** An element with its children; names are local ones, without prefixes. */
export class XmlElement {
  /** @param {string} name @param {number} index the how-manieth element of the part it is, from 0 @param {string[]} written its attributes, names and values in turns */
  constructor(name, index, written) {
    this.name = name;
    this.index = index;
    /** @type {(XmlElement | string)[]} */
    this.children = none;
    this.written = written;
    /** @type {Record<string, string> | undefined} */
    this.found = undefined;
  }

  /** By their local names; worked out when somebody asks: of most elements nobody does. */
  get attributes() {
    this.found ??= localAttributes(this.written);
    return this.found;
  }
}

/** What is open while a part is read, from its root inwards. */
export class Tree {
  /** @param {import('./budget.js').Budget} budget */
  constructor(budget) {
    this.budget = budget;
    this.top = new XmlElement('', -1, []);
    this.current = this.top;
    /** @type {XmlElement[]} */
    this.around = [];
    this.nodes = 0;
    /** @type {Map<string, string>} */
    this.locals = new Map();
  }

  /** @returns {XmlElement | undefined} */
  get root() {
    return this.top.children.find((it) => typeof it !== 'string');
  }

  /** @param {string} name @param {string[]} attributes names and values in turns */
  open(name, attributes) {
    this.budget.spend('nodes');
    if (this.around.length >= limits.depth) throw new UnreadableError('too-large');
    const element = new XmlElement(this.localOf(name), this.nodes++, attributes);
    this.add(element);
    this.around.push(this.current);
    this.current = element;
  }

  close() {
    this.current = /** @type {XmlElement} */ (this.around.pop());
  }

  /** @param {XmlElement | string} it */
  add(it) {
    if (this.current.children === none) this.current.children = [it];
    else this.current.children.push(it);
  }

  /** One string for all elements of a name. @param {string} name */
  localOf(name) {
    const known = this.locals.get(name);
    if (known !== undefined) return known;
    const it = local(name);
    this.locals.set(name, it);
    return it;
  }
}

/** @param {string} name */
function local(name) {
  return name.slice(name.indexOf(':') + 1);
}

/** @param {string[]} written */
function localAttributes(written) {
  let out = noAttributes;
  for (let i = 0; i < written.length; i += 2) {
    if (written[i].startsWith('xmlns')) continue;
    if (out === noAttributes) out = Object.create(null);
    out[local(written[i])] = written[i + 1];
  }
  return out;
}
