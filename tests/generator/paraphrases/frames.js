/**
 * Kinds of claims, each with the ways to say it. `{slot}` is a word of the slot, `[…|…]` one of several ways or nothing, `$n` the figure
 * with its measure word, `$rest` another that is right. A kind says what it is about: the figure that is right, and where it stands.
 * @typedef {{ kind: string, slot: string, value: number | 'none' | 'all', ways: string[], measure: string }} Frame
 * `measure` is the slot of the measure words that it is counted with.
 */
import { CELLS } from './report.js';

const lead = '[{time}，|{time}|][{subject}|]';

/** @param {string} kind @param {number} value @param {string} slot @param {string[]} ways @param {string} [measure] @returns {Frame} */
const count = (kind, value, slot, ways, measure = 'measure') => ({ kind, slot, value, ways, measure });

/** Figures of what came in, was handled and goes on. @type {Frame[]} */
const requests = [
  count('new', CELLS.new, 'request', [
    `${lead}[{adverb}|]{receive}{request}$n`,
    `${lead}{fresh}{request}$n`,
    `${lead}{request}[{amount}|][{is}|]$n`,
    `${lead}[{adverb}|]{receive}$n{request}`,
    `${lead}{request}[{adverb}|]{receive}$n`,
    `${lead}{fresh}{request}[{amount}|][{is}|]$n`,
    `依申请公开方面，${lead}[{adverb}|]{receive}申请$n`,
    `${lead}{receive}{request}（含网上提交）[{is}|]$n`,
    `{request}的{fresh}数量，[{time}|]{is}$n`,
    `${lead}[{adverb}|]{receive}$n{request}，逐件登记编号`,
  ]),
  count('carriedIn', CELLS.carriedIn, 'carry', [
    '{lastYear}{carry}[的|]{request}$n',
    '{request}{lastYear}{carry}$n',
    `${lead}收到{request}${CELLS.new}件，{lastYear}{carry}$n`,
    `${lead}收到{request}${CELLS.new}件，由{lastYear}{carry}$n`,
    `收到{request}${CELLS.new}件，另有{lastYear}{carry}的申请$n`,
    '{lastYear}{carry}$n{request}',
    `${lead}有$n{request}[系|均系|是]{lastYear}{carry}`,
    '{time}承接{lastYear}{carry}的{request}$n',
  ]),
  count('carriedOut', CELLS.carriedOut, 'carryTo', [
    `收到{request}${CELLS.new}件，{carryTo}{nextYear}[办理|继续办理|答复|]$n`,
    `办结{request}${CELLS.handled}件，$n{carryTo}{nextYear}[办理|继续办理|]`,
    '{request}{carryTo}{nextYear}$n',
    `收到{request}${CELLS.new}件，另有$n{carryTo}{nextYear}`,
  ]),
  count('handled', CELLS.handled, 'finish', [
    `${lead}[{adverb}|]{finish}{request}$n`,
    `${lead}[{adverb}|]{answer}{request}$n`,
    `${lead}[{adverb}|]{handle}{request}$n`,
    `${lead}{request}[{adverb}|]{finish}$n`,
    `${lead}收到{request}${CELLS.new}件，[{adverb}|]{finish}$n`,
    `${lead}收到{request}${CELLS.new}件，[{adverb}|]{answer}$n`,
    `${lead}{finish}$n{request}`,
    `${lead}对$n{request}[作出了|进行了|予以]答复`,
    `收到{request}${CELLS.new}件，连同{lastYear}结转的${CELLS.carriedIn}件，[{adverb}|]{finish}$n`,
  ]),
];

const handled = `办结{request}${CELLS.handled}件`;

/** @param {string} slot */
const resultWays = (slot) => [
  `${handled}，其中{${slot}}$n`,
  `${handled}，其中{${slot}}的$n`,
  `${handled}，从办理结果看，{${slot}}$n`,
  `${handled}（其中{${slot}}$n）`,
  `{answer}{request}${CELLS.handled}件，包括{${slot}}$n`,
  `${CELLS.handled}件办结件中，{${slot}}$n`,
  `${handled}，其中：{${slot}}$n；其余依法答复`,
  `${handled}，其中{${slot}}的，[共有|计]$n`,
  `在已{finish}的${CELLS.handled}件申请中，有$n{${slot}}`,
  `连同{lastYear}结转件共办结申请${CELLS.handled}件，[按结果分，|从结果看，]{${slot}}的$n`,
];
const RESULTS = [
  'granted',
  'partial',
  'denied',
  'thirdParty',
  'process',
  'file',
  'unavailable',
  'notHeld',
  'unclear',
  'unprocessed',
  'repeated',
  'otherwise',
];
const results = RESULTS.map((slot) => count(slot, /** @type {any} */ (CELLS)[slot], slot, resultWays(slot)));

const received = `收到{request}${CELLS.new}件`;
/** @param {string} slot */
const applicantWays = (slot) => [
  `${received}，其中{${slot}}{submit}$n`,
  `${received}，其中{${slot}}申请$n`,
  `${received}，其中{${slot}}$n`,
  `${received}（其中{${slot}}$n）`,
  `${received}，由{${slot}}{submit}$n`,
  `${received}，其中来自{${slot}}的申请$n`,
  `${received}。其中，{${slot}}{submit}申请$n`,
  `${received}，申请人为{${slot}}的$n`,
];
const applicants = ['natural', 'business', 'research', 'nonprofit', 'legal'].map((slot) =>
  count(slot, /** @type {any} */ (CELLS)[slot], slot, applicantWays(slot)),
);

/** @param {string} slot */
const reviewWays = (slot) => [
  `${lead}{cause}{raise}{${slot}}$n`,
  `${lead}{cause}{raise}的{${slot}}[{is}|]$n`,
  `{cause}{${slot}}[{is}|]$n`,
  `${lead}{cause}{raise}$n{${slot}}`,
  `${lead}申请人对信息公开答复有异议提起{${slot}}的[{is}|]$n`,
  `${lead}有$n信息公开争议[引起|进入]{${slot}}`,
];
const reviews = [
  count('reconsideration', CELLS.reconsideration, 'reconsideration', reviewWays('reconsideration'), 'measureOfCases'),
  count('litigation', CELLS.litigation, 'litigation', reviewWays('litigation'), 'measureOfCases'),
  ...['upheld', 'corrected', 'pending'].map((slot) =>
    count(
      `reconsideration.${slot}`,
      /** @type {any} */ (CELLS)[slot],
      slot,
      [
        `{cause}被申请{reconsideration}${CELLS.reconsideration}件，其中{${slot}}$n`,
        `{cause}被申请{reconsideration}${CELLS.reconsideration}件（{${slot}}$n）`,
        `{cause}被申请{reconsideration}${CELLS.reconsideration}件，{${slot}}的$n`,
      ],
      'measureOfCases',
    ),
  ),
];

/** @param {string} verb */
const documentWays = (verb) => [
  `${lead}[{adverb}|]{${verb}}{document}$n`,
  `${lead}{document}{${verb}}$n`,
  `${lead}{${verb}}$n{document}`,
  `[在|]{document}[管理|清理|][工作|]方面，${lead}{${verb}}$n`,
  `就{document}而言，{time}{${verb}}$n`,
];
/** @param {string} noun */
const decisionWays = (noun) => [
  `${lead}[{adverb}|]{decide}{${noun}}$n`,
  `${lead}{decide}{${noun}}[{is}|]$n`,
  `${lead}{decide}$n{${noun}}`,
  `[关于|就]{${noun}}，${lead}作出决定$n`,
];
const proactive = [
  count('made', CELLS.made, 'make', documentWays('make'), 'measureOfDocuments'),
  count('repealed', CELLS.repealed, 'repeal', documentWays('repeal'), 'measureOfDocuments'),
  count('inForce', CELLS.inForce, 'inForce', documentWays('inForce'), 'measureOfDocuments'),
  count('permits', CELLS.permits, 'permit', decisionWays('permit'), 'measureOfCases'),
  count('penalties', CELLS.penalties, 'penalty', decisionWays('penalty'), 'measureOfCases'),
  count('enforcement', CELLS.enforcement, 'enforcement', decisionWays('enforcement'), 'measureOfCases'),
  count('fees', CELLS.fees, 'fee', [`${lead}[{adverb}|]{charge}{fee}$n`, `${lead}{fee}[{is}|]$n`], 'money'),
];

/** What is denied, where it is so and where it is not. @param {string} kind @param {string} slot @param {string[]} ways @returns {Frame} */
const none = (kind, slot, ways) => ({ kind: `no ${kind}`, slot, value: 'none', ways, measure: 'measure' });
const denials = [
  none('new', 'receive', [
    `${lead}{deny}{receive}{request}`,
    `${lead}{lack}{request}`,
    `${lead}{request}为零`,
    `${lead}{receive}{request}0件`,
    `${lead}{request}{amount}为“0”`,
    `{lack}任何单位和个人向我局提出{request}`,
    `${lead}{deny}{receive}[公民、法人或者其他组织|群众][提出的|提交的]{request}`,
  ]),
  none('carriedIn', 'carry', [
    '{lack}{lastYear}{carry}的{request}',
    '{request}{lack}{lastYear}{carry}',
    '没有{lastYear}{carry}的申请，{request}办理规范',
  ]),
  none('carriedOut', 'carryTo', ['{lack}{carryTo}{nextYear}的{request}', '{lack}{carryTo}{nextYear}办理的{request}']),
  none('denied', 'denied', [
    `${handled}，{lack}{denied}`,
    `${handled}，{lack}{denied}的情形`,
    `${CELLS.handled}件办结件中，没有{denied}的`,
  ]),
  none('repeated', 'repeated', [`${handled}，{lack}{repeated}`]),
  none('research', 'research', ['{deny}收到{research}{submit}的{request}']),
  none('reconsideration', 'reconsideration', [
    '{lack}{cause}{raise}的{reconsideration}',
    '{deny}{cause}被申请{reconsideration}',
    '{lack}{reconsideration}',
  ]),
  none('litigation', 'litigation', [
    '{lack}{cause}{raise}的{litigation}',
    '{deny}{cause}被提起{litigation}',
    '{lack}{litigation}',
    '{lack}任何单位和个人就政府信息公开将我局起诉至法院',
  ]),
  none('made', 'make', [`${lead}{deny}{make}{document}`]),
  none('repealed', 'repeal', [`${lead}{deny}{repeal}{document}`]),
  none('permits', 'permit', [`${lead}{deny}{decide}{permit}`]),
  none('penalties', 'penalty', [`${lead}{deny}{decide}{penalty}`]),
  none('enforcement', 'enforcement', [`${lead}{deny}{decide}{enforcement}`]),
  none('fees', 'fee', [`${lead}{deny}{charge}{fee}`, `${lead}{lack}{fee}`]),
];

/** @param {string} kind @param {string} slot @param {string[]} ways @returns {Frame} */
const all = (kind, slot, ways) => ({ kind: `all ${kind}`, slot, value: 'all', ways, measure: 'measure' });
const alls = [
  all('finished', 'finish', [
    `${received}，{all}{finish}`,
    `${received}，{all}按期{finish}`,
    `收到的${CELLS.new}件{request}{all}{finish}`,
    '{lastYear}{carry}的申请和今年收到的{request}{all}{finish}',
  ]),
  all('natural', 'natural', [`${received}，{all}由{natural}{submit}`, `${received}，{all}为{natural}{submit}`]),
  all('granted', 'granted', [`${received}，{all}{granted}`]),
  all('upheld', 'upheld', [
    `{cause}被申请{reconsideration}${CELLS.reconsideration}件，{all}{upheld}`,
    `{cause}被申请{reconsideration}${CELLS.reconsideration}件，复议机关{all}{upheld}`,
  ]),
];

/** @type {Frame[]} */
export const FRAMES = [...requests, ...results, ...applicants, ...reviews, ...proactive, ...denials, ...alls];
