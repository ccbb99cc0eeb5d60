/**
 * Mutated files against the readers: each must come out as a Document or be refused with a sentence, within a few seconds.
 * usage: node tests/fuzz/readers.mjs [mutations of each form, default 2000] [seed]
 */
import { strToU8 } from 'fflate';
import { codes, read, UnreadableError } from '../../wasm/readers/index.js';
import { at, ofd, pdf } from '../readers/build-pages.js';
import { docx, p, tbl, tc, tr, xlsx } from '../readers/build.js';
import { convert, withoutOffice } from '../libreoffice/libreoffice.js';
import { mutations } from './mutations.js';

const count = Number(process.argv[2] ?? 2000);
/** Milliseconds of work that a file of this size may cost. */
const slowest = 3000;
const { mutated, mutatedArchive, seedNow } = mutations(Number(process.argv[3] ?? 1));

const table = tbl(
  tr(tc('信息内容', '<w:gridSpan w:val="2"/>'), tc('件数', '<w:vMerge w:val="restart"/>')),
  tr(tc('规章'), tc('12'), tc('', '<w:vMerge/>')),
);
const word = docx(p('一、总体情况', '<w:numPr><w:numId w:val="1"/></w:numPr>') + table + p('后'), {
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
});
const sheet =
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row><row r="2"><c r="B2"><v>45292</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
const page =
  '<!doctype html><meta charset="utf-8"><title>年报</title><div class="nav"><a href="#">首页</a></div><p>一、总体<b>情况</b><table><tr><th rowspan=2>行<td colspan="2">1<tr><td>2<td><table><tr><td>3<td>4</table></table><ol><li>甲</ol>';
const text =
  '<ofd:TextObject Boundary="10 20 180 12" Size="10" CTM="1 0 0 1 0 0"><ofd:TextCode X="0" Y="8.8" DeltaX="g 2 5 25 g 1 5">12034</ofd:TextCode></ofd:TextObject>';

/** @type {[string, Uint8Array, (bytes: Uint8Array) => Uint8Array][]} */
const forms = [
  ['docx', word, mutatedArchive],
  ['xlsx', xlsx([{ sheet }], { strings: ['<t>规章</t>'] }), mutatedArchive],
  ['ofd', ofd([text, text], { template: text }), mutatedArchive],
  ['html', strToU8(page), mutated],
  [
    'pdf',
    pdf([{ content: at(100, 700, '12') + at(200, 700, '7') }, { content: 'BT /G 10 Tf <B9E6D5C2> Tj ET', rotate: 90 }]),
    mutated,
  ],
];
if (!withoutOffice) forms.push(['doc', ...(await convert([word], 'doc')), mutated]);

let failures = 0;
for (const [form, original, change] of forms) {
  /** @type {Record<string, number>} */
  const outcomes = {};
  let longest = 0;
  for (let i = 0; i < count; i++) {
    const before = seedNow();
    const started = process.cpuUsage();
    const outcome = await tried(change(original), `a.${form}`);
    const took = process.cpuUsage(started).user / 1000;
    longest = Math.max(longest, took);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    if (outcome.startsWith('!') || took > slowest) {
      failures++;
      console.error(`${form}, seed ${before}: ${outcome}, ${Math.round(took)} ms`);
    }
  }
  const summary = Object.entries(outcomes)
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, times]) => `${outcome} ${times}`);
  console.log(`${form}: ${summary.join(', ')}; longest ${Math.round(longest)} ms`);
}
process.exitCode = failures > 0 ? 1 : 0;

/** @param {Uint8Array} bytes @param {string} name */
async function tried(bytes, name) {
  try {
    const document = /** @type {any} */ (await read(bytes, name));
    return typeof document.text === 'string' || Array.isArray(document.blocks) ? 'read' : '! no document';
  } catch (error) {
    return error instanceof UnreadableError && codes.includes(error.code) ? error.code : `! ${error}`;
  }
}
