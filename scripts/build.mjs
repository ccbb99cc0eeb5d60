/**
 * Builds the module into build/wasm/ and the static site into dist/, as far as something changed.
 * usage: node scripts/build.mjs
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setup } from './setup.mjs';
import { fail, isMain, root, run, say } from './steps.mjs';

/** Debian's em++ finds acorn only there, whichever Node runs it. */
const environment = { NODE_PATH: [process.env.NODE_PATH, '/usr/share/nodejs'].filter(Boolean).join(path.delimiter) };

export async function buildModule() {
  const startedAt = performance.now();
  if (!existsSync(path.join(root, 'build/wasm/build.ninja'))) {
    await run('configure-wasm', ['emcmake', 'cmake', '--preset', 'wasm'], environment);
  }
  await run('build-wasm', ['cmake', '--build', '--preset', 'wasm'], environment);
  say('built the module', startedAt);
}

export async function buildSite() {
  const startedAt = performance.now();
  const output = await run('build-site', [process.execPath, 'web/build.mjs']);
  say('built the site in dist/', startedAt);
  return output;
}

if (isMain(import.meta.url)) {
  await setup().then(buildModule).then(buildSite).catch(fail);
}
