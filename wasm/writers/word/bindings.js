/** Content controls that show a value of another part: what is changed in them is changed there, or the file would show the old one again. */
import { escaped } from '../xml.js';
import { appended, around, childOf, places, spliced } from '../xml-places.js';

/** @typedef {import('../xml-places.js').Placed} Placed @typedef {import('./file.js').WordFile} WordFile */

/** The binding of the control that a text is in. @param {Placed} text */
export function bindingOf(text) {
  const control = around(text, 'sdt');
  return childOf(childOf(control, 'sdtPr'), 'dataBinding');
}

/** All that a control will say. @param {Placed} binding @param {(text: Placed) => string} wordsOf of a text element, as it is changed */
export function wordsOfControl(binding, wordsOf) {
  const content = childOf(around(binding, 'sdt'), 'sdtContent');
  return content ? texts(content).map(wordsOf).join('') : '';
}

/** @param {Placed} element @returns {Placed[]} */
const texts = ({ children }) => children.flatMap((it) => (it.name === 't' ? it : texts(it)));

/**
 * Puts words where a binding points.
 * @param {WordFile} file @param {Placed} binding @param {string} words
 * @returns {boolean} whether the file then shows them: also where the binding points nowhere
 */
export function bind(file, { attributes }, words) {
  const path = storeOf(file, attributes.storeItemID ?? '');
  if (!path) return true;
  const xml = file.text(path);
  const found = nodeAt(places(xml)[0], attributes.xpath ?? '');
  if (!found || found.children.length > 0) return false;
  const splice =
    found.close < found.end
      ? { at: found.open, until: found.close, xml: escaped(words) }
      : appended(xml, found, escaped(words));
  file.put(path, spliced(xml, [splice]));
  return true;
}

/** The part with the values of this id. @param {WordFile} file @param {string} id */
function storeOf(file, id) {
  return file.allRelated(file.main, 'customXml').find((path) => {
    const properties = file.related(path, 'customXmlProps');
    const own = properties && file.has(properties) ? places(file.text(properties))[0].attributes.itemID : undefined;
    return own?.toLowerCase() === id.toLowerCase();
  });
}

/** "/ns0:root[1]/ns0:value[1]"; nothing where the path is of another kind. @param {Placed} root @param {string} xpath @returns {Placed | undefined} */
function nodeAt(root, xpath) {
  const steps = xpath.split('/').slice(1);
  /** @type {Placed | undefined} */
  let at;
  for (const [i, step] of steps.entries()) {
    const [, name, place = '1'] = /^(?:[\w.-]+:)?([\w.-]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const among = i === 0 ? [root] : (at?.children ?? []);
    at = name ? among.filter((it) => it.name === name)[Number(place) - 1] : undefined;
  }
  return at;
}
