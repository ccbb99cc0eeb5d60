#include "rule/passages.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Required since the reports on 2021.
void check_fee_statement(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  const Section* section = report.section(SectionId::other);
  if (section == nullptr || !report.year || report_case.prose.passages.empty()) return;
  if (ends_within(report, SectionId::other) || holds_signature_alone(report_case.prose, SectionId::other)) return;
  if (edition_due(report) == Edition::y2019) return;
  if (has_any(text_of(report_case.prose, SectionId::other), u"处理费 收费 收取 费用")) return;
  for (const Passage& passage : report_case.prose.passages) {
    if (has_any(passage.text, u"信息处理费")) return;
  }
  out.add({{"year", *report.year}}, {}, {section->heading});
}

constexpr Wording kFeeStatementWordings[]{
    {{"第六部分没有说明是否收取信息处理费。",
      "Section six does not say whether fees for processing information were charged."},
     {"请写明收取情况；没有收取的，可以写“{year}年本机关未收取政府信息公开信息处理费”。",
      "Say how much was charged; where nothing was, write “{year}年本机关未收取政府信息公开信息处理费”."}},
};

}  // namespace

extern constinit const Rule fee_statement = define({
    .id = "fee-statement",
    .group = Group::report,
    .input = Input::prose,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"第六部分没有说明信息处理费收取情况", "Section six does not say whether fees were charged"},
    .wordings = kFeeStatementWordings,
    .check = check_fee_statement,
});

extern constinit const Explanation fee_statement_explained = explain({
    .basis = {"《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；国办公开办函〔2021〕30号，第六部分",
              "国办函〔2020〕109号; 国办公开办函〔2021〕30号, section six"},
    .explanation = {"第六部分应报告收取信息处理费的情况，没有收取的也要写明。只写“无”看不出是没有收费，还是没有报告。",
                    "Section six reports the fees charged for processing information, and says so where there were "
                    "none; “无” alone does not."},
    .wrong = {"六、其他需要报告的事项　无", "六、其他需要报告的事项　无"},
    .right = {"本年度未收取政府信息公开信息处理费。", "本年度未收取政府信息公开信息处理费。"},
});

}  // namespace nianbao
