/** The native core and the module answer every request with the same bytes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import createModule from '../../build/wasm/nianbao.mjs';
import { root } from '../../scripts/steps.mjs';
import { read } from '../../wasm/readers/index.js';
import { sample } from '../long.js';
import { shared } from '../project/shared.js';
import { damaged, odd, reports } from './inputs.js';

const native = path.join(root, 'build/plain/tests/check_lines');
const wasmBinary = readFileSync(path.join(root, 'build/wasm/nianbao.wasm'));
const module = await createModule({ wasmBinary, locateFile: (name) => name, printErr: () => {} });
let compared = 0;

function compare(requests) {
  const answer = spawnSync(native, { input: `${requests.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1 << 30 });
  assert.equal(answer.status, 0, answer.stderr);
  const lines = answer.stdout.split('\n');
  for (const [i, request] of requests.entries()) {
    assert.ok(Buffer.from(module.check(Buffer.from(request))).toString() === lines[i], request.slice(0, 200));
  }
  compared += requests.length;
}

const LANGUAGES = ['zh-CN', 'en'];
const ask = (document, lang) => JSON.stringify({ document, options: { lang } });
const asked = (documents) => [...documents].flatMap((document) => LANGUAGES.map((lang) => ask(document, lang)));

/** Looking for what could be meant takes long, in whichever language it is said: every damage in one seed's Chinese, the other's English. */
function askedInTurn(documents) {
  const half = documents.length / 2;
  return documents.map((document, i) => ask(document, LANGUAGES[Math.floor(i / half)]));
}

async function documentsOf(folder) {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const plain = files.filter((file) => statSync(file).isFile());
  return Promise.all(plain.map((file) => read(readFileSync(file), path.basename(file))));
}

test('reports', () => compare(asked(reports())));
test('damaged reports', () => compare(sample(askedInTurn, asked)([...damaged()])));
test('odd documents', () => compare(asked(odd.filter(({ name }) => name !== 'half.txt'))));
test('requests that are none', () => {
  compare(['', '{', 'null', '[]', '{"document":{"text":"\\ud800"}}', '{"document":1}', '\ufffd']);
});
test('with last year’s report', () => {
  const [previous, document] = reports(1);
  compare([JSON.stringify({ document, previous }), JSON.stringify({ document, previous: 1 })]);
});

for (const name of ['corpus', 'corpus-more']) {
  const folder = shared(name);
  test(`../shared/${name}`, { skip: !folder && 'absent' }, async () => compare(asked(await documentsOf(folder))));
}

test('how many', (t) => t.diagnostic(`native and module give identical JSON: ${compared} requests`));
