/** Numbers of a spreadsheet as they are shown: dates as dates, percentages and decimals by their format, all else plain. */

/** Formats that have no entry in the file (ECMA-376 18.8.30), as far as they are dates or have decimals. @type {Record<number, string>} */
const builtIn = {
  2: '0.00',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-m-d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h:mm',
  33: 'h:mm:ss',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/**
 * @param {string} value the number as the file has it
 * @param {number} id the number format's id
 * @param {Map<number, string>} formats the formats of the file
 * @param {boolean} from1904 whether day 0 is 1 January 1904
 * @returns {string}
 */
export function shownNumber(value, id, formats, from1904) {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  const format = (formats.get(id) ?? builtIn[id] ?? 'General').split(';')[0];
  const bare = format.replace(/"[^"]*("|$)|\\.|\[[^\]]*(\]|$)|_.|\*./g, '');
  if (/[ymdhs]/i.test(bare.replace(/general/i, ''))) return shownDate(number, format, from1904);
  const decimals = /[0#?]\.([0#?]+)/.exec(bare)?.[1].length;
  if (bare.includes('%')) return `${(number * 100).toFixed(Math.min(decimals ?? 0, 15))}%`;
  if (bare.includes('0') && !/[eE][+-]/.test(bare)) return number.toFixed(Math.min(decimals ?? 0, 15));
  return plain(number);
}

/** Up to 15 digits, which is what a spreadsheet keeps; never with an exponent. @param {number} number */
function plain(number) {
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? rounded.toFixed(0) : String(rounded);
}

/** @param {number} serial @param {string} format @param {boolean} from1904 */
function shownDate(serial, format, from1904) {
  const days = Math.floor(serial);
  const date = new Date(
    Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : days < 60 ? 31 : 30) + days * 86_400_000,
  );
  if (Number.isNaN(date.getTime())) return String(serial);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (!/[yd]/i.test(format)) return /[h]/i.test(format) ? clock(serial - days) : `${month}`;
  if (!/d/i.test(format)) return `${year}年${month}月`;
  return /y/i.test(format) ? `${year}年${month}月${day}日` : `${month}月${day}日`;
}

/** @param {number} part of a day */
function clock(part) {
  const minutes = Math.round(part * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
