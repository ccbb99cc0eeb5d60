/** Several reports at once, as the tests of the page bring them in and wait for them. */

export const button = (page, name) => page.getByRole('button', { name, exact: true });
export const rows = (page) => page.locator('.overview tbody tr:not(.rest)');

/** Nothing waits any more, and what is said of all together has come. */
export const judged = (page) =>
  page.waitForFunction(
    () =>
      !document.querySelector('.notice progress') &&
      /年度：/.test(document.querySelector('#verdict')?.textContent || ''),
  );

/** Answers the chooser that a button opens. */
export async function give(page, words, given) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, words).click()]);
  await chooser.setFiles(given);
}

/** Chooses a folder of this disk; all of it is judged. */
export async function openFolder(page, folder) {
  await give(page, '选择文件夹…', folder);
  await judged(page);
}

/** Chooses several files; all are judged. */
export async function openFiles(page, files) {
  await page.setInputFiles('#chooser', files);
  await judged(page);
}

/** Holds a list against a roster, a consolidated report and three of last year, which stand in one folder. @param {(name: string) => string} place in it */
export async function giveCompanions(page, place) {
  await give(page, '加入单位名单', place('roster.txt'));
  await page.getByText('1 个没有报告').first().waitFor();
  await give(page, '加入汇总报告', place('sum.txt'));
  await page.getByText('汇总报告：sum.txt').waitFor();
  await give(
    page,
    '加入上年报告',
    [0, 1, 2].map((i) => place(`last/${i}.txt`)),
  );
}
