/** Runs the command as a user does, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { root } from '../../scripts/steps.mjs';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { sample } from '../long.js';

/** Most runs last for less than a second: what V8 optimises of the module in it costs as much as the run. */
const BRIEF = sample(['--liftoff-only'], []);
const program = path.join(root, 'cli/nianbao.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-cli-'));
after(() => rmSync(folder, { recursive: true }));

/** Writes files (name → content) and returns their folder. */
export function files(contents) {
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** @param {string[]} [options] of node: none, where it is about how long a file takes */
export function nianbao(args, input = '', options = BRIEF) {
  const settings = { cwd: folder, input, encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 28 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, program, ...args], settings);
  return { status, stdout, stderr };
}

/** Runs a shell line in which $nianbao is the command. */
export function shell(line) {
  const env = { ...process.env, nianbao: [process.execPath, ...BRIEF, program].join(' ') };
  return spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** A sound report as tabbed text, or with one number of its request table made wrong. */
export function report(seed = 3, { wrong = false } = {}) {
  const made = makeReport(seed, { year: 2024 });
  if (wrong) made.truth.tables.requests['new.total'] += 100;
  return new TextDecoder().decode(FORMS.tabbed.render(blocksOf(made)));
}
