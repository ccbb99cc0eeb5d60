// The one policy of ours for pages that require trusted types: what we load is beside us or made of our own text, what we draw is our templates.
/** @typedef {{createHTML: (html: string) => string, createScript: (text: string) => string, createScriptURL: (url: string) => string}} Rules */

const same = (/** @type {string} */ text) => text;

/** @type {Rules} */
const rules = {
  createHTML: same,
  createScript: same,
  /** A script of ours by its name, or a worker made here. */
  createScriptURL(url) {
    if (/^blob:|(^|\/)[\w-]+\.js(#[\w+-]*)?$/.test(url)) return url;
    throw new TypeError(`No script of nianbao: ${url}`);
  },
};

/** Made once in a page, whichever of our scripts comes first; where a browser knows no such policies, the rules themselves. @type {Rules} */
export const trusted =
  self.nianbaoTrusted || (self.trustedTypes ? self.trustedTypes.createPolicy('nianbao', rules) : rules);
self.nianbaoTrusted = trusted;
