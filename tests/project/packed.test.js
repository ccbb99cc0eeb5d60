/** What npm would put into the package. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from '../../scripts/steps.mjs';

test('the package has the site, and nothing of what recognises scans in a page', () => {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const names = files.map(({ path }) => path);
  assert.ok(names.includes('dist/offline.html'));
  assert.deepEqual(
    names.filter((name) => /^dist\/(recognition|offline-scan)/.test(name)),
    [],
  );
});
