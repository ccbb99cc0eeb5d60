/** What `npm test -- word` names, and what runs of tests are told as. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { namedBy, sources } from '../../scripts/named.mjs';
import { readJUnit } from '../../scripts/outcome.mjs';
import { testFiles } from '../../scripts/runs.mjs';

const all = sources();
const pathsNamedBy = (word) => namedBy(all, word).map((source) => source.path);

delete process.env.NODE_TEST_CONTEXT; // a run in a run is none of its own otherwise
const folder = mkdtempSync(path.join(os.tmpdir(), 'nianbao-runs-'));
after(() => rmSync(folder, { recursive: true }));

test('a rule, a file of the core, a reader and a page test are named by their names alone', () => {
  assert.deepEqual(pathsNamedBy('requests-total'), ['tests/rules/requests-total.md']);
  assert.deepEqual(pathsNamedBy('tests/rules/requests-total.md'), ['tests/rules/requests-total.md']);
  assert.deepEqual(pathsNamedBy('repair'), ['tests/bench/repair.long.test.js', 'tests/core/repair_test.cpp']);
  assert.deepEqual(pathsNamedBy('docx'), ['tests/readers/docx.test.js']);
  assert.deepEqual(pathsNamedBy('nothing of that name'), []);
});

test('any other word names the files with it in their path, and the tests with it in their title', () => {
  const some = [
    { path: 'tests/readers/docx.test.js', kind: 'node', cases: ['a letter'] },
    { path: 'tests/core/dates_test.cpp', kind: 'core', cases: ['a day', 'a Letter of a day'] },
  ];
  assert.deepEqual(namedBy(some, 'letter'), [some[0], { ...some[1], cases: ['a Letter of a day'] }]);
  assert.deepEqual(namedBy(some, 'readers/'), [some[0]]);
});

test('a title of each kind of test is found', () => {
  const titles = all.flatMap((source) => source.cases);
  assert.ok(titles.includes('a title of each kind of test is found'));
  assert.ok(titles.includes('a table of noise ends, and what is offered holds'));
});

test('what node --test finds: outcomes, what failed and why, figures, how long each file took', async () => {
  const file = path.join(folder, 'some.test.js');
  writeFileSync(
    file,
    `import { describe, it, test } from 'node:test';
    test('measures', (t) => t.diagnostic('weight: 3 KB'));
    test('is left out', { skip: 'absent' }, () => {});
    test('is still to do', { todo: true }, () => {});
    describe('a suite', () => it('fails', () => { throw new Error('so it is'); }));`,
  );
  const { tests, figures, slowest } = await testFiles('test-of-tests', [file]);
  const outcomes = tests.map(({ name, outcome }) => [name.split(': ')[1], outcome]);
  assert.deepEqual(outcomes, [
    ['measures', 'passed'],
    ['is left out', 'skipped'],
    ['is still to do', 'todo'],
    ['fails', 'failed'],
  ]);
  assert.match(tests[3].said, /so it is/);
  assert.deepEqual(figures, ['weight: 3 KB']);
  assert.ok(slowest[0].seconds > 0);
});

test('a file that ends before its tests is a failure, with its last words', async () => {
  const file = path.join(folder, 'ends.test.js');
  writeFileSync(file, `throw new Error('before any test');`);
  const { tests } = await testFiles('test-of-tests', [file]);
  assert.deepEqual(
    tests.map(({ outcome }) => outcome),
    ['failed'],
  );
  assert.match(tests[0].said, /before any test/);
});

test('a file whose error no test waited for is a failure, and says which', async () => {
  const file = path.join(folder, 'astray.test.js');
  writeFileSync(
    file,
    `import { test } from 'node:test'; import { setTimeout as pause } from 'node:timers/promises';
    test('ends', () => { setTimeout(() => { throw new Error('nobody waits for it'); }, 10); }); test('goes on', () => pause(100));`,
  );
  const { tests } = await testFiles('test-of-tests', [file]);
  const failed = tests.filter(({ outcome }) => outcome === 'failed');
  assert.equal(failed.length, 1);
  assert.match(failed[0].said, /nobody waits for it/);
});

test('what ctest finds, from its JUnit', () => {
  const file = path.join(folder, 'tests.xml');
  writeFileSync(
    file,
    `<?xml version="1.0"?><testsuite><testcase name="rules/a.md" time="0.5" status="run"><system-out>fine</system-out></testcase>
    <testcase name="core/b" time="0.1" status="fail"><failure message=""/><system-out>1 &lt; 2</system-out></testcase>
    <testcase name="core/c" time="0" status="notrun"/></testsuite>`,
  );
  const { tests, slowest } = readJUnit(file);
  assert.deepEqual(tests.slice(0, 2), [
    { name: 'rules/a.md', outcome: 'passed' },
    { name: 'core/b', outcome: 'failed', said: '1 < 2' },
  ]);
  assert.equal(tests[2].outcome, 'failed');
  assert.deepEqual(slowest[0], { name: 'rules/a.md', seconds: 0.5 });
});
