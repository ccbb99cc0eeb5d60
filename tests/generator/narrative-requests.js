/**
 * What section one says about requests.
 * @import { Context } from './report.js'
 */
import { resultRows } from './format.js';
import { numeral, percent } from './phrases.js';
import * as words from './words/requests.js';

/** @typedef {ReturnType<typeof figures>} Figures */

/** The totals that the text speaks about. @param {Context} context */
function figures({ tables: { requests }, edition }) {
  const group = (/** @type {string} */ key) =>
    resultRows(edition)
      .filter((row) => row === key || row.startsWith(`${key}.`))
      .reduce((sum, row) => sum + requests[`${row}.total`], 0);
  return {
    new: requests['new.total'],
    in: requests['carriedIn.total'],
    handled: requests['handled.total'],
    out: requests['carriedOut.total'],
    all: requests['new.total'] + requests['carriedIn.total'],
    natural: requests['new.natural'],
    organisations: requests['new.total'] - requests['new.natural'],
    results: Object.keys(words.RESULT_NAMES).map((key) => ({
      key: /** @type {keyof typeof words.RESULT_NAMES} */ (key),
      n: group(key),
    })),
  };
}

/** @param {Context} context @returns {string[]} sentences */
export function writeRequests(context) {
  const { random, say } = context;
  const said = figures(context);
  const sentences = said.all === 0 ? [say(words.NO_REQUESTS)] : random.pick([inSteps, inSteps, inOne])(context, said);
  return random.chance(0.5) ? [...sentences, ...traps(context)] : [...traps(context).slice(0, 1), ...sentences];
}

/** @param {Figures} said @returns {import('./phrases.js').Values} */
const values = ({ results, ...numbers }) => numbers;

/** Sentence by sentence. @param {Context} context @param {Figures} said @returns {string[]} */
function inSteps(context, said) {
  const { random, say } = context;
  const withdrawn = said.results.find(({ key }) => key === 'otherwise')?.n ?? 0;
  if (said.in + said.out === 0 && withdrawn > 0 && withdrawn < said.new && random.chance(0.5)) {
    return [say(words.WITHDRAWN, { new: said.new, rest: said.new - withdrawn, other: withdrawn })];
  }
  return [
    received(context, said),
    ...(said.in > 0 || random.chance(0.3) ? [say(words.CARRIED_IN, values(said))] : []),
    ...(random.chance(0.7) ? [say(words.HANDLED, values(said))] : []),
    ...(said.handled > 0 && random.chance(0.6) ? [results(context, said)] : []),
    ...(said.out > 0 || random.chance(0.2) ? [say(words.CARRIED_OUT, values(said))] : []),
    ...(said.out === 0 && said.handled > 0 && random.chance(0.4) ? [say(words.ALL_DONE)] : []),
  ];
}

/** @param {Context} context @param {Figures} said @returns {string[]} */
function inOne(context, said) {
  const more = said.handled > 0 && context.random.chance(0.5) ? [results(context, said)] : [];
  return [context.say(words.BALANCE, values(said)), ...more];
}

/** @param {Context} context @param {Figures} said */
function received({ random, say }, said) {
  const style = said.new < 2 ? 0 : random.next();
  if (style > 0.75) return say(words.RECEIVED_FROM, values(said));
  if (style < 0.55) return say(words.RECEIVED, values(said));
  const first = random.int(0, said.new);
  const second = random.int(0, said.new - first);
  return say(words.RECEIVED_BY, { new: said.new, first, second, third: said.new - first - second });
}

/** 其中，予以公开3件、不予公开1件。 Only what happened, or every group. @param {Context} context @param {Figures} said */
function results({ random, say, numerals }, said) {
  const every = random.chance(0.3);
  const shares = random.chance(0.25);
  const places = random.int(0, 2);
  const list = said.results
    .filter(({ n }) => every || n > 0)
    .map(({ key, n }) => {
      const share = shares ? `，占${percent(n, said.handled, places)}` : '';
      return `${random.pick(words.RESULT_NAMES[key])}${numeral(n, numerals)}件${share}`;
    });
  return say(words.RESULTS, { list: list.join(shares ? '；' : random.pick(['、', '，'])) });
}

/** Up to two sentences that look like figures of the year and are none. @param {Context} context */
function traps({ random, say, organ }) {
  const below = {
    town: '所辖各村',
    street: '所辖各社区',
    department: '局属各单位',
    county: '所辖各乡镇',
    city: '所辖各县区',
  }[organ.level];
  return random
    .sample(words.REQUEST_TRAPS, random.int(0, 2))
    .map((template) => say([template], { below, x: random.int(3, 97), y: random.int(2, 9) }));
}
