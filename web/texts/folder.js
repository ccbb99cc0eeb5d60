// The words of the overview of several reports; they come with it.
import zh from './zh-CN-folder.js';
import en from './en-folder.js';
import { filled } from './filled.js';

/** @typedef {import('./texts.js').T} T */

export const FOLDER_LANGUAGES = { 'zh-CN': zh, en };

/** @type {Record<string, Record<string, string>>} */
const CATALOGUES = FOLDER_LANGUAGES;

/** Its own words, and those of the page. @param {string} language @param {T} page @returns {T} */
export const folderTexts =
  (language, page) =>
  (key, values = {}) =>
    key in CATALOGUES[language] ? filled(CATALOGUES[language][key], values) : page(key, values);
