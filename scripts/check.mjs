/**
 * npm run check: what can be told without building: format, lint, types.
 */
import { fail, isMain, run, say } from './steps.mjs';

export async function checkStyle() {
  const startedAt = performance.now();
  await run('format', [process.execPath, 'scripts/format.mjs']);
  say('format and lint', startedAt);
}

export async function checkTypes() {
  const startedAt = performance.now();
  await run('types', ['node_modules/.bin/tsc', '--project', '.']);
  say('types', startedAt);
}

if (isMain(import.meta.url)) await checkStyle().then(checkTypes).catch(fail);
