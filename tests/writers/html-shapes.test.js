/** Rich text as editors and sites write a cell: of all ways here only the number changes, byte for byte. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../wasm/readers/html.js';
import { clean, rich } from '../web/inputs.js';
import { changedHtml, checker } from './given-back.js';

const CELL = 'requests.granted.natural';
const [head, tail] = rich(clean).split(/(?<=（一）予以公开<\/td>.*?<td>)4/s);

/** Characters that nobody sees, raw and as references. */
const UNSEEN = [0x200b, 0x200e, 0x200f, 0x2060, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff, 0x00ad];
const RAW = UNSEEN.map((code) => String.fromCodePoint(code));
const REFERENCES = [
  ...UNSEEN.flatMap((code) => [`&#${code};`, `&#x${code.toString(16)};`]),
  ...['&ZeroWidthSpace;', '&zwnj;', '&zwj;', '&shy;', '&lrm;', '&rlm;', '&NoBreak;'],
];
const SPACES = ['&nbsp;', '&#160;', '&ensp;', '&emsp;', '&thinsp;', '&#12288;', '\u3000', '\n\t ', '\r\n', '&#10;'];
const BEFORE = [...RAW, ...REFERENCES, ...SPACES];

/** What stands around a number; | is where it stands, ‖ where more of its digits do. */
const AROUND = [
  '<p>|</p>',
  '<P ALIGN=center>|',
  '<p class="MsoNormal"><span lang="EN-US">|<o:p></o:p></span></p>',
  "<font size=2 face='a>b'>|</font>",
  '<span title="7391 > 4">|</span>',
  '<!-- 7391 -->|<!-- 4 -->',
  '<!--[if !supportEmptyParas]-->&nbsp;<!--[endif]-->|',
  '|<br>',
  '<p>|</p><p></p>',
  '<a href="?n=7391&amp;m=4">|</a>',
  '<b><i><u><s>|</s></u></i></b>',
  '<span></span>|<span></span>',
  '<p>\n  |\n</p>',
  '<div><div>&nbsp;|&nbsp;</div></div>',
  '<b>|</b>‖',
  '|<b>‖</b>',
  '|<!-- x -->‖',
  '|<wbr>‖',
  '<span>|</span><span>‖</span><span>‖</span>',
  '<b>|</b><!-- a comment --><i>‖</i>',
];

/** The number itself, written otherwise. */
const WRITTEN = ['7391', '&#55;391', '&#x37;391', '７３９１', '7,391'];

let shapes = 0;

/** @param {string} inside what stands in the cell @param {string} expected what shall stand in it then */
function onlyTheNumber(inside, expected) {
  const html = head + inside + tail;
  const { html: fresh, lost } = changedHtml(html, [{ cell: CELL, to: 211 }]);
  assert.equal(lost, 0, inside);
  assert.equal(fresh, head + expected + tail, inside);
  const { cells } = checker.check(/** @type {any} */ (readHtml(fresh))).report.tables.requests;
  assert.equal(cells['granted.natural'].value, 211, inside);
  shapes += 1;
}

test(`unseen characters and odd space before a number, behind it, and in front of its label: ${3 * BEFORE.length} ways`, () => {
  for (const it of BEFORE) {
    onlyTheNumber(`${it}7391`, `${it}211`);
    onlyTheNumber(`7391${it}`, `211${it}`);
    onlyTheNumber(`<p>${it}${it}<span>7391</span></p>`, `<p>${it}${it}<span>211</span></p>`);
  }
});

test(`tags, comments and attributes around a number and within it: ${AROUND.length} ways`, () => {
  for (const around of AROUND) {
    const pieces = around.split(/[|‖]/);
    const digits = pieces.length === 2 ? ['7391'] : pieces.length === 3 ? ['73', '91'] : ['7', '3', '91'];
    const filled = (/** @type {string[]} */ words) => pieces.map((piece, i) => piece + (words[i] ?? '')).join('');
    onlyTheNumber(filled(digits), filled(['211']));
  }
});

test(`numbers written otherwise: ${WRITTEN.length} ways`, () => {
  for (const it of WRITTEN) onlyTheNumber(`<p>${it}</p>`, '<p>211</p>');
});

test('what is no number of a form is left as it is, and counted', () => {
  for (const it of ['0007391', '7391件左右', '7 3 9 1 4 2', '—', '七三九一件']) {
    const { html, lost } = changedHtml(head + it + tail, [{ cell: CELL, to: 211 }]);
    const { cells } = checker.check(/** @type {any} */ (readHtml(html))).report.tables.requests;
    if (lost) assert.equal(html, head + it + tail, it);
    else assert.equal(cells['granted.natural'].value, 211, it);
  }
});

test('unseen characters before the label of a row and among its words leave its cells where they are', () => {
  for (const it of [...RAW, ...REFERENCES]) {
    for (const label of [`${it}（一）予以公开`, `（一）${it}予以${it}公开`, `（一）予以公开${it}`]) {
      const html = (head + 7391 + tail).replace('（一）予以公开', label);
      const { html: fresh, lost } = changedHtml(html, [{ cell: CELL, to: 211 }]);
      assert.equal(lost, 0, label);
      assert.equal(fresh, (head + 211 + tail).replace('（一）予以公开', label));
    }
  }
});

test('how many', (t) => t.diagnostic(`shapes of HTML in which only the number changes: ${shapes}`));
