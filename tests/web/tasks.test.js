/** What clerks and reviewers come to do, from beginning to end, by as few actions as it takes. */
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { createChecker } from '../../wasm/node.js';
import { read } from '../../wasm/readers/index.js';
import { drawnTest as test } from '../long.js';
import { atRest, paste, result, savedBy, textFile } from './browser.js';
import { openFiles } from './folders.js';
import { clean, cut, example } from './inputs.js';
import { OFFICE, onSite } from './visits.js';

const here = onSite({ ...OFFICE, permissions: ['clipboard-read'] });
let checker;
before(async () => {
  checker = await createChecker();
});

const onPage = here.visit;

const verdict = (page) => page.locator('.verdict h1').innerText();
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
const button = (page, name) => page.getByRole('button', { name, exact: true }).first();

async function pasted(page, text) {
  await paste(page, text);
  return result(page);
}

test('a reviewer copies the opinion by his second action', () =>
  onPage(async (page) => {
    await page.setInputFiles('#chooser', textFile('白鹭镇.txt', example));
    await result(page);
    await button(page, '复制意见').click();
    await page.locator('.answer', { hasText: '已复制意见' }).waitFor();
    const words = await clipboard(page);
    assert.match(words, /^云岭县白鹭镇人民政府2024年/);
    assert.match(words, /文件：白鹭镇\.txt\n结论：发现 3 处必须修改/);
    assert.match(words, /【必须修改】正文写“全年收到政府信息公开申请21件”/);
    assert.equal(words.split('\n').length, 3 + (await page.locator('.card').count()));
  }));

test('one finding after another: adopted, on to the next, and at the end the verdict', () =>
  onPage(async (page) => {
    await pasted(page, example);
    const open = page.locator('.card.open');
    await button(page, '逐项修改').click();
    await page.keyboard.press('ArrowDown');
    await open.getByRole('button', { name: '采用 9' }).click();
    await page.locator('.answer', { hasText: '已改' }).waitFor();
    await open.getByText('六类申请人合计 2').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await open.getByRole('button', { name: '4 格都填 0' }).click();
    await page.locator('.answer', { hasText: '已填 4 格：表格里有空格没有填数' }).waitFor();
    await open.getByRole('button', { name: '忽略' }).click();
    await page.locator('.answer', { hasText: '全部看完。已忽略：有的数不知道属于哪一格' }).waitFor();
    await page.locator('#changes').getByText('（七）总计').waitFor();
    await page.locator('.folded', { hasText: '已忽略：有的数不知道属于哪一格' }).waitFor();
    await page.waitForFunction(() => document.activeElement.id === 'verdict');
    assert.equal(await open.count(), 0);
    await button(page, '复制清单').click();
    await page.getByText('已复制改动清单').first().waitFor();
    const filled = ['科研机构', '社会公益组织', '法律服务机构', '其他'].map((who) => `表三“2.重复申请”，${who}\t空\t0`);
    assert.deepEqual((await clipboard(page)).split('\n'), [...filled, '表三“（七）总计”，自然人\t8\t9']);
  }));

test('words that were put right are in the list of changes, on paper too, and survive a reload', () =>
  onPage(async (page) => {
    await pasted(
      page,
      clean
        .replace('五、存在的主要问题及改进情况', '五、存在问题和改进情况')
        .replace('两次业务学习。', '两次业务学习,效果较好。'),
    );
    for (let count = 2; count <= 3; count += 1) {
      await page.locator('.card').getByRole('button', { name: /^采用/ }).first().click();
      await result(page, count);
    }
    await page.reload();
    await button(page, '复制清单').click();
    await page.getByText('已复制改动清单').first().waitFor();
    const [heading, comma] = (await clipboard(page)).split('\n');
    assert.equal(heading, '\t五、存在问题和改进情况\t五、存在的主要问题及改进情况');
    assert.match(comma, /^\t.*学习,效果.*\t.*学习，效果.*$/);
    await page.emulateMedia({ media: 'print' });
    assert.match(
      await page.locator('.printed').innerText(),
      /改动清单[\s\S]*五、存在问题和改进情况 → 五、存在的主要问题及改进情况/,
    );
  }));

test('a finding that comes to be grouped with another is not called done, and keeps its number', () =>
  onPage(async (page) => {
    await pasted(page, example);
    await page.locator('.tables td[data-cell="requests.granted.natural"]').click();
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    await result(page, 2);
    await page.locator('.card', { hasText: '还有 4 处' }).waitFor();
    assert.equal(await page.locator('.folded').count(), 0);
    assert.deepEqual(await page.locator('.card[data-card] > .tag b').allInnerTexts(), ['1', '2', '4', '5', '6']);
  }));

test('findings keep their numbers; what is done or muted stays in its place, folded', () =>
  onPage(async (page) => {
    await pasted(page, example);
    const numbers = () => page.locator('.card[data-card] > .tag b').allInnerTexts();
    assert.deepEqual(await numbers(), ['1', '2', '3', '4', '5', '6']);
    await button(page, '采用 9').click();
    await page.locator('.folded', { hasText: '已改' }).waitFor();
    assert.deepEqual(await numbers(), ['1', '3', '4', '5', '6']);
    await page.locator('.folded').getByRole('button', { name: '撤销' }).click();
    await page.locator('.card[data-card]').nth(5).waitFor();
    assert.deepEqual(await numbers(), ['1', '2', '3', '4', '5', '6']);
  }));

test('ten suggestions are adopted by one action', () =>
  onPage(async (page) => {
    await pasted(page, wrongTotals(10));
    const all = page.getByRole('button', { name: /^全部采用 \d+ 处建议$/ });
    assert.ok(Number((await all.innerText()).match(/\d+/)[0]) >= 10);
    await all.click();
    await page
      .getByText(/^未发现问题/)
      .first()
      .waitFor();
  }));

/** A sound report in which so many rows have a wrong number among those of natural persons. */
function wrongTotals(count) {
  const lines = clean.split('\n');
  let left = count;
  return lines
    .map((line) => {
      if (!/^\d\.[^\t]*(\t0){7}$/.test(line) || left === 0) return line;
      left -= 1;
      return line.replace(/\t0$/, '\t7');
    })
    .join('\n');
}

test('in a list: the next report, and back by the browser', () =>
  onPage(async (page) => {
    await openFiles(page, [textFile('一.txt', clean), textFile('二.txt', example)]);
    await page.getByRole('button', { name: /^打开/ }).first().click();
    await page.getByText('第 1 份，共 2 份：二.txt').waitFor();
    await button(page, '下一份').click();
    await page.getByText('第 2 份，共 2 份：一.txt').waitFor();
    assert.match(await verdict(page), /^未发现问题/);
    await page.goBack();
    await page.locator('.list').waitFor();
    await page.goForward();
    await page.getByText('第 2 份，共 2 份：一.txt').waitFor();
  }));

test('a rule that is switched off stays off in this browser, is listed in the settings, and comes back', () =>
  onPage(async (page) => {
    await pasted(page, example);
    await page.locator('.card', { hasText: '4 格空白' }).click();
    await page.locator('.card.open').getByRole('button', { name: '看理由' }).click();
    await button(page, '不再检查这类问题').click();
    assert.equal((await result(page, 2)).findings.filter((f) => f.rule === 'cell-blank').length, 0);
    await page.reload();
    await result(page);
    await page.getByText('不检查的规则另有 1 处').click();
    await page.locator('.office').getByText('恢复').first().click();
    assert.equal((await result(page, 2)).findings.filter((f) => f.rule === 'cell-blank').length, 1);
  }));

test('house words and allowed names are checked by, and saved as the file of the command line', () =>
  onPage(async (page) => {
    await pasted(page, clean);
    await button(page, '设置').click();
    await button(page, '加一个必须写明的词').click();
    await page.getByLabel('必须写明').fill('监督电话');
    await page.getByLabel('提示').first().fill('本县要求写明监督电话。');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => self.results[self.results.length - 1].findings.length === 1);
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, '存为文件').click()]);
    assert.equal(download.suggestedFilename(), '年报核对设置.json');
    await button(page, '回到核对').click();
    assert.match(await page.locator('.card').innerText(), /监督电话/);
  }));

test('a settings file is loaded; what is none is refused with a sentence, and changes nothing', () =>
  onPage(async (page) => {
    await button(page, '设置').click();
    const load = async (name, text) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, '读取文件').click()]);
      await chooser.setFiles(textFile(name, text));
    };
    await load('县.json', '{"officials":["周砚青"],"rules":{"numbering":"off"}}');
    await page.getByText('已读取县.json').first().waitFor();
    for (const [name, text] of [
      ['甲.json', '{"rules":{"numbering":"never"}}'],
      ['丁.json', '{"rules":{"no-such-rule":"off"}}'],
      ['戊.json', '{"level":"county","due":{"county":"02-30"}}'],
      ['己.json', '{"house":[{"require":"甲","forbid":"乙","message":"丙"}]}'],
      ['乙.json', '[]'],
      ['丙.json', '没有'],
    ]) {
      await load(name, text);
      await page.getByText(`${name}不是设置文件`).first().waitFor();
    }
    assert.equal(await page.locator('textarea.names').inputValue(), '周砚青');
  }));

test('a rule that this version does not have, and a day that there is not, stop no check', () =>
  onPage(async (page) => {
    await page.evaluate(() =>
      localStorage.setItem(
        'nianbao.settings',
        '{"office":{"rules":{"no-such-rule":"off","numbering":"off"},"level":"town"}}',
      ),
    );
    await page.addInitScript(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function slowly(question, ...more) {
        setTimeout(() => postMessage.call(this, question, ...more), question?.ask === 'describe' ? 1000 : 0);
      };
    });
    await page.reload();
    await pasted(page, clean); // before the page knows what rules there are
    assert.match(await verdict(page), /^未发现问题/);
    await button(page, '设置').click();
    const due = page.getByLabel('公布期限');
    await due.fill('2月30日');
    await page.keyboard.press('Tab');
    await page.getByText('没有这一天').waitFor();
    await due.fill('1月20日');
    await page.keyboard.press('Tab');
    await page.getByText('没有这一天').waitFor({ state: 'detached' });
    assert.equal(await due.inputValue(), '01-20');
    await button(page, '回到核对').click();
    assert.match(await verdict(page), /^未发现问题/);
  }));

test('the blank form is named, filled in, and the rest is 0', () =>
  onPage(async (page) => {
    await button(page, '官方空白表').click();
    await result(page);
    assert.equal(await verdict(page), '填写空白表');
    await page.locator('.filling').getByLabel('机关').fill('云岭县白鹭镇人民政府');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2024');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => self.results[self.results.length - 1].report.year === 2024);
    await button(page, '其余 200 格填 0').click();
    await page.waitForFunction(() =>
      self.results[self.results.length - 1].findings.every((f) => f.rule !== 'cell-blank'),
    );
    const { report } = await page.evaluate(() => self.results[self.results.length - 1]);
    assert.equal(report.organ, '云岭县白鹭镇人民政府');
    assert.equal(report.tables.requests.cells['handled.total'].value, 0);
  }));

test('the rest of a cut report is joined at the cut', () =>
  onPage(async (page) => {
    await pasted(page, `${cut}8.属于行`);
    await page.locator('.rest').focus();
    await paste(page, clean.slice(clean.indexOf('8.属于行政查询事项')));
    const whole = await result(page, 2);
    assert.equal(whole.source.text.trimEnd(), clean.trimEnd());
    assert.match(await verdict(page), /^未发现问题/);
  }));

const problems = clean.indexOf('五、存在的主要问题');
for (const [where, at, from] of [
  ['behind the last table', problems, '五、存在的主要问题及改进情况'],
  [
    'within a sentence',
    clean.indexOf('，', problems) + 4,
    clean.slice(clean.indexOf('\n', problems)).trim().slice(0, 14),
  ],
]) {
  test(`a report that stops ${where} is joined there`, () =>
    onPage(async (page) => {
      await pasted(page, clean.slice(0, at));
      assert.match(await verdict(page), /^报告没有读完整：读到“[四五]、.*”为止/);
      assert.ok((await page.locator('section.cut').innerText()).includes(`从“${from}`));
      await page.locator('.rest').focus();
      await paste(page, clean.slice(at));
      assert.equal((await result(page, 2)).source.text.trimEnd(), clean.trimEnd());
      assert.match(await verdict(page), /^未发现问题/);
    }));
}

for (const [name, words, prepare] of [
  ['the empty page', '年报核对', async () => {}],
  [
    'the help',
    '怎样核对',
    async (page) => {
      await button(page, '怎样核对').click();
      await page.locator('.about').waitFor();
    },
  ],
  ['a list', '白鹭镇', (page) => openFiles(page, [textFile('一.txt', clean), textFile('二.txt', example)])],
  [
    'the year',
    '申请的去向.*同样的数，用表格看.*总计.*复议和诉讼.*复议后起诉0',
    async (page) => {
      await pasted(page, clean);
      await button(page, '看一年的去向').click();
    },
  ],
]) {
  test(`${name} is printed as it is`, () =>
    onPage(async (page) => {
      await prepare(page);
      await atRest(page);
      const printed = checker.check(await read(new Uint8Array(await page.pdf()), '打印.pdf')).source.text;
      assert.match(printed.replace(/\s/g, ''), new RegExp(words));
      assert.doesNotMatch(printed, /经办人/);
    }));
}

test('on the screen of an office the verdict, the facts and three findings are in view', () =>
  onPage(async (page) => {
    await pasted(page, example);
    const bottom = async (selector, n = 0) => {
      const box = await page.locator(selector).nth(n).boundingBox();
      return box.y + box.height;
    };
    assert.ok((await bottom('.verdict')) <= 657);
    assert.ok((await bottom('.facts')) <= 657);
    assert.ok((await bottom('.card[data-card]', 2)) <= 657);
  }));

for (const width of [900, 960, 1024, 1093, 1185, 1280]) {
  test(`at ${width} px no column of a table is cut off`, () =>
    onPage(
      async (page) => {
        await pasted(page, example);
        if (width < 1100) await page.locator('#tab-tables').click();
        const hidden = await page.locator('.tables .frame').evaluate((frame) => frame.scrollWidth - frame.clientWidth);
        assert.equal(hidden, 0);
      },
      { viewport: { width, height: 657 } },
    ));
}

test('the picture of the year is saved as it is shown, as a drawing and as a picture', () =>
  onPage(async (page) => {
    await pasted(page, clean);
    await button(page, '看一年的去向').click();
    const saved = async (name) => (await savedBy(page, () => button(page, name).click())).bytes;
    const drawing = (await saved('图存为 SVG')).toString();
    assert.match(drawing, /^<svg[^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(drawing, /fill="rgb\(/);
    assert.equal((await saved('图存为 PNG')).subarray(1, 4).toString(), 'PNG');
    assert.match(await page.locator('.year').innerText(), /复议和诉讼/);
  }));

test('a suggestion shows the sums that come of it, and gives no second advice', () =>
  onPage(async (page) => {
    await pasted(page, example);
    await page.locator('.card', { hasText: '采用 9' }).click();
    await page.locator('.card.open').getByText('采用 9 后 9＋1＝9＋1 ✓').waitFor();
    assert.equal(await page.locator('.card.open .hint').count(), 0);
  }));
