import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FOLDER_LANGUAGES } from './texts/folder.js';
import { SCAN_LANGUAGES } from './texts/scans.js';
import { LANGUAGES } from './texts/texts.js';

/** @param {string} text */
const placeholders = (text) => (text.match(/\{\w+\}/g) || []).sort().join();

/** Every language has the same keys with the same placeholders, and every key that the code names is there. @param {string} folder */
export function checkTexts(folder) {
  const languages = /** @type {(keyof typeof LANGUAGES)[]} */ (Object.keys(LANGUAGES));
  const all = languages.map(
    (name) =>
      /** @type {const} */ ([
        name,
        /** @type {Record<string, string>} */ ({
          ...LANGUAGES[name],
          ...FOLDER_LANGUAGES[name],
          ...SCAN_LANGUAGES[name],
        }),
      ]),
  );
  const [first, ...others] = all;
  const faults = [];
  for (const [language, catalogue] of others) {
    for (const key of Object.keys(first[1])) {
      if (!(key in catalogue)) faults.push(`${language} lacks ${key}`);
      else if (placeholders(catalogue[key]) !== placeholders(first[1][key]))
        faults.push(`${language} has other placeholders in ${key}`);
    }
    for (const key of Object.keys(catalogue)) if (!(key in first[1])) faults.push(`${first[0]} lacks ${key}`);
  }
  for (const key of namedKeys(folder))
    if (!(key in first[1])) faults.push(`${first[0]} lacks ${key}, which the code names`);
  if (faults.length) throw new Error(`Texts of the interface:\n  ${faults.join('\n  ')}`);
}

/** The keys that stand whole in the code: t('…') and say('…'). @param {string} folder */
function namedKeys(folder) {
  const keys = new Set();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/^(views|page|widget|model|folder|scans)\/.*\.js$/.test(name)) continue;
    const code = readFileSync(path.join(folder, name), 'utf8');
    for (const [, key] of code.matchAll(/\b(?:t\(|say\((?='said))'([\w.-]+)'/g)) keys.add(key);
  }
  return keys;
}
