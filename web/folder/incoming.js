// What was dropped or chosen, as the list of its files: archives are opened, and names are those inside the folder.
import { tidied } from '../../wasm/readers/folder.js';
import { filesIn } from './archive.js';

/** @typedef {import('./archive.js').Incoming} Incoming */

/** @param {Incoming} one */
const isArchive = ({ path }) => /\.zip$/i.test(path);

/** @param {Incoming[]} given @returns {Promise<Incoming[]>} */
export async function incoming(given) {
  const lists = await Promise.all(given.map((one) => (isArchive(one) ? opened(one, given.length > 1) : [one])));
  return tidied(lists.flat());
}

/** An archive that cannot be opened stays a file, whose reader says why. @param {Incoming} archive @param {boolean} named whether its name tells its files from others @returns {Promise<Incoming[]>} */
async function opened(archive, named) {
  const files = await filesIn(/** @type {File} */ (archive.file)).catch(() => [archive]);
  return named && files[0] !== archive
    ? files.map(({ path, file }) => ({ path: `${archive.path}/${path}`, file }))
    : files;
}
