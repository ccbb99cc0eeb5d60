#include <algorithm>
#include <span>

#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "text/chars.hpp"
#include "text/quantity_words.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class LabelWordingNotice { one, several };

/// The paragraphs of article 20 that head the blocks of table two, in their order.
constexpr std::u16string_view kBlocks2021[]{u"一", u"五", u"六", u"八"};
constexpr std::u16string_view kBlocks2019[]{u"一", u"五", u"六", u"八", u"九"};

/// 第二十条第（七）项 where 第（八）项 belongs.
void check_blocks(const Case& report_case, Findings& out) {
  const Table& table = report_case.report.table(TableId::proactive);
  const Section* section = report_case.report.section(SectionId::proactive);
  if (!table.span || section == nullptr) return;
  const Span body{section->heading.end,
                  std::max(section->heading.end, table.span->end)};  // the first may stand before the table
  const auto text = slice(report_case.document.text, body);
  std::vector<Span> places;
  std::vector<std::u16string> numbers;
  constexpr std::u16string_view kArticle = u"第二十条第（";
  for (const std::size_t at : places_of(text, kArticle)) {
    const std::size_t begin = at + kArticle.size();
    const std::size_t end = text.find(u"）项", begin);
    std::u16string number(text.substr(begin, end - begin));
    std::erase_if(number, is_space);
    if (end == text.npos || number.size() > 2) return;
    numbers.push_back(std::move(number));
    const auto offset = body.begin + static_cast<std::uint32_t>(at);
    places.push_back({offset, offset + static_cast<std::uint32_t>(end + 2 - at)});
  }
  const bool now = table.form->edition == Edition::y2021;
  const std::span<const std::u16string_view> due =
      now ? std::span<const std::u16string_view>(kBlocks2021) : kBlocks2019;
  if (numbers.size() != due.size()) return;
  for (std::size_t i = 0; i < due.size(); ++i) {
    if (numbers[i] == due[i]) continue;
    const std::string official = utf8(std::u16string(kArticle).append(due[i]).append(u"）项"));
    out.add({{"table", TableName{table.id}},
             {"count", std::int64_t{1}},
             {"found", words_at(report_case.document, places[i])},
             {"official", official}},
            {}, {places[i]})
        .fix = {{places[i], official}};
  }
}

/// 合计 of 复议和诉讼合计 181 件, in a sentence behind the table.
bool is_told(std::u16string_view text, const LabelFound& label) {
  std::size_t end = label.span.end;
  while (end < text.size() && is_digit(text[end])) ++end;
  return end > label.span.end && end < text.size() && is_measure_of(text.substr(end, 1), measures::kCases);
}

/// What is wrong in one table; a label that its head repeats is one slip.
void check_labels(const Case& report_case, const Table& table, Findings& out) {
  std::vector<LabelFound> wrong;
  std::copy_if(table.labels.begin(), table.labels.end(), std::back_inserter(wrong),
               [&](const LabelFound& l) { return !l.exact && !is_told(report_case.document.text, l); });
  const bool together = wrong.size() >= kReportedTogether;
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    const std::string found = words_at(report_case.document, wrong[i].span);
    const auto same = [&](const LabelFound& label) {
      return together || (label.official == wrong[i].official && words_at(report_case.document, label.span) == found);
    };
    const auto here = wrong.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(wrong.begin(), here, same)) continue;
    std::vector<Span> ranges;
    std::vector<Fix> fix;
    for (const LabelFound& label : wrong) {
      if (!same(label)) continue;
      ranges.push_back(label.span);
      fix.push_back({label.span, label.official});
    }
    const auto count = static_cast<std::int64_t>(ranges.size());
    Finding& finding =
        out.add({{"table", TableName{table.id}}, {"count", count}, {"found", found}, {"official", wrong[i].official}},
                {}, std::move(ranges));
    finding.say(together ? LabelWordingNotice::several : LabelWordingNotice::one);
    finding.fix = std::move(fix);
  }
}

void check_label_wording(const Case& report_case, Findings& out) {
  check_blocks(report_case, out);
  for (const Table& table : report_case.report.tables) check_labels(report_case, table, out);
}

constexpr Wording kLabelWordingWordings[]{
    {{"{table}的“{found}”，官方格式是“{official}”。", "{table} says “{found}”; the official label is “{official}”."},
     {"请改为官方用语。", "Use the official words."}},
    {{"{table}有 {count} 处行名或列名与官方格式不一致，如“{found}”应为“{official}”。",
      "{table} has {count} labels that differ from the official ones, such as “{found}” for “{official}”."},
     {"请对照官方格式逐处改正。", "Compare them with the official format one by one."}},
};

}  // namespace

extern constinit const Rule label_wording = define({
    .id = "label-wording",
    .group = Group::form,
    .input = Input::tables,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"行名或列名与官方格式不一致", "A label that differs from the official one"},
    .wordings = kLabelWordingWordings,
    .check = check_label_wording,
});

extern constinit const Explanation label_wording_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"行名、列名是官方格式的固定用语。写错字会改变意思，也会使按名称汇总的程序读错。",
                    "Row and column labels are fixed terms. A wrong character changes their meaning, and programs that "
                    "read by label go wrong."},
    .wrong = {"本年度止件数", "本年度止件数"},
    .right = {"本年废止件数", "本年废止件数"},
});

}  // namespace nianbao
