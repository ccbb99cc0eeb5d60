/** What `--help` shows, in both languages. */

export const chineseHelp = `用法：nianbao check [文件|文件夹|-]… [选项]
      nianbao annotate 文件|文件夹… --out 文件夹 [--all]   原文件的副本，每个问题一条批注，改正记为修订
      nianbao correct  文件|文件夹… --out 文件夹 [--all]   原文件的副本，数字已改正
      nianbao letters  文件|文件夹… --out 压缩包 [--template 文件]   给每个须退改的单位一份通知

检查政府信息公开工作年度报告。文件夹、压缩包（.zip）里的文件逐个检查；“-”读取标准输入。内容不离开本机。

  --format text|json|jsonl|csv|panel|svg|xlsx|parquet
                                      输出格式，默认 text（供人阅读）；panel：机关×年度×单元格，每格一行（CSV）；svg：各年度图表
  --out 文件                          写入文件，不写到屏幕
  --files-from 文件|-                 文件名单，每行一个；“-”从标准输入读取名单
  --resume                            与 --out 和 jsonl、csv 同用：中断后再次运行同一命令，从中断处继续
  --lang zh-CN|en                     输出语言，默认 zh-CN
  --previous 文件|文件夹              上一年度的报告；文件夹按机关名称配对
  --roster 文件                       应报送单位名单：文本每行一个，或表格（.csv、.xlsx）的“单位”列
  --consolidated 文件                 汇总报告，与各单位之和逐格比较
  --settings 文件                     本单位的设置（JSON）
  --template 文件                     本单位的通知范本（.docx），其中 {单位}、{年度}、{文件}、{结论}、{问题} 由程序填写
  --jobs 数目                         同时检查的文件数，默认与处理器核心数相同
  --all                               批注、改正时也写入需要人工判断的改法（各取最可能的一种）
  --version                           显示版本
  -h, --help                          显示本说明

退出码：0 没有发现错误；1 发现错误；2 有内容无法读取，或用法有误。`;

export const englishHelp = `usage: nianbao check [FILE|FOLDER|-]… [options]
       nianbao annotate FILE|FOLDER… --out FOLDER [--all]   copies with a comment for each finding and tracked corrections
       nianbao correct  FILE|FOLDER… --out FOLDER [--all]   copies with the numbers corrected
       nianbao letters  FILE|FOLDER… --out ZIP [--template FILE]   a letter to each organ with something to mend

Checks annual disclosure reports (政府信息公开工作年度报告). The files of a folder or a zip are checked one by
one; "-" reads the standard input. Nothing leaves this machine.

  --format text|json|jsonl|csv|panel|svg|xlsx|parquet
                                      form of the output; text, for people, where none is given; panel: organ × year × cell, as CSV;
                                      svg: figures of the years
  --out FILE                          write to a file instead of the screen
  --files-from FILE|-                 a list of files, one a line; "-" reads it from the standard input
  --resume                            with --out and jsonl or csv: the same command, given again after it was ended, goes on
  --lang zh-CN|en                     language of the output; zh-CN where none is given
  --previous FILE|FOLDER              last year's report; in a folder they are paired by the organ's name
  --roster FILE                       who has to report: a line each, or the column 单位 of a .csv or .xlsx
  --consolidated FILE                 the report that the others add up to; it is compared cell by cell
  --settings FILE                     the settings of your office (JSON)
  --template FILE                     your own form of a letter (.docx): {单位}, {年度}, {文件}, {结论} and {问题} in it are filled
  --jobs N                            how many files are checked at once; as many as there are cores where not given
  --all                               annotate, correct: also what somebody has to decide on, the likeliest of each
  --version                           show the version
  -h, --help                          show this

Exit codes: 0 no error found; 1 errors found; 2 something could not be read, or wrong usage.`;
