/** Letters on the command line: one to each organ with something to mend, in one zip; in a form of the office; wrong forms are named. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { letterTemplate } from '../../wasm/writers/letters.js';
import { drawnTest as test } from '../long.js';
import { files, nianbao, report } from './run.js';

const parts = unzipSync(letterTemplate());
const own = strFromU8(parts['word/document.xml']).replace(
  '（落款）',
  '云岭县 <办>'.replace('<', '&lt;').replace('>', '&gt;'),
);
const folder = files({
  'county/1.txt': report(3),
  'county/2.txt': report(4, { wrong: true }),
  'county/3.txt': report(4, { wrong: true }),
  'county/4.docx': 'PK\u0003\u0004 broken',
  'form.docx': zipSync({ ...parts, 'word/document.xml': strToU8(own) }),
  'form.txt': '{单位}',
});
const letters = (...args) => nianbao(['letters', 'county', ...args]);
const opened = (name) => unzipSync(readFileSync(path.join(folder, name)));
const wordsOf = (bytes) => strFromU8(unzipSync(bytes)['word/document.xml']).replace(/<[^>]+>/g, '|');

test('those who have something to mend get a letter, also two of one name; the same input gives the same bytes', () => {
  const { status, stdout } = letters('--out', 'a.zip');
  assert.equal(status, 2);
  assert.match(stdout, /“a\.zip”：2 份通知/);
  const [first, second] = Object.entries(opened('a.zip'));
  assert.match(second[0], /（2）\.docx$/);
  assert.match(wordsOf(first[1]), /：\|.*2024年.*（2\.txt）.*1\. 【必须修改】/s);
  assert.doesNotMatch(wordsOf(first[1]), /[{}]/);
  letters('--out', 'b.zip');
  assert.ok(readFileSync(path.join(folder, 'a.zip')).equals(readFileSync(path.join(folder, 'b.zip'))));
});

test('in a form of the office, and what cannot be one', () => {
  letters('--out', 'own.zip', '--template', 'form.docx');
  assert.match(wordsOf(Object.values(opened('own.zip'))[0]), /云岭县 &lt;办&gt;/);
  for (const [args, sentence] of [
    [['--out', 'x.zip', '--template', 'form.txt'], /form\.txt/],
    [['--out', 'x.zip', '--template', 'absent.docx'], /没有找到“absent\.docx”/],
    [[], /请用 --out 指定存放通知的压缩包/],
  ]) {
    const { status, stderr } = letters(...args);
    assert.equal(status, 2);
    assert.match(stderr, /** @type {RegExp} */ (sentence));
    assert.equal(stderr.trim().split('\n').length, 1);
  }
});
