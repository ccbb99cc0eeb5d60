#include "rules/_look.hpp"
#include "source/chars.hpp"

namespace nianbao {
namespace {

void check(const Context& context, Findings& out) {
  if (context.report.is_report) return;
  const std::u16string_view text = context.document.text;
  out.add().wording = std::all_of(text.begin(), text.end(), is_space) ? 1 : 0;
}

constexpr Wording kWordings[]{
    {{"这不像一份政府信息公开工作年度报告。",
      "This does not look like an annual report on government information disclosure."},
     {"请粘贴报告全文，连同三张表。", "Paste the whole report with its three tables."}},
    {{"没有读到任何文字。", "There is no text to read."},
     {"请粘贴报告全文，连同三张表；扫描件请先转成文字。",
      "Paste the whole report with its three tables; turn a scan into text first."}},
};

}  // namespace

extern constinit const Rule not_a_report = define({
    .id = "not-a-report",
    .group = Group::reading,
    .about = About::reading,
    .severity = Severity::error,
    .title = {"不是政府信息公开工作年度报告", "Not an annual disclosure report"},
    .wordings = kWordings,
    .check = check,
});

extern constinit const Explanation not_a_report_explained = explain({
    .basis = {"读取说明，不涉及填写对错", "How the input was read; nothing the author did wrong"},
    .explanation = {"没有找到年度报告的标题、六个部分和三张表，所以没有核对。",
                    "Neither the title nor the six sections nor the three tables of an annual report were found, so "
                    "nothing was checked."},
    .wrong = {"一份会议通知", "A notice of a meeting"},
    .right = {"政府信息公开工作年度报告全文，连同三张表", "The whole annual report with its three tables"},
});

}  // namespace nianbao
