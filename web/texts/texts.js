// The words of the interface. One catalogue a language with the same keys; the build refuses anything else.
import zh from './zh-CN.js';
import en from './en.js';
import { filled } from './filled.js';

/** @typedef {(key: string, values?: Record<string, string|number>) => string} T */

export const LANGUAGES = { 'zh-CN': zh, en };

/** @type {Record<string, Record<string, string>>} */
const CATALOGUES = LANGUAGES;

/** The texts of a language, with {placeholders} filled. @param {string} language @returns {T} */
export function texts(language) {
  const catalogue = CATALOGUES[language] || zh;
  return (key, values = {}) => {
    if (!(key in catalogue)) throw new Error(`No text for ${key}`);
    return filled(catalogue[key], values);
  };
}
