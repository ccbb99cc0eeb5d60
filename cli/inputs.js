/** The files that the arguments mean, and their bytes. */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

/** @typedef {{ name: string, path: string }} Input `name` as the user knows it; `path` "-" is the standard input */

/** Files that an office program or a system leaves beside the real ones. */
const isLeftover = (name) => name.startsWith('.') || name.startsWith('~$');

/** UTF-8 sorts as code points do. */
const byCodePoints = (a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));

/**
 * A folder's files are named relative to it and come sorted; what cannot be opened comes as it is, and fails when it is read.
 * @param {string[]} inputs files, folders or "-"
 * @returns {Promise<Input[]>}
 */
export async function expand(inputs) {
  const lists = await Promise.all(
    inputs.map(async (name) => {
      const info = name === '-' ? null : await stat(name).catch(() => null);
      return info?.isDirectory() ? folder(name) : [{ name, path: name }];
    }),
  );
  return lists.flat();
}

/** @returns {Promise<Input[]>} */
export async function folder(base) {
  const found = [];
  const visit = async (relative) => {
    for (const entry of await readdir(path.join(base, relative), { withFileTypes: true })) {
      const name = relative ? `${relative}/${entry.name}` : entry.name;
      if (isLeftover(entry.name)) continue;
      if (entry.isDirectory()) await visit(name);
      else found.push({ name, path: path.join(base, name) });
    }
  };
  await visit('');
  return found.sort(byCodePoints);
}

/** @param {Input} input */
export async function bytesOf({ path: file }) {
  return file === '-' ? buffer(process.stdin) : readFile(file);
}
