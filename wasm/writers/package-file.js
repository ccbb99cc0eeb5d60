/** An office file (a zip of XML parts) whose parts can be changed one by one; parts that nobody changes keep their bytes. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { mainPart, relationships } from '../readers/package.js';
import { Zip } from '../readers/zip.js';
import { UnwritableError } from './errors.js';
import { OFFICE, STAMP } from './ooxml.js';
import { Names } from './xml-names.js';
import { appended, places, spliced } from './xml-places.js';

const TYPES = '[Content_Types].xml';
const EMPTY_RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The file, opened. Nothing of it is written before `bytes`. */
export class PackageFile {
  /** @param {Uint8Array} bytes @param {string} usualMain @throws {UnwritableError} where it cannot be written faithfully */
  constructor(bytes, usualMain) {
    this.archive = new Zip(bytes);
    refuse(this.archive);
    /** @type {Record<string, Uint8Array>} in the order of the file */
    this.parts = Object.fromEntries(
      this.archive.names.map((name) => [name, this.archive.get(name) ?? new Uint8Array()]),
    );
    /** Names of the parts that were written. @type {Set<string>} */
    this.written = new Set();
    this.main = mainPart(this.archive, usualMain);
    this.office = this.relationshipTypes();
    if (this.hasMacros()) throw new UnwritableError('macros');
  }

  /** What the types of relationships begin with: a strict file has others. */
  relationshipTypes() {
    const types = places(this.text('_rels/.rels')).map(({ attributes }) => attributes.Type ?? '');
    return types.find((it) => it.endsWith('/officeDocument'))?.replace(/\/officeDocument$/, '') ?? OFFICE;
  }

  /** Whether a part is said to be a macro, whatever it is called. */
  hasMacros() {
    const types = this.has(TYPES) ? this.text(TYPES) : '';
    const isMacro = (/** @type {string} */ type) => /vba(Project|Data)|macroEnabled/i.test(type);
    return isMacro(types) || relationships(this.archive, this.main).some(({ type }) => isMacro(type));
  }

  /** @param {string} path */
  has(path) {
    return Object.hasOwn(this.parts, path);
  }

  /** @param {string} path @returns {string} the part as it is written, without a byte order mark */
  text(path) {
    if (!this.has(path)) throw new UnwritableError('unusual');
    const text = strFromU8(this.parts[path]).replace(/^\uFEFF/, '');
    if (/^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text) || text.includes('\0'))
      throw new UnwritableError('encoding');
    return text;
  }

  /** @param {string} path @param {string} xml */
  put(path, xml) {
    this.parts[path] = strToU8(xml);
    this.written.add(path);
  }

  /** @param {string} path @param {(xml: string, all: import('./xml-places.js').Placed[], names: Names) => import('./xml-places.js').Splice[]} change given the part, its elements and the names of its root's kind */
  change(path, change) {
    const xml = this.text(path);
    const all = places(xml);
    this.put(path, spliced(xml, change(xml, all, new Names(all[0]))));
  }

  /** Puts XML before the end of a part's root. @param {string} path @param {(names: Names) => string} inside given the names of its elements @param {boolean} [qualified] whether its attributes have prefixes */
  append(path, inside, qualified = false) {
    const text = this.text(path);
    const [root] = places(text);
    this.put(path, spliced(text, [appended(text, root, inside(new Names(root, qualified)))]));
  }

  /** The part of a type that another one points at. @param {string} part @param {string} type */
  related(part, type) {
    return relationships(this.archive, part).find((it) => it.type === type)?.path;
  }

  /** All parts of a type that another one points at. @param {string} part @param {string} type */
  allRelated(part, type) {
    return relationships(this.archive, part).flatMap((it) => (it.type === type ? it.path : []));
  }

  /** The part that a relationship of another one names. @param {string} part @param {string} id */
  relatedBy(part, id) {
    return relationships(this.archive, part).find((it) => it.id === id)?.path;
  }

  /** A name of this kind that no part has. @param {string} folder @param {string} stem @param {string} extension */
  free(folder, stem, extension) {
    let n = 1;
    while (this.archive.has(`${folder}${stem}${n}.${extension}`) || this.has(`${folder}${stem}${n}.${extension}`)) n++;
    return `${stem}${n}.${extension}`;
  }

  /** Lets a part point at another one. @param {string} part @param {string} type @param {string} target @returns {string} the id */
  relate(part, type, target) {
    const cut = part.lastIndexOf('/') + 1;
    const path = `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
    if (!this.has(path)) this.put(path, EMPTY_RELATIONSHIPS);
    const used = new Set(places(this.text(path)).map((it) => it.attributes.Id));
    let n = 1;
    while (used.has(`rId${n}`)) n++;
    const attributes = { Id: `rId${n}`, Type: `${this.office}/${type}`, Target: target };
    this.append(path, (names) => names.element('Relationship', attributes));
    return `rId${n}`;
  }

  /** Says of what kind a new part is. @param {string} path @param {string} type the last part of its content type */
  declare(path, type) {
    const attributes = {
      PartName: `/${path}`,
      ContentType: `application/vnd.openxmlformats-officedocument.${type}+xml`,
    };
    this.append(TYPES, (names) => names.element('Override', attributes));
  }

  /** The same of all parts with an ending, unless it is said. @param {string} extension @param {string} type */
  declareAll(extension, type) {
    const known = places(this.text(TYPES)).some(
      ({ name, attributes }) => name === 'Default' && attributes.Extension?.toLowerCase() === extension,
    );
    if (known) return;
    const attributes = { Extension: extension, ContentType: type };
    this.append(TYPES, (names) => names.element('Default', attributes));
  }

  /** The file again. The same changes to the same file give the same bytes. @throws {UnwritableError} where a part that was written is not well-formed */
  bytes() {
    for (const path of this.written) places(this.text(path));
    return zipSync(this.parts, { mtime: STAMP });
  }
}

/** A seal or a macro would be broken, or carried on unseen; and no object of ours may have a part of this name. @param {Zip} archive */
function refuse({ names }) {
  if (names.some((name) => /^_xmlsignatures\//i.test(name))) throw new UnwritableError('signed');
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) throw new UnwritableError('macros');
  if (names.some((name) => name.split('/').includes('__proto__'))) throw new UnwritableError('unusual');
}
