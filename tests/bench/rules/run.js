/** Runs bench_rules on generated town reports. */
import { spawnSync } from 'node:child_process';
import { makeDraft } from '../../generator/damage/draft.js';
import { createRandom } from '../../generator/random.js';
import { makeReport } from '../../generator/report.js';

/** @param {number} count */
const towns = (count) =>
  Array.from({ length: count }, (_, seed) =>
    makeDraft(makeReport(seed, { level: 'town' }), 'tabbed', createRandom(seed)).write(),
  );

/**
 * Microseconds a report, by what was measured: `reading`, `rules`, and every rule by its id.
 * @param {string} program @param {number} [count] of reports
 * @returns {Map<string, number>}
 */
export function measure(program, count = 20) {
  const input = towns(count)
    .map((document) => `${JSON.stringify({ document })}\n`)
    .join('');
  const { status, stdout, stderr } = spawnSync(program, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.trim().split('\n');
  return new Map(lines.map((line) => [line.split(' ')[0], Number(line.split(' ')[1]) / count]));
}
