/** Every state of the page: for the accessibility tests and the screenshots. */
import { paste, result, textFile } from './browser.js';
import { openFiles } from './folders.js';
import { before, clean, cut, example, notReport, outdated, torn } from './inputs.js';

const with_ = (text) => async (page) => {
  await paste(page, text);
  await result(page);
};

/** As much text as two offices need to be told to have copied each other. @param {string} text */
export const longer = (text) =>
  text.replace(
    /^一、总体情况\n/m,
    '$&镇里把便民服务大厅的公开角重新布置了一遍，添了查阅桌和复印机，请退休教师每周二帮老人读文件；各村把账目贴在祠堂门口，过期的由网格员收回归档。\n',
  );

/** Several files at once. */
async function several(page) {
  await openFiles(page, [
    textFile('白鹭镇.txt', longer(example)),
    textFile('星砚镇.txt', longer(clean).replace(/白鹭镇/g, '星砚镇')),
    textFile('苔枝乡.txt', cut.replace(/白鹭镇/g, '苔枝乡')),
  ]);
}

export const states = {
  empty: { prepare: (page) => page.locator('#field').waitFor() },
  findings: { prepare: with_(example) },
  selected: {
    async prepare(page) {
      await with_(example)(page);
      await page.keyboard.press('ArrowDown');
    },
  },
  opened: {
    async prepare(page) {
      await with_(example)(page);
      await page.getByRole('button', { name: '逐项修改' }).click();
    },
  },
  applied: {
    async prepare(page) {
      await with_(example)(page);
      await page.getByRole('button', { name: '4 格都填 0' }).click();
      await result(page, 2);
    },
  },
  'new-form': {
    async prepare(page) {
      await with_(outdated)(page);
      await page.locator('.card').getByRole('button', { name: '改为 2021 年的表格' }).click();
    },
  },
  several: { prepare: with_(clean + clean.replace(/白鹭镇/g, '星砚镇').replace('2024年\n政府', '2024年政府')) },
  clean: { prepare: with_(clean) },
  cut: { prepare: with_(cut) },
  torn: { prepare: with_(torn) },
  'not-a-report': {
    async prepare(page) {
      await paste(page, notReport);
      await page.getByText('这不像一份政府信息公开工作年度报告').waitFor();
    },
  },
  'file-damaged': {
    async prepare(page) {
      await page.setInputFiles('input[type=file]', {
        name: '年报.docx',
        mimeType: '',
        buffer: Buffer.from('PK\u0003\u0004 broken'),
      });
      await page.getByRole('alert').waitFor();
    },
  },
  list: { prepare: several },
  'list-figures': {
    prepare: (page) => several(page).then(() => page.getByRole('button', { name: '主要数字' }).click()),
  },
  'list-rules': { prepare: (page) => several(page).then(() => page.getByRole('button', { name: '规则热图' }).click()) },
  'list-together': {
    prepare: (page) => several(page).then(() => page.getByRole('tab', { name: '整批核对' }).click()),
  },
  'list-common': { prepare: (page) => several(page).then(() => page.getByRole('tab', { name: '共有问题' }).click()) },
  'list-spread': { prepare: (page) => several(page).then(() => page.getByRole('tab', { name: '分布' }).click()) },
  'list-pair': {
    async prepare(page) {
      await several(page);
      await page.getByRole('tab', { name: '整批核对' }).click();
      await page.getByRole('button', { name: /并排看/ }).click();
      await page.locator('.pair article').nth(1).waitFor();
    },
  },
  blank: {
    async prepare(page) {
      await page.getByRole('button', { name: '官方空白表' }).click();
      await result(page);
    },
  },
  settings: {
    async prepare(page) {
      await with_(example)(page);
      if (await page.locator('.bar .menu').isVisible()) await page.locator('.bar .menu').click();
      await page.getByRole('button', { name: '设置' }).click();
      await page.getByRole('button', { name: '加一个必须写明的词' }).click();
      await page.locator('.house input').first().waitFor();
    },
  },
  cell: {
    async prepare(page) {
      await with_(example)(page);
      if (await page.locator('#tab-tables').isVisible()) await page.locator('#tab-tables').click();
      await page.locator('.tables td[data-cell="requests.handled.natural"]').click();
    },
  },
  about: {
    async prepare(page) {
      await page.getByRole('button', { name: '怎样核对' }).click();
      await page.locator('.about').waitFor();
    },
  },
  year: {
    async prepare(page) {
      await with_(clean)(page);
      if (await page.locator('#tab-tables').isVisible()) await page.locator('#tab-tables').click();
      await page.getByRole('button', { name: '看一年的去向' }).click();
      await page.locator('.flow').waitFor();
    },
  },
  years: {
    async prepare(page) {
      await with_(clean)(page);
      await page.getByRole('button', { name: '加入上年报告' }).click();
      await page.setInputFiles('#chooser', textFile('2023.txt', before));
      await result(page, 2);
      if (await page.locator('#tab-tables').isVisible()) await page.locator('#tab-tables').click();
      await page.getByRole('button', { name: '看一年的去向' }).click();
      await page.locator('.flow').last().waitFor();
    },
  },
  print: { prepare: with_(example), print: true },
  'phone-tables': {
    async prepare(page) {
      await with_(example)(page);
      if (await page.locator('#tab-tables').isVisible()) await page.locator('#tab-tables').click();
    },
  },
  'phone-source': {
    async prepare(page) {
      await with_(example)(page);
      if (await page.locator('#tab-source').isVisible()) await page.locator('#tab-source').click();
    },
  },
  english: {
    async prepare(page) {
      await with_(example)(page);
      if (await page.locator('.bar .menu').isVisible()) await page.locator('.bar .menu').click();
      await page.getByRole('button', { name: 'English' }).click();
      await result(page, 2);
    },
  },
  element: {
    address: 'demo.html',
    async prepare(page) {
      await page.locator('#body').fill(example);
      await result(page);
    },
  },
};
