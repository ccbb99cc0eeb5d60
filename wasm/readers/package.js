/** What OOXML packages (docx, xlsx) have in common: parts that point at each other by relationships. */
import { UnreadableError } from './errors.js';
import { childrenNamed, parseXml } from './xml.js';

/** @typedef {import('./zip.js').Zip} Zip */
/** @typedef {import('./xml.js').XmlElement} XmlElement */
/** @typedef {{id: string, type: string, path: string}} Relationship `type` is the last step of its address, e.g. "styles" */

/**
 * The path of the package's main part.
 * @param {Zip} zip
 * @param {string} usual where it stands when the package does not say
 */
export function mainPart(zip, usual) {
  const path = relationships(zip, '').find((it) => it.type === 'officeDocument')?.path ?? usual;
  if (!zip.has(path)) throw new UnreadableError('damaged');
  return path;
}

/**
 * What a part points at; "" is the package itself.
 * @param {Zip} zip
 * @param {string} part
 * @returns {Relationship[]}
 */
export function relationships(zip, part) {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = zip.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!bytes) return [];
  return childrenNamed(parseXml(bytes, zip.budget), 'Relationship')
    .filter((it) => it.attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      id: attributes.Id,
      type: (attributes.Type ?? '').replace(/^.*\//, ''),
      path: resolved(folder, attributes.Target ?? ''),
    }));
}

/**
 * The roots of the parts that another one points at.
 * @param {Zip} zip
 * @param {string} part
 * @returns {(type: string) => XmlElement | undefined} the first of a type
 */
export function related(zip, part) {
  const found = relationships(zip, part);
  return (type) => {
    const path = found.find((it) => it.type === type)?.path;
    const bytes = path === undefined ? undefined : zip.get(path);
    return bytes && parseXml(bytes, zip.budget);
  };
}

/**
 * A path as a part writes it, from the top of the archive.
 * @param {string} folder
 * @param {string} target
 */
export function resolved(folder, target) {
  /** @type {string[]} */
  const steps = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
