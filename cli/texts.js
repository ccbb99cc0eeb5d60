/** What the command line says, in both languages. */

const chinese = {
  help: `用法：nianbao check [文件|文件夹|-]… [选项]

检查政府信息公开工作年度报告。文件夹里的文件逐个检查；“-”读取标准输入。内容不离开本机。

  --format text|json|jsonl|csv|xlsx   输出格式，默认 text（供人阅读）
  --out 文件                          写入文件，不写到屏幕
  --lang zh-CN|en                     输出语言，默认 zh-CN
  --previous 文件|文件夹              上一年度的报告；文件夹按机关名称配对
  --settings 文件                     本单位的设置（JSON）
  --version                           显示版本
  -h, --help                          显示本说明

退出码：0 没有发现错误；1 发现错误；2 有内容无法读取，或用法有误。`,
  noCommand: '没有给出命令。例如：nianbao check 报告.docx。用 --help 查看用法。',
  unknownCommand: (name) => `没有“${name}”这个命令。用 --help 查看用法。`,
  noInput: '没有给出要检查的文件。例如：nianbao check 报告.docx。',
  unknownFormat: (name, all) => `没有“${name}”这种输出格式，可用的有：${all}。`,
  unknownLanguage: (name, all) => `没有“${name}”这种语言，可用的有：${all}。`,
  wrongOption: (name) => `选项“${name}”有误或缺少内容。用 --help 查看用法。`,
  binaryToTerminal: 'xlsx 不能显示在屏幕上。请用 --out 指定文件。',
  nothing: '没有可检查的文件。',
  absent: (name) => `没有找到“${name}”。`,
  unreadable: (name) => `无法打开“${name}”。请检查权限。`,
  unwritable: (name) => `无法写入“${name}”。请检查路径和权限。`,
  wrongSettings: (name, why) => `设置文件“${name}”有误：${why}`,
  notJson: '不是 JSON。',
  crash: '检查程序在处理这份文件时出错停止，不是文件的问题。请将此情况告知开发者。',
  noEngine: '检查程序没有构建或无法启动。请先运行 npm run build。',
  failed: (why) => `检查没有完成：${why}`,
  previousUnread: (name) => `上年报告“${name}”无法读取，没有用于比较。`,

  standardInput: '标准输入',
  line: (number) => `第 ${number} 行`,
  suggestion: '修改建议',
  fill: '空格可填',
  or: '或者：',
  more: (count) => `另有 ${count} 种改动同样少的改法。`,
  severities: { error: '必须修改', warning: '建议核对', note: '提示' },
  abouts: { content: '内容', format: '格式', reading: '未能读出' },
  readings: { complete: '完整', partial: '部分', none: '未读出' },
  clean: (numbers) => `未发现问题：已读出 ${numbers} 个数据。`,
  found: (parts) => `发现 ${parts.join('、')}。`,
  errors: (count) => `${count} 处必须修改`,
  warnings: (count) => `${count} 处建议核对`,
  notes: (count) => `${count} 处提示`,
  unread: (count) => `${count} 处未能读出`,
  nothingRead: '没有读到年度报告。',
  total: (files, wrong, unread) => `共 ${files} 份：${wrong} 份有必须修改之处，${unread} 份没有读出。`,
  overview: '概览',
  findings: '问题',
  columns: {
    file: '文件',
    organ: '机关',
    year: '年度',
    format: '格式',
    reading: '读取',
    error: '必须修改',
    warning: '建议核对',
    note: '提示',
    unread: '未能读出',
    severity: '程度',
    about: '类别',
    rule: '规则',
    line: '行',
    quote: '原文',
    message: '说明',
    hint: '建议',
    cells: '单元格',
  },
};

const english = {
  help: `usage: nianbao check [FILE|FOLDER|-]… [options]

Checks annual disclosure reports (政府信息公开工作年度报告). A folder's files are checked one by one; "-" reads the
standard input. Nothing leaves this machine.

  --format text|json|jsonl|csv|xlsx   form of the output; text, for people, where none is given
  --out FILE                          write to a file instead of the screen
  --lang zh-CN|en                     language of the output; zh-CN where none is given
  --previous FILE|FOLDER              last year's report; in a folder they are paired by the organ's name
  --settings FILE                     the settings of your office (JSON)
  --version                           show the version
  -h, --help                          show this

Exit codes: 0 no error found; 1 errors found; 2 something could not be read, or wrong usage.`,
  noCommand: 'No command was given. For example: nianbao check report.docx. See --help.',
  unknownCommand: (name) => `There is no command “${name}”. See --help.`,
  noInput: 'No file to check was given. For example: nianbao check report.docx.',
  unknownFormat: (name, all) => `There is no output format “${name}”; there are: ${all}.`,
  unknownLanguage: (name, all) => `There is no language “${name}”; there are: ${all}.`,
  wrongOption: (name) => `The option “${name}” is wrong or lacks its value. See --help.`,
  binaryToTerminal: 'xlsx cannot be shown on a screen. Name a file with --out.',
  nothing: 'There is no file to check.',
  absent: (name) => `“${name}” was not found.`,
  unreadable: (name) => `“${name}” cannot be opened. Check its permissions.`,
  unwritable: (name) => `“${name}” cannot be written. Check the path and its permissions.`,
  wrongSettings: (name, why) => `The settings file “${name}” is wrong: ${why}`,
  notJson: 'it is not JSON.',
  crash: 'The checker stopped at this file by a fault of its own, not of the file. Please tell its developers.',
  noEngine: 'The checker is not built or cannot be started. Run npm run build first.',
  failed: (why) => `The check was not finished: ${why}`,
  previousUnread: (name) => `Last year's report “${name}” cannot be read and was not compared.`,

  standardInput: 'standard input',
  line: (number) => `line ${number}`,
  suggestion: 'suggested change',
  fill: 'blank can be filled',
  or: 'or:',
  more: (count) => `There are ${count} more changes that are as small.`,
  severities: { error: 'must correct', warning: 'should look', note: 'note' },
  abouts: { content: 'content', format: 'format', reading: 'not read' },
  readings: { complete: 'complete', partial: 'partial', none: 'none' },
  clean: (numbers) => `Nothing found: ${numbers} numbers were read.`,
  found: (parts) => `Found: ${parts.join(', ')}.`,
  errors: (count) => `${count} to correct`,
  warnings: (count) => `${count} to look at`,
  notes: (count) => `${count} ${count === 1 ? 'note' : 'notes'}`,
  unread: (count) => `${count} not read`,
  nothingRead: 'No annual report was read.',
  total: (files, wrong, unread) => `${files} files: ${wrong} with something to correct, ${unread} not read.`,
  overview: 'Overview',
  findings: 'Findings',
  columns: {
    file: 'file',
    organ: 'organ',
    year: 'year',
    format: 'format',
    reading: 'reading',
    error: 'to correct',
    warning: 'to look at',
    note: 'notes',
    unread: 'not read',
    severity: 'severity',
    about: 'about',
    rule: 'rule',
    line: 'line',
    quote: 'quote',
    message: 'message',
    hint: 'hint',
    cells: 'cells',
  },
};

/** @typedef {typeof chinese} Texts */

/** @param {'zh-CN' | 'en'} lang @returns {Texts} */
export function texts(lang) {
  return lang === 'en' ? english : chinese;
}
