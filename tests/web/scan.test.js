/** A scan: asked about once, recognised in the page, and the numbers that were not seen for sure looked at by eye. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import jpeg from 'jpeg-js';
import { asPdf, describedJpeg } from '../../recognition/pictures/as-pdf.js';
import { picturedReport } from '../scans/pictured.js';
import { STRUCK, stripeOf, struckPage, TABLE } from '../scans/struck.js';
import { drawnTest } from '../long.js';
import { becomes, dist, launchForWork, openPage, pastePicture, result, savedBy, textFile } from './browser.js';
import { clean } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite({ browser: launchForWork });

const [RECONSIDERATION, LITIGATION] = ['reconsideration', 'litigationDirect'];
const picture = { name: '扫描件.jpg', mimeType: 'image/jpeg', buffer: await struckPage() };

const choose = (page) => page.setInputFiles('#chooser', picture);

const opened = (work, bring = choose) =>
  here.visit(async (page) => {
    const requested = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await bring(page);
    const yes = page.getByRole('button', { name: '载入并识别' });
    await yes.waitFor();
    await work(page, yes, requested);
  });
const cellOf = (checked, id) => checked.report.tables.review.cells[id.replace('review.', '')];
/** @param {{findings: {rule: string, about: string, severity: string}[]}} checked */
const totalsOf = ({ findings }) =>
  findings.filter(({ rule }) => rule === 'review-total').map(({ about, severity }) => [about, severity]);
const focused = (page) => page.evaluate(() => document.activeElement.id);

test('it is asked about with its size before any of it is requested, and may be left', () =>
  opened(
    async (page, _, requested) => {
      assert.match(await page.locator('.notice h2').innerText(), /^识别扫描件需要载入 1\d MB/);
      assert.deepEqual(
        requested.filter((path) => /recognition/.test(path)),
        [],
      );
      await page.getByRole('button', { name: '不识别' }).click();
      await page.locator('.notice').waitFor({ state: 'detached' });
      assert.equal(await page.locator('#field').isVisible(), true);
    },
    (page) => pastePicture(page, picture.buffer),
  ));

test('cancelled, it leaves everything as it was', () =>
  opened(async (page, yes) => {
    await yes.click();
    await page.locator('progress').waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.locator('progress').waitFor({ state: 'detached' });
    await becomes(() => page.locator('.notice').count(), 0);
    assert.deepEqual(await page.evaluate(() => self.results), []);
  }));

/** The rows whose sums fail are as they are printed, each by one key. @param {number} sums */
async function confirmRows(page, sums) {
  const told = () => page.locator('.asked').innerText();
  for (let left = sums; left > 0; left--) {
    await page.getByText('识别得清楚，但与别处对不上').waitFor();
    await page.getByRole('button', { name: '整行都对' }).waitFor();
    assert.match(await page.locator('#look').innerText(), new RegExp(`^还有 ${left} 处`));
    const before = await told();
    await page.keyboard.press('Shift+Enter');
    if (left > 1) await becomes(async () => (await told()) === before, false);
  }
}

/** In both looks it goes from cell to cell, up to the last at most. @param {string[]} told */
function inOrder(told) {
  for (const look of ['，第', '复看第']) {
    const cells = told.flatMap((words) => [
      words
        ?.match(new RegExp(`${look} (\\d+)/(\\d+) 格`))
        ?.slice(1)
        .map(Number) ?? [],
    ]);
    const seen = cells.filter(({ length }) => length);
    assert.ok(seen.length > 0, look);
    assert.ok(seen.every(([at, of], i) => at <= of && (i === 0 || at >= seen[i - 1][0])));
  }
}

/** Keeps all that is said of how far it is. */
const noteProgress = (page) =>
  page.evaluate(() => {
    self.told = [];
    const note = () => self.told.push(document.querySelector('.underway')?.textContent);
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

test('what was not seen for sure is looked at by the keyboard alone, then the sums that fail, and these are mistakes from then on', () =>
  opened(async (page, yes) => {
    await noteProgress(page);
    await yes.press('Enter');
    await page.getByText(/第 1 页，共 1 页，第 \d+\/\d+ 格/).waitFor();
    assert.doesNotMatch((await page.evaluate(() => self.told)).join(' '), /NaN|undefined/);
    const field = page.locator('#look-number');
    await field.waitFor();
    inOrder(await page.evaluate(() => self.told));
    const before = await result(page);
    assert.deepEqual(
      STRUCK.map((id) => cellOf(before, id).reason),
      ['unseen', 'unseen'],
    );
    await becomes(() => focused(page), 'look-number');
    assert.match(await page.locator('.asked h2').innerText(), /^表四“行政复议”，其他结果/);

    const guess = await field.inputValue();
    assert.match(guess, /^\d$/);
    await page.keyboard.press('Enter');
    assert.equal(cellOf(await result(page, 2), STRUCK[0]).value, Number(guess));
    await page.locator('.asked h2', { hasText: '未经复议直接起诉' }).waitFor();
    await becomes(() => focused(page), 'look-number');

    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    assert.equal(cellOf(await result(page, 3), STRUCK[1]).value, 7);

    const sums = [...(guess === '0' ? [] : [RECONSIDERATION]), LITIGATION];
    await confirmRows(page, sums.length);
    await becomes(() => focused(page), 'verdict');
    await becomes(
      async () => totalsOf(await result(page)),
      sums.map(() => ['content', 'error']),
    );
    await page.locator('.card.error', { hasText: '总计' }).first().waitFor();
  }));

drawnTest('one file alone recognises a scan at once, without a request', async () => {
  const address = pathToFileURL(path.join(dist, 'offline-scan.html')).href;
  const { page, seen, context } = await openPage(here.browser, address);
  await choose(page);
  const checked = await result(page);
  assert.deepEqual(
    STRUCK.map((id) => cellOf(checked, id).reason),
    ['unseen', 'unseen'],
  );
  await page.locator('#look-number').waitFor();
  assert.deepEqual(seen.errors, []);
  assert.deepEqual(
    seen.requests.filter((url) => url !== address && !/^(data|blob):/.test(url)),
    [],
  );
  await context.close();
});

/** @param {string} name @param {number} top @param {number} end */
const stripe = (name, top, end) => ({ name, mimeType: 'image/jpeg', buffer: stripeOf(picture.buffer, top, end) });

/** Two pictures of one page: its lower and its upper half. */
const halves = () => [stripe('扫描 10.jpg', TABLE.top, TABLE.end), stripe('扫描 2.jpg', 60, TABLE.top)];

drawnTest(
  'several pictures are the pages of one report, in the order of their names; cancelled after a page, it keeps that and says so, and goes on where it was',
  () =>
    opened(
      async (page, yes) => {
        assert.match(await page.locator('.notice p').first().innerText(), /“扫描 2\.jpg 等 2 张图片”/);
        await yes.click();
        await page.getByText(/第 2 页，共 2 页/).waitFor();
        await page.getByRole('button', { name: '取消' }).click();
        const notice = page.locator('.notice', { hasText: '只识别了前 1 页，共 2 页' });
        await notice.waitFor();
        const { source } = await result(page);
        assert.match(source.text, /年度报告/);
        assert.doesNotMatch(source.text, /结果维持/);
        await notice.getByRole('button', { name: '继续识别' }).click();
        await page.getByText(/第 2 页，共 2 页/).waitFor();
        const whole = await result(page, 2);
        assert.equal(whole.source.name, '扫描 2.jpg 等 2 张图片');
        assert.match(whole.source.text, /年度报告[\s\S]*结果维持/);
        assert.equal(whole.report.tables.review.found, true);
        assert.equal(await notice.count(), 0);
      },
      (page) => page.setInputFiles('#chooser', halves()),
    ),
);

drawnTest('a picture that is pasted behind another is its next page', () => {
  const [lower, upper] = halves();
  return opened(
    async (page, yes) => {
      await yes.click();
      assert.equal((await result(page)).report.tables.review.found, false);
      await pastePicture(page, lower.buffer);
      await page.getByText(/第 2 页，共 2 页/).waitFor();
      const { source, report } = await result(page, 2);
      assert.equal(source.name, 'image.jpg 等 2 张图片');
      assert.match(source.text, /年度报告[\s\S]*结果维持/);
      assert.equal(report.tables.review.found, true);
      await page.locator('#look-number').waitFor();
    },
    (page) => pastePicture(page, upper.buffer),
  );
});

/** Where the first of the two numbers is framed, in parts of the page. */
const FRAMED = { x: 0.218, y: 0.402 };

/** Clicks on the scan itself, once it is painted. */
async function clickPage(page, { x, y }) {
  const canvas = page.locator('.scan canvas');
  await page.waitForFunction(() => document.querySelector('.scan canvas')?.width > 1000);
  const { width, height } = await canvas.boundingBox();
  await canvas.click({ position: { x: x * width, y: y * height } });
}

/** The one before is looked at again, as it was: by the button, by Ctrl+Z and from an empty field. */
async function goBack(page) {
  const heading = page.locator('.asked h2');
  const first = await heading.innerText();
  assert.equal(await page.getByRole('button', { name: '上一格' }).count(), 0);
  assert.doesNotMatch(await page.locator('.asked table').innerText(), /〓/);
  const ways = [
    () => page.getByRole('button', { name: '上一格' }).click(),
    () => page.keyboard.press('Control+z'),
    async () => {
      await page.keyboard.press('Backspace'); // what is proposed
      await page.keyboard.press('Backspace');
    },
  ];
  for (const back of ways) {
    await becomes(() => focused(page), 'look-number');
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await becomes(async () => (await heading.innerText()) === first, false);
    await becomes(() => focused(page), 'look-number');
    await back();
    await becomes(() => heading.innerText(), first);
    await becomes(async () => cellOf(await result(page), STRUCK[0]).reason, 'unseen');
  }
}

drawnTest(
  'the number before is looked at again; the scan stands over its text and leads to its findings; after a reload the numbers that nobody has looked at are still not sure, and so it is said',
  () =>
    opened(async (page, yes) => {
      await yes.click();
      await page.locator('#look-number').waitFor();
      await goBack(page);
      await page.getByRole('button', { name: '以后再看' }).click();
      await clickPage(page, FRAMED);
      await page.locator(`.slices [data-cell="${STRUCK[0]}"]`).waitFor();
      await becomes(() => page.evaluate(() => Boolean(sessionStorage.getItem('nianbao.desk'))), true);
      await page.reload();
      await page.getByText('2 个数没有看准，没有参与核对；图片没有留下').waitFor();
      const again = await result(page);
      assert.deepEqual(
        STRUCK.map((id) => cellOf(again, id).reason),
        ['unseen', 'unseen'],
      );
      await page.getByRole('tab', { name: /表四|四、/ }).click();
      await page.locator(`.tables [data-cell="${STRUCK[0]}"]`).dblclick();
      await page.locator('.tables [data-cell] input').first().waitFor();
      for (const field of await page.locator('.tables [data-cell] input').all()) await field.fill('5');
      await page.getByRole('button', { name: '填入' }).click();
      const filled = await result(page, 2);
      assert.equal(cellOf(filled, STRUCK[0]).value, 5);
      assert.equal(filled.source.format, 'scan');
      assert.ok(filled.findings.length > 0);
      assert.ok(filled.findings.every(({ about }) => about === 'reading'));
      await page.getByRole('button', { name: '已对照，与原件一致' }).click();
      await becomes(async () => (await result(page, 3)).findings.some(({ about }) => about === 'content'), true);
    }),
);

drawnTest(
  'it is given back as a PDF of its pictures with a note at each finding, also at one that was mended since',
  () =>
    opened(async (page, yes) => {
      await yes.click();
      await page.locator('#look-number').waitFor();
      for (const number of ['5', '5']) {
        await page.locator('#look-number').fill(number);
        await page.keyboard.press('Enter');
      }
      await page.getByRole('button', { name: '以后再看' }).click();
      const given = async () => {
        const { name, bytes } = await savedBy(page, () => page.getByRole('button', { name: '下载批注版' }).click());
        const written = Buffer.from(bytes).toString('latin1');
        return [
          name,
          ...['Type/Page/', 'Subtype/Image', 'Subtype /Highlight'].map((it) => written.split(it).length - 1),
        ];
      };
      const expected = ['扫描件（批注版）.pdf', 1, 1, 2];
      assert.deepEqual(await given(), expected);
      await page.getByRole('tab', { name: /表四|四、/ }).click();
      const total = page.locator('.tables td[data-cell="review.reconsideration.total"]');
      await total.click();
      await page.keyboard.type('5');
      await page.keyboard.press('Enter');
      await becomes(async () => (await total.innerText()).includes('5'), true);
      assert.deepEqual(await given(), expected);
    }),
);

/** A PDF whose pages are pictures. */
const twoPages = (pictures) => ({
  name: '两页.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    asPdf(
      pictures.map(({ buffer }) => {
        const { width, height } = jpeg.decode(buffer);
        const dictionary = describedJpeg('DeviceRGB');
        return { width, height, pieces: [{ left: 0, top: 0, width, height, dictionary, data: buffer }] };
      }),
    ),
  ),
});

const withPicture = () => ({
  name: '图片表.docx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(picturedReport(picture.buffer)),
});

drawnTest('a report whose table is a picture is open at once; the picture is recognised where somebody wants it', () =>
  opened(
    async (page, yes) => {
      assert.equal((await result(page)).report.tables.review.found, false);
      assert.equal(await page.locator('.notice h2').innerText(), '没有找到的表格可能在图片里');
      await yes.click();
      const found = await result(page, 2);
      assert.equal(found.source.format, 'scan');
      assert.deepEqual(
        Object.values(found.report.tables).map((table) => table.found),
        [true, true, true],
      );
      await page.locator('#look-number').waitFor();
      assert.match(await page.locator('.asked .caption').first().innerText(), /第 1 页/);
      await page.keyboard.type('7');
      await page.keyboard.press('Enter');
      assert.equal(cellOf(await result(page, 3), STRUCK[0]).value, 7);
      await page.getByRole('button', { name: '以后再看' }).click();
      await page.locator('.scan .caption', { hasText: '扫描件第 1 页，共 1 页' }).waitFor();
    },
    (page) => page.setInputFiles('#chooser', withPicture()),
  ),
);

drawnTest('cancelled in a list, a scan keeps its page, its row says so, and the others still wait', () =>
  here.visit(async (page) => {
    const [lower, upper] = halves();
    await page.setInputFiles('#chooser', [textFile('白鹭镇.txt', clean), twoPages([upper, lower]), picture]);
    await page.getByText('2 份是扫描件或图片').waitFor();
    await page.getByRole('button', { name: '逐份识别' }).click();
    await page.getByRole('button', { name: '载入并识别' }).click();
    await page.getByText(/第 2 页，共 2 页/).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    const row = page.locator('.overview tbody tr', { hasText: '只识别了前 1 页，共 2 页' });
    await row.waitFor();
    await page.getByText('1 份是扫描件或图片').waitFor();
    await page.getByText('已暂存在本机').waitFor();
    await page.reload();
    await row.waitFor();
  }),
);

drawnTest('scans in a list wait behind the others, are recognised one after the other, and ask for a look', () =>
  here.visit(async (page) => {
    await page.setInputFiles('#chooser', [
      textFile('白鹭镇.txt', clean),
      picture,
      { ...picture, name: '破损.jpg', buffer: Buffer.from('\xff\xd8\xff', 'latin1') },
    ]);
    await page.getByText('2 份是扫描件或图片').waitFor();
    assert.deepEqual(
      await page.locator('.overview .problem').allInnerTexts(),
      Array(2).fill('扫描件或图片，可在本机识别'),
    );
    await page.getByText('已暂存在本机').waitFor();
    await page.reload();
    await page.getByText('2 份是扫描件或图片').waitFor();
    await page.getByRole('button', { name: '逐份识别' }).click();
    await page.getByRole('button', { name: '载入并识别' }).click();
    await page.getByText('正在识别“扫描件.jpg”，第 1 份，共 2 份').waitFor();
    const row = (name) => page.locator('.overview tbody tr', { hasText: name });
    await row('破损.jpg').locator('.problem', { hasText: '损坏' }).waitFor();
    assert.equal(await page.getByRole('button', { name: '逐份识别' }).count(), 0);
    await row('禾州市审计局').getByRole('button').first().click();
    await page.locator('#look-number').waitFor();
  }),
);
