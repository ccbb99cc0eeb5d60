/** Checks without end in one instance: its memory must not grow. And two instances side by side: they must not notice each other. */
import v8 from 'node:v8';
import vm from 'node:vm';
import { createChecker } from '../../wasm/node.js';
import { reports } from '../wasm/inputs.js';

v8.setFlagsFromString('--expose-gc');
/** @type {() => void} */
const collect = vm.runInNewContext('gc');

/** Reports in every form of text, and what is left of them when their second half is missing. */
const inputs = [...reports()].flatMap((it) => [it, { ...it, text: it.text.slice(0, it.text.length / 2) }]);

/** Bytes that this process holds, by its own account and the system's. */
function held() {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

/**
 * @param {number} checks of which the first tenth only warms up
 * @returns {Promise<{heap: number, rss: number}>} by how many bytes the process has grown since then
 */
export async function growth(checks) {
  const checker = await createChecker();
  const run = (/** @type {number} */ from, /** @type {number} */ to) => {
    for (let i = from; i < to; i++) checker.check(inputs[i % inputs.length]);
  };
  const warm = Math.ceil(checks / 10);
  run(0, warm);
  const before = held();
  run(warm, checks);
  const after = held();
  return { heap: after.heap - before.heap, rss: after.rss - before.rss };
}

/** Two instances that take turns, the one from the first input on, the other from the last one back. @returns {Promise<string[]>} the inputs on which they differ */
export async function differing() {
  const [one, other] = [await createChecker(), await createChecker()];
  const last = inputs.length - 1;
  /** @type {Set<string>[]} */
  const said = inputs.map(() => new Set());
  for (let i = 0; i <= last; i++) {
    said[i].add(JSON.stringify(one.check(inputs[i])));
    said[last - i].add(JSON.stringify(other.check(inputs[last - i])));
  }
  return inputs.filter((_, i) => said[i].size > 1).map(({ name }) => name);
}
