/**
 * Three ways in which a report stands in HTML: a clean page, the clipboard of Word and WPS, a government web site.
 * @import { Grid, GridCell } from '../format.js'
 * @import { Block, TextBlock } from '../document.js'
 */

/** @param {string} text */
export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** @param {GridCell} cell */
const spans = ({ columns, rows }) =>
  `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;

/** @param {Block[]} blocks @param {(block: TextBlock) => string} text @param {(grid: Grid) => string} table */
const join = (blocks, text, table) =>
  blocks.map((block) => (block.kind === 'table' ? table(block.grid) : text(block))).join('\n');

/** @param {Grid} grid @param {(cell: GridCell) => string} cell @param {string} [rowTag] */
const rows = (grid, cell, rowTag = '<tr>') => grid.map((row) => `${rowTag}${row.map(cell).join('')}</tr>`).join('\n');

/** A clean page with headings, th and td. @param {Block[]} blocks */
export function semantic(blocks) {
  const tags = { title: 'h1', heading: 'h2', text: 'p', sign: 'p' };
  const cell = (/** @type {GridCell} */ one) => {
    const tag = one.id === undefined ? 'th' : 'td';
    return `<${tag}${spans(one)}>${escaped(one.text)}</${tag}>`;
  };
  const body = join(
    blocks,
    ({ kind, text }) => `<${tags[kind]}>${escaped(text)}</${tags[kind]}>`,
    (grid) => `<table>\n<tbody>\n${rows(grid, cell)}\n</tbody>\n</table>`,
  );
  return `<!DOCTYPE html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><title>${escaped(titleOf(blocks))}</title></head>\n<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`;
}

/** @param {Block[]} blocks */
const titleOf = (blocks) =>
  blocks
    .filter(({ kind }) => kind === 'title')
    .map((block) => /** @type {TextBlock} */ (block).text)
    .join('');

const OFFICE_HEAD = `<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Word.Document>
<meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings><w:WordDocument><w:View>Normal</w:View><w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]-->
<style>
<!--
 @font-face {font-family:仿宋_GB2312; panose-1:2 1 6 9 3 1 1 1 1 1;}
 p.MsoNormal {mso-style-unhide:no; margin:0cm; text-indent:32.0pt; mso-pagination:widow-orphan; font-size:16.0pt;}
 @page WordSection1 {size:595.3pt 841.9pt;}
-->
</style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:普通表格; mso-tstyle-rowband-size:0;}</style><![endif]-->`;

/** What Word and WPS put on the clipboard: comments, mso styles, runs cut by script, empty o:p. @param {Block[]} blocks */
export function office(blocks) {
  const cell = (/** @type {GridCell} */ one) =>
    `<td width=63${spans(one).replaceAll('"', '')} valign=center style='width:47.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center;mso-line-height-rule:exactly'>${runs(one.text)}<o:p></o:p></p></td>`;
  const body = join(
    blocks,
    ({ kind, text }) =>
      kind === 'heading'
        ? `<p class=MsoNormal style='mso-outline-level:1'><b style='mso-bidi-font-weight:normal'>${runs(text)}<o:p></o:p></b></p>`
        : `<p class=MsoNormal>${runs(text)}<o:p></o:p></p>`,
    (grid) =>
      `<div align=center><table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-table-layout-alt:fixed'>\n${rows(grid, cell, "<tr style='mso-yfti-irow:1;height:19.85pt'>")}\n</table></div>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>`,
  );
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n${OFFICE_HEAD}\n</head>\n<body lang=ZH-CN style='tab-interval:21.0pt'>\n<!--StartFragment--><div class=WordSection1>\n${body}\n</div><!--EndFragment-->\n</body>\n</html>\n`;
}

/** A span for each stretch of Chinese and of digits, as Word cuts runs by font; long stretches in two. @param {string} text */
function runs(text) {
  const stretches = text.match(/[\x20-\x7e]+|[^\x20-\x7e]{1,14}/g) ?? [];
  return stretches
    .map((stretch) =>
      /^[\x20-\x7e]/.test(stretch)
        ? `<span lang=EN-US style='font-size:10.5pt;mso-fareast-font-family:仿宋_GB2312'>${escaped(stretch)}</span>`
        : `<span style='font-size:10.5pt;font-family:仿宋_GB2312;mso-hansi-font-family:"Times New Roman"'>${escaped(stretch)}</span>`,
    )
    .join('');
}

const SITE_TOP = `<div class="top"><a href="/">首页</a> | <a href="/zwgk/">政府信息公开</a> | <a href="/hd/">互动交流</a><script>var siteId = 3213;</script></div>
<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; 政府信息公开年报</div>`;
const SITE_TOOLS =
  '<div class="tools">【字体：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>】 <a href="javascript:print()">打印</a> <a href="javascript:;">关闭</a></div>';
const SITE_BOTTOM = `<div class="related"><h3>相关链接</h3><ul><li><a href="a.html">上一篇：部门预算公开</a></li><li><a href="b.html">下一篇：通知公告</a></li></ul></div>
<div class="footer"><p>主办单位：政府办公室 &nbsp;网站标识码：0000000000</p><p>备案号：京ICP备00000000号 &nbsp;公网安备 00000000000000号</p></div>`;

/** @param {Block[]} blocks a page of a government web site: navigation, a table of metadata, the article, a footer */
export function site(blocks) {
  const title = titleOf(blocks);
  const cell = (/** @type {GridCell} */ one) =>
    `<td${spans(one)} style="border: 1px solid #000;" align="center"><p style="text-align: center;"><span style="font-family: 宋体;">${escaped(one.text)}</span></p></td>`;
  const body = join(
    blocks,
    ({ kind, text }) =>
      kind === 'title'
        ? `<p style="text-align: center;"><strong>${escaped(text)}</strong></p>`
        : `<p style="text-indent: 2em;"><span style="font-size: 16px;">${escaped(text).replaceAll(' ', '&nbsp;')}</span></p>`,
    (grid) =>
      `<table border="1" cellspacing="0" style="width: 100%;"><tbody>\n${rows(grid, cell)}\n</tbody></table><p>&nbsp;</p>`,
  );
  return `<!doctype html>
<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="${escaped(title)}"><title>${escaped(title)}_政府信息公开</title>
<style>.top{width:1000px}</style><script>window.onload = function () { if (1 < 2) document.title += ''; };</script></head>
<body>
${SITE_TOP}
<div class="article"><table class="meta"><tbody><tr><td>索引号</td><td>00000000/2024-00002</td><td>分类</td><td>政府信息公开年报</td></tr><tr><td>名称</td><td colspan="3">${escaped(title)}</td></tr><tr><td>文号</td><td></td><td>关键词</td><td>年报</td></tr></tbody></table>
<h1>${escaped(title)}</h1>
${SITE_TOOLS}
<div id="zoom">
${body}
</div></div>
${SITE_BOTTOM}
</body></html>
`;
}
