/**
 * Fictional organs of every kind that publishes a report.
 * @typedef {'town' | 'street' | 'department' | 'county' | 'city'} Level
 * @typedef {object} Organ
 * @property {Level} level
 * @property {string} name as in the title: 云岭县白鹭镇人民政府
 * @property {string} short as the text goes on calling it: 白鹭镇
 * @property {string} area the place it is responsible for: 白鹭镇, 云岭县
 * @property {string} parent the government above it, or itself where it is one: 云岭县人民政府
 * @property {string[]} we how it speaks of itself: 我镇, 本机关
 * @property {string} office who answers questions: 党政综合办公室
 */

/** @import { Random } from './random.js' */

/** @type {Level[]} */
export const LEVELS = ['town', 'street', 'department', 'county', 'city'];

const COUNTIES = [
  '云岭县',
  '青梧县',
  '望川县',
  '禾源县',
  '松照县',
  '临澜县',
  '石榆县',
  '沅浦县',
  '丹崖县',
  '柏溪县',
  '星沙河县',
  '苇塘县',
  '澜东区',
  '梧岭区',
  '望湖区',
  '栖霞岭区',
  '云浦区',
  '禾山区',
];
const CITIES = ['澜河市', '梧阳市', '望川市', '栖州市', '云浦市', '禾州市', '丹泉市', '沅安市'];
const TOWNS = [
  '白鹭镇',
  '柳塘镇',
  '石桥铺镇',
  '青荷镇',
  '双槐镇',
  '望溪镇',
  '大坪镇',
  '小河口镇',
  '红枫镇',
  '三棵榆镇',
  '竹沟镇',
  '月亮湾镇',
  '鹿鸣乡',
  '杏花坪乡',
  '高岭乡',
  '云坳乡',
  '清泉乡',
];
const STREETS = ['柳塘', '东苑', '新河', '望湖', '梧桐里', '北桥', '湖滨西', '老城', '锦绣', '南湾', '清河坊'];
const DEPARTMENTS = [
  '民政局',
  '发展和改革局',
  '自然资源局',
  '教育局',
  '卫生健康局',
  '交通运输局',
  '人力资源和社会保障局',
  '市场监督管理局',
  '住房和城乡建设局',
  '农业农村局',
  '水利局',
  '文化和旅游局',
  '应急管理局',
  '财政局',
  '司法局',
  '审计局',
  '统计局',
  '医疗保障局',
];

/** @type {Record<Level, (random: Random) => Organ>} */
const MAKERS = {
  town(random) {
    const county = random.pick(COUNTIES);
    const town = random.pick(TOWNS);
    const kind = town.at(-1);
    return {
      level: 'town',
      name: `${county}${town}人民政府`,
      short: town,
      area: town,
      parent: `${county}人民政府`,
      we: [`我${kind}`, `本${kind}`, '本机关', `${kind}政府`],
      office: random.pick(['党政综合办公室', '党政办公室', '党建办公室']),
    };
  },
  street(random) {
    const county = random.pick(COUNTIES);
    const street = `${random.pick(STREETS)}街道`;
    return {
      level: 'street',
      name: `${county}${street}办事处`,
      short: `${street}办事处`,
      area: street,
      parent: `${county}人民政府`,
      we: ['我街道', '本街道', '本机关', '街道办事处'],
      office: random.pick(['党政综合办公室', '综合办公室', '党政办公室']),
    };
  },
  department(random) {
    const area = random.pick([...COUNTIES, ...CITIES]);
    const department = random.pick(DEPARTMENTS);
    return {
      level: 'department',
      name: `${area}${department}`,
      short: `${area}${department}`,
      area,
      parent: `${area}人民政府`,
      we: ['我局', '本局', '本机关'],
      office: random.pick(['办公室', '政策法规科', '局办公室']),
    };
  },
  county(random) {
    const area = random.pick(COUNTIES);
    return {
      level: 'county',
      name: `${area}人民政府`,
      short: area,
      area,
      parent: `${area}人民政府`,
      we: [`我${area.at(-1)}`, '本机关', `${area.at(-1)}政府`],
      office: random.pick(['政府办公室', '政务公开办公室']),
    };
  },
  city(random) {
    const area = random.pick(CITIES);
    return {
      level: 'city',
      name: `${area}人民政府`,
      short: area,
      area,
      parent: `${area}人民政府`,
      we: ['我市', '本机关', '市政府'],
      office: random.pick(['市政府办公室', '政务公开科']),
    };
  },
};

/** @param {Random} random @param {Level} level @returns {Organ} */
export const makeOrgan = (random, level) => MAKERS[level](random);

/** Who leads the organ: 镇长, 区长, 局长. @param {Organ} organ @returns {string} */
export function chiefOf({ level, area }) {
  if (level === 'street') return '主任';
  return level === 'department' ? '局长' : `${area.at(-1)}长`;
}

/** What the organ calls the area: 全镇, 全县. @param {Organ} organ */
export const wholeArea = ({ level, area }) => (level === 'street' ? '全街道' : `全${area.at(-1)}`);
