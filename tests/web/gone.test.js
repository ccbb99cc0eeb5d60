/** A file that is not there any more (a memory stick, a share) is called that, wherever it was wanted; nobody is sent for another browser. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { paste, result, textFile } from './browser.js';
import { button, give, judged, openFiles, rows } from './folders.js';
import { clean, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite(OFFICE);
const GONE = '文件已不在原处，或正被别的程序占用';
const gone = (name) => textFile(`不在.${name}`, clean);

/** From now on, files of that name cannot be read. */
const takeAway = (page) =>
  page.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    Blob.prototype.arrayBuffer = function away() {
      return /^不在/.test(this.name) ? Promise.reject(new DOMException('', 'NotFoundError')) : arrayBuffer.call(this);
    };
  });

test('a report that is opened, and one of last year', () =>
  here.visit(async (page) => {
    await takeAway(page);
    await page.setInputFiles('#chooser', gone('docx'));
    await page.getByText(GONE).waitFor();
    await page.getByText('不在.docx').waitFor();
    assert.equal(await page.getByText('浏览器').count(), 0);
    await paste(page, example);
    await result(page);
    assert.equal(await page.getByText(GONE).count(), 0);
    await button(page, '加入上年报告').click();
    await page.setInputFiles('#chooser', gone('txt'));
    await page.getByText(GONE).waitFor();
    assert.equal(await button(page, '再试一次').count(), 0, 'the report that is open has nothing to do with it');
  }));

test('a file of a list, the roster, an own form for letters', () =>
  here.visit(async (page) => {
    await takeAway(page);
    await openFiles(page, [gone('txt'), textFile('二.txt', example)]);
    assert.match((await rows(page).allInnerTexts()).join(), new RegExp(GONE));
    await give(page, '加入单位名单', gone('csv'));
    await page.locator('.answer', { hasText: GONE }).waitFor();
    await give(page, '用本单位范本出通知…', textFile('不是范本.docx', '甲'));
    await page.locator('.answer', { hasText: '不能用作范本' }).waitFor();
    await give(page, '用本单位范本出通知…', gone('docx'));
    await page.locator('.answer', { hasText: GONE }).waitFor();
    await judged(page);
  }));

test('one that goes away while it is dropped', () =>
  here.visit(async (page) => {
    await page.evaluate(() => {
      const file = { isFile: true, fullPath: '/县/不在.txt', name: '不在.txt', file: (_, fail) => fail(new Error()) };
      const listed = [[file], []];
      const reader = { readEntries: (give) => give(listed.shift()) };
      const folder = { isDirectory: true, fullPath: '/县', createReader: () => reader };
      const data = new DataTransfer();
      data.items.add(new File(['甲'], '县'));
      DataTransferItem.prototype.webkitGetAsEntry = () => folder;
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.getByText(GONE).waitFor();
  }));

test('the value of the element', () =>
  here.visit(
    async (page) => {
      await takeAway(page);
      const detail = await page.locator('nianbao-checker').evaluate(
        (element) =>
          new Promise((resolve) => {
            element.addEventListener('nianbao-error', (event) => resolve(event.detail), { once: true });
            element.value = new File(['甲'], '不在.docx');
          }),
      );
      assert.equal(detail.code, 'gone');
      await page.getByText(GONE).waitFor();
    },
    { address: 'demo.html' },
  ));
