import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';

test('without apt-get it names what to install, in one line', () => {
  const options = { env: { PATH: '/nowhere' }, encoding: /** @type {const} */ ('utf8') };
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'scripts/setup.mjs')], options);
  assert.equal(status, 1);
  assert.match(stderr, /^Please install \(names of Debian's packages\): cmake ninja-build g\+\+ emscripten.*\n$/);
});

test('npm runs no scripts of packages, whoever calls it', () => {
  const { stdout } = spawnSync('npm', ['config', 'get', 'ignore-scripts'], { cwd: root, encoding: 'utf8' });
  assert.equal(stdout.trim(), 'true');
});

test('where all is there it does nothing', () => {
  const { status, stdout } = spawnSync(process.execPath, [path.join(root, 'scripts/setup.mjs')], { encoding: 'utf8' });
  assert.deepEqual([status, stdout], [0, '']);
  assert.ok(!existsSync(path.join(root, 'node_modules/@napi-rs')), 'no native code beside files from anyone');
});
