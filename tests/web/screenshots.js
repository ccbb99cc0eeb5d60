/**
 * Pictures of every state of the page into build/screenshots/, to be looked at; those that README and guide show go to
 * docs/screenshots/ as well.
 * usage: npm run screenshots [name…]
 */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { shownPictures } from '../project/pictures.js';
import { launch, openPage, root, site } from './browser.js';
import { states } from './states.js';

const folder = path.join(root, 'build/screenshots');
const LIGHT = { suffix: '', width: 1280, colorScheme: 'light' };
/** The usual screen of an office, as it is and enlarged to 125 %. */
const OFFICE = { suffix: '-office', width: 1366, height: 657, colorScheme: 'light' };
const ENLARGED = { suffix: '-enlarged', width: 1024, height: 525, colorScheme: 'light' };
const DARK = { suffix: '-dark', width: 1280, colorScheme: 'dark' };
const PAPER = { suffix: '', width: 794, colorScheme: 'light' };
const PHONE = { suffix: '-phone', width: 380, colorScheme: 'light' };
/** States that are shown in the dark as well. */
const IN_THE_DARK = new Set(['empty', 'findings', 'opened']);

/** States whose whole length is worth showing. */
const LONG = new Set(['findings', 'cut', 'opened', 'print', 'element', 'year', 'years']);

function viewsOf(name) {
  if (name.startsWith('phone-')) return [{ ...PHONE, suffix: '' }];
  if (states[name].print) return [PAPER];
  return [LIGHT, OFFICE, ENLARGED, PHONE, ...(IN_THE_DARK.has(name) ? [DARK] : [])];
}

await mkdir(folder, { recursive: true });
const browser = await launch();
const served = await site();
const wanted = process.argv.slice(2);

async function picture(name, { address = '', prepare, print }, { suffix, width, height = 900, colorScheme }) {
  const { page, context } = await openPage(browser, served.url + address, {
    viewport: { width, height },
    colorScheme,
  });
  await prepare(page);
  if (print) await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    document.activeElement?.blur?.();
    window.scrollTo(0, 0);
  });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  await page.screenshot({
    path: path.join(folder, `${name}${suffix}.png`),
    fullPage: (LONG.has(name) && height > 800) || width < 500,
  });
  await context.close();
}

for (const [name, state] of Object.entries(states)) {
  if (wanted.length && !wanted.includes(name)) continue;
  for (const view of viewsOf(name)) await picture(name, state, view);
}
for (const file of shownPictures())
  if (!wanted.length || wanted.some((name) => file.startsWith(name)))
    await copyFile(path.join(folder, file), path.join(root, 'docs/screenshots', file));
await browser.close();
await served.close();
