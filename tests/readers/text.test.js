import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../wasm/readers/index.js';
import { outline } from './build.js';

const report = '云岭县白鹭镇人民政府\n2024年政府信息公开工作年度报告\n一、总体情况\n\t7\t0\n';
// The same words in GB18030.
const gb18030 = Uint8Array.from(Buffer.from('d4c6c1ebcfd8b0d7f0d8d5f2a3acb9abbfaac1cb3132bcfed0c5cfa2a1a3', 'hex'));

/** @param {string} text @param {'le' | 'be'} order @param {boolean} mark */
function utf16(text, order, mark) {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
}

test('the same text comes out of every encoding', async () => {
  const forms = [
    Buffer.from(report),
    Buffer.from(`\uFEFF${report}`),
    utf16(report, 'le', true),
    utf16(report, 'be', true),
    utf16(report, 'le', false),
    utf16(report, 'be', false),
  ];
  for (const bytes of forms)
    assert.deepEqual(await read(Uint8Array.from(bytes), 'a.txt'), { name: 'a.txt', format: 'text', text: report });
  assert.equal((await read(gb18030, 'a.txt')).text, '云岭县白鹭镇，公开了12件信息。');
});

test('a damaged character does not make another encoding of the rest', async () => {
  const bytes = Uint8Array.from([...Buffer.from(report), 0xff, ...Buffer.from('二、主动公开政府信息情况')]);
  assert.equal((await read(bytes, 'a.txt')).text, `${report}\uFFFD二、主动公开政府信息情况`);
});

test('every kind of line end becomes one', async () => {
  assert.equal((await read(Buffer.from('一\r\n二\r三\n四'), 'a.txt')).text, '一\n二\n三\n四');
});

test('Markdown is told by its name, HTML by its content', async () => {
  assert.equal((await read(Buffer.from('| 甲 | 1 |'), 'a.md')).format, 'markdown');
  assert.equal((await read(Buffer.from('<!DOCTYPE html><p>甲</p>'), 'a.txt')).format, 'html');
});

test('CSV and TSV become tables, quotes and line breaks in them included', async () => {
  const csv = await read(Buffer.from('白鹭镇年报\n"规章","1,000",""\n"行政\n许可",3,"说""明"""\n'), 'a.csv');
  assert.deepEqual(outline(csv), [
    '白鹭镇年报',
    [
      ['规章', '1,000', ''],
      ['行政\n许可', '3', '说"明"'],
    ],
  ]);
  assert.deepEqual(outline(await read(Buffer.from('规章\t1\t\n许可\t"2\t3"\t4'), 'a.tsv')), [
    [
      ['规章', '1', ''],
      ['许可', '2\t3', '4'],
    ],
  ]);
  assert.deepEqual(outline(await read(Buffer.from('a,"未完,1\nb,2,3'), 'a.csv')), [
    [
      ['a', '"未完', '1'],
      ['b', '2', '3'],
    ],
  ]);
});

/** @param {string} text @param {string} [name] */
const markdown = async (text, name = 'a.md') => /** @type {any} */ (await read(Buffer.from(text), name)).text;

test('Markdown: marks of emphasis, escapes, attributes and tags go, their words stay', async () => {
  assert.equal(
    await markdown('__标题__\n\n**一、总体情况**\n\n1\\.属于国家秘密\n'),
    '标题\n\n一、总体情况\n\n1.属于国家秘密\n',
  );
  assert.equal(await markdown('# 一、总体情况 {#a .b}\n\n正文\n'), '# 一、总体情况\n\n正文\n');
  assert.equal(await markdown('<span\nstyle="a">全年12件</span>，<b>完</b>\n'), '全年12件，完\n');
  assert.equal(await markdown('`12`{style: font-family: 宋体;}\n'), '12\n');
  assert.equal(await markdown('[规章]{style="x"} | 3\n').then((it) => it.replace(/ +/g, ' ')), '规章 | 3\n');
});

test('AsciiDoc: a row that is too long for its line goes on in the next one', async () => {
  assert.equal(
    await markdown('[cols=",,",]\n|===\n|规章 |0\n|7\n\n|许可\n|12 |\n|===\n\n乙\n', 'a.txt'),
    '[cols=",,",]\n规章\t0\t7\n许可\t12\t\n\n乙\n',
  );
  assert.equal(await markdown('|===\n|甲 |乙\n\n|1 |2\n|3\n|4\n|===\n', 'a.txt'), '甲\t乙\n1\t2\n3\t4\n');
  assert.equal(await markdown('|===\n|甲 |乙\n', 'a.txt'), '|===\n|甲 |乙\n');
  assert.equal((await markdown('|===  \n|甲 |乙  \n|1  \n|2  \n|===  \n', 'a.txt')).trim(), '甲\t乙\n1\t2');
  const wide = '[width="99%",cols="40%,30%,30%",options="header",]\n';
  assert.equal(await markdown(`${wide}|===\n|规章 | \n|7\n|===\n`, 'a.txt'), `${wide}规章\t\t7\n`);
});

test('MediaWiki: a cell a line, blank ones among them, with attributes and spans', async () => {
  const table =
    '{| class="a"\n!width="9%"| 甲\n! 乙 !! 丙\n|-\n| 规章\n|\n| 7\n|- style="x"\n|colspan="2"| 许可 || 12\n|}\n';
  assert.equal((await markdown(table, 'a.txt')).trim(), '甲\t乙\t丙\n规章\t\t7\n许可\t\t12');
  assert.equal(await markdown('{| 完\n| 1\n', 'a.txt'), '{| 完\n| 1\n');
});

test('Pandoc: what attributes took of a line stays free, two places for a Chinese character', async () => {
  const row = '  [规章]{style="font-family:仿宋"}   3\n';
  assert.equal(await markdown(row, 'a.txt'), `  规章${' '.repeat(31)}3\n`);
});

test('Markdown: rows between bars stay as they are, those with more cells than their head, too', async () => {
  const rows = '| 甲 | 乙 |\n|---|---|\n| **丙** | 1 | 2 |\n';
  assert.equal(await markdown(rows), rows.replaceAll('**', ''));
});

test('Markdown: tables in HTML are rows with a tab between two columns of their grid, in other text as well', async () => {
  const table =
    '<table><tr><td rowspan="2">甲</td><td colspan="2"><p>乙</p></td></tr>\n<tr><td>1</td><td>2</td></tr></table>';
  for (const [name, open] of [
    ['a.md', '<div id="x">\n\n'],
    ['a.txt', ''],
  ]) {
    const text = await markdown(`${open}正文\n\n${table}\n`, name);
    assert.deepEqual(
      text.split('\n').filter((/** @type {string} */ line) => line.trim()),
      ['正文', '甲\t乙\t', '\t1\t2'],
    );
  }
});

test('text that is Markdown or has tags in it is read as such, other text as it stands', async () => {
  const text = '标题\n\n| 甲 | \\-2 |\n|---|---|\n| **乙** | 3 |\n';
  assert.equal(await markdown(text, 'a.txt'), text.replaceAll('**', '').replace('\\', ''));
  assert.equal(await markdown('[全年]{lang="zh"\nstyle="a"}[12件]{.b}\n', 'a.txt'), '全年12件\n');
  const plain = '全年**件，_规章_\n\n| 甲 | 1 |\n';
  assert.equal(await markdown(plain, 'a.txt'), plain);
});

test('a result that was saved is opened as the text that it is about', async () => {
  const text = '一、总体情况\n二、主动公开政府信息情况';
  const bytes = (/** @type {unknown} */ value) => new TextEncoder().encode(JSON.stringify(value));
  const saved = { schemaVersion: 1, source: { name: 'a.docx', format: 'docx', text } };
  for (const value of [saved, [saved]])
    assert.deepEqual(await read(bytes(value), 'a.json'), { name: 'a.json', format: 'text', text });
});

test('LaTeX: tables as rows, cells that cover several columns, boxes and escapes; the words of all else', async () => {
  const table = [
    '\\documentclass{article}\\title{年报}\\begin{document}',
    '\\hypertarget{a}{%\n\\section{一、总体情况}\\label{a}}\n\n增长 84.6\\%。\n',
    '\\begin{longtable}[]{@{}\n  >{\\raggedright\\arraybackslash}p{0.5\\linewidth}\n  l@{}}\n\\toprule',
    '\\multicolumn{2}{l}{\\multirow{2}{*}{\\begin{minipage}[b]{\\linewidth}\\raggedright\n法律服务\\\\机构\n\\end{minipage}}} & 其他 \\\\',
    '\\midrule\n\\endhead',
    '{规章} & & 1{,}234&nbsp; \\\\ \\cmidrule(lr){1-2}',
    '行政\\&许可 & \\textbf{7} &\n\\foreignlanguage{american}{16} \\tabularnewline\n\\bottomrule',
    '\\end{longtable}\n\n完\n\\end{document}',
  ].join('\n');
  const text = await markdown(table, 'a.txt');
  assert.deepEqual(
    text.split('\n').filter((/** @type {string} */ line) => line.trim() !== ''),
    ['年报', '一、总体情况', '增长 84.6%。', '法律服务 机构\t\t其他', '规章\t\t1,234', '行政&许可\t7\t16', '完'],
  );
  assert.equal(await markdown('\\begin{tabular}{ll}\n甲 & 1 \\\\\n', 'a.txt'), '\n甲 & 1  \n');
});

test('Textile: signs of cells go, and cells cover rows and columns', async () => {
  const table = '|_. 甲|_=. 乙|_. 丙|\n|/2. 三、结果|\\2. 1|\n|=. 2|3|\n';
  assert.equal((await markdown(table, 'a.txt')).trim(), '甲\t乙\t丙\n三、结果\t1\t\n\t2\t3');
  const broken = '|_. 甲|_. 乙|\n|/2. （三）不予公\n\n开|1.属于\n国家秘密|7|\n';
  assert.equal(
    (await markdown(broken, 'a.txt')).trim().replaceAll(' ', ''),
    '甲\t乙\t\n（三）不予公开\t1.属于国家秘密\t7',
  );
  const plain = '|规章|0|7|\n|许可||12|\n|处罚|1|2|\n';
  assert.equal((await markdown(`<div align="center">\n\n${plain}`, 'a.txt')).trim(), plain.trim());
});
