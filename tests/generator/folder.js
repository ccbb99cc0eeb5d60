/**
 * A county's folder: towns with names of their own, and the report that adds them up.
 * @import { Report } from './report.js'
 */
import { blocksOf } from './document.js';
import { APPLICANTS } from './format.js';
import { createRandom } from './random.js';
import { FORMS } from './render/index.js';
import { makeReport } from './report.js';

const FIRST = '云青望禾松临石沅丹柏星苇竹梅兰枫桐柳榆槐';
const SECOND = '溪塘岭坪湾桥河泉岗洼川源浦洲坝铺';

export const COUNTY = '云岭县';

/** The name of the n-th town: no two of the first 640 are the same. @param {number} n */
export function townName(n) {
  const kind = n % (2 * FIRST.length * SECOND.length) < FIRST.length * SECOND.length ? '镇' : '乡';
  return `${FIRST[n % FIRST.length]}${SECOND[Math.floor(n / FIRST.length) % SECOND.length]}${kind}`;
}

/** The same report under other names. @param {Report} report @param {string} county @param {string} town @returns {Report} */
export function renamed(report, county, town) {
  const { area, parent } = report.organ;
  const text = JSON.stringify(report).replaceAll(parent.replace('人民政府', ''), county);
  return JSON.parse(area === parent.replace('人民政府', '') ? text : text.replaceAll(area, town));
}

/** @param {number} count @param {{seed?: number, year?: number}} [options] @returns {Report[]} */
export function makeTowns(count, { seed = 1, year = 2024 } = {}) {
  return Array.from({ length: count }, (_, n) => {
    const county = count <= 640 ? COUNTY : `${FIRST[Math.floor(n / 640) % FIRST.length]}山县`;
    return renamed(makeReport(seed * 100_000 + n, { level: 'town', year }), county, townName(n));
  });
}

/** The county's report: the sum of all tables of these. @param {Report[]} towns @param {(tables: any) => void} [change] */
export function makeConsolidated(towns, change = () => {}) {
  const { year } = towns[0].truth;
  const report = makeReport(77, {
    level: 'county',
    year,
    tables: (tables) => {
      for (const [table, cells] of Object.entries(tables)) {
        for (const id of Object.keys(cells))
          cells[id] = round(towns.reduce((sum, it) => sum + it.truth.tables[table][id], 0));
      }
      change(tables);
    },
  });
  return renamed(report, COUNTY, '');
}

/** A town's report of the year before, to which its numbers lead on. @param {Report} town @param {number} seed @param {Report['truth']['tables']} [now] its numbers */
export function makeLastYear(town, seed, now = town.truth.tables) {
  const report = makeReport(seed, {
    level: 'town',
    year: town.truth.year - 1,
    tables: ({ proactive, requests }) => {
      leadToRequests(requests, now.requests);
      for (const row of ['rules', 'normative']) {
        const left = now.proactive[`${row}.inForce`] - now.proactive[`${row}.made`] + now.proactive[`${row}.repealed`];
        Object.assign(proactive, { [`${row}.made`]: 0, [`${row}.repealed`]: 0, [`${row}.inForce`]: left });
      }
    },
  });
  return renamed(report, COUNTY, town.organ.area);
}

/** What is carried out becomes what the next year carries in; what came in makes up for it. @param {Record<string, number>} requests @param {Record<string, number>} next */
function leadToRequests(requests, next) {
  for (const row of ['new', 'carriedIn', 'carriedOut']) requests[`${row}.total`] = 0;
  for (const column of APPLICANTS) {
    const out = next[`carriedIn.${column}`];
    const all = requests[`handled.${column}`] + out;
    const carried = Math.min(requests[`carriedIn.${column}`], all);
    for (const [row, value] of /** @type {const} */ ([
      ['carriedOut', out],
      ['carriedIn', carried],
      ['new', all - carried],
    ])) {
      requests[`${row}.${column}`] = value;
      requests[`${row}.total`] += value;
    }
  }
}

const round = (/** @type {number} */ amount) => Math.round(amount * 1e6) / 1e6;

/** @param {Report} report @param {keyof typeof FORMS} [form] */
export const bytesOf = (report, form = 'tabbed') => FORMS[form].render(blocksOf(report));

/** So much of a report's prose taken from another, by the number of its characters; the rest is its own. @param {Report} from @param {Report} to @param {number} share @returns {Report} */
export function copied(from, to, share) {
  const source = renamed(from, COUNTY, to.organ.area);
  const random = createRandom(to.seed);
  const length = source.sections.flatMap(({ paragraphs }) => paragraphs).join('').length;
  let own = (1 - share) * length;
  const sections = source.sections.map((section, i) => {
    const others = to.sections[i].paragraphs.join('').split(/(?<=[。；])/);
    const sentence = (/** @type {string} */ text) => {
      if (text.length > own || random.chance(0.6) || others.length === 0) return text;
      own -= text.length;
      return others.splice(0, 1)[0];
    };
    const paragraphs = section.paragraphs.map((text) =>
      text
        .split(/(?<=[。；])/)
        .map(sentence)
        .join(''),
    );
    return { ...section, paragraphs };
  });
  return { ...to, sections };
}
