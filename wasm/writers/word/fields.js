/** Fields of a Word file: words that the program works out itself and would write anew over any change. */

/**
 * @typedef {import('../xml-places.js').Placed} Placed
 * @typedef {{code: string, first: Placed, last: Placed}} Field from the run (or element) that begins it to the one that ends it
 */

/** Fields whose words are a person's: what a link is called, what was filled in. */
const OWN_WORDS = /^\s*(HYPERLINK|FORMTEXT|FILLIN|ASK|MACROBUTTON|ADDIN|QUOTE)\b/i;

/** Whether a program would work out the words of a field again. @param {Field} field */
export const isComputed = ({ code }) => !OWN_WORDS.test(code);

/**
 * The fields around each text element that is in one, the outermost first; one that nothing ends is none.
 * @param {Placed[]} all elements of a part, in their order
 * @returns {Map<Placed, Field[]>}
 */
export function fieldsOf(all) {
  /** @type {Map<Placed, Open[]>} */
  const found = new Map();
  /** @type {Open[]} */
  const open = [];
  for (const element of all) {
    const { name, parent, attributes, text } = element;
    if (name === 'fldChar' && parent) follow(open, parent, attributes.fldCharType);
    else if (name === 'instrText' && open.length > 0) open[open.length - 1].code += text;
    else if (name === 't') {
      const around = [...open, ...simpleFields(element)];
      if (around.length > 0) found.set(element, around);
    }
  }
  return new Map([...found].map(([text, fields]) => [text, fields.flatMap(ended)]));
}

/** @typedef {Omit<Field, 'last'> & {last?: Placed}} Open a field whose end may be still to come */

/** @param {Open} field @returns {Field[]} */
const ended = ({ code, first, last }) => (last ? [{ code, first, last }] : []);

/** @param {Open[]} open @param {Placed} run @param {string} type */
function follow(open, run, type) {
  if (type === 'begin') open.push({ code: '', first: run });
  if (type !== 'end') return;
  const field = open.pop();
  if (field) field.last = run;
}

/** Those that are an element, the outermost first. @param {Placed} element @returns {Field[]} */
function simpleFields({ parent }) {
  if (!parent) return [];
  const own = { code: parent.attributes.instr ?? '', first: parent, last: parent };
  return [...simpleFields(parent), ...(parent.name === 'fldSimple' ? [own] : [])];
}
