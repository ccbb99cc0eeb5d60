#include "rule/passages.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class ProblemsIncompleteNotice { no_problem, no_measure, neither };

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

/// A short line without a full stop: （一）存在的主要问题.
bool is_heading(const Passage& passage) {
  constexpr std::size_t kLongestHeading = 24;  // characters
  return passage.text.size() <= kLongestHeading && passage.text.find_first_of(u"。，；") == passage.text.npos;
}

constexpr std::u16string_view kProblem = u"问题";
constexpr std::u16string_view kImprovement = u"改进";

/// The whole of what a paragraph says.
bool says_nothing(std::u16string_view said) {
  static constexpr std::u16string_view kNothing[]{u"无",           u"暂无",      u"没有",     u"不存在问题",
                                                  u"无问题",       u"没有问题",  u"暂无问题", u"无存在问题",
                                                  u"暂未发现问题", u"未发现问题"};
  return std::find(std::begin(kNothing), std::end(kNothing), said) != std::end(kNothing);
}

bool says_no_improvement(std::u16string_view said) {
  static constexpr std::u16string_view kNone[]{u"无改进", u"无改进情况", u"无改进措施", u"暂无改进情况"};
  return std::find(std::begin(kNone), std::end(kNone), said) != std::end(kNone);
}

/// 「无。」 under the heading that has this word, or 存在的主要问题：无。 Without any heading the section is about problems.
bool denies(const Narrative& prose, std::u16string_view subject) {
  bool under = subject == kProblem;
  for (const Passage* passage : passages_of(prose, SectionId::problems)) {
    const std::u16string_view text = passage->text;
    const std::size_t colon = text.find(u'：');
    const bool inline_heading = colon != text.npos && text.substr(0, colon).find(subject) != text.npos;
    auto said = inline_heading ? text.substr(colon + 1) : text;
    if (said.ends_with(u'。')) said.remove_suffix(1);
    std::size_t last = said.find(u"不存在");  // all in all good, 不存在突出问题
    if (last == said.npos) last = said.rfind(u"未发现");
    const bool all_good = last != said.npos && said.size() - last < 12 && said.ends_with(u"问题") &&
                          said.find(u"其", last) == said.npos &&
                          said.substr(0, last).find_first_of(u"不欠缺弱少单但") == said.npos;
    if ((all_good || says_nothing(said)) && (under || inline_heading)) return true;
    if (subject == kImprovement && says_no_improvement(said)) return true;
    if (is_heading(*passage)) under = text.find(subject) != text.npos;
  }
  return false;
}

/// What stands under the headings: 存在的主要问题 alone names none.
std::u16string text_below_headings(std::span<const Passage* const> passages) {
  std::u16string text;
  for (const Passage* passage : passages) {
    const bool names =
        has_any(passage->text, {u"存在", u"主要"}) && passage->text.find(kProblem) != std::u16string::npos;
    if (!(is_heading(*passage) && names)) text += passage->text;
  }
  return text;
}

bool names_problem(std::u16string_view text) {
  return has_any(text,
                 {u"问题",     u"不足",   u"不够",   u"薄弱",     u"欠缺",   u"有待",   u"差距",   u"滞后",   u"不高",
                  u"不强",     u"不到位", u"不及时", u"不全",     u"不多",   u"不规范", u"困难",   u"短板",   u"单一",
                  u"缺乏",     u"较少",   u"偏低",   u"需进一步", u"还需",   u"有限",   u"只有",   u"仅有",   u"不深",
                  u"不细",     u"不熟",   u"不快",   u"不畅",     u"不便",   u"不实",   u"不准",   u"不均",   u"不齐",
                  u"不力",     u"不严",   u"偏少",   u"偏慢",     u"较慢",   u"较弱",   u"较低",   u"较差",   u"缺少",
                  u"缺失",     u"脱节",   u"断档",   u"落后",     u"紧张",   u"参差",   u"难以",   u"未能",   u"尚未",
                  u"流于形式", u"照抄",   u"超期",   u"逾期",     u"过大",   u"过多",   u"过高",   u"偏高",   u"偏多",
                  u"偏长",     u"瑕疵",   u"缓慢",   u"频繁",     u"发生",   u"率低",   u"未更新", u"待提",   u"待加强",
                  u"待完善",   u"待改进", u"待优化", u"不一",     u"未打通", u"未形成", u"未建立", u"未覆盖", u"偏"});
}

/// 一是…；二是… under 存在的主要问题, no measure among them: problems, in whatever words.
bool lists_problems(std::span<const Passage* const> passages) {
  bool under = false;
  for (const Passage* passage : passages) {
    const std::u16string_view text = passage->text;
    const bool first = text.starts_with(u"一是") || text.starts_with(u"1.") || text.starts_with(u"1、");
    if (under && first && !names_measure(text)) return true;
    if (is_heading(*passage)) under = text.find(kProblem) != text.npos && text.find(kImprovement) == text.npos;
  }
  return false;
}

void check_problems_incomplete(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  std::u16string text = text_of(report_case.prose, SectionId::problems);
  const auto passages = passages_of(report_case.prose, SectionId::problems);
  if (!passages.empty() && is_heading(*passages.back()) && passages.back()->text.ends_with(u"改进情况"))
    text.resize(text.rfind(passages.back()->text));  // with nothing under it
  // a missing or empty section has rules of its own; a name, a date and the buttons of a page are no text that was moved away
  if (text.find_first_of(u"。，；无") == text.npos || is_blank_form(report) || ends_within(report, SectionId::problems))
    return;
  const bool problem = !denies(report_case.prose, kProblem) &&
                       (lists_problems(passages) || names_problem(text_below_headings(passages)));
  const bool measure = !denies(report_case.prose, kImprovement) && names_measure(text);
  if (problem && measure) return;
  out.add({}, {}, {report.section(SectionId::problems)->heading})
      .say(!problem && !measure ? ProblemsIncompleteNotice::neither
           : problem            ? ProblemsIncompleteNotice::no_measure
                                : ProblemsIncompleteNotice::no_problem);
}

constexpr Wording kProblemsIncompleteWordings[]{
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
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"第五部分没有写问题或改进情况", "Section five names no problem, or no improvement"},
    .wordings = kProblemsIncompleteWordings,
    .check = check_problems_incomplete,
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
