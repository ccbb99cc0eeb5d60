/** Two shapes of a file at once: one of the package or of all its XML, and one of the number or of a label. */
import { createRandom } from '../../generator/random.js';
import * as word from './word.js';
import * as workbook from './workbook.js';

/** @import { Parts, Shape } from './package.js' */

const forms = { docx: word, xlsx: workbook };
/** Shapes that say what the whole file is like, whatever stands in its cells. They come last, since others look for plain XML. */
const OF_ALL =
  /^(strict|protected|(another|no|a) prefix|prefixes|comments (of another|as)|an empty part|a package|a byte|a protection|protection|changes|pictures|merged)/;

/**
 * @param {'docx' | 'xlsx'} form @param {number} seed
 * @returns {{ names: string[], bytes: Uint8Array }}
 */
export function drawnShapes(form, seed) {
  const { SHAPES, file } = forms[form];
  const random = createRandom(seed);
  const names = Object.keys(SHAPES);
  const inner = random.pick(names.filter((name) => !OF_ALL.test(name) && !/^shared strings/.test(name)));
  const outer = random.pick(names.filter((name) => OF_ALL.test(name)));
  /** @type {Shape} */
  const both = (parts) => {
    SHAPES[inner](parts);
    SHAPES[outer](parts);
  };
  return { names: [inner, outer], bytes: file(both) };
}
