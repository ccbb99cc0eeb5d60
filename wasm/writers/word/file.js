/** A Word file and the namespace of its elements. */
import { UnwritableError } from '../errors.js';
import { PackageFile } from '../package-file.js';
import { places } from '../xml-places.js';

const MAIN_NAMESPACE = /\/wordprocessingml\/(2006\/)?main$/;

/** The file, opened, and the elements of its main part. */
export class WordFile extends PackageFile {
  /** @param {Uint8Array} bytes @throws {UnwritableError} where it cannot be written faithfully */
  constructor(bytes) {
    super(bytes, 'word/document.xml');
    this.folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    this.xml = this.text(this.main);
    this.all = places(this.xml);
    const [{ name, uri }] = this.all;
    if (name !== 'document' || !MAIN_NAMESPACE.test(uri)) throw new UnwritableError('unusual');
    this.uri = uri;
  }
}
