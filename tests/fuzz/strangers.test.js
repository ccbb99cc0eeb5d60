/** What comes in again is a stranger's file: saved work, kept desks and settings, forms of letters, rosters and archives, mutated by structure and by bytes. Each gives a right result or is refused as one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { rosterOf } from '../../wasm/roster.js';
import { letterTemplate, letterWriter } from '../../wasm/writers/letters.js';
import { places } from '../../wasm/writers/xml-places.js';
import { incoming } from '../../web/folder/incoming.js';
import { parsed } from '../../web/folder/session.js';
import { answers } from '../../web/folder/worker.js';
import { unpacked } from '../../web/model/keeping.js';
import { soundSettings } from '../../web/model/kept-settings.js';
import { report } from '../cli/run.js';
import { sample } from '../long.js';
import { mutations } from './mutations.js';

/** Of each kind: in the longer mode 6,000 together. */
const COUNT = sample(40, 1000);
const { random, mutated, mutatedArchive } = mutations(38);
const checker = await createChecker();
const tools = /** @type {any} */ ({ checker, read });
const document = { name: '甲.txt', format: /** @type {const} */ ('text'), text: report(4, { wrong: true }) };
const result = checker.check(document);
const packed = deflateRawSync(JSON.stringify(document)).toString('base64');

const STRANGE = [
  null,
  {},
  [],
  '',
  'abc',
  7,
  -1,
  1e300,
  true,
  { _$litType$: 1, strings: ['<b>'] },
  { length: 3 },
  '\u202E\u0000',
];
const NAMES = ['__proto__', 'constructor', 'toString', 'length', 'then'];

/** Something in a value put in the place of something else, or another field beside. @param {unknown} value @returns {unknown} */
function strange(value) {
  const copy = structuredClone(value);
  const holders = /** @type {any[]} */ ([]);
  const visit = (/** @type {any} */ it) => {
    if (!it || typeof it !== 'object') return;
    if (Object.keys(it).length) holders.push(it);
    Object.values(it).forEach(visit);
  };
  visit(copy);
  const at = holders[random(holders.length)];
  const keys = Object.keys(at);
  const key = !Array.isArray(at) && random(8) === 0 ? NAMES[random(NAMES.length)] : keys[random(keys.length)];
  const instead = STRANGE[random(STRANGE.length)];
  Object.defineProperty(at, key, { value: instead, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** By bytes, or by structure. @param {unknown[]} lines */
function spoilt(lines) {
  const text = (/** @type {unknown[]} */ all) => all.map((it) => `${JSON.stringify(it)}\n`).join('');
  if (random(3) === 0) return strFromU8(mutated(strToU8(text(lines))));
  const at = random(lines.length);
  return text(lines.map((it, i) => (i === at ? strange(it) : it)));
}

const saved = {
  name: '甲.txt',
  format: 'text',
  problem: '',
  sent: false,
  note: '',
  packed,
  muted: ['x'],
  came: { source: { text: 'a' } },
};
const head = {
  nianbao: 'folder 1',
  roster: { name: 'r', organs: ['甲镇'] },
  answers: { 甲: '乙' },
  consolidated: { file: 'c', packed },
  earlier: [{ name: 'e', packed }],
};

/** @param {string} text */
async function openWork(text) {
  const { head: known, reports } = parsed(text);
  assert.ok(Object.values(known.answers).every((it) => typeof it === 'string'));
  for (const one of reports) {
    assert.ok([one.name, one.format, one.problem, one.packed, one.note ?? ''].every((it) => typeof it === 'string'));
    assert.ok(one.muted.every((it) => typeof it === 'string'));
    const answer = await answers.examine(tools, { packed: one.packed }, {});
    assert.equal(answer.result.schemaVersion, result.schemaVersion);
  }
}

const kept = {
  id: 'a',
  name: '甲',
  format: 'text',
  problem: '',
  sent: false,
  note: '',
  document: 0,
  came: -1,
  muted: [],
  previous: { name: 'p', document: 1 },
};
const desk = { open: 'a', reports: [kept] };
const desks = {
  documents: [document, packed],
  cames: [{ source: { text: 'a' }, report: result.report }],
  past: [desk],
  now: desk,
  future: [],
};

/** @param {string} text */
function openDesk(text) {
  const { now } = unpacked(JSON.parse(text));
  for (const { name, note, problem } of now.reports)
    assert.ok([name, note, problem].every((it) => typeof it === 'string'));
}

/** @param {Uint8Array} template */
function write(template) {
  const writer = letterWriter('zh-CN', template);
  writer.add(result);
  const [letter] = Object.values(unzipSync(writer.end()));
  for (const [name, bytes] of Object.entries(unzipSync(letter))) {
    assert.ok(!/(^|\/)\.\.(\/|$)|^\//.test(name), name);
    if (name === 'word/document.xml') places(strFromU8(bytes));
  }
}

const settings = {
  rules: { punctuation: 'off', 'title-wording': 'warning' },
  level: 'town',
  due: { town: '01-31' },
  officials: ['王五'],
  house: [{ require: '附件', message: '缺少附件。', severity: 'note' }],
};
const visit = { lang: 'zh-CN', theme: 'dark', keep: true, office: settings };

/** What a browser kept of settings is used as far as it fits; what a file says is used, or the core says what is wrong with it. @param {string} text */
function openSettings(text) {
  const given = JSON.parse(text);
  const { settings: sound } = soundSettings(given);
  checker.check(document, { settings: sound.office });
  assert.equal(checker.check(document, { settings: given.office }).schemaVersion, result.schemaVersion);
}

const archive = zipSync({
  'a/甲.txt': strToU8(document.text),
  'a/b/乙.docx': letterTemplate(),
  'a/b/丙.csv': strToU8('1'),
});

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function openArchive(bytes) {
  for (const { path, file } of await incoming([{ path: 'a.zip', file: new File([bytes], 'a.zip') }])) {
    const one = await read(new Uint8Array(await file.arrayBuffer()), path);
    assert.equal(checker.check(/** @type {any} */ (one)).schemaVersion, result.schemaVersion);
  }
}

/** Whether an error is one of ours, with a sentence for it. @param {any} error */
const isSaid = ({ name, code, message }) =>
  ['UnwritableError', 'UnreadableError'].includes(name) ||
  ['packed', 'request', 'options'].includes(code) ||
  /^no (session|desk)/.test(message);

/** @type {[string, () => Promise<void> | void][]} */
const STRANGERS = [
  ['saved work', () => openWork(spoilt([head, saved, saved]))],
  ['kept desks', () => openDesk(spoilt([desks]))],
  ['settings', () => openSettings(spoilt([visit]))],
  ['archives', () => openArchive(/** @type {any} */ (mutatedArchive(archive)))],
  ['forms of letters', () => write(mutatedArchive(letterTemplate()))],
  [
    'rosters',
    async () =>
      assert.ok(
        rosterOf(await read(mutated(strToU8('序号,单位\r\n1,甲镇\r\n2,乙镇\r\n')), 'r.csv')).every(
          (it) => typeof it === 'string',
        ),
      ),
  ],
];

for (const [said, open] of STRANGERS) {
  test(`${said}: ${COUNT} of them mutated`, async (t) => {
    let refused = 0;
    for (let i = 0; i < COUNT; i++) {
      try {
        await open();
      } catch (error) {
        const isJson = error instanceof SyntaxError && /JSON/.test(error.message);
        if (!isSaid(error) && !isJson) throw error;
        refused += 1;
      }
    }
    assert.ok(refused > 0 && refused < COUNT, `${refused} refused`);
    t.diagnostic(`${said}, mutated: ${COUNT}, refused with a sentence: ${refused}`);
  });
}
