/** The text of a paragraph in Word's XML, as it is shown: without deletions, hidden text and the codes of fields. */
import { child, elements } from './xml.js';
import { Fields } from './fields.js';
import { isOn } from './docx-numbering.js';
import { raised } from './raised.js';

/** @typedef {import('./xml.js').XmlElement} XmlElement */
/** What a paragraph holds beside its text: where it stands, text boxes, and footnotes by id. @typedef {{text: string, sources: import('./origins.js').Source[], boxes: XmlElement[], notes: string[]}} ParagraphText */

const skipped = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'tblPr',
  'trPr',
  'tcPr',
  'delText',
  'instrText',
  'delInstrText',
  'del',
  'moveFrom',
  'rt',
  'Fallback',
  'ffData',
]);
/** Elements below which nothing is left to visit. */
const done = new Set(['txbxContent', 'AlternateContent', 'oMath', 't']);
/** Signs of Word's symbol fonts that mean something to a reader. @type {Record<string, string>} */
const symbols = { F0FC: '√', F0FE: '☑', F0A8: '□', F06F: '□', F0D6: '√', F052: '☑', F0FB: '×' };

/** Reads paragraphs one after another, since fields run on from one to the next. */
export class TextReader {
  constructor() {
    this.fields = new Fields();
    /** Whether the run that is read stands raised. */
    this.isRaised = false;
  }

  /** @param {XmlElement} paragraph @returns {ParagraphText} */
  read(paragraph) {
    /** @type {ParagraphText} */
    const out = { text: '', sources: [], boxes: [], notes: [] };
    this.fields.clear();
    this.visitAll(paragraph, out);
    return out;
  }

  /** @param {XmlElement | undefined} parent @param {ParagraphText} out */
  visitAll(parent, out) {
    for (const element of parent?.children ?? []) if (typeof element !== 'string') this.visit(element, out);
  }

  /** @param {XmlElement} element @param {ParagraphText} out */
  visit(element, out) {
    const { name } = element;
    if (skipped.has(name)) return;
    if (name === 'r' && isOn(child(child(element, 'rPr'), 'vanish'))) return this.visitFields(element);
    if (name === 'r') this.isRaised = child(child(element, 'rPr'), 'vertAlign')?.attributes.val === 'superscript';
    if (name === 'fldChar') this.field(element.attributes.fldCharType);
    else if (name === 'txbxContent') out.boxes.push(element);
    else if (name === 'footnoteReference' || name === 'endnoteReference')
      out.notes.push(`${name[0]}${element.attributes.id}`);
    else if (name === 'AlternateContent') this.visitAll(chosen(element), out);
    else if (name === 'oMath') this.visitFormula(element, out);
    else if (!this.fields.inCode) append(out, element, this.isRaised);
    if (!done.has(name)) this.visitAll(element, out);
  }

  /** The words of a formula are none that a writer could change: no text element of Word's own holds them. @param {XmlElement} formula @param {ParagraphText} out */
  visitFormula(formula, out) {
    const before = out.sources.length;
    this.visitAll(formula, out);
    out.sources.length = before;
  }

  /** Hidden runs show nothing, but the fields that they open and close count. @param {XmlElement} run */
  visitFields(run) {
    for (const element of elements(run)) {
      if (element.name === 'fldChar') this.field(element.attributes.fldCharType);
    }
  }

  /** @param {string | undefined} type */
  field(type) {
    if (type === 'begin') this.fields.begin();
    else if (type === 'separate') this.fields.separate();
    else if (type === 'end') this.fields.end();
  }
}

/** One of the alternatives that a program may choose from. @param {XmlElement} element */
function chosen(element) {
  return child(element, 'Choice') ?? child(element, 'Fallback');
}

/** Only a text element can be written anew; other marks hold no words of their own. @param {ParagraphText} out @param {XmlElement} element @param {boolean} isRaised */
function append(out, element, isRaised) {
  const words = textOfMark(element);
  const text = isRaised ? raised(words, out.text) : words;
  if (text === '') return;
  if (element.name === 't')
    out.sources.push({ at: out.text.length, length: text.length, element: element.index, from: 0 });
  out.text += text;
}

/** @param {XmlElement} element */
function textOfMark(element) {
  switch (element.name) {
    case 't':
      return element.children.filter((it) => typeof it === 'string').join('');
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbols[(element.attributes.char ?? '').toUpperCase()] ?? '';
    default:
      return '';
  }
}
