// What Word and Excel files share: a zip of XML parts.
import { strToU8, zipSync } from 'fflate';

const ALLOWED = /^[^\ud800-\udfff\ufffe\uffff]$|^[\ud800-\udbff][\udc00-\udfff]$/;

/** Characters that XML cannot hold are left out. */
export const escaped = (text) =>
  Array.from(String(text))
    .filter((c) => (c >= ' ' || c === '\t') && ALLOWED.test(c))
    .join('')
    .replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
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

/** The file from its parts. The date is fixed: the same report gives the same bytes. @returns {Uint8Array} */
export function packaged(parts) {
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]));
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}
