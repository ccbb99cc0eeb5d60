/** Documents of many forms to check: whole, damaged, and none at all. */
import { editedReport, editedTable } from '../generator/damage/edits.js';
import { scraps } from '../generator/damage/scraps.js';
import { blocksOf } from '../generator/document.js';
import { FORMS } from '../generator/render/index.js';
import { makeReport } from '../generator/report.js';
import { seedsToday } from '../long.js';

const textForms = ['tabbed', 'lines', 'spaced', 'markdown', 'tsv', 'csv'];

/** Reports of a few seeds in every form of text. */
export function* reports(seeds = 8) {
  for (let seed = 1; seed <= seeds; seed += 1) {
    const blocks = blocksOf(makeReport(seed));
    for (const form of textForms) {
      const text = new TextDecoder().decode(FORMS[form].render(blocks));
      yield { name: `${seed}.${form}`, format: 'text', text };
    }
  }
}

/** The same text cut, shifted, with a number made wrong, with cells emptied. */
export function* damaged() {
  for (const document of reports(2)) {
    const { text } = document;
    yield { ...document, text: text.slice(0, text.length * 0.6) };
    yield { ...document, text: text.slice(text.length * 0.4) };
    yield { ...document, text: text.replaceAll('0', '') };
    yield { ...document, text: text.replaceAll('\t0', '\t9') };
    yield { ...document, text: text.replace(/[\t|]/g, '') };
    yield { ...document, text: text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) };
  }
}

/** What careless hands and tools leave: edited anywhere, or scraps of a table in any order. */
export function* edited() {
  for (const seed of seedsToday(50, 1_000, 'edited')) {
    yield editedReport(seed).document;
    yield editedTable(seed).document;
    yield scraps(seed);
  }
}

/** What is no report. */
export const odd = [
  { name: '', format: 'text', text: '' },
  { name: 'nul.txt', format: 'text', text: 'a\0b\0' },
  { name: '年报😀.txt', format: 'text', text: '😀'.repeat(50) },
  { name: 'half.txt', format: 'text', text: '半个\ud83d字符\ude00，\\ud83d 不是' },
  { name: 'quotes.txt', format: 'text', text: '"\\\n\r\u2028\ufeff<table>' },
  { name: 'long.txt', format: 'text', text: '政府信息公开'.repeat(20000) },
  { name: 'lines.txt', format: 'text', text: '0\n'.repeat(20000) },
  { name: 'none.docx', format: 'docx', blocks: [] },
  {
    name: 'odd.docx',
    format: 'docx',
    blocks: [
      { type: 'paragraph', text: '' },
      { type: 'table', rows: [[], [{ text: '总计', colspan: 100000, rowspan: 100000 }], [{ text: '' }]] },
      { type: 'page', width: 0, height: 0, runs: [{ text: '1', x: -1e300, y: 1e300, width: 0, height: 0 }] },
    ],
  },
];
