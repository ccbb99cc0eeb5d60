/**
 * Writes the text of a report so that it agrees with the tables.
 * @import { Context } from './report.js'
 */
import { writeFrames } from './frames.js';
import { writeRequests } from './narrative-requests.js';
import { writeProactive } from './narrative-proactive.js';
import { writeReview } from './narrative-review.js';
import * as fees from './words/fees.js';
import * as opening from './words/opening.js';
import * as plain from './words/plain.js';

/** @param {Context} context @returns {string[]} paragraphs */
export function writeOpening({ random, say }) {
  const phone = `0${random.int(311, 998)}-${random.int(2, 8)}${String(random.int(0, 999999)).padStart(6, '0')}`;
  const contact = {
    site: random.pick(opening.SITES),
    phone,
    zip: String(random.int(100000, 858000)),
    address: `${random.pick(opening.STREETS)}${random.int(1, 320)}号`,
  };
  const parts = [
    say(opening.OPENING_BASIS),
    ...(random.chance(0.4) ? [say(opening.OPENING_CONTENTS)] : []),
    say(opening.OPENING_PERIOD),
    ...(random.chance(0.85) ? [say(opening.OPENING_CONTACT, contact)] : []),
  ];
  return random.chance(0.7) ? [parts.join('')] : parts;
}

/** The five subjects of section one, each under its heading. @param {Context} context @returns {string[]} */
export function writeOverview(context) {
  const { random, say, silent } = context;
  const figures = (/** @type {(context: Context) => string[]} */ write) => (silent ? [] : write(context));
  const framed = context.framed ? writeFrames(context) : { requests: [], proactive: [], others: [] };
  const subjects = [
    [
      ['主动公开', '主动公开情况', '主动公开方面'],
      [...figures(writeProactive), ...framed.proactive, ...some(context, plain.PROACTIVE_TEXT)],
    ],
    [
      ['依申请公开', '依申请公开情况', '依申请公开办理情况'],
      [...figures(writeRequests), ...figures(writeReview), ...framed.requests, ...some(context, plain.REQUESTS_TEXT)],
    ],
    [['政府信息管理', '政府信息管理情况', '政府信息管理方面'], some(context, plain.MANAGEMENT_TEXT)],
    [['政府信息公开平台建设', '政府信息公开平台建设情况', '平台建设'], some(context, plain.PLATFORM_TEXT)],
    [
      ['监督保障', '监督保障情况', '监督保障方面'],
      [...framed.others, ...some(context, plain.SUPERVISION_TEXT)],
    ],
  ];
  const ownLine = random.chance(0.7);
  const numbers = '一二三四五';
  return [
    ...(random.chance(0.5) ? [lead(context)] : []),
    ...subjects.flatMap(([titles, sentences], i) => {
      const heading = `（${numbers[i]}）${say(/** @type {string[]} */ (titles))}`;
      const text = sentences.join('');
      return ownLine ? [heading, text] : [`${heading}。${text}`];
    }),
  ];
}

const LEADS = [
  '$year年，$we{坚持以习近平新时代中国特色社会主义思想为指导|在上级部门的有力指导下}，{认真|全面}贯彻落实《中华人民共和国政府信息公开条例》，{扎实|深入|有序}推进政府信息公开工作。',
  '$year年，$we{严格|认真}执行《条例》{规定|各项要求}，{不断提高工作透明度|持续提升公开质量}，{政府信息公开工作取得新进展|各项工作有序推进}。',
];

/** @param {Context} context */
const lead = ({ say }) => say(LEADS);

/** Two to four different sentences. @param {Context} context @param {readonly string[]} templates */
const some = ({ random, say }, templates) =>
  random.sample(templates, random.int(2, 4)).map((template) => say([template]));

/** @param {Context} context @returns {string[]} */
export function writeProblems(context) {
  const { random, say } = context;
  const count = random.int(2, 4);
  const problems = random.sample(plain.PROBLEMS, count).map((template) => say([template]));
  const steps = random.sample(plain.IMPROVEMENTS, count).map((template) => say([template]));
  const style = random.pick([asHeadings, asSentences, asNumbers]);
  return style(say(plain.PROBLEMS_LEAD), problems, say(plain.IMPROVEMENTS_LEAD), steps);
}

const ORDER = '一二三四';

/** @typedef {(problemsLead: string, problems: string[], stepsLead: string, steps: string[]) => string[]} ProblemStyle */

/** @type {ProblemStyle} */
const asHeadings = (problemsLead, problems, stepsLead, steps) => [
  '（一）存在的主要问题',
  `${problemsLead}${items(problems)}`,
  '（二）改进情况',
  `${stepsLead}${items(steps)}`,
];

/** @type {ProblemStyle} */
const asSentences = (problemsLead, problems, stepsLead, steps) => [
  `${problemsLead}${items(problems)}`,
  `${stepsLead}${items(steps)}`,
];

/** @type {ProblemStyle} */
const asNumbers = (problemsLead, problems, stepsLead, steps) => [
  problemsLead,
  ...problems.map((text, i) => `${i + 1}.${text}。`),
  stepsLead,
  ...steps.map((text, i) => `${i + 1}.${text}。`),
];

/** @param {string[]} texts @returns {string} 一是…；二是…。 */
const items = (texts) => `${texts.map((text, i) => `${ORDER[i]}是${text}`).join('；')}。`;

/** @param {Context} context @returns {string[]} */
export function writeFees({ random, say, tables }) {
  const charged = tables.requests['new.total'] > 0 && random.chance(0.15);
  const fee = charged ? say(fees.FEES_CHARGED, { n: random.int(1, 90) * 10, y: random.int(1, 3) }) : say(fees.NO_FEES);
  const more = random.chance(0.3)
    ? [say(fees.NOTHING_ELSE)]
    : random.chance(0.4)
      ? [say(fees.ELSE, { y: random.int(2, 9) })]
      : [];
  return random.chance(0.5) ? [fee, ...more] : [`${fee}${more.join('')}`];
}
