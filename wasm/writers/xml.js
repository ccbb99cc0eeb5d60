/** Text inside XML and HTML. */

const allowed = /^[^\ud800-\udfff\ufffe\uffff]$|^[\ud800-\udbff][\udc00-\udfff]$/;
const isKept = (/** @type {string} */ c) => c >= ' ' || c === '\t' || c === '\n';

/** @type {Record<string, string>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML cannot hold are left out. @param {string} text */
export function escaped(text) {
  return Array.from(text)
    .filter((c) => isKept(c) && allowed.test(c))
    .join('')
    .replace(/[&<>"]/g, (c) => entities[c]);
}
