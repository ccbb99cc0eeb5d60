/** A Word file and the names of its elements. */
import { UnwritableError } from '../errors.js';
import { PackageFile } from '../package-file.js';

const MAIN_NAMESPACE = /\/wordprocessingml\/(2006\/)?main$/;

export class WordFile extends PackageFile {
  /** @param {Uint8Array} bytes @throws {UnwritableError} where it cannot be written faithfully */
  constructor(bytes) {
    super(bytes, 'word/document.xml');
    this.folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    const [prefix, namespace] = wordNamespace(this.text(this.main));
    this.prefix = prefix;
    this.namespace = namespace;
  }
}

/** The prefix of Word's elements and its declaration, as the part has them. @param {string} xml @returns {[string, string]} */
function wordNamespace(xml) {
  const root = /<(?:([\w.-]+):)?document\b([^>]*)>/.exec(xml);
  const prefix = root?.[1];
  const declared = prefix && new RegExp(`xmlns:${prefix}\\s*=\\s*["']([^"']+)["']`).exec(root[2])?.[1];
  if (!declared || !MAIN_NAMESPACE.test(declared)) throw new UnwritableError('unusual');
  return [`${prefix}:`, `xmlns:${prefix}="${declared}"`];
}
