/** What the command line says, in both languages. */
import { chineseHelp, englishHelp } from './help.js';
import { inChinese } from './settings-words.js';

/** @typedef {Pick<import('../wasm/writers/returned.js').Returned, 'comments' | 'written' | 'left' | 'lost'>} Counts of what was written, and what was not */
/** @typedef {{ at: number, of: number, rate: string, left: string }} Progress `left`: as 1:05 */
/** @typedef {{table: string, count: number, value: number}} Blanks of a table, which all take one number */

const chinese = {
  help: chineseHelp,
  noCommand: '没有给出命令。例如：nianbao check 报告.docx。用 --help 查看用法。',
  unknownCommand: (/** @type {string} */ name) => `没有“${name}”这个命令。用 --help 查看用法。`,
  noCommandButFile: (/** @type {string} */ name) => `“${name}”前面缺少命令。检查它：nianbao check ${name}。`,
  otherCommand: (/** @type {string} */ option, /** @type {string} */ commands) =>
    `选项 ${option} 在这里不起作用，只用于 ${commands}。`,
  noZip: '请用 --out 指定存放通知的压缩包（.zip）。',
  letters: (/** @type {string} */ place, /** @type {number} */ count) => `已写入“${place}”：${count} 份通知。`,
  noFolder: '请用 --out 指定存放副本的文件夹。原文件不会改动。',
  givenBack: (/** @type {string} */ place, /** @type {Counts} */ counts) =>
    `已写入“${place}”：${chinese.counts(counts)}。`,
  givenBackTogether: (/** @type {number} */ files, /** @type {Counts} */ counts, /** @type {number} */ refused) =>
    `共写入 ${files} 份：${chinese.counts(counts)}${refused > 0 ? `；另有 ${refused} 份没有写入` : ''}。`,
  counts: (/** @type {Counts} */ { comments, written, left, lost }) =>
    `批注 ${comments} 条，改正 ${written} 处，公式未改 ${left} 处，找不到位置 ${lost} 处`,
  noInput: '没有给出要检查的文件。例如：nianbao check 报告.docx。',
  unknownFormat: (/** @type {string} */ name, /** @type {string} */ all) =>
    `没有“${name}”这种输出格式，可用的有：${all}。`,
  unknownLanguage: (/** @type {string} */ name, /** @type {string} */ all) =>
    `没有“${name}”这种语言，可用的有：${all}。`,
  wrongOption: (/** @type {string} */ name) => `选项“${name}”有误或缺少内容。用 --help 查看用法。`,
  binaryToTerminal: (/** @type {string} */ format) => `${format} 不能显示在屏幕上。请用 --out 指定文件。`,
  nothing: '没有可检查的文件。',
  notResumable: (/** @type {string} */ all) => `--resume 需要用 --out 指定文件，输出格式为 ${all}。`,
  progress: (/** @type {Progress} */ { at, of, rate, left }) =>
    `第 ${at} 份，共 ${of} 份，每秒 ${rate} 份，还需 ${left}`,
  absent: (/** @type {string} */ name) => `没有找到“${name}”。`,
  unreadable: (/** @type {string} */ name) => `无法打开“${name}”。请检查权限，以及它是否正被别的程序占用。`,
  noFile: (/** @type {string} */ name) => `“${name}”不是文件（而是管道、设备或文件夹），没有读取。请给出报告文件本身。`,
  overInput: (/** @type {string} */ name) => `“${name}”就是要检查的文件，不能用结果覆盖它。请换一个文件名。`,
  unwritable: (/** @type {string} */ name) => `无法写入“${name}”。请检查路径、权限和磁盘空间。`,
  underWay: (/** @type {string} */ name, /** @type {string} */ sign) =>
    `另一次运行正在写“${name}”，请等它结束；如果确实没有，请删除“${sign}”后再试。`,
  nameTaken: (/** @type {string} */ name, /** @type {string} */ place) =>
    `“${name}”没有写入：“${place}”已是另一份文件的副本。请分开处理同名的文件。`,
  otherThere: (/** @type {string} */ name, /** @type {string} */ place) =>
    `“${name}”没有写入：“${place}”已经存在，不是它的副本。请换一个文件夹，或先移走那个文件。`,
  linked: (/** @type {string} */ name, /** @type {string} */ place) =>
    `“${name}”没有写入：“${place}”是一个链接，指向别处。请换一个文件夹。`,
  wrongSettings: (/** @type {string} */ name, /** @type {string} */ why) => `设置文件“${name}”有误：${inChinese(why)}`,
  notJson: '不是 JSON',
  tooDeep: '嵌套过深',
  noRecogniser: (/** @type {string} */ packages) => `要在本机识别扫描件，请先安装：npm install ${packages}。`,
  crash: '检查程序在处理这份文件时出错停止，不是文件的问题。请将此情况告知开发者。',
  noEngine: '检查程序没有构建或无法启动。请先运行 npm run build。',
  failed: (/** @type {string} */ why) => `检查没有完成：${why}`,
  tableInPicture: (/** @type {string} */ name) => `“${name}”有表格没有找到，可能在文件的图片里。`,
  previousUnread: (/** @type {string} */ name) => `上年报告“${name}”无法读取，没有用于比较。`,
  givenTwice: (/** @type {string} */ option) => `选项 ${option} 只能给一次。`,
  wrongJobs: (/** @type {string} */ said) => `--jobs 应是 1 到 999 的整数，不是“${said}”。`,
  emptyRoster: (/** @type {string} */ name) => `名单“${name}”里没有单位名称。`,
  together: '整批报告',

  and: '、',
  standardInput: '标准输入',
  line: (/** @type {number} */ number) => `第 ${number} 行`,
  suggestion: '修改建议',
  fill: '空白格',
  fills: (/** @type {Blanks} */ { table, count, value }) =>
    `${{ proactive: '表二', requests: '表三', review: '表四' }[table]} ${count} 格按勾稽关系${count > 1 ? '都' : ''}应填 ${value}`,
  or: '或者：',
  more: (/** @type {number} */ count) => `另有 ${count} 种改动同样少的改法。`,
  total: (/** @type {{ files: number, wrong: number, unread: number }} */ { files, wrong, unread }) =>
    `共 ${files} 份：${wrong} 份有必须修改之处，${unread} 份没有读出。`,
};

/** @type {Texts} */
const english = {
  help: englishHelp,
  noCommand: 'No command was given. For example: nianbao check report.docx. See --help.',
  unknownCommand: (name) => `There is no command “${name}”. See --help.`,
  noCommandButFile: (name) => `No command stands before “${name}”. To check it: nianbao check ${name}.`,
  otherCommand: (option, commands) => `The option ${option} does nothing here; it goes with ${commands}.`,
  noZip: 'Name the zip for the letters with --out.',
  letters: (place, count) => `“${place}” written: ${count} letters.`,
  noFolder: 'Name the folder for the copies with --out. The originals are not changed.',
  givenBack: (place, counts) => `“${place}” written: ${english.counts(counts)}.`,
  givenBackTogether: (files, counts, refused) =>
    `${files} files written: ${english.counts(counts)}${refused > 0 ? `; ${refused} not written` : ''}.`,
  counts: ({ comments, written, left, lost }) =>
    `comments ${comments}, corrections ${written}, formulas left ${left}, without a place ${lost}`,
  noInput: 'No file to check was given. For example: nianbao check report.docx.',
  unknownFormat: (name, all) => `There is no output format “${name}”; there are: ${all}.`,
  unknownLanguage: (name, all) => `There is no language “${name}”; there are: ${all}.`,
  wrongOption: (name) => `The option “${name}” is wrong or lacks its value. See --help.`,
  binaryToTerminal: (format) => `${format} cannot be shown on a screen. Name a file with --out.`,
  nothing: 'There is no file to check.',
  notResumable: (all) => `--resume needs --out FILE and one of the formats ${all}.`,
  progress: ({ at, of, rate, left }) => `${at} of ${of}, ${rate} a second, ${left} left`,
  absent: (name) => `“${name}” was not found.`,
  unreadable: (name) => `“${name}” cannot be opened. Check its permissions, and whether another program holds it.`,
  noFile: (name) =>
    `“${name}” is no file (but a pipe, a device or a folder) and was not read. Give the report's file itself.`,
  overInput: (name) => `“${name}” is among the files to check; the result must not overwrite it. Choose another name.`,
  unwritable: (name) => `“${name}” cannot be written. Check the path, its permissions and the room on the disk.`,
  underWay: (name, sign) =>
    `Another run is writing “${name}”: wait until it ends. If there is none, delete “${sign}” and try again.`,
  nameTaken: (name, place) =>
    `“${name}” was not written: “${place}” is the copy of another file. Give files of one name one at a time.`,
  otherThere: (name, place) =>
    `“${name}” was not written: “${place}” is there and no copy of it. Choose another folder, or move that file away.`,
  linked: (name, place) => `“${name}” was not written: “${place}” is a link to somewhere else. Choose another folder.`,
  wrongSettings: (name, why) => `The settings file “${name}” is wrong: ${why}.`,
  notJson: 'it is not JSON',
  tooDeep: 'it is nested too deeply',
  noRecogniser: (/** @type {string} */ packages) =>
    ` To have scans recognised on this machine, install what that takes: npm install ${packages}`,
  crash: 'The checker stopped at this file by a fault of its own, not of the file. Please tell its developers.',
  noEngine: 'The checker is not built or cannot be started. Run npm run build first.',
  failed: (why) => `The check was not finished: ${why}`,
  tableInPicture: (name) => `A table of “${name}” was not found and may be among the pictures of the file.`,
  previousUnread: (name) => `Last year's report “${name}” cannot be read and was not compared.`,
  givenTwice: (option) => `The option ${option} can be given once only.`,
  wrongJobs: (said) => `--jobs must be a whole number from 1 to 999, not “${said}”.`,
  emptyRoster: (name) => `The roster “${name}” names no organ.`,
  together: 'The reports together',

  and: ' and ',
  standardInput: 'standard input',
  line: (number) => `line ${number}`,
  suggestion: 'suggested change',
  fill: 'blanks',
  fills: ({ table, count, value }) =>
    `table ${{ proactive: 2, requests: 3, review: 4 }[table]}: by the relations ${count === 1 ? 'one cell is' : `${count} cells are all`} ${value}`,
  or: 'or:',
  more: (count) => `There are ${count} more changes that are as small.`,
  total: ({ files, wrong, unread }) => `${files} files: ${wrong} with something to correct, ${unread} not read.`,
};

/** @typedef {typeof chinese} Texts */

/** @param {'zh-CN' | 'en'} lang @returns {Texts} */
export function texts(lang) {
  return lang === 'en' ? english : chinese;
}
