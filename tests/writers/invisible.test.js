/** Characters that nobody sees, before, behind and amid the words of a file: what is changed is what was meant, and all else stays. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { zip } from '../readers/build.js';
import { drawn } from '../long.js';
import { annotated, changedHtml, corrected, htmlSourceOf, sourceOf } from './given-back.js';

const INVISIBLE = [
  ...[0xad, 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069],
];
const [NUMBER, LABEL] = ['7391', '重复申请'];
const EDITS = [{ cell: 'requests.new.natural', to: 211 }];

/** Where they stand around words. @type {Record<string, (words: string, hidden: string) => string>} */
const PLACES = {
  before: (words, it) => it + words,
  'four before': (words, it) => it.repeat(4) + words,
  'blanks and they before': (words, it) => `\u3000 ${it} ${words}`,
  behind: (words, it) => words + it,
  around: (words, it) => it + words + it + it,
};

/** The parts of a report's files in which words stand. @type {Record<string, string[]>} */
const PARTS = { docx: ['word/document.xml'], xlsx: ['xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml'] };

/** A report with the number. */
const report = makeReport(3, {
  year: 2024,
  tables: (tables) => {
    tables.requests['new.natural'] = Number(NUMBER);
  },
});

/** A file with other words, and with text where it has numbers. @param {'docx' | 'xlsx'} form @param {(words: string) => string} other of the number and of the label */
function file(form, other) {
  const parts = unzipSync(FORMS[form].render(blocksOf(report)));
  for (const name of PARTS[form].filter((it) => parts[it])) {
    const text = strFromU8(parts[name])
      .replace(new RegExp(`<c ([^>]*)><v>${NUMBER}</v></c>`), `<c $1 t="inlineStr"><is><t>${NUMBER}</t></is></c>`)
      .replace(`>${NUMBER}<`, ` xml:space="preserve">${other(NUMBER)}<`)
      .replace(new RegExp(`>([^<]*)${LABEL}<`), (_, number) => ` xml:space="preserve">${other(`${number}重复审请`)}<`)
      .replace(/xml:space="preserve" xml:space="preserve"/g, 'xml:space="preserve"');
    parts[name] = new TextEncoder().encode(text);
  }
  return zip(parts);
}

/** The words of each text element. @param {Uint8Array} bytes @param {'docx' | 'xlsx'} form */
const wordsOf = (bytes, form) =>
  PARTS[form].flatMap((name) => {
    const part = unzipSync(bytes)[name];
    return part ? [...strFromU8(part).matchAll(/<(?:w:)?[tv]\b[^>]*>([^<]*)/g)].map(([, words]) => words) : [];
  });

/** All words, in whatever elements. @param {string[]} words @param {string[]} meant @param {number} code */
const same = (words, meant, code) => assert.ok(words.join('') === meant.join(''), code.toString(16));

/** @param {import('../../wasm/writers/returned.js').Source} source */
function slipOf({ result }) {
  const at = result.source.text.indexOf('审请');
  return { range: /** @type {[number, number]} */ ([at, at + 1]), to: '申' };
}

for (const form of /** @type {const} */ (['docx', 'xlsx'])) {
  for (const [where, put] of Object.entries(PLACES)) {
    test(`${form}: ${where} the words`, async () => {
      for (const code of drawn(0.2, INVISIBLE)) {
        const hidden = String.fromCharCode(code);
        const given = await sourceOf(
          file(form, (words) => put(words, hidden)),
          `a.${form}`,
        );
        const before = wordsOf(given.bytes, form);
        const edits = [...EDITS, slipOf(given)];
        const meant = before.map((it) => it.replace(NUMBER, '211').replace('审请', '申请'));
        const copy = await corrected(given, edits);
        assert.deepEqual([copy.written, copy.lost], [2, 0]);
        same(wordsOf(copy.bytes, form), meant, code);
        const { result } = await sourceOf((await annotated(given, edits)).bytes, `a.${form}`);
        assert.equal(result.report.tables.requests.cells['new.natural'].value, 211);
      }
    });
  }
}

/** How a character is written in a web page. @type {Record<string, (code: number) => string>} */
const WRITTEN = {
  'as it is': (code) => String.fromCharCode(code),
  'as a reference': (code) => `&#${code};`,
  'as a hexadecimal reference': (code) => `&#X${code.toString(16)};`,
};

for (const [how, written] of Object.entries(WRITTEN)) {
  for (const [where, put] of Object.entries(PLACES)) {
    test(`rich text: ${where} the words, ${how}`, () => {
      const plain = new TextDecoder().decode(FORMS['html-semantic'].render(blocksOf(report)));
      for (const code of drawn(0.2, INVISIBLE)) {
        const html = plain
          .replace(`>${NUMBER}<`, `>${put(NUMBER, written(code))}<`)
          .replace(new RegExp(`>([^<]*)${LABEL}<`), (_, number) => `>${put(`${number}重复审请`, written(code))}<`);
        const edits = [...EDITS, slipOf(htmlSourceOf(html))];
        const changed = changedHtml(html, edits);
        assert.deepEqual([changed.written, changed.lost], [2, 0]);
        same([changed.html], [html.replace(NUMBER, '211').replace('审请', '申请')], code);
      }
    });
  }
}
