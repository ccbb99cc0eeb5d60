/** A saved work that anyone may have written: what is said of a report is worked out anew, and whatever else stands in it, the page goes on. */
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { test } from 'node:test';
import { bytesOf, makeTowns } from '../generator/folder.js';
import { becomes, paste, result } from './browser.js';
import { judged, rows } from './folders.js';
import { example } from './inputs.js';
import { onSite, OFFICE } from './visits.js';

const here = onSite(OFFICE);
const UNREAD = '这个文件不是本工具保存的工作，或者已经损坏';
const [sound, wrong] = makeTowns(2).map((town, at) => {
  if (at === 1) town.truth.tables.requests['new.total'] += 70;
  return Buffer.from(bytesOf(town)).toString();
});

const packed = (/** @type {unknown} */ document) => deflateRawSync(JSON.stringify(document)).toString('base64');
const report = (/** @type {string} */ text, /** @type {object} */ more = {}) => ({
  ...{ name: '甲.txt', format: 'text', problem: '', sent: false, note: '', muted: [] },
  packed: packed({ name: '甲.txt', format: 'text', text }),
  ...more,
});
const head = (more = {}) => ({
  nianbao: 'folder 1',
  roster: null,
  answers: {},
  consolidated: null,
  earlier: [],
  ...more,
});
const work = (/** @type {unknown[]} */ ...lines) => lines.map((it) => `${JSON.stringify(it)}\n`).join('');
const bring = (page, /** @type {string} */ text) =>
  page.setInputFiles('#chooser', { name: '工作.nianbao', mimeType: '', buffer: Buffer.from(text) });

test('rows, results, verdicts and ids in it are not believed', () =>
  here.visit(async (page) => {
    const fine = {
      mark: 'fine',
      counts: { error: 0, warning: 0, note: 0 },
      organ: '甲镇',
      rules: [],
      parts: [],
      figures: [],
    };
    const claimed = { row: fine, result: { summary: { verdict: 'consistent' } }, id: '__proto__', seenCards: [{}] };
    await bring(page, work(head(), report(wrong, claimed), report(sound, claimed)));
    await judged(page);
    assert.match(await rows(page).first().innerText(), /须修改/);
    assert.equal(await rows(page).filter({ hasText: '须修改' }).count(), 1);
  }));

const lit = { _$litType$: 1, strings: ['<b>'], values: [] };
const bomb = deflateRawSync(Buffer.alloc(200 << 20, 0x20), { level: 9 }).toString('base64');

/** Each with why it is no work. @type {[string, string][]} */
const NONE = [
  ['an object for a name', work(head(), report(sound, { name: lit }), report(sound))],
  ['an object for a sentence', work(head(), report(sound), report(sound, { problem: lit }))],
  ['an object for a note', work(head(), report(sound), report(sound, { note: lit }))],
  ['a word for a roster', work(head({ roster: 'abc' }), report(sound))],
  ['organs that are none', work(head({ roster: { name: 'a', organs: [lit] } }), report(sound))],
  ['nothing for the years before', work(head({ earlier: null }), report(sound))],
  ['a year before that is damaged', work(head({ earlier: [{ name: 'a', packed: '####' }] }), report(sound))],
  ['nothing for the answers', work(head({ answers: null }), report(sound))],
  ['no reports', work(head())],
  ['only empty lines', '\n'.repeat(200_000)],
  ['a report a line, of nothing', work(head(), ...Array(2000).fill({}))],
  ['a file without an end', work(head(), report(sound)).slice(0, -20)],
];

test('what is no work is said, and the page goes on', () =>
  here.visit(async (page) => {
    for (const [why, text] of NONE) {
      await bring(page, text);
      await page.getByText(UNREAD).waitFor();
      await page.reload();
      await page.locator('#field').waitFor();
      assert.equal(await page.getByText(UNREAD).count(), 0, why);
    }
    await paste(page, example);
    assert.equal((await result(page)).report.year, 2024);
  }));

test('a report that is damaged in it, endless or no document is said by its row; the others are checked', () =>
  here.visit(async (page) => {
    const spoilt = ['####', '', packed({ text: 1 }), packed({ name: 'a', format: 'text', text: {} }), packed([]), bomb];
    await bring(page, work(head(), ...spoilt.map((it) => report('', { packed: it })), report(sound), report(wrong)));
    await judged(page, 120_000);
    await becomes(() => rows(page).filter({ hasText: '未打开' }).count(), spoilt.length);
    assert.equal(await rows(page).filter({ hasText: '须修改' }).count(), 1);
    await page.reload();
    await rows(page).first().waitFor();
  }));

test('words as names are words, whatever they say', () =>
  here.visit(async (page) => {
    const names = ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', '\u202Egpj.exe', '甲\u0000.txt'];
    const answers = JSON.parse('{"__proto__":"constructor","constructor":"__proto__"}');
    const all = names.map((name) => report(sound, { name, muted: ['__proto__', 'constructor'] }));
    await bring(page, work(head({ answers }), ...all));
    await judged(page);
    assert.equal(await rows(page).count(), names.length);
  }));
