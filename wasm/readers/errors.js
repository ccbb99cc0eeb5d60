/**
 * What could not be read, and what to do about it, in both languages. The catalogue is the only place with sentences
 * about files; `{name}` stands for the file as the user knows it.
 */
const catalogue = Object.freeze({
  scanned: {
    'zh-CN':
      '“{name}”是扫描件，页面是图片，没有可以核对的文字。请换用可复制文字的原稿（Word、WPS 或由其直接导出的 PDF），或先做文字识别并校对。',
    en: '“{name}” is a scan: its pages are pictures, with no text to be checked. Use the original (Word, WPS, or a PDF exported from it), or recognise and proofread its text first.',
  },
  encrypted: {
    'zh-CN': '“{name}”设有密码或已加密，无法读取。请打开后取消密码，另存一份再检查。',
    en: '“{name}” is protected by a password or encrypted. Open it, remove the password, save a copy and check that.',
  },
  image: {
    'zh-CN': '“{name}”是图片，无法读取其中的文字。请换用可复制文字的原稿（Word、WPS、PDF 或网页）。',
    en: '“{name}” is a picture; its text cannot be read. Use the original (Word, WPS, PDF or web page).',
  },
  'other-picture': {
    'zh-CN': '“{name}”是不能识别的图片格式。请另存为 PNG 或 JPEG 再检查。',
    en: '“{name}” is in a picture format that cannot be recognised. Save it as PNG or JPEG and check that.',
  },
  archive: {
    'zh-CN': '“{name}”是压缩包。请先解压，再检查里面的文件。',
    en: '“{name}” is an archive. Unpack it first, then check the files in it.',
  },
  data: {
    'zh-CN': '“{name}”是数据（JSON），不是年度报告。请换用报告原文；本工具保存的检查结果可以直接打开。',
    en: '“{name}” is data (JSON), not an annual report. Use the report itself; results saved by this tool can be opened.',
  },
  damaged: {
    'zh-CN': '“{name}”已损坏或不完整，无法读取。请重新取得该文件，或打开后另存一份再检查。',
    en: '“{name}” is damaged or incomplete. Get the file again, or open it, save a copy and check that.',
  },
  empty: {
    'zh-CN': '“{name}”里没有文字。请确认选对了文件。',
    en: '“{name}” holds no text. Make sure that it is the right file.',
  },
  binary: {
    'zh-CN': '“{name}”不是能读取的文件类型。请选择 Word、WPS、PDF、OFD、Excel、网页或文本文件。',
    en: '“{name}” is not a kind of file that can be read. Use Word, WPS, PDF, OFD, Excel, web page or text.',
  },
  rtf: {
    'zh-CN': '“{name}”是 RTF 文件，无法读取。请用 Word 或 WPS 打开，另存为 .docx 再检查。',
    en: '“{name}” is an RTF file, which cannot be read. Open it in Word or WPS, save it as .docx and check that.',
  },
  'old-spreadsheet': {
    'zh-CN': '“{name}”是旧版表格文件（.xls 或 .et），无法读取。请用 Excel 或 WPS 打开，另存为 .xlsx 再检查。',
    en: '“{name}” is a spreadsheet in an old format (.xls or .et). Open it in Excel or WPS, save it as .xlsx and check that.',
  },
  presentation: {
    'zh-CN': '“{name}”是演示文稿，不是年度报告的文件类型。请选择 Word、WPS、PDF、OFD、Excel、网页或文本文件。',
    en: '“{name}” is a presentation. Use Word, WPS, PDF, OFD, Excel, web page or text.',
  },
  'other-office': {
    'zh-CN': '“{name}”是其他办公软件的格式（如 ODF），无法读取。请打开后另存为 .docx 再检查。',
    en: '“{name}” is in another office format (ODF, for example). Open it, save it as .docx and check that.',
  },
  'old-word': {
    'zh-CN': '“{name}”是 Word 95 或更早的格式，无法读取。请用 Word 或 WPS 打开，另存为 .docx 再检查。',
    en: '“{name}” is in the format of Word 95 or earlier. Open it in Word or WPS, save it as .docx and check that.',
  },
  'too-large': {
    'zh-CN': '“{name}”过大，远超一份年度报告（文件、页数或表格行数过多）。请只选择年度报告本身。',
    en: '“{name}” is far larger than a report can be (its size, pages or table rows). Give the report alone.',
  },
  'too-costly': {
    'zh-CN': '“{name}”所需的时间或内存远超一份年度报告，已停止处理。请打开后另存一份再检查，或复制其中的文字粘贴检查。',
    en: 'Reading “{name}” took far more time or memory than a report does, and was stopped. Open it and save a copy, or copy its text and check that.',
  },
  garbled: {
    'zh-CN': '“{name}”的字体没有文字对照，取出的文字是乱码。请换用 Word、WPS 原稿，或由原稿重新导出 PDF。',
    en: 'The fonts of “{name}” do not say which characters they show; its text cannot be read. Use the original in Word or WPS, or export the PDF anew from it.',
  },
  'pdf-absent': {
    'zh-CN':
      '此离线页面不含 PDF 读取功能。请用同一目录下的 offline-full.html（扫描件用 offline-scan.html）打开“{name}”，或复制文字后粘贴。',
    en: 'This offline page does not read PDF. Open “{name}” in offline-full.html from the same place (a scan in offline-scan.html), or copy its text and paste it.',
  },
});

/** The languages of the catalogue's sentences. @typedef {'zh-CN' | 'en'} Language */
/** Why a file could not be read. @typedef {keyof typeof catalogue} Code */

/** Every code, sorted. @type {readonly Code[]} */
export const codes = Object.freeze(/** @type {Code[]} */ (Object.keys(catalogue).sort()));

/** A file that cannot be read; `code` says why, `explain` what to do. */
export class UnreadableError extends Error {
  /**
   * @param {Code} code
   * @param {unknown} [cause] what a library said, for developers
   */
  constructor(code, cause) {
    super(`unreadable: ${code}`, cause === undefined ? undefined : { cause });
    this.name = 'UnreadableError';
    /** @type {Code} */
    this.code = code;
  }
}

/**
 * The sentence for a user: what is wrong with the file, and what to do.
 * @param {Code} code
 * @param {string} name the file as the user knows it
 * @param {Language} [language]
 * @returns {string}
 */
export function explain(code, name, language = 'zh-CN') {
  return catalogue[code][language].split('{name}').join(name);
}
