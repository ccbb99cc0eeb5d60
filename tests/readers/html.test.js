import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../wasm/readers/html.js';
import { read } from '../../wasm/readers/index.js';
import { outline } from './build.js';

const of = (/** @type {string} */ html) => outline(readHtml(html));
const prose = '全年主动公开政府信息三百余条，受理群众咨询若干次，依法答复。'.repeat(8);

test('paragraphs, line breaks, entities and white space', () => {
  assert.deepEqual(of('<p>一、总体&#24773;况</p>本年\n公开&nbsp;<b>12</b>条<br>第二 行<script>x()</script>'), [
    '一、总体情况',
    '本年公开\u00a012条',
    '第二 行',
  ]);
});

test('spans are kept, lines in a cell are told apart, sections come in order', () => {
  const html =
    '<table><tfoot><tr><td>总计<td>3</tfoot><tr><th colspan=2>申请人<br>情况</th></tr><tr><td rowspan="2"><p>自然</p><p>人</p></td><td>1</td></tr><tr><td>2</td></tr></table>';
  assert.deepEqual(of(html), [[['申请人\n情况×2×1'], ['自然\n人×1×2', '1'], ['2'], ['总计', '3']]]);
});

test('a field of a form in a cell is what it shows', () => {
  const html =
    '<table><tr><td>规章</td><td><input value="3"></td><td><input type="text" value=" 4 "> 件</td></tr><tr><td>其他</td><td><input type="hidden" value="9"></td><td><input type=checkbox value="1">5</td></tr></table><input value="站内搜索">';
  assert.deepEqual(of(html), [
    [
      ['规章', '3', '4 件'],
      ['其他', '', '5'],
    ],
  ]);
});

test('a table that only places things is walked, the tables in it are kept', () => {
  const html = `<table><tr><td>栏目导航</td><td><p>${prose}</p><table><tr><td>规章</td><td>1</td></tr></table></td></tr></table>`;
  assert.deepEqual(of(html), ['栏目导航', prose, [['规章', '1']]]);
});

test('cells above the tables of a page do not make a table of the page', () => {
  const menu = ['概况', '机构', '规划', '统计', '人事', '财政', '采购'].map((it) => `<td>${it}</td>`).join('');
  const html = `<table><tr>${menu}</tr><tr><td colspan=7><table><tr><td>规章</td><td>1</td></tr></table><p>${prose}</p></td></tr></table>`;
  assert.deepEqual(of(html).slice(-2), [[['规章', '1']], prose]);
});

test('a table inside a cell of a data table becomes its rows and columns', () => {
  const inner = '<table><tr><td>商业企业</td><td>其他</td></tr><tr><td>4</td><td>5</td></tr></table>';
  const html = `<table><tr><td>列</td><td>自然人</td><td>法人</td></tr><tr><td>行</td><td>1</td><td>${inner}</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>`;
  assert.deepEqual(of(html), [
    [
      ['列', '自然人', '法人×2×1'],
      ['行×1×2', '1×1×2', '商业企业', '其他'],
      ['4', '5'],
      ['a', 'b', 'c×2×1'],
    ],
  ]);
});

test('rows that are tables of their own make one table', () => {
  const rows = [
    ['自然人', '总计'],
    ['1', '2'],
    ['3', '4'],
  ].map((row) => `<tr><td><table><tr>${row.map((it) => `<td>${it}</td>`).join('')}</tr></table></td></tr>`);
  assert.deepEqual(of(`<table>${rows.join('')}</table>`), [
    [
      ['自然人', '总计'],
      ['1', '2'],
      ['3', '4'],
    ],
  ]);
});

test('what is hidden or deleted is not read', () => {
  assert.deepEqual(
    of(
      '<p>收到<del>3</del><ins>4</ins>件<span style="mso-hide: all">密</span><span style="display:none">x</span></p><p hidden>y</p><s>划线</s>',
    ),
    ['收到4件', '划线'],
  );
  assert.deepEqual(
    of(
      '<table><tr><td rowspan=3>合</td><td>1</td></tr><tr style="display:none"><td>2</td></tr><tr><td>3</td></tr></table>',
    ),
    [[['合×1×2', '1'], ['3']]],
  );
});

test('marks of notes and comments stay out of numbers, the text that they stand at does not', () => {
  const note = '<a style="mso-footnote-id:ftn1" href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>';
  const comment = '<a style="mso-comment-reference:A_1">12</a><span class=MsoCommentReference>[A1]</span>';
  assert.deepEqual(of(`<table><tr><td>新收</td><td>5${note}</td><td>${comment}</td></tr></table>`), [
    [['新收', '5', '12']],
  ]);
});

test('digits that stand raised behind a number are no digits of it', () => {
  const html =
    '<table><tr><td>12<sup>3</sup><td>12<span style="vertical-align: super"><b>3</b></span><td><sup>12</sup></table><p>100m<sup>2</sup>';
  assert.deepEqual(of(html), [[['12³', '12³', '12']], '100m²']);
});

test('an article that a script would show is read although it is hidden', () => {
  assert.equal(readHtml(`<div style="display:none"><p>${prose.repeat(10)}</p></div><p>正在加载</p>`).blocks.length, 2);
});

test('the site around the article is left out, its title is not', () => {
  const links = ['首页', '政务公开', '互动交流', '办事服务'].map((it) => `<li><a href="#">${it}</a></li>`).join('');
  const page = `<!doctype html><html><head><title>白鹭镇2024年政府信息公开工作年度报告_云岭县人民政府</title><style>p{}</style></head><body>
    <header><h1>云岭县人民政府</h1></header><nav>${links}</nav><div class="crumb">当前位置：首页</div><ul>${links}</ul>
    <form><div id="zoom"><p>${prose}</p><table><tr><td>规章</td><td>0</td></tr></table></div></form>
    <div class="footer">主办：云岭县人民政府</div><noscript>请打开脚本</noscript></body></html>`;
  assert.deepEqual(of(page), ['白鹭镇2024年政府信息公开工作年度报告', prose, [['规章', '0']]]);
});

test('list numbers that a browser shows are part of the text', () => {
  assert.deepEqual(
    of(
      '<ol><li>甲</li><li><p>乙</p></li></ol><ol style="list-style-type: cjk-ideographic" start="3"><li>丙</li></ol><ul><li>丁</li></ul>',
    ),
    ['1.甲', '2.乙', '三、丙', '丁'],
  );
});

test('the numbers that Word writes for its lists, without blanks and bullets', () => {
  const item = (/** @type {string} */ marker, /** @type {string} */ text) =>
    `<p><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7pt'>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
  assert.deepEqual(of(item('一、', '总体情况') + item('1.', '其一') + item('l', '要点')), [
    '一、总体情况',
    '1. 其一',
    '要点',
  ]);
});

test('a page in the encoding that it declares, or another', async () => {
  const gbk = Buffer.from('3c68746d6c3e3c6d65746120636861727365743d227574662d38223e3c703eb0d7f0d8d5f23c2f703e', 'hex');
  assert.deepEqual(outline(await read(Uint8Array.from(gbk), 'a.html')), ['白鹭镇']);
  const big5 = Buffer.concat([
    Buffer.from('<html><meta charset=big5><p>'),
    Buffer.from('a5d5c542c2ed', 'hex'),
    Buffer.from('</p>'),
  ]);
  assert.equal(outline(await read(Uint8Array.from(big5), 'a.html')).length, 1);
});

test('broken markup is read as browsers read it', () => {
  assert.deepEqual(of('<table><tr><td>甲<td>1<tr><td>乙<td>2'), [
    [
      ['甲', '1'],
      ['乙', '2'],
    ],
  ]);
});

test('runs of a line at places of their own are one line, cells of a table are not', () => {
  const run = (/** @type {number} */ left, /** @type {string} */ text, top = 504) =>
    `<p style="position:absolute;top:${top}px;left:${left}px;white-space:nowrap" class="ft1">${text}</p>`;
  const html = `<style>.ft1{font-size:23px;}</style><div>${run(147, '一')}${run(170, '<b>是</b>')}${run(192, '本年收')}
    ${run(262, '3')}${run(278, '件')}${run(147, '行政许可', 540)}${run(341, '2', 540)}${run(360, '7', 540)}</div>`;
  assert.deepEqual(of(html), ['一是本年收3件', '行政许可', '2', '7']);
});
