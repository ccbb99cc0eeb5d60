// The words of the interface. One catalogue a language with the same keys; the build refuses anything else.
import zh from './zh-CN.js';
import en from './en.js';

/** @typedef {(key: string, values?: Record<string, string|number>) => string} T */

export const LANGUAGES = { 'zh-CN': zh, en };

/** The texts of a language, with {placeholders} filled. @returns {T} */
export function texts(language) {
  const catalogue = LANGUAGES[language] || zh;
  return (key, values = {}) => {
    if (!(key in catalogue)) throw new Error(`No text for ${key}`);
    return catalogue[key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  };
}
