/** Who is on the roster and who has reported, by names in their short and full forms. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChecker } from '../../wasm/node.js';

const checker = await createChecker();

/** What is said of a roster and reports of these organs. */
function judge(roster, organs) {
  const reports = organs.map((organ, i) => ({
    file: `${i}.txt`,
    organ,
    year: 2024,
    reading: /** @type {const} */ ('complete'),
  }));
  const { set } = checker.checkSet({ reports, roster });
  const of = (rule) => set.findings.filter((it) => it.rule === rule).map(({ values }) => values.organs[0]);
  const remarks = (kind) => set.remarks.filter((it) => it.kind === kind).map(({ organs: [organ] }) => organ);
  return {
    missing: of('report-missing'),
    twice: of('report-twice'),
    unlisted: remarks('unlisted'),
    unsure: remarks('unsure'),
  };
}

const nothing = { missing: [], twice: [], unlisted: [], unsure: [] };

/** Each pair is one organ, in two forms of its name. */
const same = [
  ['大阳镇', '尧都区大阳镇人民政府'],
  ['尧都区大阳镇', '临汾市尧都区大阳镇人民政府'],
  ['尧都大阳镇', '尧都区大阳镇人民政府'],
  ['东城街道', '尧都区东城街道办事处'],
  ['东城街道办', '尧都区东城街道办事处'],
  ['教育局', '尧都区教育局'],
  ['区教育局', '尧都区教育局'],
  ['发改局', '尧都区发展和改革局'],
  ['人社局', '尧都区人力资源和社会保障局'],
  ['市场监管局', '尧都区市场监督管理局'],
  ['市监局', '尧都区市场监督管理局'],
  ['住建局', '尧都区住房和城乡建设局'],
  ['卫健委', '尧都区卫生健康委员会'],
  ['文旅局', '尧都区文化和旅游局'],
  ['城管局', '尧都区城市管理局'],
  ['县一中', '云岭县第一中学'],
  ['云岭县', '云岭县人民政府'],
  ['栖州市', '栖州市人民政府'],
  ['区政府办', '尧都区人民政府办公室'],
  ['清真民族乡', '云岭县清真民族乡人民政府'],
  ['经开区管委会', '云岭县经开区管理委员会'],
];

test('short and full forms are one organ', () => {
  for (const [short, full] of same) {
    assert.deepEqual(judge([short], [full]), nothing, `${short} = ${full}`);
    assert.deepEqual(judge([full], [short]), nothing, `${full} = ${short}`);
  }
});

/** Each pair is two organs. */
const different = [
  ['东城街道', '西城街道办事处'],
  ['云岭县城关镇', '青梧县城关镇人民政府'],
  ['县一中', '云岭县第二中学'],
  ['实验小学', '云岭县第二实验小学'],
  ['云岭县教育局', '栖州市教育局'],
  ['栖州市教育局', '栖州市云岭县教育局'],
  ['公安局', '云岭县公安局交通警察大队'],
  ['白鹭镇', '云岭县青鹭镇人民政府'],
  ['云岭县', '云岭县教育局'],
  ['云岭县', '云岭镇人民政府'],
  ['大坪镇', '云岭县小大坪镇人民政府'],
  ['交通运输局', '云岭县交通局建设中心'],
];

test('look-alikes are never one', () => {
  for (const [one, other] of different) {
    const { missing, unsure } = judge([one], [other]);
    assert.deepEqual({ missing, unsure }, { missing: [one], unsure: [] }, `${one} ≠ ${other}`);
  }
});

test('what is not certain is asked', () => {
  assert.deepEqual(judge(['城关镇'], ['云岭县城关镇', '青梧县城关镇']), { ...nothing, unsure: ['城关镇', '城关镇'] });
  assert.deepEqual(judge(['云岭县城关镇', '青梧县城关镇'], ['城关镇']), { ...nothing, unsure: ['云岭县城关镇'] });
  assert.deepEqual(judge(['白鹭镇'], ['云岭县白鹭乡人民政府']), { ...nothing, unsure: ['白鹭镇'] });
  assert.deepEqual(judge(['教育局'], ['云岭县教育体育局']), { ...nothing, unsure: ['教育局'] });
});

test('a short name is not taken for that of another county than the others are of', () => {
  const own = ['云岭县甲镇', '云岭县乙镇', '云岭县丙镇', '云岭县丁镇'];
  assert.deepEqual(judge(['城关镇', '甲镇', '乙镇', '丙镇', '丁镇'], [...own, '青梧县城关镇']), {
    ...nothing,
    unsure: ['城关镇'],
  });
});

test('two reports of one organ, under two forms of its name', () => {
  assert.deepEqual(judge(['云岭县白鹭镇'], ['白鹭镇', '云岭县白鹭镇人民政府']), {
    ...nothing,
    twice: ['云岭县白鹭镇'],
  });
});

const words = (/** @type {string} */ text) => text.split(' ');
const COUNTIES = words(
  '云岭县 青梧县 望川县 禾源县 松照县 临澜县 石榆县 沅浦县 丹崖县 柏溪县 东城区 西城区 东山区 西山区',
);
const TOWNS = words('城关镇 东城街道 西城街道 南关街道 北关镇 大坪镇 小坪镇 上河乡 下河乡 新市镇 石桥铺镇 红旗街道');
const BUREAUS = [
  ...words('教育局 财政局 水利局 司法局 民政局 审计局 统计局 公安局 自然资源局 发展和改革局 人力资源和社会保障局'),
  ...words('市场监督管理局 住房和城乡建设局 卫生健康局 文化和旅游局 交通运输局 应急管理局'),
];
const SCHOOLS = words('第一中学 第二中学 第三中学 第一小学 第二小学 实验小学');

/** 500 pairs of real shapes: every organ of the counties and of the city above them, each as the roster and as the report has it. */
function manyPairs() {
  const city = [...BUREAUS, ...SCHOOLS].map((name) => [`栖州市${name}`, `栖州市${name}`]);
  return [
    ...city,
    ...COUNTIES.flatMap((county) => [
      ...TOWNS.map((town) => [
        `${county}${town}`,
        `栖州市${county}${town}${town.endsWith('街道') ? '办事处' : '人民政府'}`,
      ]),
      ...BUREAUS.map((name) => [`${county}${name}`, `${county}${name.replace('和', '')}`]),
      ...SCHOOLS.map((name) => [`${county}${name.replace('第', '').replace('中学', '中')}`, `${county}${name}`]),
    ]),
  ];
}

test('many names at once: no wrong pair', (t) => {
  const pairs = [
    ...manyPairs(),
    ...same.filter(([, full]) => full.startsWith('尧都区')).map(([, full]) => [full, full]),
  ];
  const unique = [...new Map(pairs.map((pair) => [pair[1], pair])).values()];
  assert.deepEqual(
    judge(
      unique.map(([a]) => a),
      unique.map(([, b]) => b),
    ),
    nothing,
  );
  let wrong = 0;
  let asked = 0;
  let checked = 0;
  for (let i = 0; i < unique.length; i++) {
    for (const step of [1, 7, 31]) {
      const other = unique[(i + step) % unique.length];
      const { missing, unsure } = judge([unique[i][0]], [other[1]]);
      checked++;
      if (unsure.length > 0) asked++;
      else if (missing.length === 0) wrong++;
    }
  }
  t.diagnostic(`name pairs: ${unique.length} matched, ${checked} of different organs, ${wrong} wrong, ${asked} asked`);
  assert.equal(wrong, 0);
});
