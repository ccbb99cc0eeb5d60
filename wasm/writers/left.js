/** What is said where a program works a number out itself: it is left as it is. */
const catalogue = {
  formula: {
    'zh-CN': (/** @type {string} */ to) => `此格是公式，没有改动；应为 ${to}。`,
    en: (/** @type {string} */ to) => `A formula fills this cell; it was not changed. It should be ${to}.`,
  },
  field: {
    'zh-CN': (/** @type {string} */ to) => `此处由域自动算出，没有改动；应为 ${to}。`,
    en: (/** @type {string} */ to) => `A field works this out; it was not changed. It should be ${to}.`,
  },
};

/** @param {keyof typeof catalogue} kind @param {string} to @param {'zh-CN' | 'en'} [lang] */
export const leftSentence = (kind, to, lang = 'zh-CN') => catalogue[kind][lang](to);
