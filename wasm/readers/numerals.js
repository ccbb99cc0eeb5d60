/** The numbers that word processors and browsers generate before a paragraph: 一、 （二） 3. ④ and so on. */

const digits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';

/**
 * Formats by the names that OOXML gives them (ST_NumberFormat); the names of CSS are mapped onto these.
 * @type {Record<string, (value: number) => string>}
 */
const formats = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
  decimalHalfWidth: String,
  decimalEnclosedCircle: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedCircleChinese: (n) => enclosed(n, 0x2460, 20),
  decimalEnclosedParen: (n) => enclosed(n, 0x2474, 20),
  decimalEnclosedFullstop: (n) => enclosed(n, 0x2488, 20),
  chineseCounting: (n) => (n < 100 ? counting(n) : digitwise(n)),
  chineseCountingThousand: counting,
  taiwaneseCounting: (n) => (n < 100 ? counting(n) : digitwise(n)),
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: digitwise,
  japaneseDigitalTenThousand: digitwise,
  taiwaneseDigital: digitwise,
  chineseLegalSimplified: (n) => counted(n, formalDigits, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (n) => counted(n, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟']),
  ideographTraditional: (n) => '甲乙丙丁戊己庚辛壬癸'[n - 1] ?? String(n),
  ideographZodiac: (n) => '子丑寅卯辰巳午未申酉戌亥'[n - 1] ?? String(n),
  ideographEnclosedCircle: (n) => enclosed(n, 0x3280, 10),
  upperLetter: (n) => letters(n, 65),
  lowerLetter: (n) => letters(n, 97),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
  none: () => '',
  bullet: () => '',
};

/** @type {Record<string, string>} */
const cssNames = {
  1: 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-latin': 'lowerLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero',
  'cjk-ideographic': 'chineseCountingThousand',
  'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'cjk-decimal': 'ideographDigital',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
  none: 'none',
  disc: 'none',
  circle: 'none',
  square: 'none',
};

/**
 * A number as the format writes it; an unknown format writes digits.
 * @param {number} value
 * @param {string} format the OOXML name, e.g. "chineseCounting"
 */
export function numeral(value, format) {
  return (formats[format] ?? String)(value);
}

/**
 * The marker of an item of an ordered list in HTML, e.g. "1." or "一、"; empty where the list shows none.
 * @param {number} value
 * @param {string} style the `type` attribute or the CSS `list-style-type`
 */
export function listMarker(value, style) {
  const format = cssNames[style] ?? 'decimal';
  const text = numeral(value, format);
  if (text === '') return '';
  return /^(chinese|ideograph)/.test(format) ? `${text}、` : `${text}.`;
}

/** @param {number} n */
function digitwise(n) {
  return String(n).replace(/\d/g, (d) => digits[Number(d)]);
}

/** 十一, 二十, 一百零五. @param {number} n */
function counting(n) {
  return counted(n, `零${digits.slice(1)}`, ['', '十', '百', '千']).replace(/^一十/, '十');
}

/** @param {number} n @param {string} names @param {string[]} units */
function counted(n, names, units) {
  if (n <= 0 || n > 9999) return String(n);
  const figures = String(n).split('').map(Number);
  const parts = figures.map((d, i) => (d === 0 ? names[0] : names[d] + units[figures.length - 1 - i]));
  return parts
    .join('')
    .replace(new RegExp(`${names[0]}+`, 'g'), names[0])
    .replace(new RegExp(`${names[0]}$`), '');
}

/** @param {number} n @param {number} first @param {number} count */
function enclosed(n, first, count) {
  return n >= 1 && n <= count ? String.fromCharCode(first + n - 1) : String(n);
}

/** a … z, aa, bb, as word processors do. @param {number} n @param {number} first */
function letters(n, first) {
  if (n < 1 || n > 26 * 8) return String(n);
  return String.fromCharCode(first + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}

/** @param {number} n */
function roman(n) {
  if (n < 1 || n > 3999) return String(n);
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let [left, text] = [n, ''];
  for (const [value, sign] of /** @type {[number, string][]} */ (steps)) {
    for (; left >= value; left -= value) text += sign;
  }
  return text;
}
