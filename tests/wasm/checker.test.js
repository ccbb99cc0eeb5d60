import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import createJavaScriptCore from '../../build/wasm/nianbao-js.mjs';
import { createChecker as createFromBytes } from '../../wasm/checker.js';
import { CheckerError, createChecker } from '../../wasm/node.js';
import { damaged, odd, reports } from './inputs.js';

const [report] = reports(1);

test('a report is checked', async () => {
  const checker = await createChecker();
  const result = checker.check(report);
  assert.equal(result.schemaVersion, 1);
  assert.equal(result.source.name, report.name);
  assert.equal(result.reading, 'complete');
});

test('the bytes may come from the caller', async () => {
  const wasm = readFileSync(new URL('../../build/wasm/nianbao.wasm', import.meta.url));
  const checker = await createFromBytes({ wasm });
  assert.deepEqual(checker.check(report), (await createChecker()).check(report));
});

test('the core without WebAssembly gives the same results', async () => {
  const checker = await createChecker();
  const standIn = await createChecker({ core: createJavaScriptCore });
  for (const document of [report, ...[...damaged()].slice(0, 12), ...odd]) {
    assert.deepEqual(standIn.check(document), checker.check(document), document.name);
  }
});

test('bytes that are no module are refused with a sentence', async () => {
  await assert.rejects(
    () => createFromBytes({ wasm: new Uint8Array([1, 2, 3]) }),
    (error) => error instanceof CheckerError && error.code === 'start' && /could not be started/.test(error.message),
  );
});

test('what is not a document is refused, and the next one is checked', async () => {
  const checker = await createChecker();
  for (const wrong of [null, undefined, 7, 'text', [], {}, { text: 7 }, { name: 'a', blocks: 'b' }]) {
    assert.throws(() => checker.check(wrong), { name: 'CheckerError', code: 'request' }, JSON.stringify(wrong));
  }
  assert.equal(checker.check(report).reading, 'complete');
});

test('a set that is none is refused; one without reports is none the worse', async () => {
  const checker = await createChecker();
  for (const reports of [undefined, null, 7, 'text', {}, [null], [7]])
    assert.throws(
      () => checker.checkSet({ reports }),
      { name: 'CheckerError', code: 'request' },
      JSON.stringify(reports),
    );
  assert.deepEqual(checker.checkSet({ reports: [] }).set.findings, []);
  const { digest } = checker.check(report, { digest: true });
  const { set } = checker.checkSet({
    reports: [
      { file: '\ud800.txt', ...digest },
      { file: '二.txt', ...digest },
    ],
  });
  assert.deepEqual(set.findings[0].values.files, ['\ufffd.txt', '二.txt']);
});

test('half a surrogate pair moves no range', async () => {
  const checker = await createChecker();
  const text = `\ud800${report.text}`;
  const { source } = checker.check({ ...report, text });
  assert.equal(source.text, `\ufffd${report.text}`);
});

test('after a crash the engine starts anew', async () => {
  let starts = 0;
  const core = async (settings) => {
    starts += 1;
    const engine = await createJavaScriptCore(settings);
    if (starts > 1) return engine;
    return {
      ...engine,
      check() {
        throw new Error('unreachable');
      },
    };
  };
  const checker = await createChecker({ core });
  assert.throws(() => checker.check(report), { code: 'crash' });
  assert.throws(() => checker.check(report), { code: 'restarting' });
  await checker.ready;
  assert.equal(checker.check(report).reading, 'complete');
});

test('it describes its rules and formats in both languages', async () => {
  const checker = await createChecker();
  const [chinese, english] = [checker.describe(), checker.describe('en')];
  assert.deepEqual(
    chinese.rules.map(({ id }) => id),
    english.rules.map(({ id }) => id),
  );
  assert.notEqual(chinese.rules[0].title, english.rules[0].title);
});

test('why a relation was not judged is said in the words of its description', async () => {
  const checker = await createChecker();
  const { gaps } = checker.describe();
  const text = report.text.replace(/(予以公开[^0-9]*)\d+/, '$1');
  const { relations, checked } = checker.check({ ...report, text });
  const open = relations.filter(({ status }) => status === 'unchecked');
  assert.ok(open.length > 0);
  const reasons = checked.notChecked.map(({ reason }) => reason);
  for (const { why = 'spent' } of open) assert.ok(reasons.includes(gaps[why]), why);
});

test('every rule is explained in both languages, beside the module', async () => {
  const explanations = JSON.parse(readFileSync(new URL('../../build/wasm/explanations.json', import.meta.url), 'utf8'));
  const ids = (await createChecker()).describe().rules.map(({ id }) => id);
  for (const lang of ['zh-CN', 'en']) assert.deepEqual(Object.keys(explanations[lang]), ids);
});
