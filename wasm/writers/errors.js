/** Why a file cannot be given back marked or corrected, and what to do, in both languages; `{name}` is the file as the user knows it. */
const catalogue = Object.freeze({
  signed: {
    'zh-CN': '“{name}”带有电子签名，改动会使签名失效，因此不写入。请用未签名的原稿。',
    en: '“{name}” is digitally signed; a change would break the signature, so nothing is written. Use the draft without a signature.',
  },
  macros: {
    'zh-CN': '“{name}”含有宏，不写入。请另存为不含宏的 .docx 或 .xlsx 再操作。',
    en: '“{name}” holds macros, so nothing is written. Save it as .docx or .xlsx without macros first.',
  },
  encrypted: {
    'zh-CN': '“{name}”设有权限密码，不写入。请用没有密码的文件。',
    en: '“{name}” is protected by a password, so nothing is written. Use the file without it.',
  },
  protected: {
    'zh-CN': '“{name}”设有编辑保护，不写入。请先停止保护（审阅—限制编辑，或撤消工作表保护）再操作。',
    en: '“{name}” is protected against changes, so nothing is written. Stop its protection first (Review, Restrict Editing; or Unprotect Sheet).',
  },
  fixed: {
    'zh-CN': '“{name}”是 PDF，只能写批注，不能改正。请在生成它的文档里改。',
    en: '“{name}” is a PDF: it takes comments, but no corrections. Correct the document that it was made from.',
  },
  linked: {
    'zh-CN': '“{name}”引用了别处的内容（子文档或外部对象），不写入。请把它们去掉，或者粘贴为文字，再操作。',
    en: '“{name}” refers to content elsewhere (a subdocument, an outside object), so nothing is written. Remove it, or paste it as text, first.',
  },
  encoding: {
    'zh-CN': '“{name}”的内部编码不常见，无法原样写回。请用 Word 或 WPS 另存一份再操作。',
    en: '“{name}” is encoded in an unusual way and cannot be written back as it is. Save a copy in Word or WPS first.',
  },
  unusual: {
    'zh-CN': '“{name}”的内部结构不常见，无法原样写回。请用 Word 或 WPS 另存一份再操作。',
    en: '“{name}” is built in an unusual way and cannot be written back as it is. Save a copy in Word or WPS first.',
  },
  'unusual-pdf': {
    'zh-CN':
      '“{name}”这份 PDF 的内部结构不常见，无法写入批注。请用生成它的软件重新导出，或者“打印”成另一份 PDF 再操作。',
    en: '“{name}” is built in an unusual way and takes no comments as it is. Export the PDF anew from the program that made it, or print it to another PDF first.',
  },
  doubtful: {
    'zh-CN': '“{name}”改好后读回来与预期不一致，因此没有写出任何内容。请用 Word 或 WPS 另存一份再操作，或者手工修改。',
    en: 'What would have been written into “{name}” did not read back as intended, so nothing is written. Save a copy in Word or WPS first, or make the changes by hand.',
  },
  form: {
    'zh-CN': '“{name}”这种文件不能写回批注或改正。请另存为 .docx、.xlsx 或 PDF 再操作。',
    en: 'Comments and corrections cannot be written into a file like “{name}”. Save it as .docx, .xlsx or PDF first.',
  },
});

/** @typedef {keyof typeof catalogue} Code */

/** A file that is not written, since it could not be written faithfully; `code` says why. */
export class UnwritableError extends Error {
  name = 'UnwritableError';

  /** @param {Code} code */
  constructor(code) {
    super(`unwritable: ${code}`);
    this.code = code;
  }

  /** The sentence for a user. @param {string} name @param {'zh-CN' | 'en'} [lang] */
  explain(name, lang = 'zh-CN') {
    return catalogue[this.code][lang].split('{name}').join(name);
  }
}
