/**
 * A whole report, consistent in itself: official words, relations that hold, a text that agrees with the tables.
 *
 * @import { Edition, Grid, TableId } from './format.js'
 * @import { Level, Organ } from './organs.js'
 * @import { Random } from './random.js'
 * @import { NumeralStyle } from './phrases.js'
 * @import { Tables } from './tables.js'
 * @typedef {{ id: string, title: string, paragraphs: string[], after: string[], table?: TableId }} Section
 *   its paragraphs stand before its table, `after` behind it
 * @typedef {object} Report
 * @property {number} seed
 * @property {{ title: string, organ: string, year: number, level: Level, format: Edition, tables: Tables }} truth
 * @property {Organ} organ
 * @property {string[]} titleLines
 * @property {string[]} opening
 * @property {Section[]} sections
 * @property {string[]} signOff organ and date
 *
 * @typedef {object} Context what the writers of the sections share
 * @property {Random} random
 * @property {Organ} organ
 * @property {number} year
 * @property {Edition} edition
 * @property {Tables} tables
 * @property {boolean} silent no figures of the tables
 * @property {boolean} framed more figures, in many frames
 * @property {NumeralStyle} numerals
 * @property {(templates: readonly string[], values?: import('./phrases.js').Values) => string} say
 */
import { BASIS, editionFor, SECTION_TITLES } from './format.js';
import { writeFees, writeOpening, writeOverview, writeProblems } from './narrative.js';
import { chiefOf, LEVELS, makeOrgan, wholeArea } from './organs.js';
import { say } from './phrases.js';
import { createRandom } from './random.js';
import { makeTables } from './tables.js';

/**
 * @typedef {object} Options
 * @property {Level} [level]
 * @property {number} [year]
 * @property {Edition} [edition] of the tables, where it is not that of the year
 * @property {(tables: Tables, random: Random) => void} [tables] changes the numbers before the text is written
 * @property {(tables: Tables, random: Random) => void} [said] changes the numbers for the text alone
 * @property {boolean} [silent] the text gives no figures of the tables
 * @property {boolean} [framed] it gives more of them, in many frames
 */

/** @param {number} seed @param {Options} [options] @returns {Report} */
export function makeReport(seed, options = {}) {
  const random = createRandom(seed);
  const level = options.level ?? random.pick(LEVELS);
  const year = options.year ?? random.pick([2019, 2020, 2021, 2022, 2023, 2024, 2024, 2025, 2025]);
  const organ = makeOrgan(random, level);
  const edition = options.edition ?? editionFor(year);
  const tables = makeTables(random, level, edition);
  options.tables?.(tables, random);
  const said = structuredClone(tables);
  options.said?.(said, random);
  const context = makeContext(random, organ, year, edition, said, options);
  const title = `${organ.name}${year}年政府信息公开工作年度报告`;
  const finish = random.chance(0.08) ? spaced : (/** @type {string[]} */ texts) => texts;
  return {
    seed,
    truth: { title, organ: organ.name, year, level, format: edition, tables },
    organ,
    titleLines: random.pick([[title], [title], [organ.name, title.slice(organ.name.length)]]),
    opening: finish(writeOpening(context)),
    sections: writeSections(context).map((section) => ({ ...section, paragraphs: finish(section.paragraphs) })),
    signOff: random.chance(0.7) ? [organ.name, signDate(context)] : [],
  };
}

/** @param {Random} random @param {Organ} organ @param {number} year @param {Edition} edition @param {Tables} tables @param {Options} options @returns {Context} */
function makeContext(random, organ, year, edition, tables, { silent = false, framed = false }) {
  const numerals = random.pick(
    /** @type {NumeralStyle[]} */ (['digits', 'digits', 'digits', 'digits', 'digits', 'digits', 'wide', 'chinese']),
  );
  const shared = {
    year,
    last: year - 1,
    next: year + 1,
    name: organ.name,
    parent: organ.parent,
    office: organ.office,
    basis: BASIS[editionFor(year)],
    area: wholeArea(organ),
    chief: chiefOf(organ),
    deputy: `副${chiefOf(organ)}`,
  };
  return {
    random,
    organ,
    year,
    edition,
    tables,
    silent,
    framed,
    numerals,
    say: (templates, values = {}) =>
      say(
        random,
        templates,
        {
          we: random.pick(organ.we),
          ...values,
          ...Object.fromEntries(Object.entries(shared).map(([key, value]) => [key, String(value)])),
        },
        numerals,
      ),
  };
}

/** A space between Chinese and digits, as some offices write: 2024 年 1 月. @param {string[]} texts */
const spaced = (texts) =>
  texts.map((text) => text.replace(/(?<=[\p{Script=Han}])(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, ' '));

/** @param {Context} context @returns {Section[]} */
function writeSections(context) {
  const plain = (/** @type {TableId} */ id) => ({
    id,
    title: SECTION_TITLES[id],
    paragraphs: [],
    after: [],
    table: id,
  });
  return [
    { id: 'overview', title: SECTION_TITLES.overview, paragraphs: writeOverview(context), after: [] },
    plain('proactive'),
    plain('requests'),
    plain('review'),
    { id: 'problems', title: SECTION_TITLES.problems, paragraphs: writeProblems(context), after: [] },
    { id: 'other', title: SECTION_TITLES.other, paragraphs: writeFees(context), after: [] },
  ];
}

/** Before the legal date: departments and below by 31 January, governments of counties and cities by 31 March. @param {Context} context */
function signDate({ random, organ, year }) {
  const month = organ.level === 'county' || organ.level === 'city' ? random.int(1, 3) : 1;
  return `${year + 1}年${month}月${random.int(4, 28)}日`;
}
