/** One run at a time writes to an output that is gone on with: a file beside it has the number of its process. */
import { readFile, rm, writeFile } from 'node:fs/promises';

/** Another run writes there. */
export class UnderWay extends Error {
  /** @param {string} sign the file by which it is known */
  constructor(sign) {
    super();
    this.sign = sign;
  }
}

/**
 * Takes the place; that of a run that was ended is taken over.
 * @param {string} sign @returns {Promise<() => Promise<void>>} what gives it up
 * @throws {UnderWay}
 */
export async function onlyRun(sign) {
  const take = () => writeFile(sign, String(process.pid), { flag: 'wx' });
  await take().catch(async (error) => {
    if (error.code !== 'EEXIST') throw error;
    if (isRunning(Number(await readFile(sign, 'utf8')))) throw new UnderWay(sign);
    await rm(sign);
    await take();
  });
  return () => rm(sign, { force: true });
}

/** @param {number} id of a process */
function isRunning(id) {
  try {
    return id > 0 && id !== process.pid && process.kill(id, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'; // somebody else's
  }
}
