/** Where the served page reads files: in a worker that asks for its scripts itself, and where it may not, in other ways. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { paste, result, textFile } from './browser.js';
import { openFiles, rows } from './folders.js';
import { example, rich } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite();

/** What the page's own thread has taken in, and whether it answers questions itself. @param {import('playwright-core').Page} page */
const takenIn = (page) =>
  page.evaluate(() => ({ readers: 'readers' in self.nianbaoBundles, answers: Boolean(self.nianbaoAnswer) }));

/** Reads rich text on a page of which something was taken away. */
const readWithout = (takeAway, look) =>
  here.visit(async (page) => {
    await page.addInitScript(takeAway);
    await page.reload();
    await paste(page, example, rich(example));
    const { source, report } = await result(page);
    assert.deepEqual([source.format, report.year], ['html', 2024]);
    await look(page);
  });

test("the readers run in the worker, and the page's thread never takes them in", () =>
  readWithout(
    () => {},
    async (page) => assert.deepEqual(await takenIn(page), { readers: false, answers: false }),
  ));

test('a worker that may not ask for scripts is given their text', () =>
  readWithout(
    () => {
      const Text = self.Blob;
      self.Blob = class extends Text {
        constructor(parts, options) {
          super(
            parts.map((part) => String(part).replace('importScripts(', 'throw new Error(')),
            options,
          );
        }
      };
    },
    async (page) => assert.deepEqual(await takenIn(page), { readers: true, answers: false }),
  ));

test('a browser that fetches nothing beforehand brings the scripts to the page', () =>
  readWithout(
    () => {
      DOMTokenList.prototype.supports = () => false;
    },
    async (page) => assert.deepEqual(await takenIn(page), { readers: true, answers: false }),
  ));

test('where no worker can be started the page reads on its own thread', () =>
  readWithout(
    () => {
      self.Worker = undefined;
    },
    async (page) => assert.deepEqual(await takenIn(page), { readers: true, answers: true }),
  ));

/** A report with so many lines below it that the engine asks for more memory than it starts with. */
const long = `${example}\n${'一是收到政府信息公开申请21件，公开3件。\n'.repeat(60_000)}`;

/** What a worker begins with that may have no more memory. */
const NO_MORE = "WebAssembly.Memory.prototype.grow = () => { throw new RangeError('there is no more'); };";

/** In the workers that there are, and from now on in each before it does anything. @param {import('playwright-core').Page} page */
async function takeMemory(page) {
  await page.evaluate((first) => {
    const Text = self.Blob;
    self.Blob = class extends Text {
      constructor(parts, options) {
        super(options?.type === 'text/javascript' ? [first, ...parts] : parts, options);
      }
    };
  }, NO_MORE);
  await Promise.all(page.workers().map((worker) => worker.evaluate(NO_MORE)));
}

test('out of memory: the text stays, a sentence says what happened, and the next report is checked', () =>
  here.visit(async (page) => {
    await page.setInputFiles('#chooser', textFile('甲.txt', example));
    await result(page);
    await takeMemory(page);
    await page.setInputFiles('#chooser', textFile('乙.txt', long));
    await page.getByText('检查这份内容时，程序中途停止').waitFor();
    assert.ok(long.startsWith(await page.locator('#field').inputValue()));
    await page.getByText(`共 ${String(long.length).replace(/\B(?=(\d{3})+$)/g, '\u202f')} 字`).waitFor();
    await page.setInputFiles('#chooser', textFile('丙.txt', example));
    assert.equal((await result(page, 2)).source.name, '丙.txt');
    assert.equal(await page.getByText('程序中途停止').count(), 0);
  }));

test('out of memory in a folder: that file says so, the others are checked', () =>
  here.visit(async (page) => {
    await takeMemory(page);
    await openFiles(page, [textFile('甲.txt', long), textFile('乙.txt', example), textFile('丙.txt', example)]);
    const [second, third, first] = await rows(page).allInnerTexts();
    assert.match(first, /甲\.txt.*检查这份内容时，程序中途停止/s);
    for (const row of [second, third]) assert.match(row, /云岭县白鹭镇人民政府.*须修改/s);
  }));

test('out of memory in the element: it says so, and checks the next value', () =>
  here.visit(
    async (page) => {
      const give = (text) =>
        page.locator('nianbao-checker').evaluate((element, value) => Object.assign(element, { value }), text);
      await give(example);
      await result(page);
      await takeMemory(page);
      await give(long);
      await page.getByText('检查这份内容时，程序中途停止').waitFor();
      await give(example);
      assert.equal((await result(page, 2)).report.year, 2024);
    },
    { address: 'demo.html' },
  ));

test('what is asked as soon as the engine stopped waits for the new one', () =>
  here.visit(async (page) => {
    await paste(page, example);
    await result(page);
    await takeMemory(page);
    const answers = await page.workers()[0].evaluate(
      (texts) =>
        new Promise((resolve) => {
          const answers = [];
          const ask = () => {
            const document = { name: '', format: 'text', text: texts[answers.length] };
            self.onmessage({ data: { id: -1, ask: 'check', args: [document, {}] } });
          };
          self.postMessage = (answer) => {
            answers.push(answer.error?.code ?? answer.value.reading);
            if (answers.length < texts.length) ask();
            else resolve(answers);
          };
          ask();
        }),
      [long, example],
    );
    assert.deepEqual(answers, ['crash', 'partial']);
  }));
