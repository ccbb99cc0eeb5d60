/** The page in English is English: whatever one does, no Chinese but what the report itself says, in quotation marks. */
import assert from 'node:assert/strict';
import { drawnTest as test } from '../long.js';
import { LANGUAGES, texts } from '../../web/texts/texts.js';
import { atRest, paste, result, textFile } from './browser.js';
import { openFiles, rows } from './folders.js';
import { before, clean, cut, example, notReport, outdated } from './inputs.js';
import { onSite } from './visits.js';

const here = onSite({ viewport: { width: 1024, height: 700 } });

/** In the page: what is written in Chinese beside the report, its names, and what is quoted of it. */
function chinese() {
  const own =
    '.rules,.source,.official,.texts,.list th,.list .note,.common,.together,[lang="zh-CN"],del,ins,.facts dd,.back .caption,.slice';
  const quoted = /with 等|“[^”]*”|《[^》]*》|国办\S*|\S*\.(txt|docx)|[^\s,.;:()]*(镇|乡|县)[^\s,.;:()]*/g;
  const found = [];
  const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!parentElement.closest(own) && /[一-鿿]/.test(data.replace(quoted, ''))) found.push(data.trim());
  }
  for (const element of document.querySelectorAll('#app [aria-label],#app [title],#app [placeholder]'))
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const said = element.getAttribute(name) || '';
      if (!element.closest(own) && /[一-鿿]/.test(said.replace(quoted, ''))) found.push(`${name}: ${said}`);
    }
  return found;
}

const isEnglish = async (page, after) => {
  await atRest(page);
  assert.deepEqual(await page.evaluate(chinese), [], `after ${after}`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `wider after ${after}`);
};

const english = (page) => page.getByRole('button', { name: 'English' }).click();
const click = (name) => (page) => page.getByRole('button', { name }).first().click();

const reports = { example, clean, cut, outdated, notReport };
for (const [name, text] of Object.entries(reports)) {
  test(`${name}, pasted in English`, () =>
    here.visit(async (page) => {
      await english(page);
      await isEnglish(page, 'nothing');
      await paste(page, text);
      await result(page);
      await isEnglish(page, 'the paste');
    }));
}

const steps = {
  adopting: click(/^Apply/),
  undoing: (page) => page.keyboard.press('Control+z'),
  ignoring: async (page) => {
    await page.locator('.card .title').first().click();
    await click('Mute')(page);
  },
  typing: async (page) => {
    await page.locator('#tab-tables').click();
    await page.locator('.tables td[data-cell="requests.granted.natural"]').click();
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
  },
  'what is no number': async (page) => {
    await page.locator('.tables td[data-cell="requests.granted.natural"]').click();
    await paste(page, 'abc');
  },
  help: click('How it works'),
  settings: click('Settings'),
};

test('whatever one does', () =>
  here.visit(async (page) => {
    await english(page);
    await paste(page, example);
    await result(page);
    for (const [name, act] of Object.entries(steps)) {
      if (await page.getByRole('button', { name: 'Back to the check' }).count()) await click('Back to the check')(page);
      await page.evaluate(() => document.activeElement?.blur());
      await act(page);
      await isEnglish(page, name);
    }
  }));

test('the blank form, and last year beside it', () =>
  here.visit(async (page) => {
    await english(page);
    await click(/[Bb]lank/)(page);
    await result(page);
    await isEnglish(page, 'the blank form');
    await click('Add last year’s report')(page);
    await page.setInputFiles('#chooser', textFile('2023.txt', before));
    await result(page, 2);
    await isEnglish(page, 'last year');
  }));

test('a list', () =>
  here.visit(async (page) => {
    await english(page);
    const files = [example, clean, cut, notReport].map((text, i) => textFile(`${i}.txt`, text));
    await page.setInputFiles('#chooser', files);
    await page.locator('#verdict', { hasText: 'to correct' }).waitFor();
    await isEnglish(page, 'the files');
    await rows(page).first().getByRole('button').click();
    await page.locator('.back').waitFor();
    await isEnglish(page, 'opening one');
  }));

test('another language, from the menu of a phone: what was said in the other is gone, the focus is at the verdict', () =>
  here.visit(
    async (page) => {
      await paste(page, example);
      await result(page);
      await page.getByRole('button', { name: '采用 9' }).first().click();
      await page.locator('.answer').waitFor();
      await page.getByRole('button', { name: '菜单' }).click();
      await english(page);
      await atRest(page);
      assert.equal(await page.locator('.answer').count(), 0);
      assert.equal(await page.evaluate(() => document.activeElement.id), 'verdict');
    },
    { viewport: { width: 380, height: 700 } },
  ));

test('one is one, and several are several', () => {
  const t = texts('en');
  assert.deepEqual(
    [1, 2].map((n) => t('checked.facts.differ', { n })),
    ['1 figure differs', '2 figures differ'],
  );
  const said = Object.values(LANGUAGES.en).filter((words) => /\(s\)|\b\w+_\w+\b/.test(words));
  assert.deepEqual(said, []);
});

test('what was not checked is said in words', () =>
  here.visit(async (page) => {
    await english(page);
    await paste(page, clean);
    await result(page);
    await page.getByText("last year's report was not added").waitFor();
  }));

test('the chosen cell can be read in forced colours, also under the pointer', () =>
  here.visit(
    async (page) => {
      await paste(page, example);
      await result(page);
      await page.locator('.card .title').nth(1).click();
      const chosen = page.locator('.slices td[aria-selected="true"]');
      await chosen.hover();
      const [ground, ...words] = await chosen.evaluate((cell) => [
        getComputedStyle(cell).backgroundColor,
        ...['del', 'ins'].map((name) => getComputedStyle(cell.querySelector(name)).color),
      ]);
      const [highlight, text] = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'));
        probe.style = 'forced-color-adjust:none;background:Highlight;color:HighlightText';
        const { backgroundColor, color } = getComputedStyle(probe);
        return [backgroundColor, color];
      });
      assert.deepEqual([ground, ...words], [highlight, text, text]);
    },
    { forcedColors: 'active', colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  ));

test('chosen in forced colours is seen', () =>
  here.visit(
    async (page) => {
      await openFiles(page, [textFile('1.txt', example), textFile('2.txt', clean)]);
      const look = (selector) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => {
            const { backgroundColor, color, outlineStyle, outlineColor } = getComputedStyle(element);
            return [backgroundColor, color, outlineStyle === 'none' ? '' : outlineColor].join();
          });
      const differs = async (chosen, other) => assert.notEqual(await look(chosen), await look(other), chosen);
      await differs('.chip[aria-pressed="true"]', '.chip[aria-pressed="false"]');
      await rows(page).first().getByRole('button').click();
      await page.locator('.tables td[data-cell="requests.handled.natural"]').click();
      await differs('.tab[aria-selected="true"]', '.tab[aria-selected="false"]');
      await differs('td[data-cell="requests.handled.natural"]', 'td[data-cell="requests.carriedOut.research"]');
      await differs('.line.chosen', '.line:not(.chosen)');
      await differs('.card.selected', '.card:not(.selected)');
    },
    { forcedColors: 'active', viewport: { width: 1280, height: 900 } },
  ));
