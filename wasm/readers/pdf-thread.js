/** The thread that `pdf-threads.js` starts. */
import { parentPort } from 'node:worker_threads';
import './pdf-surroundings.js';

parentPort?.on('message', async (/** @type {import('./pdf-threads.js').Question} */ { id, task, args }) => {
  parentPort?.postMessage({ id, ...(await answer(task, args)) });
});

/** @param {string} task @param {unknown[]} args @returns {Promise<Omit<import('./pdf-threads.js').Answer, 'id'>>} */
async function answer(task, args) {
  try {
    return { value: await (await import(task)).answer(...args) };
  } catch (error) {
    const { code } = /** @type {{code?: string}} */ (error);
    return { code, cause: String(error) };
  }
}
