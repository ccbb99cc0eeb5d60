/** What the element brings along when it is needed: all that the engine may ask for on its behalf. */
export const ELEMENT_BUNDLES = ['engine', 'readers', 'readers-pdf', 'returned', 'core-js'];
