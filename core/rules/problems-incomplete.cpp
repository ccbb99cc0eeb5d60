#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/any_word.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class ProblemsIncompleteNotice { no_problem, no_measure, neither };

/// 上线, 统一: done about a problem, where the clause does not say that they are missing.
bool is_done(std::u16string_view clause) {
  return clause.find_first_of(u"不未没无缺少弱差难慢") == clause.npos &&
         has_any(clause,
                 u"上线 统一 准备 配置 降到 恢复 谈话 编写 目标 计划 打算 争 确保 安排 增 扩大 "
                 u"调整 改版 培训 明确 补充 修订 推出 设立 公布 拟 选配 会同 梳理 改由 提示 做到 转发");
}

/// 有待加强 is a problem, 加强 a measure; `in_other_words`, 上线 as well: what a clause wants is not what is done, unless it begins with 针对.
bool names_measure(std::u16string_view text, bool in_other_words = true) {
  constexpr std::u16string_view kEnds = u"，。；：！\n";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kEnds, begin), text.size());
    const auto clause = text.substr(begin, end - begin);
    begin = end + 1;
    const bool wants = has_any(clause,
                               u"有待 亟待 需要 需加 需进 还需 仍需 尚需 亟需 需提 需完 不够 不足 不强 不高 不全 "
                               u"不到位 不多 不及时 不规范 不健全 薄弱 欠缺 缺乏");
    if (begins_with_any(clause, u"针对以上 针对上述 针对这些 针对前述")) return true;
    if (wants && !clause.starts_with(u"针对") && !clause.starts_with(u"对")) continue;
    if (has_any(clause,
                u"改进 已 整改 措施 着力 努力方向 工作重点 下一步 今后 将 加强 提高 完善 优化 提升 强化 规范 丰富 拓宽 "
                u"健全 加大 组织 开展 "
                u"落实 推进 建立 制定 创新 细化 解决 改善 督促 实行 试行") ||
        (in_other_words && is_done(clause)))
      return true;
  }
  return false;
}

/// A short line without a full stop: （一）存在的主要问题.
bool is_heading(const Passage& passage) {
  constexpr std::size_t kLongestHeading = 24;  // characters: 五、存在的主要问题及改进情况, and a few more
  return passage.text.size() <= kLongestHeading && passage.text.find_first_of(u"。，；") == passage.text.npos;
}

constexpr std::u16string_view kProblem = u"问题";
constexpr std::u16string_view kImprovement = u"改进";

/// The whole of what a paragraph says.
bool says_nothing(std::u16string_view said) {
  return is_any_of(said, u"无 暂无 没有 不存在问题 无问题 没有问题 暂无问题 无存在问题 暂未发现问题 未发现问题");
}

bool says_no_improvement(std::u16string_view said) {
  return is_any_of(said, u"无改进 无改进情况 无改进措施 暂无改进情况");
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
    if (last == said.npos) last = said.rfind(u"没有发现");
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
    const bool names = has_any(passage->text, u"存在 主要") && passage->text.find(kProblem) != std::u16string::npos;
    if (!(is_heading(*passage) && names)) text += passage->text;
  }
  return text;
}

/// 送达慢, 术语难懂, 推送不精准: what is not as it should be, in a clause that tells neither of a measure nor of what was kept up.
bool complains(std::u16string_view text) {
  constexpr std::u16string_view kEnds = u"，。；：！\n";
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kEnds, begin), text.size());
    const auto clause = text.substr(begin, end - begin);
    begin = end + 1;
    const bool wants = clause.find_first_of(u"不未难慢弱") != clause.npos || has_any(clause, u"笼统 挤压 晦涩 出入");
    if (wants &&
        !has_any(clause,
                 u"不断 不仅 不但 不少 不折不扣 不予 不懈 不留 不漏 毫不 不存在 未发现 未发生 不松 不变 不减 未来 "
                 u"不忘 不打折扣 无一 不遗余力 攻坚克难 难题 疑难 避免 防止 杜绝 确保 坚持 做到 将 力争 解决 不出"))
      return true;
  }
  return false;
}

bool names_problem(std::u16string_view text) {
  return complains(text) || has_any(text,
                                    u"主要存在 尚存在 还存在 仍存在 问题 不足 不够 薄弱 欠缺 有待 仍需 还需 尚需 差距 "
                                    u"滞后 不高 不强 不到位 不及时 "
                                    u"不全 不多 不规范 困难 短板 单一 "
                                    u"缺乏 较少 偏低 "
                                    u"需进一步 还需 有限 只有 仅有 不深 不细 不熟 不快 不畅 不便 不实 不准 不均 不齐 "
                                    u"不力 不严 偏少 偏慢 较慢 较弱 "
                                    u"较低 较差 缺少 缺失 脱节 断档 落后 紧张 参差 难以 未能 尚未 流于形式 照抄 超期 "
                                    u"逾期 过大 过多 过高 偏高 偏多 "
                                    u"偏长 瑕疵 缓慢 频繁 发生 率低 未更新 待提 待加强 待完善 待改进 待优化 不一 "
                                    u"未打通 未形成 未建立 未覆盖 偏 较窄 "
                                    u"较浅 较长 较重 不平衡 不充分 不清 不知 迟缓 破损 仍差 还差 偶有 差错 错误 错漏 "
                                    u"搜不到 找不到 查不到 看不懂 "
                                    u"未按 时有 分散 得散");
}

/// 一是…；二是… under 存在的主要问题, no measure among them: problems, in whatever words.
bool lists_problems(std::span<const Passage* const> passages) {
  bool under = false;
  for (const Passage* passage : passages) {
    const std::u16string_view text = passage->text;
    const bool first = begins_with_any(text, u"一是 1. 1、 第一，");
    if (under && first && !names_measure(text, false)) return true;
    if (is_heading(*passage)) under = text.find(kProblem) != text.npos && text.find(kImprovement) == text.npos;
  }
  return false;
}

/// What stands before 对此， or 改进情况：, where it neither praises nor tells of a measure: what that is about.
bool tells_before_turning(std::u16string_view text) {
  constexpr std::size_t kShortest = 12;  // characters of a problem
  const auto turn = find_first(text, u"对此， 为此， 针对 改进情况 改进方面 改进措施 下一步");
  if (!turn || *turn < kShortest) return false;
  const auto before = text.substr(0, *turn);
  return !names_measure(before, false) &&
         !has_any(before, u"成效 良好 较好 顺利 平稳 圆满 进步 肯定 优秀 未发现 不存在");
}

/// 对此，一方面与各乡镇约定…: what follows is done about it, in whatever words.
bool turns_to_measures(std::u16string_view text) {
  constexpr std::size_t kShortest = 20;  // characters of a measure
  const auto turn = find_first(text, u"对此， 为此，");
  return turn && text.size() > *turn + kShortest;
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
  const std::u16string below = text_below_headings(passages);
  const bool problem = !denies(report_case.prose, kProblem) &&
                       (lists_problems(passages) || names_problem(below) || tells_before_turning(below));
  const bool measure = !denies(report_case.prose, kImprovement) && (names_measure(text) || turns_to_measures(text));
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
