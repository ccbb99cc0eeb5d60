#include "rules/_look.hpp"
#include "rules/_passages.hpp"

namespace nianbao {
namespace {

/// 有待加强 is a problem, 加强 a measure: what a clause wants is not what is done, unless it begins with 针对.
bool names_measure(std::u16string_view text) {
  constexpr std::u16string_view kEnds = u"，。；：！\n";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kEnds, begin), text.size());
    const auto clause = text.substr(begin, end - begin);
    begin = end + 1;
    const bool wants =
        has_any(clause, {u"有待",   u"亟待", u"需要",   u"需加",   u"需进",   u"还需", u"仍需", u"尚需",
                         u"亟需",   u"需提", u"需完",   u"不够",   u"不足",   u"不强", u"不高", u"不全",
                         u"不到位", u"不多", u"不及时", u"不规范", u"不健全", u"薄弱", u"欠缺", u"缺乏"});
    if (wants && !clause.starts_with(u"针对") && !clause.starts_with(u"对")) continue;
    if (has_any(clause, {u"改进", u"已",   u"整改", u"措施", u"下一步", u"今后", u"将",   u"加强", u"提高", u"完善",
                         u"优化", u"提升", u"强化", u"规范", u"丰富",   u"拓宽", u"健全", u"加大", u"组织", u"开展",
                         u"落实", u"推进", u"建立", u"制定", u"创新",   u"细化", u"解决", u"改善", u"督促"}))
      return true;
  }
  return false;
}

void check(const Context& context, Findings& out) {
  const Report& report = context.report;
  const std::u16string text = text_of(report, SectionId::problems);
  if (text.empty() || is_blank_form(report)) return;  // section-missing and section-empty speak
  const bool problem = has_any(text, {u"问题", u"不足", u"不够",   u"薄弱",   u"欠缺", u"有待",     u"差距",   u"滞后",
                                      u"不高", u"不强", u"不到位", u"不及时", u"不全", u"不多",     u"不规范", u"困难",
                                      u"短板", u"单一", u"缺乏",   u"较少",   u"偏低", u"需进一步", u"还需"});
  const bool measure = names_measure(text);
  if (problem && measure) return;
  out.add({}, {}, {report.section(SectionId::problems)->heading}).wording = !problem && !measure ? 2 : problem ? 1 : 0;
}

constexpr Wording kWordings[]{
    {{"第五部分没有写存在的主要问题。", "Section five names no problem."},
     {"请写明本年度公开工作中存在的主要问题。", "Name the main problems of this year’s work."}},
    {{"第五部分只写了问题，没有写改进情况。", "Section five names problems, but no improvement."},
     {"请写明针对问题的改进情况或措施。", "Say what was done, or will be, about them."}},
    {{"第五部分没有写问题，也没有写改进情况。", "Section five names neither problem nor improvement."},
     {"请写明存在的主要问题和改进情况。", "Name the main problems and what is done about them."}},
};

}  // namespace

extern constinit const Rule problems_incomplete = define({
    .id = "problems-incomplete",
    .group = Group::report,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"第五部分没有写问题或改进情况", "Section five names no problem, or no improvement"},
    .wordings = kWordings,
    .check = check,
});

extern constinit const Explanation problems_incomplete_explained = explain({
    .basis = {"《政府信息公开条例》第五十条第（五）项", "Regulation, art. 50(5)"},
    .explanation = {"第五部分既要写存在的主要问题，也要写改进情况，缺一不可。",
                    "Section five names the main problems and what is done about them."},
    .wrong = {"五、存在的主要问题及改进情况　无", "五、存在的主要问题及改进情况　无"},
    .right = {"一是解读形式单一，二是更新不够及时。今后将丰富解读形式，专人检查更新。",
              "一是解读形式单一，二是更新不够及时。今后将丰富解读形式，专人检查更新。"},
});

}  // namespace nianbao
