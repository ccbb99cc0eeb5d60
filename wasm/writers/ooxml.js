/** What a Word file is packed in: a zip of XML parts. */
import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** What types of relationships begin with, but for those of a strict file. */
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param {{id: string, type: string, target: string}[]} list */
export const relationships = (list) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** @param {Record<string, string>} types the content type of each part */
export const contentTypes = (types) =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    types,
  )
    .map(
      ([part, type]) =>
        `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join('')}</Types>`;

/** The date of every entry: the same report gives the same bytes. */
export const STAMP = new Date(1980, 0, 1);

/** The file from its parts. @param {Record<string, string>} parts */
export function packaged(parts) {
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
  return zipSync(files, { level: 6, mtime: STAMP });
}
