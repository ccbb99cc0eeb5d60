/** What stands in a file twice: a text box as programs of today draw it (`mc:Choice`), and once more for the others (`mc:Fallback`). */
import { around } from '../xml-places.js';

/** @typedef {import('../xml-places.js').Placed} Placed */

/** An element and those that repeat it elsewhere. @param {Placed} element @returns {Placed[]} */
export function twinsOf(element) {
  const alternative = around(element, 'Choice', 'Fallback');
  const others = alternative?.parent?.children.filter((it) => it !== alternative) ?? [];
  const own = boxed(alternative, element.name);
  const at = own.indexOf(element);
  if (at < 0) return [element];
  return [element, ...others.flatMap((it) => repeated(own, at, boxed(it, element.name)))];
}

/** The element of another alternative that repeats one; none where that alternative says something else. @param {Placed[]} own @param {number} at @param {Placed[]} other */
function repeated(own, at, other) {
  const same = own.length === other.length && own.every(({ text }, i) => text === other[i].text);
  return same ? [other[at]] : [];
}

/** All of a name in the text boxes below an element. @param {Placed | undefined} element @param {string} name @returns {Placed[]} */
function boxed(element, name, inside = false) {
  return (element?.children ?? []).flatMap((it) => [
    ...(inside && it.name === name ? [it] : []),
    ...boxed(it, name, inside || it.name === 'txbxContent'),
  ]);
}
