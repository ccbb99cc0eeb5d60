/** What rules tell people to do can be done where they read it: on the page, in the element and on the command line. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, test } from 'node:test';
import en from '../../web/texts/en.js';
import zh from '../../web/texts/zh-CN.js';
import { root } from './browser.js';

const folder = path.join(root, 'core/rules');
/** All that the rules say, by file: literals that stand behind one another are one text. */
const said = {};

before(async () => {
  for (const name of await readdir(folder)) {
    const code = await readFile(path.join(folder, name), 'utf8');
    const strings = code.match(/"(?:[^"\\]|\\.)*"(?:\s*"(?:[^"\\]|\\.)*")*/g) || [];
    said[name] = strings.map((text) => text.replace(/"\s*"/g, '').slice(1, -1));
  }
});

const texts = () => Object.entries(said).flatMap(([name, list]) => list.map((text) => ({ name, text })));
const labels = (words) =>
  Object.entries(words).flatMap(([key, text]) => (key.startsWith('settings.') ? [text.toLowerCase()] : []));

test('a hint that sends to the settings names one that the page has', () => {
  const pointing = texts().filter(({ text }) => /设置[的（]|in the settings[ ,(]/i.test(text));
  assert.ok(pointing.length >= 4);
  for (const { name, text } of pointing) {
    const [, label = ''] = text.match(/“([^”]+)”/) || [];
    assert.ok([...labels(zh), ...labels(en)].includes(label.toLowerCase()), `${name}: ${text}`);
  }
  for (const { name, text } of texts())
    assert.doesNotMatch(text, /在设置中(列|设|选|允许)|settings can/, `${name}: what of the settings?`);
});

test('no rule tells people to paste: on the command line there is nothing to paste into', () => {
  for (const { name, text } of texts()) assert.doesNotMatch(text, /请[^。]*粘贴|^Paste|[.;,] paste/, name);
});
