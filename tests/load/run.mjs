/**
 * npm run load [-- --checks N --pastes N]: what a day of use brings: 100,000 checks in one instance, 5,000 pastes into one page. Memory must
 * not grow, the last must be as quick as the first. `npm test` does the same with fewer.
 */
import { parseArgs } from 'node:util';
import { launch, site } from '../web/browser.js';
import { growth } from './checks.js';
import { pastesInto } from './pastes.js';

const { values } = parseArgs({
  options: { checks: { type: 'string', default: '100000' }, pastes: { type: 'string', default: '5000' } },
});
const MB = 2 ** 20;

const { heap, rss } = await growth(Number(values.checks));
console.log(
  `${values.checks} checks in one instance: memory ${(heap / MB).toFixed(1)} MB more, the process ${(rss / MB).toFixed(1)} MB`,
);

const [browser, served] = [await launch(), await site()];
const { first, last, grown } = await pastesInto(browser, served.url, Number(values.pastes));
await browser.close();
await served.close();
console.log(
  `${values.pastes} pastes into one page: ${first.toFixed(0)} ms at the start, ${last.toFixed(0)} ms at the end; ${(grown / MB).toFixed(1)} MB more`,
);
