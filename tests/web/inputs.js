/** Reports for the tests of the page: the example of the page, whole and damaged. Its town does not exist. */
import { readFileSync } from 'node:fs';
import { example } from '../../web/page/examples.js';

export { example };

/** Without a mistake. */
export const clean = example
  .replace('共公开信息286条', '共公开信息266条')
  .replace('收到政府信息公开申请21件', '收到政府信息公开申请12件')
  .replace('1.本机关不掌握相关政府信息\t1\t1\t0\t0\t0\t0\t3', '1.本机关不掌握相关政府信息\t1\t1\t0\t0\t0\t0\t2')
  .replace('2.重复申请\t0\t0\t\t\t\t\t0', '2.重复申请\t0\t0\t0\t0\t0\t0\t0')
  .replace('3.其他\t1 0 1', '3.其他\t1\t0\t0\t0\t0\t0\t1')
  .replace('（七）总计\t8\t', '（七）总计\t9\t');

/** On 2024, in the form of 2019, with one request “handled otherwise”. */
export const outdated = readFileSync(new URL('../reports/format-2019.txt', import.meta.url), 'utf8').replace(
  /2020年/g,
  '2024年',
);

const word = readFileSync(new URL('../fixtures/clipboard/word.html', import.meta.url), 'utf8');
const added = word.indexOf('本年新收');

/** What Word puts on the clipboard, with one applicant too many among the new requests. */
export const mistakenInWord = word.slice(0, added) + word.slice(added).replace('>2<', '>3<');

const DEED = '全市各级行政机关坚持以公开促落实、强监管、优服务，聚焦重点领域，做好政策发布、解读和回应关切。';

const cityOf = (deeds) =>
  example
    .replace(/云岭县白鹭镇人民政府/g, '云岭市人民政府')
    .replace(
      '（三）政府信息管理。',
      `${Array.from({ length: deeds }, (_, i) => `第${i + 1}项，${DEED.repeat(4)}`).join('\n')}\n（三）政府信息管理。`,
    );

/** As long as the report of a city, with its mistakes. */
export const city = cityOf(60);

/** A hundred thousand characters. */
export const hundredPages = cityOf(520);

/** The report of the year before. */
export const before = clean
  .replace(/2024年/g, '2023年')
  .replace('2025年1月14日', '2024年1月10日')
  .replace('四、结转下年度继续办理\t1\t', '四、结转下年度继续办理\t2\t');

/** Cut off in the middle of table three. */
export const cut = clean.slice(0, clean.indexOf('8.属于行政查询事项'));

/** With places that hold nothing that is seen, and a table that lost its head. */
export const torn = clean
  .replace('（三）不予公开1.属于国家秘密\t0\t0', '（三）不予公开1.属于国家秘密\t\t')
  .replace(/\n行政复议\t[\s\S]*?总计\n(?=1\t)/, '\n')
  .replace('四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1', '四、结转下年度继续办理\t1\t\t\t\t\t\t1');

export const notReport = '今天天气很好，下午开会讨论采购的事情。\n请各科室按时参加。\n';

/** A report with a script in every place that is shown. */
export const hostile = example
  .replace('云岭县白鹭镇', '<img src=x onerror=alert(1)>镇')
  .replace('镇便民服务中心', '<script>alert(2)</script>"onfocus=alert(3) autofocus="')
  .replace('行政许可\t128', '行政许可\t<b onclick=alert(4)>128</b>')
  .replace('（一）予以公开', '（一）予以公开<svg onload=alert(5)>');

/** The same as a web page would put it on the clipboard: paragraphs, and tables as tables. */
export function rich(text) {
  const escaped = (line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const blocks = text.split('\n').map((line) =>
    line.includes('\t')
      ? `<tr>${line
          .split('\t')
          .map((cell) => `<td>${escaped(cell)}</td>`)
          .join('')}</tr>`
      : `<p>${escaped(line)}</p>`,
  );
  return `<html><body>${blocks.join('\n').replace(/(?:<tr>.*<\/tr>\n?)+/g, (rows) => `<table>${rows}</table>`)}</body></html>`;
}
