/** What one text costs is mostly what is loaded and started for it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import { bounded } from '../../cli/here.js';
import { FORMS } from '../generator/render/index.js';
import { blocksOf } from '../generator/document.js';
import { makeReport } from '../generator/report.js';
import { files, nianbao, report, shell } from './run.js';

const folder = files({
  'one.txt': report(3, { wrong: true }),
  'other.txt': report(4),
  'one.docx': await FORMS.docx.render(blocksOf(makeReport(3, { year: 2024 }))),
});

/** Names each file of the project that is loaded, on the error output. */
const telling = `data:text/javascript,${encodeURIComponent(`
  import { register } from 'node:module';
  register('data:text/javascript,' + encodeURIComponent(\`
    import { writeSync } from 'node:fs';
    export const load = (url, context, next) => {
      if (url.startsWith('file:')) writeSync(2, url + '\\\\n');
      return next(url, context);
    };
  \`));
`)}`;

/** @param {string[]} args @param {string} [input] */
function loaded(args, input) {
  const { stderr } = nianbao(args, input, ['--import', telling]);
  return stderr.split('\n').flatMap((line) => /\/(?:cli|wasm|recognition|node_modules)\/.*/.exec(line) ?? []);
}

const others =
  /engine-thread|engines?\.js|recogni|node_modules|readers\/(?!index|detect|bytes|errors|limits|text|html-signs|markup|origins|budget|folder)|writers\/(?!lines|texts|places)/;

test('for one text no thread is started, and nothing loaded that reads or writes other forms', () => {
  for (const [args, input] of [[['one.txt']], [['-'], report()]]) {
    const seen = loaded(['check', ...args], input);
    assert.ok(seen.some((file) => file.endsWith('/here.js')));
    assert.deepEqual(
      seen.filter((file) => others.test(file)),
      [],
    );
  }
});

test('what has to be unpacked, and several files, are left to threads', () => {
  for (const args of [['one.docx'], ['one.txt', 'other.txt'], ['one.txt', '--previous', 'one.docx']])
    assert.ok(loaded(['check', ...args]).includes('/cli/engines.js'), args.join(' '));
});

test('help and version load no check', () => {
  for (const option of ['--help', '--version'])
    assert.ok(!loaded([option]).some((file) => /check|wasm/.test(file)), option);
});

test('a text alone is told of in the words in which it is told of among others', () => {
  const alone = nianbao(['check', 'one.txt', '--format', 'jsonl']).stdout;
  const [first] = nianbao(['check', 'one.txt', 'one.docx', '--format', 'jsonl']).stdout.split('\n');
  assert.equal(alone, `${first}\n`);
});

test('a check that takes too long is ended without a thread as well', () => {
  /** A module with a function that goes round without end. */
  const round = new Uint8Array([
    ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 114, 0, 0],
    ...[10, 9, 1, 7, 0, 3, 64, 12, 0, 11, 11],
  ]);
  const { r } = new WebAssembly.Instance(new WebAssembly.Module(round)).exports;
  assert.throws(() => bounded(/** @type {() => void} */ (r), 10), { code: 'too-costly' });
  const wrong = new Error('wrong');
  assert.throws(
    () =>
      bounded(() => {
        throw wrong;
      }),
    wrong,
  );
  assert.equal(
    bounded(() => 7),
    7,
  );
});

const skip = 'enableCompileCache' in module ? false : 'this Node.js keeps nothing that it has compiled';
test('what was compiled is kept with the user’s caches', { skip }, () => {
  assert.equal(shell('XDG_CACHE_HOME="$PWD/caches" $nianbao check one.txt').status, 1);
  assert.ok(existsSync(path.join(folder, 'caches/nianbao')));
});
