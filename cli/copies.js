/** Where copies are written: inside the folder that was named, through no link, over nothing but an earlier copy of the same report. */
import { lstat, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './arguments.js';
import { Unreadable } from './read.js';
import { openSink } from './sink.js';

/**
 * A folder and those that it lies in. (Asked to make them all, Node tries for ever where none can be, as in /proc.)
 * @param {string} folder @param {() => never} refuse
 */
async function makeFolder(folder, refuse) {
  const info = await stat(folder).catch(() => null);
  if (info?.isDirectory()) return;
  const above = path.dirname(folder);
  if (info || above === folder) refuse();
  await makeFolder(above, refuse);
  await mkdir(folder).catch((error) => {
    if (error.code !== 'EEXIST') refuse();
  });
}

/** @param {string} out @param {string} name a path in it @param {string} of the report @param {import('./texts.js').Texts} say @throws {Unreadable} where a step of it is a link */
async function refuseLinks(out, name, of, say) {
  const steps = name.split('/');
  for (let i = 1; i <= steps.length; i += 1) {
    const place = path.join(out, ...steps.slice(0, i));
    const info = await lstat(place).catch(() => null);
    if (info?.isSymbolicLink()) throw new Unreadable(say.linked(of, place));
  }
}

/**
 * @param {string} out the folder
 * @param {string} name a path in it
 * @param {import('./session.js').GivenBack} copy
 * @param {import('./inputs.js').Input} of what it is a copy of
 * @param {{sources: string[], session: import('./session.js').Session, say: import('./texts.js').Texts}} run `sources`: none of them is written over
 * @throws {Unreadable} where something else stands there
 */
export async function writeCopy(out, name, copy, of, { sources, session, say }) {
  const place = path.join(out, name);
  const refuse = () => {
    throw new UsageError(say.unwritable(place));
  };
  await makeFolder(out, refuse);
  await refuseLinks(out, name, of.name, say);
  await makeFolder(path.dirname(place), refuse);
  const sink = await openSink(place, sources, say);
  try {
    if (!(await isFree(place, copy, session))) throw new Unreadable(say.otherThere(of.name, place));
    await sink.write(copy.bytes);
    await sink.end();
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

/** Whether nothing would be lost: no file is there, or this one, or an earlier copy of the same report. @param {string} place @param {import('./session.js').GivenBack} copy @param {import('./session.js').Session} session */
async function isFree(place, { bytes, organ, year, format }, session) {
  const there = await readFile(place).catch((error) => (error.code === 'ENOENT' ? null : undefined));
  if (there === null || there?.equals(bytes)) return true;
  const other = await session.about({ name: place, path: place }).catch(() => undefined);
  return organ !== '' && other?.organ === organ && other.year === year && other.format === format;
}
