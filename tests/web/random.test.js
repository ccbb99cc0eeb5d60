/**
 * A clerk's day at random: paste, edit, undo, drop, mute, switch, back, reload, in any order. Nothing that was typed or pasted is ever
 * lost: undoing leads back to the text before, and never to an empty page.
 * NIANBAO_DAYS and NIANBAO_ACTIONS: how many days of how many actions (200 of 100 take hours); NIANBAO_FIRST: the first of them, as in
 * NIANBAO_DAYS=20 npm test -- random.
 */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { drop, paste, textFile } from './browser.js';
import { clean, example, outdated } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const DAYS = Number(process.env.NIANBAO_DAYS || 4);
const FIRST = Number(process.env.NIANBAO_FIRST || 1);
const ACTIONS = Number(process.env.NIANBAO_ACTIONS || 25);

const here = onSite({ ...OFFICE, serviceWorkers: 'allow' });

/** So many steps outlive a reload: a day that took more does not go back to its beginning. */
const KEPT = 50;

/** A generator of numbers below a bound, the same for the same seed. */
function dice(seed) {
  let state = seed * 2654435761;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const TOWNS = ['白鹭镇', '星砚镇', '苔枝乡', '云帆镇'];
const report = (roll) =>
  [clean, example, outdated, clean + example][roll(4)].replace(/白鹭镇|石桥乡/g, TOWNS[roll(TOWNS.length)]);

/** In the page: counts the questions that its engines have not answered yet. */
function countQuestions() {
  const Quick = self.Worker;
  self.open = 0;
  self.Worker = class extends Quick {
    own = 0;
    count(by) {
      this.own += by;
      self.open += by;
    }
    postMessage(...message) {
      this.count(1);
      super.postMessage(...message);
    }
    set onmessage(listener) {
      super.onmessage = (event) => {
        this.count(-1);
        listener(event);
      };
    }
    terminate() {
      this.count(-this.own);
      super.terminate();
    }
  };
}

/** Until nothing is under way any more: so many looks in a row, which a busy thread delays, find no question open and no text being drawn. */
const settled = (page) =>
  page.waitForFunction(
    (looks) => {
      const isUnderWay = self.open > 0 || document.querySelector('#field[hidden]');
      self.quiet = isUnderWay ? 0 : (self.quiet || 0) + 1;
      if (self.quiet < looks) return false;
      self.quiet = 0;
      return true;
    },
    20,
    { polling: 20 },
  );

/** What a user would call his text. */
const text = (page) => page.locator('#field').inputValue();

const clickIfThere = async (page, name, which = 0) => {
  const button = page.getByRole('button', { name, exact: true }).nth(which);
  if ((await button.count()) && (await button.isVisible()) && (await button.isEnabled())) await button.click();
};

const actions = {
  async paste(page, roll) {
    await page.evaluate(() => document.activeElement?.blur());
    await paste(page, report(roll));
  },
  drop: (page, roll) => drop(page, `第${roll(9)}份.txt`, report(roll)),
  async edit(page, roll) {
    const cells = page.locator('.tables td.number[data-cell]');
    const count = await cells.count();
    if (!count || !(await cells.first().isVisible())) return;
    await cells.nth(roll(count)).click();
    await page.keyboard.type(String(roll(40)));
    await page.keyboard.press(['Enter', 'Tab'][roll(2)]);
  },
  async range(page, roll) {
    const cells = page.locator('.tables td.number[data-cell]');
    const count = await cells.count();
    if (!count || !(await cells.first().isVisible())) return;
    await cells.nth(roll(count)).click();
    await paste(page, `${roll(9)}\t${roll(9)}`);
  },
  async write(page, roll) {
    if (!(await page.locator('#field').isVisible())) return;
    await page.locator('#field').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(`补${roll(1000)}`);
    await page.locator('#field').blur();
  },
  part: (page) => clickIfThere(page, '分开核对'),
  async renew(page, roll) {
    await clickIfThere(page, '改为 2021 年的表格');
    await clickIfThere(page, ['都计入“3.其他”', '三行留空，由我填写'][roll(2)]);
  },
  undo: (page) => page.keyboard.press('Control+z'),
  redo: (page) => page.keyboard.press('Control+y'),
  mute: (page) => clickIfThere(page, '忽略'),
  apply: (page) => clickIfThere(page, '采用 9'),
  open: (page, roll) => clickIfThere(page, /^打开/, roll(2)),
  list: (page) => clickIfThere(page, '‹ 全部报告'),
  back: async (page) => {
    if (await page.evaluate(() => history.state !== null)) await page.goBack();
  },
  help: (page) => clickIfThere(page, '怎样核对'),
  reset: (page) => clickIfThere(page, '换一份报告'),
  reload: (page) => page.reload(),
  async several(page, roll) {
    const files = ['一', '二'].map((name) => textFile(`${name}.txt`, report(roll)));
    await page.setInputFiles('#chooser', files);
  },
};

const CHANGING = new Set([
  ...['paste', 'drop', 'edit', 'range', 'write', 'apply', 'renew', 'part', 'reset', 'several'],
]);

async function press(page, keys) {
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press(keys);
  await settled(page);
}

/** Undoing leads back to the text before, if there was one, and doing it again to the text after. */
async function goesBack(page, before, story) {
  const after = await text(page);
  if (after === before || before === '') return;
  await press(page, 'Control+z');
  assert.equal(await text(page), before, `undone after ${story}`);
  await press(page, 'Control+y');
  assert.equal(await text(page), after, `done again after ${story}`);
}

/** How many steps can be undone; fifty, where the page was loaded again. */
const steps = (page) =>
  page.evaluate(async () => {
    const { past = [], work } = JSON.parse(sessionStorage.getItem('nianbao.desk') || '{}');
    if (!work) return past.length;
    const asked = (request) =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result);
      });
    const database = await asked(indexedDB.open('nianbao', 1));
    const head = await asked(database.transaction('things').objectStore('things').get([work, 0]));
    database.close();
    return head.past.length;
  });

/** Whether anything lies on the desk. */
const isThere = (page) =>
  page.evaluate(() => {
    const { now, work } = JSON.parse(sessionStorage.getItem('nianbao.desk') || '{}');
    return Boolean(work || now?.reports.length);
  });

for (let seed = FIRST; seed < FIRST + DAYS; seed += 1) {
  test(`day ${seed}, ${ACTIONS} actions`, () =>
    here.visit(async (page, seen) => {
      const roll = dice(seed);
      const names = Object.keys(actions);
      const done = [];
      await page.addInitScript(countQuestions);
      await page.reload();
      await page.locator('.starts button').first().waitFor();
      for (let i = 0; i < ACTIONS; i += 1) {
        const name = names[roll(names.length)];
        done.push(name);
        const before = await text(page);
        await actions[name](page, roll);
        await settled(page);
        if (CHANGING.has(name)) await goesBack(page, before, done.join(' '));
        assert.deepEqual(seen.errors, [], done.join(' '));
      }
      if ((await steps(page)) === KEPT) return;
      const some = (await isThere(page)) || (await steps(page)) > 0;
      for (let left = Infinity; (await steps(page)) < left; await press(page, 'Control+z')) left = await steps(page);
      assert.equal(await isThere(page), some, `undoing ends at a report after ${done.join(' ')}`);
    }));
}
