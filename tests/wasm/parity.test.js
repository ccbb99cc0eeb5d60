/** The native core and the module answer every request with the same bytes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import createModule from '../../build/wasm/nianbao.mjs';
import { root } from '../../scripts/steps.mjs';
import { shared } from '../project/shared.js';
import { damaged, odd, reports } from './inputs.js';

const native = path.join(root, 'build/dev/tests/check_lines');
const wasmBinary = readFileSync(path.join(root, 'build/wasm/nianbao.wasm'));
const module = await createModule({ wasmBinary, locateFile: (name) => name });

function compare(requests) {
  const answer = spawnSync(native, { input: `${requests.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 30 });
  assert.equal(answer.status, 0, answer.stderr);
  const lines = answer.stdout.split('\n');
  for (const [i, request] of requests.entries()) {
    assert.ok(module.check(request) === lines[i], request.slice(0, 200));
  }
}

const asked = (documents) =>
  [...documents].flatMap((document) => ['zh-CN', 'en'].map((lang) => JSON.stringify({ document, options: { lang } })));

test('reports', () => compare(asked(reports())));
test('damaged reports', () => compare(asked(damaged())));
test('odd documents', () => compare(asked(odd.filter(({ name }) => name !== 'half.txt'))));
test('requests that are none', () =>
  compare(['', '{', 'null', '[]', '{"document":{"text":"\\ud800"}}', '{"document":1}', '\ufffd']));

const corpus = shared('corpus');
test('the corpus', { skip: !corpus && '../shared/corpus is absent' }, () => {
  const files = readdirSync(corpus).filter((name) => name.endsWith('.txt'));
  compare(asked(files.map((name) => ({ name, format: 'text', text: readFileSync(path.join(corpus, name), 'utf8') }))));
});
