/**
 * XML as office programs write it: tags, attributes and text, and nothing else. Read in a fraction of the time that all of XML
 * takes; what is anything else, or not well-formed, is left to a parser that knows all of it.
 */
import { Tree } from './xml-tree.js';

const declaration =
  /^<\?xml version="1\.0"(?: encoding="(?:utf|UTF)-8")?(?: standalone="(?:yes|no)")?\?>[ \t\r\n]*(?=<)/;
/** Comments, instructions, entities of its own, other line ends, characters of two units or none. */
const others = /[^\t\n\x20-\ud7ff\ue000-\ufffd]|<[!?]|\]\]>|&(?!(?:amp|lt|gt|quot|apos);)/g;
const [tab, newline, space, quote, apostrophe, slash, less, equals, greater] = [...'\t\n "\'/<=>'].map((it) =>
  it.charCodeAt(0),
);
/** Whether a name may hold, or begin with, the character of this code. */
const [inName, first] = [/[\w:.-]/, /[A-Za-z_]/].map((pattern) =>
  Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code))),
);
/** Names and values of one element: of more, no two names are compared here. */
const most = 50;
/** @type {Record<string, string>} */
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
/** @type {string[]} */
const none = [];

/**
 * @param {string} text
 * @param {import('./budget.js').Budget} budget
 * @returns {import('./xml-tree.js').XmlElement | undefined} the root element; undefined where this is not for us
 */
export function plainXml(text, budget) {
  const start = declaration.exec(text)?.[0].length ?? 0;
  others.lastIndex = start;
  if (others.test(text)) return undefined;
  const scanner = new Scanner(text, start, new Tree(budget));
  if (scanner.read()) return scanner.tree.root;
  budget.spend('nodes', -scanner.tree.nodes); // whoever reads it anew pays anew
  return undefined;
}

class Scanner {
  /** @param {string} text @param {number} at where it begins @param {Tree} tree */
  constructor(text, at, tree) {
    this.text = text;
    this.at = at;
    this.tree = tree;
    /** Names of the elements that are open. @type {string[]} */
    this.open = [];
  }

  /** Whether the text is one element and nothing else. */
  read() {
    const { text, tree, open } = this;
    do {
      const tag = text.indexOf('<', this.at);
      if (tag < 0 || (tag > this.at && open.length === 0)) return false;
      if (tag > this.at) tree.add(resolved(text.slice(this.at, tag)));
      this.at = tag + 1;
      if (!(text.charCodeAt(tag + 1) === slash ? this.readEnd() : this.readTag())) return false;
    } while (open.length > 0);
    return /^[ \t\n]*$/.test(text.slice(this.at));
  }

  readTag() {
    const name = this.readName();
    const attributes = this.readAttributes();
    if (name === '' || !attributes) return false;
    const closed = this.text.charCodeAt(this.at) === slash;
    if (closed) this.at++;
    if (this.text.charCodeAt(this.at++) !== greater) return false;
    this.tree.open(name, attributes);
    if (closed) this.tree.close();
    else this.open.push(name);
    return true;
  }

  readName() {
    const { text, at } = this;
    if (!first[text.charCodeAt(at)]) return '';
    let end = at + 1;
    while (inName[text.charCodeAt(end)]) end++;
    this.at = end;
    return text.slice(at, end);
  }

  /** Names and values in turns; undefined where they are not for us. */
  readAttributes() {
    let written = none;
    for (let spaces = this.skipSpaces(); first[this.text.charCodeAt(this.at)]; spaces = this.skipSpaces()) {
      const name = this.readName();
      const value = this.readValue();
      if (value === undefined || spaces === 0 || written.length > most) return undefined;
      for (let i = 0; i < written.length; i += 2) if (written[i] === name) return undefined;
      if (written === none) written = [name, value];
      else written.push(name, value);
    }
    return written;
  }

  readValue() {
    const { text } = this;
    this.skipSpaces();
    if (text.charCodeAt(this.at++) !== equals) return undefined;
    this.skipSpaces();
    const mark = text.charCodeAt(this.at++);
    if (mark !== quote && mark !== apostrophe) return undefined;
    const from = this.at;
    let end = from;
    for (let code = text.charCodeAt(end); code !== mark; code = text.charCodeAt(++end)) {
      if (!(code >= space) || code === less) return undefined;
    }
    this.at = end + 1;
    return resolved(text.slice(from, end));
  }

  readEnd() {
    const name = this.open.pop();
    if (name === undefined) return false;
    const from = this.at + 1;
    this.at = from + name.length + 1;
    this.tree.close();
    return this.text.startsWith(name, from) && this.text.charCodeAt(this.at - 1) === greater;
  }

  /** @returns {number} how many there were */
  skipSpaces() {
    const { text, at } = this;
    for (let code = text.charCodeAt(at); code === space || code === newline || code === tab; )
      code = text.charCodeAt(++this.at);
    return this.at - at;
  }
}

/** @param {string} text */
function resolved(text) {
  return text.includes('&') ? text.replace(/&\w+;/g, (it) => entities[it]) : text;
}
