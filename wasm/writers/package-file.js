/** An office file (a zip of XML parts) whose parts can be changed one by one; parts that nobody changes keep their bytes. */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { mainPart, relationships } from '../readers/package.js';
import { Zip } from '../readers/zip.js';
import { UnwritableError } from './errors.js';
import { OFFICE, STAMP } from './ooxml.js';
import { places, spliced } from './xml-places.js';

const EMPTY_RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export class PackageFile {
  /** @param {Uint8Array} bytes @param {string} usualMain @throws {UnwritableError} where it cannot be written faithfully */
  constructor(bytes, usualMain) {
    this.archive = new Zip(bytes);
    refuse(this.archive);
    /** @type {Record<string, Uint8Array>} in the order of the file */
    this.parts = Object.fromEntries(
      this.archive.names.map((name) => [name, this.archive.get(name) ?? new Uint8Array()]),
    );
    this.main = mainPart(this.archive, usualMain);
  }

  /** @param {string} path */
  has(path) {
    return Object.hasOwn(this.parts, path);
  }

  /** @param {string} path @returns {string} the part as it is written, without a byte order mark */
  text(path) {
    const text = strFromU8(this.parts[path]).replace(/^\uFEFF/, '');
    if (/^<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text) || text.includes('\0'))
      throw new UnwritableError('encoding');
    return text;
  }

  /** @param {string} path @param {string} xml */
  put(path, xml) {
    this.parts[path] = strToU8(xml);
  }

  /** Puts XML before the end tag of a part's root. @param {string} path @param {string} xml */
  append(path, xml) {
    const text = this.text(path);
    const [root] = places(text);
    if (root.close === root.end) throw new UnwritableError('unusual');
    this.put(path, spliced(text, [{ at: root.close, until: root.close, xml }]));
  }

  /** The part of a type that another one points at. @param {string} part @param {string} type */
  related(part, type) {
    return relationships(this.archive, part).find((it) => it.type === type)?.path;
  }

  /** A name of this kind that no part has. @param {string} folder @param {string} stem @param {string} extension */
  free(folder, stem, extension) {
    let n = 1;
    while (this.has(`${folder}${stem}${n}.${extension}`)) n++;
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
    this.append(path, `<Relationship Id="rId${n}" Type="${OFFICE}/${type}" Target="${target}"/>`);
    return `rId${n}`;
  }

  /** @param {string} path @param {string} type the last part of its content type */
  declare(path, type) {
    const full = `application/vnd.openxmlformats-officedocument.${type}+xml`;
    this.append('[Content_Types].xml', `<Override PartName="/${path}" ContentType="${full}"/>`);
  }

  /** The file again. The same changes to the same file give the same bytes. */
  bytes() {
    return zipSync(this.parts, { mtime: STAMP });
  }
}

/** A seal or a macro would be broken, or carried on unseen. @param {Zip} archive */
function refuse(archive) {
  if (archive.names.some((name) => /^_xmlsignatures\//i.test(name))) throw new UnwritableError('signed');
  if (archive.names.some((name) => /vbaProject\.bin$/i.test(name))) throw new UnwritableError('macros');
}
