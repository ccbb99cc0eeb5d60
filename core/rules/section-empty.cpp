#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// A last section with nothing but the sign-off.
void check_last(const Case& report_case, Findings& out) {
  const Section* other = report_case.report.section(SectionId::other);
  if (other != nullptr && holds_signature_alone(report_case.prose, other->id))
    out.add({{"section", SectionName{other->id}}}, {}, {other->heading});
}

/// （一）存在的主要问题 and （二）改进情况, and nothing under them.
bool holds_headings_alone(const Narrative& prose) {
  const auto passages = passages_of(prose, SectionId::problems);
  return !passages.empty() && std::all_of(passages.begin(), passages.end(), [](const Passage* passage) {
    const bool numbered = passage->text.starts_with(u"（一）") || passage->text.starts_with(u"（二）");
    return numbered && has_any(passage->text, u"问题 改进") &&
           passage->text.find_first_of(u"，。；：") == passage->text.npos;
  });
}

/// The last section may have been lost with the rest of the text; one with a missing table has a rule of its own.
void check_section_empty(const Case& report_case, Findings& out) {
  const auto& all = report_case.report.sections;
  for (std::size_t i = 0; i + 1 < all.size(); ++i) {
    const bool has_table =
        all[i].id == SectionId::proactive || all[i].id == SectionId::requests || all[i].id == SectionId::review;
    const std::u16string_view body = slice(report_case.document.text, all[i].body);
    const bool empty = std::all_of(body.begin(), body.end(), [](char16_t c) { return fold_letter(c) == 0; });
    const bool headings = all[i].id == SectionId::problems && holds_headings_alone(report_case.prose);
    if ((empty && !has_table) || headings) out.add({{"section", SectionName{all[i].id}}}, {}, {all[i].heading});
  }
  check_last(report_case, out);
}

constexpr Wording kSectionEmptyWordings[]{
    {{"“{section}”只有标题，没有内容。", "There is nothing under the title of {section}."},
     {"请补充这一部分的内容；没有情况的，也请用一句话说明。",
      "Add its content; where there is nothing to report, say so in one sentence."}},
};

}  // namespace

extern constinit const Rule section_empty = define({
    .id = "section-empty",
    .group = Group::report,
    .input = Input::report,
    .about = About::content,
    .severity = Severity::error,
    .title = {"有标题，没有内容", "A section with a title and nothing else"},
    .wordings = kSectionEmptyWordings,
    .check = check_section_empty,
});

extern constinit const Explanation section_empty_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"每个部分都要有内容；确实没有情况的，也要用一句话说明。",
                    "Every section says something; where there is nothing to report, one sentence says so."},
    .wrong = {"“五、存在的主要问题及改进情况”之后直接是“六、其他需要报告的事项”",
              "“五、存在的主要问题及改进情况” and right after it “六、其他需要报告的事项”"},
    .right = {"“五、存在的主要问题及改进情况”之后写明问题和改进措施",
              "“五、存在的主要问题及改进情况” with problems and measures"},
});

}  // namespace nianbao
