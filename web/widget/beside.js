// The element as a script of a site: its companions lie beside it.
import { elementBundles } from '../engine/bundles.js';

const base = new URL('.', SCRIPT_URL).href;

export const bundles = elementBundles(base);
/** For browsers that construct no style sheets. */
export const sheetAddress = `${base}nianbao-checker.css`;
