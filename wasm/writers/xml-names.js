/** Elements written into a part with the prefixes that the part itself has for their namespace. */
import { escaped } from './xml.js';

/** @typedef {import('./xml-places.js').Placed} Placed */

/** For an attribute's namespace where only elements have it, as the default. */
const OWN = 'nianbao';

/** Names as they are written at one place of a part. */
export class Names {
  /**
   * @param {Placed} place in the part, of the namespace that is written
   * @param {boolean} [qualified] whether attributes have prefixes, too: Word's do
   */
  constructor(place, qualified = false) {
    this.prefix = place.prefix && `${place.prefix}:`;
    const prefix = qualified ? place.prefix || boundTo(place, place.uri) : '';
    this.attributePrefix = qualified ? `${prefix ?? OWN}:` : '';
    this.declaration = prefix === undefined ? ` xmlns:${OWN}="${escaped(place.uri)}"` : '';
  }

  /** @param {string} name @param {Record<string, string | number>} [attributes] those with a prefix of their own are written as they are @param {string} [content] XML */
  element(name, attributes = {}, content = '') {
    const written = Object.entries(attributes).map(
      ([key, value]) => ` ${key.includes(':') ? key : this.attributePrefix + key}="${escaped(String(value))}"`,
    );
    const tag = `${this.prefix}${name}${written.join('')}${written.length > 0 ? this.declaration : ''}`;
    return content === '' ? `<${tag}/>` : `<${tag}>${content}</${this.prefix}${name}>`;
  }
}

/** A prefix that means a namespace at a place, if one does. @param {Placed} place @param {string} uri @returns {string | undefined} */
function boundTo(place, uri) {
  /** @type {Record<string, string>} */
  let bound = {};
  for (let it = /** @type {Placed | undefined} */ (place); it; it = it.parent) bound = { ...it.declared, ...bound };
  return Object.keys(bound).find((prefix) => prefix !== '' && bound[prefix] === uri);
}
