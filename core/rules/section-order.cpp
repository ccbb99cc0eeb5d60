#include "rule/questions.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class SectionOrderNotice { order, same_number, wrong_number };

/// Whether the numbers count up one by one, as they do where a section is missing and the others were numbered on.
bool counts_up(const std::vector<Section>& all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].number.empty() && (i >= sections().size() || all[i].number != sections()[i].number)) return false;
  }
  return true;
}

/// The twin further on is told of there.
bool is_used_again(const std::vector<Section>& all, std::size_t at) {
  return std::any_of(all.begin() + static_cast<std::ptrdiff_t>(at) + 1, all.end(),
                     [&](const Section& s) { return s.number == all[at].number; });
}

/// Another number, and the words behind it stay. Where they are not the official ones either, what is said of them puts the number right too.
std::vector<Fix> renumbered(const Section& wrong, const std::string& number) {
  if (!wrong.official) return {};
  const std::size_t at = wrong.title.find(utf16(wrong.number));
  if (at == wrong.title.npos) return {};
  const auto begin = wrong.heading.begin + static_cast<std::uint32_t>(at);
  return {{{begin, begin + 1}, number}};
}

/// Tells of a number that should be another one. @param values what the message names beside the two
Finding& add(const Case& report_case, const Section& wrong, Values values, Findings& out) {
  const std::string expected{section(wrong.id).number};
  values.push_back({"found", words_at(report_case.document, wrong.heading)});
  values.push_back({"expected", expected});
  Finding& finding = out.add(std::move(values), {}, {wrong.heading});
  finding.fix = renumbered(wrong, expected);
  return finding;
}

/// A number used twice: the section whose number is not its own is the wrong one.
void check_twin(const Case& report_case, const Section& twin, const Section& now, Findings& out) {
  const Section& wrong = now.number == section(now.id).number ? twin : now;
  const Section& right = &wrong == &now ? twin : now;
  add(report_case, wrong, {{"previous", words_at(report_case.document, right.heading)}, {"number", now.number}}, out)
      .say(SectionOrderNotice::same_number);
}

void check_section_order(const Case& report_case, Findings& out) {
  const auto& all = report_case.report.sections;
  bool numbered_on = counts_up(all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Section& now = all[i];
    const auto twin = std::find_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i),
                                   [&](const Section& s) { return !s.number.empty() && s.number == now.number; });
    const bool moved = i > 0 && now.id < all[i - 1].id;
    if (moved) {
      out.add({{"found", words_at(report_case.document, now.heading)},
               {"previous", words_at(report_case.document, all[i - 1].heading)}},
              {}, {now.heading});
    }
    if (twin != all.begin() + static_cast<std::ptrdiff_t>(i)) {
      check_twin(report_case, *twin, now, out);
      numbered_on = true;  // the others count on from it: one slip
    } else if (!moved && !numbered_on && !now.number.empty() && now.number != section(now.id).number &&
               !is_used_again(all, i)) {
      add(report_case, now, {}, out).say(SectionOrderNotice::wrong_number);
      numbered_on = true;
    }
  }
}

constexpr Wording kSectionOrderWordings[]{
    {{"“{found}”排在“{previous}”之后，与官方顺序不一致。",
      "“{found}” comes after “{previous}”, unlike the official order."},
     {"请按一至六的顺序排列。", "Put the sections in their order from 一 to 六."}},
    {{"“{found}”和“{previous}”用了同一个编号“{number}”。",
      "“{found}” and “{previous}” have the same number “{number}”."},
     {"“{found}”的编号应为“{expected}”。", "“{found}” should have the number “{expected}”."}},
    {{"“{found}”的编号与标题不相符，这一部分的编号应为“{expected}”。",
      "The number of “{found}” is not that of its title; this section has the number “{expected}”."},
     {"请把编号改为“{expected}”。", "Number it “{expected}”."}},
};

}  // namespace

extern constinit const Rule section_order = define({
    .id = "section-order",
    .group = Group::report,
    .input = Input::report,
    .about = About::format,
    .severity = Severity::error,
    .title = {"各部分的顺序或编号不对", "Sections out of order, or a number used twice"},
    .wordings = kSectionOrderWordings,
    .check = check_section_order,
});

extern constinit const Explanation section_order_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"六个部分按一至六排列，编号不重复。",
                    "The six sections follow each other from 一 to 六, each number once."},
    .wrong = {"“五、存在的主要问题及改进情况”之后又是“五、其他需要报告的事项”",
              "“五、其他需要报告的事项” after “五、存在的主要问题及改进情况”"},
    .right = {"“五、存在的主要问题及改进情况”之后是“六、其他需要报告的事项”",
              "“六、其他需要报告的事项” after “五、存在的主要问题及改进情况”"},
});

}  // namespace nianbao
