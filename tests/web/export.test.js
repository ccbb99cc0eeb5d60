/** What is taken away: files that are read back, copied tables, the print. */
import assert from 'node:assert/strict';
import { before, test as always } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { reportDocx } from '../../wasm/writers/docx.js';
import { createWriter } from '../../wasm/writers/index.js';
import { convert, pasteIntoWriter, withoutOffice } from '../libreoffice/libreoffice.js';
import { drawnTest as test, longTest } from '../long.js';
import { becomes, hold, paste, result, savedBy, textFile } from './browser.js';
import { before as yearBefore, clean, example, rich } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite({ permissions: ['clipboard-read'] });
let checker;
before(async () => {
  checker = await createChecker();
});

const onReport = (text, work) =>
  here.visit(async (page) => {
    await paste(page, text);
    await work(page, await result(page));
  });

const saved = (page, name) => savedBy(page, () => page.getByRole('button', { name }).click());

const values = ({ report }) =>
  Object.fromEntries(
    Object.entries(report.tables).map(([id, { cells }]) => [
      id,
      Object.entries(cells).map(([cell, { value }]) => [cell, value]),
    ]),
  );

for (const [name, button] of [
  ['docx', '报告存为 docx'],
  ['xlsx', '三张表存为 xlsx'],
]) {
  always(`the tables saved as ${name} are read back the same`, () =>
    onReport(clean, async (page, checked) => {
      const file = await saved(page, button);
      assert.equal(file.name, `云岭县白鹭镇人民政府2024${{ docx: '年度报告', xlsx: '三张表' }[name]}.${name}`);
      assert.deepEqual(values(checker.check(await read(file.bytes, file.name))), values(checked));
    }),
  );
}

test('the docx holds the whole report in the official words', () =>
  onReport(example, async (page) => {
    const file = await saved(page, '报告存为 docx');
    const again = checker.check(await read(file.bytes, file.name));
    assert.equal(again.report.sections.length, 6);
    assert.equal(again.report.title, '云岭县白鹭镇人民政府2024年政府信息公开工作年度报告');
    assert.match(again.source.text, /^云岭县白鹭镇人民政府2024年\n政府信息公开工作年度报告\n/);
    assert.match(again.source.text, /落实公开前保密审查和三审三校/);
    assert.match(again.source.text, /2025年1月14日/);
  }));

test('what was not read says so in the files as well', () =>
  onReport(example, async (page, checked) => {
    const unread = Object.values(checked.report.tables.requests.cells).filter(({ state }) => state === 'unread');
    for (const [name, button] of [
      ['docx', '报告存为 docx'],
      ['xlsx', '三张表存为 xlsx'],
    ]) {
      const file = await saved(page, button);
      const { cells } = checker.check(await read(file.bytes, file.name)).report.tables.requests;
      const shown = Object.values(cells).filter(({ text }) => text === '未读出');
      assert.equal(shown.length, unread.length, name);
    }
    assert.equal(unread.length, 7);
  }));

/** What the command line writes of a result. */
async function written(format, checked) {
  const chunks = [];
  const writer = createWriter(format, (chunk) => chunks.push(chunk), 'zh-CN', checker.describe());
  await writer.add(checked);
  await writer.end();
  return chunks;
}

test('the findings are saved as csv, xlsx and json, the same as by the command line', () =>
  onReport(example, async (page, checked) => {
    const csv = (await saved(page, '检查结果存为 csv')).bytes.toString();
    assert.equal(csv, (await written('csv', checked)).join(''));
    assert.equal(csv.trim().split('\r\n').length, checked.groups.length + 1);
    const { blocks } = await read((await saved(page, '检查结果存为 xlsx')).bytes, 'a.xlsx');
    assert.deepEqual(blocks, (await read((await written('xlsx', checked))[0], 'a.xlsx')).blocks);
    const json = JSON.parse(new TextDecoder().decode((await saved(page, '检查结果存为 json')).bytes));
    assert.deepEqual(json, checked);
  }));

test('what was adopted is named in the opinion and in the files', () =>
  onReport(example, async (page) => {
    await page.getByRole('button', { name: '采用 9' }).first().click();
    await result(page, 2);
    const words = '表三“（七）总计”，自然人应为 9（原 8）。';
    assert.ok((await saved(page, '检查结果存为 csv')).bytes.toString().includes(`,改正,内容,,,,${words},`));
    await page.getByRole('button', { name: '复制意见' }).click();
    const opinion = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(opinion, /结论：改正 1 处后，发现/);
    assert.ok(opinion.includes(`\n1. 【改正】${words}\n2. 【`), opinion);
  }));

test('what is taken along is what stands there, also while that is still checked', () =>
  onReport(example, async (page) => {
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const changing = async (number, take) => {
      const engine = await hold(page, 'check');
      await page.locator('.tables td[data-cell="requests.handled.natural"]').click();
      await page.keyboard.type(String(number));
      const taken = take();
      await engine.asked();
      await engine.release();
      return taken;
    };
    for (const [number, name] of [
      [9, '复制意见'],
      [7, '复制三张表'],
    ]) {
      await changing(number, () => page.getByRole('button', { name, exact: true }).first().click());
      const words = number === 9 ? '自然人应为 9（原 8）' : '（七）总计\t7\t2';
      await becomes(async () => (await clipboard()).includes(words), true);
    }
    const csv = await changing(6, () => saved(page, '检查结果存为 csv'));
    assert.match(csv.bytes.toString(), /自然人应为 6（原 8）/);
  }));

for (const target of ['doc', 'html', 'pdf']) {
  longTest(`the docx opened by LibreOffice and saved as ${target} holds the same report`, { skip: withoutOffice }, () =>
    onReport(clean, async (page, checked) => {
      const file = await saved(page, '报告存为 docx');
      const [converted] = await convert([file.bytes], target);
      const again = checker.check(await read(converted, `年报.${target}`));
      assert.deepEqual(values(again), values(checked));
      assert.equal(again.report.sections.length, 6);
      // A comma that hangs over the edge of a line is not in LibreOffice's PDF, so its text is not quite the same.
      return target === 'pdf' || assert.deepEqual(again.findings, []);
    }),
  );
}

/** What the page leaves on the clipboard for programs that take rich text. */
async function copiedTables(page) {
  await page.getByRole('button', { name: '复制三张表' }).first().click();
  await page.getByText('已复制').first().waitFor();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item.getType('text/html')).text();
  });
}

longTest('copied tables pasted into LibreOffice Writer are the same', { skip: withoutOffice }, () =>
  onReport(clean, async (page, checked) => {
    const pasted = await pasteIntoWriter(await copiedTables(page));
    assert.deepEqual(values(checker.check(await read(pasted, '粘贴.docx'))), values(checked));
  }),
);

longTest('copied tables are the same in LibreOffice Calc', { skip: withoutOffice }, () =>
  onReport(clean, async (page, checked) => {
    const html = Buffer.from(await copiedTables(page));
    const [sheet] = await convert([html], 'xlsx', { from: 'html', filter: 'HTML (StarCalc)' });
    assert.deepEqual(values(checker.check(await read(sheet, '粘贴.xlsx'))), values(checked));
  }),
);

test('the docx has the type, the sizes and the merged cells of an official document', () => {
  const bytes = reportDocx(checker.describe('zh-CN'), checker.check({ name: '', format: 'text', text: clean }));
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']);
  const typeOf = (words) => {
    const [, font, size] = xml.match(
      new RegExp(`w:eastAsia="([^"]+)"[^>]*/><w:sz w:val="(\\d+)"/><w:szCs[^>]*/></w:rPr><w:t[^>]*>${words}`),
    );
    return [font, size / 2];
  };
  assert.deepEqual(typeOf('云岭县白鹭镇人民政府2024年'), ['方正小标宋简体', 22]);
  assert.deepEqual(typeOf('一、总体情况'), ['黑体', 16]);
  assert.deepEqual(typeOf('（一）主动公开。'), ['楷体', 16]);
  assert.deepEqual(typeOf('根据《中华人民共和国政府信息公开条例》'), ['仿宋', 16]);
  const tables = xml.split('<w:tbl>').slice(1);
  const count = (table, tag) => tables[table].split(tag).length - 1;
  assert.deepEqual(
    tables.map((_, i) => [count(i, '<w:tr>'), count(i, '<w:gridSpan'), count(i, 'w:val="restart"')]),
    [
      [14, 11, 0],
      [28, 11, 8],
      [4, 5, 1],
    ],
  );
});

test('the docx has headings to navigate by, heads on every page of table three, and numbered pages', () => {
  const bytes = reportDocx(checker.describe('zh-CN'), checker.check({ name: '', format: 'text', text: clean }));
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml']);
  const headings = [...xml.matchAll(/<w:pStyle w:val="(\w+)"\/>.*?<w:t[^>]*>([^<]*)/g)].map(([, style, words]) => [
    style,
    words,
  ]);
  assert.deepEqual(headings.slice(1, 3), [
    ['Title', '政府信息公开工作年度报告'],
    ['Heading1', '一、总体情况'],
  ]);
  assert.equal(headings.filter(([style]) => style === 'Heading1').length, 6);
  assert.match(strFromU8(parts['word/styles.xml']), /w:styleId="Heading1"><w:name w:val="heading 1"\/>/);
  const [, , three] = xml.split('<w:tbl>');
  assert.equal(three.split('<w:tblHeader/>').length - 1, 3);
  assert.match(strFromU8(parts['word/footer1.xml']), / PAGE /);
  assert.match(xml, /w:jc w:val="right"\/><\/w:pPr>[^¶]*云岭县白鹭镇人民政府<[^¶]*2025年1月14日/);
});

test('a copied table is HTML with its merged cells, and tabbed text', () =>
  onReport(clean, async (page) => {
    await page.getByRole('button', { name: '复制表三' }).first().click();
    await page.getByText('已复制').first().waitFor();
    const [html, text] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const texts = ['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text());
      return Promise.all(texts);
    });
    assert.match(html, /colspan="5"[^>]*>法人或其他组织/);
    assert.match(html, /rowspan="8"[^>]*>（三）不予公开/);
    assert.match(text, /（七）总计\t9\t2\t0\t0\t1\t0\t12/);
    assert.doesNotMatch(html, /勾稽关系（核对用/);
  }));

for (const [name, make] of [
  [
    'a Word file',
    async () => [
      'a.docx',
      reportDocx(checker.describe('zh-CN'), checker.check({ name: '', format: 'text', text: example })),
    ],
  ],
  ['a web page', async () => ['a.html', rich(example)]],
  ['a PDF', async () => ['a.pdf', await asPdf(rich(example))]],
]) {
  test(`a correction in ${name} changes that cell alone`, async () => {
    const [file, content] = await make();
    await here.visit(async (page) => {
      await page.setInputFiles('#chooser', { name: file, mimeType: '', buffer: Buffer.from(content) });
      const before = await result(page, 1);
      await page.getByRole('button', { name: '采用 9' }).first().click();
      const after = await result(page, 2);
      const expected = values(before);
      expected.requests.find(([cell]) => cell === 'handled.natural')[1] = 9;
      assert.deepEqual(values(after), expected);
    });
  });
}

async function asPdf(html) {
  const page = await here.browser.newPage();
  await page.setContent(html);
  const bytes = await page.pdf();
  await page.close();
  return bytes;
}

test('table four has the heads of the official format', () =>
  onReport(clean, async (page) => {
    await page.locator('#tab-review').click();
    const heads = await page.locator('.official.review thead tr').allInnerTexts();
    assert.deepEqual(
      heads.slice(0, 2).map((row) => row.split(/\s+/)),
      [
        ['行政复议', '行政诉讼'],
        ['未经复议直接起诉', '复议后起诉'],
      ],
    );
  }));

test('what is printed is the check list alone', () =>
  onReport(example, async (page) => {
    const bytes = await page.pdf();
    const printed = checker.check(await read(new Uint8Array(bytes), '检查单.pdf')).source.text;
    assert.match(printed, /检查单/);
    assert.match(printed, /检查日期\s*\d{4}年\d{1,2}月\d{1,2}日/);
    assert.match(printed, /经办人/);
    assert.doesNotMatch(printed, /怎样核对/);
    await page.emulateMedia({ media: 'print' });
    const advised = await page.locator('.checklist td:last-child').allInnerTexts();
    assert.deepEqual(
      advised.map((words) => words.trim()),
      ['21 或 12，以台账为准', '8 → 9', '若各项无误，3 → 2', '请核对', '4 格都填 0', '补全后再查'],
    );
  }));

test('last year is put beside this year', () =>
  onReport(clean, async (page) => {
    await page.getByRole('button', { name: '加入上年报告' }).click();
    await page.setInputFiles('#chooser', textFile('2023.txt', yearBefore));
    await result(page, 2);
    assert.match(await page.locator('.previous').innerText(), /上年：2023\.txt/);
    await page.getByRole('button', { name: '看一年的去向' }).click();
    const [now, then] = [
      await page.locator('.flow').first().boundingBox(),
      await page.locator('.flow').last().boundingBox(),
    ];
    assert.ok(now.y === then.y && now.x + now.width <= then.x, 'the pictures of the two years stand side by side');
  }));

test('where no number differs from last year, that is said instead of an empty table', () =>
  onReport(clean, async (page) => {
    await page.getByRole('button', { name: '加入上年报告' }).click();
    await page.setInputFiles('#chooser', textFile('2023.txt', clean.replace(/2024年/g, '2023年')));
    await page.locator('.previous', { hasText: '能对照的数都与上年相同。' }).waitFor();
    assert.equal(await page.locator('.previous table').count(), 0);
  }));

test('the year is drawn, with the same numbers as a table', () =>
  onReport(clean, async (page) => {
    await page.getByRole('button', { name: '看一年的去向' }).click();
    assert.match(await page.locator('.year h1').innerText(), /2024 年 13 件申请的去向/);
    assert.ok((await page.locator('.flow .band').count()) >= 8);
    assert.equal(await page.locator('.year tbody').first().locator('tr').count(), 3);
  }));
