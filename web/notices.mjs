/** What stands in what we ship, and under which licence: the packages that the bundles took in, and what the compiler adds. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is compiled into the module; the texts of their licences stand in web/licenses. */
const compiled = {
  emscripten: 'Emscripten runtime (MIT)',
  musl: 'musl, the C library of Emscripten (MIT)',
  llvm: 'libc++, libc++abi, compiler-rt (Apache-2.0 WITH LLVM-exception)',
};
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const licences = path.join(root, 'web/licenses');
const rule = `\n${'-'.repeat(80)}\n`;

/**
 * The packages that source files belong to.
 * @param {string[]} files as esbuild names its inputs
 * @returns {string[]} where each package stands, sorted
 */
export function packagesOf(files) {
  const places = files
    .map((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0])
    .filter((it) => it !== undefined);
  return [...new Set(places)].map((place) => place.slice(place.indexOf('node_modules'))).sort();
}

/**
 * The notices of these packages and of what is compiled in, each licence's text once.
 * @param {string[]} places as `packagesOf` gives them
 * @returns {Promise<string>}
 */
export async function notices(places) {
  const { packages } = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  /** @type {Map<string, string[]>} text → who is under it */
  const texts = new Map();
  const add = (/** @type {string} */ who, /** @type {string} */ text) =>
    texts.set(text.trim(), [...(texts.get(text.trim()) ?? []), who]);
  for (const place of [...new Set(places)].sort()) {
    const { version, license } = packages[place];
    const name = place.slice('node_modules/'.length);
    for (const text of await licenceTexts(place)) add(`${name} ${version} (${license})`, text);
  }
  for (const [file, who] of Object.entries(compiled))
    add(who, await readFile(path.join(licences, `${file}.txt`), 'utf8'));
  const own = 'nianbao is under the Apache License 2.0, see LICENSE. It contains, in whole or in part:\n';
  return `${own}${[...texts].map(([text, who]) => `${rule}${who.join('\n')}\n\n${text}\n`).join('')}`;
}

/** The texts in a package, those of its character maps too; ours where it comes without. @param {string} place */
async function licenceTexts(place) {
  const folders = [place, `${place}/cmaps`].map((folder) => path.join(root, folder));
  const lists = await Promise.all(
    folders.map(async (folder) => (await readdir(folder).catch(() => [])).map((name) => path.join(folder, name))),
  );
  const files = lists.flat().filter((file) => /^licen[cs]e/i.test(path.basename(file)));
  const own = path.join(licences, `${path.basename(place)}.txt`);
  return Promise.all((files.length > 0 ? files : [own]).map((file) => readFile(file, 'utf8')));
}
