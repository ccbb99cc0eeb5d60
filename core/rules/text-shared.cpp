#include <numeric>

#include "rule/rule.hpp"
#include "set/set_case.hpp"
#include "set/sketch.hpp"

namespace nianbao {
namespace {

/// The reports of the year, one an organ.
std::vector<const Unit*> units_with_text(const SetCase& set_case) {
  std::vector<const Unit*> out;
  for (const auto* units : {&set_case.organs.units, &set_case.organs.others}) {
    for (const Unit& unit : *units) {
      if (!unit.reports.empty()) out.push_back(&unit);
    }
  }
  return out;
}

// The narrative is the organ's own. Texts that are alike, and those that are like them, make one finding.
void check_text_shared(const SetCase& set_case, Findings& out) {
  const auto units = units_with_text(set_case);
  std::vector<const std::vector<std::uint32_t>*> sketches;
  for (const Unit* unit : units) sketches.push_back(&set_case.set.reports[unit->reports.front()].sketch);
  std::vector<std::size_t> group(units.size());
  std::iota(group.begin(), group.end(), std::size_t{0});
  std::vector<int> percent(units.size(), 100);
  for (const SimilarPair& pair : similar_pairs(sketches)) {
    const std::size_t from = group[pair.second];
    const std::size_t to = group[pair.first];
    percent[to] = std::min({percent[to], percent[from], pair.percent});
    std::replace(group.begin(), group.end(), from, to);
  }
  for (std::size_t g = 0; g < units.size(); ++g) {
    std::vector<Texts> organs;
    std::vector<std::size_t> reports;
    for (std::size_t i = 0; i < units.size(); ++i) {
      if (group[i] != g) continue;
      organs.push_back({units[i]->organ, units[i]->organ});
      reports.push_back(units[i]->reports.front());
    }
    if (organs.size() < 2) continue;
    out.add({{"organs", std::move(organs)}, {"files", set_case.files(reports)}, {"percent", std::int64_t{percent[g]}}});
  }
}

constexpr Wording kTextSharedWordings[]{
    {{"{organs}的正文基本相同：除名称、数字和规定用语外，约 {percent}% 的文字一样（{files}）。",
      "The texts of {organs} are largely the same: names, figures and prescribed words aside, some {percent}% of the "
      "words ({files})."},
     {"请对照这几份报告，确认各自写的是本机关的情况。",
      "Lay the reports side by side, and make sure that each tells of its own organ."}},
};

}  // namespace

extern constinit const Rule text_shared = define({
    .id = "text-shared",
    .group = Group::set,
    .input = Input::set,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"几个机关的正文基本相同", "Several organs have largely the same text"},
    .wordings = kTextSharedWordings,
    .check_set = check_text_shared,
    .subject = Subject::shared_text,
});

extern constinit const Explanation text_shared_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》第五十条",
              "Regulations on the Disclosure of Government Information, article 50"},
    .explanation =
        {"报告应当写本机关的实际情况。除名称外与别的机关一样的正文，多半是照抄的。",
         "A report tells of its own organ. A text that is another's but for the name has very probably been copied."},
    .wrong = {"两个镇的工作情况、问题和改进措施逐句相同",
              "Two towns have the same work, problems and measures, sentence by sentence"},
    .right = {"各镇写各镇的情况", "Each town tells of its own"},
});

}  // namespace nianbao
