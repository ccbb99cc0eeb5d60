/** The native core and its tests: built as a preset of CMakePresets.json says, run by ctest. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root, run, say } from './steps.mjs';

/** @typedef {'plain' | 'dev'} Preset without and with sanitizers */

/** @param {Preset} preset @param {string[]} targets all where none is named */
export async function buildNative(preset, targets = []) {
  const startedAt = performance.now();
  if (!existsSync(path.join(root, 'build', preset, 'build.ninja')))
    await run(`configure-${preset}`, ['cmake', '--preset', preset]);
  const only = targets.length > 0 ? ['--target', ...targets] : [];
  await run(`build-${preset}`, ['cmake', '--build', '--preset', preset, ...only]);
  say(`built the native core and its tests, ${preset}`, startedAt);
}
