#include <cstdlib>

#include "rule/document_years.hpp"
#include "rule/passages.hpp"
#include "rule/plan_years.hpp"
#include "rule/plans_told.hpp"
#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/chars.hpp"
#include "text/dates.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class YearMismatchNotice {
  opening,
  overview,
  plan,
  signature,
  other_year,
  figures_of_this_year,
  year_of_plan,
  year_of_number
};

/// A finding that names the year that is meant, and the words that do not fit it.
Finding& add_year(const Case& report_case, int year, Span span, Findings& out) {
  return out.add({{"year", year}, {"found", words_at(report_case.document, span)}}, {}, {span});
}

void check_opening(const Case& report_case, Findings& out) {
  const int year = *report_case.report.year;
  for (const Passage* passage : opening_of(report_case)) {
    for (const YearFound& found : find_report_years(passage->text)) {
      if (found.year == year) continue;
      const Span span = passage->span(found.begin, found.end);
      add_year(report_case, year, span, out);
    }
  }
}

/// Not a heading.
bool ends_a_sentence(const Passage* passage) { return passage->text.find(u'。') != passage->text.npos; }

/// Other years are often right in section one; that it begins with one, and the year of the report stands nowhere, is not. Whether it does.
bool check_overview(const Case& report_case, Findings& out) {
  const int year = *report_case.report.year;
  const auto passages = passages_of(report_case.prose, SectionId::overview);
  const auto names_year = [year](const Passage* passage) {
    const auto years = find_years(passage->text);
    return std::any_of(years.begin(), years.end(), [year](const YearFound& y) { return y.year == year; });
  };
  const auto first = std::find_if(passages.begin(), passages.end(), ends_a_sentence);
  if (first == passages.end() || std::any_of(passages.begin(), passages.end(), names_year)) return false;
  const auto years = find_years((*first)->text);
  if (years.empty() || years.front().begin != 0) return false;
  const YearFound found = years.front();
  const auto behind = std::u16string_view((*first)->text).substr(found.end);
  if (behind.starts_with(u"以来") || behind.find_first_of(u"至起底末到—-") == 0) return false;
  const Span span = (*first)->span(found.begin, found.end);
  add_year(report_case, year, span, out).say(YearMismatchNotice::overview);
  return true;
}

/// No plan is told in more characters before its year, or behind it.
constexpr std::size_t kLongestPlan = 400;

/// A plan for the year that is over.
void check_plans(const Case& report_case, Findings& out) {
  const int year = *report_case.report.year;
  for (const Passage* passage : passages_of(report_case.prose, SectionId::problems)) {
    for (const YearFound& found : find_years(passage->text)) {
      const std::u16string_view text = passage->text;
      const std::size_t from = found.begin - std::min(found.begin, kLongestPlan);
      const auto before = text.substr(from, found.begin - from);
      const auto behind = text.substr(found.end, kLongestPlan);
      const bool ahead = before.ends_with(u"展望");
      if (found.year > year || !(ahead || tells_of_plan(before, behind))) continue;
      const Span span = passage->span(found.begin, found.end);
      Finding& finding = add_year(report_case, year, span, out);
      finding.say(YearMismatchNotice::plan);
      finding.severity = Severity::warning;
    }
  }
}

/// Signed before the year of the report was over: its last words are a date.
void check_signature(const Case& report_case, Findings& out) {
  if (report_case.prose.passages.empty()) return;
  const Passage& last = report_case.prose.passages.back();
  const auto dates = find_dates(last.text);
  if (dates.size() != 1 || !dates.front().year || !dates.front().exists() || dates.front().end != last.text.size())
    return;
  const DateFound& date = dates.front();
  if (*date.year > *report_case.report.year || (date.month == 12 && date.day == 31)) return;
  const Span span = last.span(date.begin, date.end);
  add_year(report_case, *report_case.report.year, span, out).say(YearMismatchNotice::signature);
}

/// Section six tells of fees in another year; the tables and section one tell of documents in force at the end of another year.
bool tells_otherwise(SectionId section, std::u16string_view text, const YearFound& found, int year) {
  const auto behind = text.substr(found.end);
  const bool begins = behind_number(text, 0) == found.begin;
  constexpr std::size_t kNear = 8;  // characters, as 2023年我局没有 has behind its year, and a few more
  const auto near = behind.substr(0, std::min(kNear, behind.find_first_of(u"，。；、")));
  const bool denies = has_any(near, u"没有 未 无");
  if (section == SectionId::other)
    return (begins || denies) && has_any(text, u"收取 收费 产生 发生 收支") && has_any(text, u"信息处理费");
  const bool at_its_end = behind.starts_with(u"12月31日") || behind.starts_with(u"12月底") ||
                          behind.starts_with(u"底") || behind.starts_with(u"末") || behind.starts_with(u"年底");
  // 截至2023年12月31日关注人数达 7.9 万人, in the report of 2024, and nothing beside it
  const bool alone = section == SectionId::overview && has_any(behind, u"关注 粉丝 用户") &&
                     !has_any(text, u"较 比 增 减 升 降 同期 上年 去年 目前");
  return (section == SectionId::overview || section == SectionId::proactive) && found.year == year - 1 &&
         text.substr(0, found.begin).ends_with(u"截至") && at_its_end &&
         (alone || has_any(behind, u"现行有效 继续有效 有效的行政规范性文件 有效的规范性文件"));
}

/// 2023年，我局共发布…: what was done or was not in another year, with nothing said of what came of it since, or of how it compares.
bool tells_its_work(std::u16string_view behind) {
  constexpr std::size_t kNear = 12;  // characters: 2023年发布的信息, 2023年度部门决算
  const auto near = behind.substr(0, std::min(kNear, behind.find_first_of(u"，。；：")));
  const bool other = behind.empty() || is_digit(behind.front()) ||
                     std::u16string_view(u"起底末初至到前以").find(behind.front()) != behind.npos ||
                     has_any(near, u"的 报告 年报 决算 预算 计划 要点 结转 期间");
  const bool since = has_any(behind,
                             u"同比 较 比 相比 增 减少 下降 上升 提高 持平 整改 指出 提出 反映 针对 已 曾 获 评为 考核 "
                             u"评估 率先 启用 上线 开通 成立 建成 出台 印发 启动 试点 此后 目前 至今 继续 将 拟");
  const std::size_t whole = behind.find(u"全年");  // 2023年公开 110 条，全年公开…
  const bool both = whole != behind.npos && behind.substr(0, whole).find_first_of(u"，；") > 0 &&
                    behind.substr(0, whole).find_first_of(u"，；") != behind.npos;
  return !other && !since && !both &&
         has_any(behind, u"共 全年 未 没有 无 收到 发布 公开 办理 取得 认真 推送 维护栏目");
}

/// What the tables of this year count may have been told of last year, too.
bool counts_cells(const Case& report_case, Span sentence) {
  const auto& claims = report_case.prose.claims;  // they come in the order of the text
  auto claim = std::partition_point(claims.begin(), claims.end(),
                                    [sentence](const Claim& one) { return one.sentence.begin < sentence.begin; });
  for (; claim != claims.end() && claim->sentence.begin < sentence.end; ++claim) {
    if (!claim->readings.empty()) return true;
  }
  return false;
}

/// 2023年，…, 监督保障情况2023年…, 我局2023年…
bool begins_with_year(std::u16string_view text, std::size_t year) {
  constexpr std::size_t kShort = 5;  // characters: 我局, 本机关, 全县各部门; longer words say more than who
  const std::size_t begin = behind_heading(text, behind_number(text, 0));
  const auto who = text.substr(begin, year - std::min(begin, year));
  const bool self =
      who.size() <= kShort && !who.empty() && std::u16string_view(u"我本公全").find(who.front()) != who.npos;
  return begin == year || (begin < year && self);
}

/// 2022年1至12月: the whole of a year, at the beginning of a clause.
std::size_t length_of_whole_year(std::u16string_view text, const YearFound& year) {
  const bool begins = year.begin == 0 || std::u16string_view(u"，；").find(text[year.begin - 1]) != text.npos;
  const std::u16string_view months = find_word(u"1至12月 1月至12月 1-12月 1—12月 1月-12月",
                                               [&](auto one) { return text.substr(year.end).starts_with(one); });
  return begins ? months.size() : 0;
}

/// 2023年我局共公开 132 条 of 2023年我局共公开 132 条，比上年增加 18 条: what it was is compared with the year before that one alone.
std::u16string_view without_comparison(std::u16string_view sentence) {
  const auto compared = find_first(sentence, u"，比上年 ，较上年 ，比上一年 ，较上一年");
  return compared ? sentence.substr(0, *compared) : sentence;
}

/// A sentence that begins with the year before, or the one after, and tells of nothing else; those beside it compare it with none.
bool tells_of_other_year(const Passage& passage, const std::vector<Stretch>& sentences, std::size_t at, int year) {
  const auto words = [&](std::size_t i) {
    const auto all = std::u16string_view(passage.text).substr(sentences[i].begin, sentences[i].length());
    return i == at ? without_comparison(all) : all;
  };
  const auto compares = [&](std::size_t i) {
    const auto years = find_years(words(i));
    return has_any(words(i), u"今年 本年 同比 上年 去年") ||
           std::any_of(years.begin(), years.end(), [year](const YearFound& found) { return found.year == year; });
  };
  const auto years = find_years(words(at));
  if (years.size() != 1 || std::abs(years.front().year - year) != 1) return false;
  const std::size_t months = length_of_whole_year(words(at), years.front());
  if (months == 0 && !begins_with_year(words(at), years.front().begin)) return false;
  constexpr std::size_t kBare = 14;  // characters: 2022年收到申请 4 件, beside this year’s number
  if (at > 0 && words(at).size() <= kBare && ends_in_any_of(words(at), u"件 条 次 个 期 篇")) return false;
  const bool counts =
      std::any_of(words(at).begin() + static_cast<std::ptrdiff_t>(years.front().end), words(at).end(), is_digit);
  if (passage.section == SectionId::problems && (counts || has_any(words(at), u"问题 不足"))) return false;
  if (counts && has_any(words(at), u"申请 复议 诉讼")) return false;  // for comparison, it may be
  if (compares(at) || (at > 0 && compares(at - 1)) || (at + 1 < sentences.size() && compares(at + 1))) return false;
  auto behind = words(at).substr(years.front().end + months);
  if (behind.starts_with(u"度")) behind.remove_prefix(1);
  return months > 0 ? counts : tells_its_work(behind);
}

/// What is told of another year, as the report before it may have done.
void check_other_years(const Case& report_case, bool overview_told, Findings& out) {
  const int year = *report_case.report.year;
  for (const Passage& passage : report_case.prose.passages) {
    if (!passage.section || (overview_told && passage.section == SectionId::overview)) continue;
    const auto sentences = sentences_of(passage.text);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const auto text = std::u16string_view(passage.text).substr(sentences[i].begin, sentences[i].length());
      const auto years = find_years(text);
      if (years.size() != 1 || has_any(text, u"今年 本年")) continue;
      const bool ahead = years.front().year == year + 1 && *passage.section == SectionId::overview;
      if (years.front().year >= year && !ahead) continue;
      if (!tells_otherwise(*passage.section, text, years.front(), year) &&
          !(tells_of_other_year(passage, sentences, i, year) &&
            !counts_cells(report_case, passage.span(sentences[i].begin, sentences[i].end))))
        continue;
      const Span span = passage.span(sentences[i].begin + years.front().begin, sentences[i].begin + years.front().end);
      add_year(report_case, year, span, out).say(YearMismatchNotice::other_year);
    }
  }
}

/// 上年 of 比上年多, but not of 上年结转 2 件.
bool compares_with_last_year(std::u16string_view text) {
  const auto places = places_of(text, u"上年");
  return std::any_of(places.begin(), places.end(), [text](std::size_t at) {
    constexpr std::size_t kNear = 5;  // characters, which is as much as 上年度结转 has
    return text.substr(at, kNear).find(u'转') == text.npos;
  });
}

/// A paragraph that begins with a sentence, and names no year but that one's.
bool tells_of_one_year(const Case& report_case, Span sentence) {
  const auto& passages = report_case.prose.passages;
  const auto passage = std::find_if(passages.begin(), passages.end(), [&](const Passage& one) {
    return !one.text.empty() && one.at.front() == sentence.begin;
  });
  if (passage == passages.end() || has_any(passage->text, u"年来 以来 去年") || compares_with_last_year(passage->text))
    return false;
  const auto years = find_years(passage->text);
  return years.size() == 1 && years.front().begin == 0 && !has_any(passage->text, u"今年 本年 全年");
}

/// 2025年，对 12 件无法提供的答复逐件复盘, in the part on problems and plans: what is to be done about this year's.
bool is_of_problems(const Case& report_case, Span sentence) {
  const auto passages = passages_of(report_case.prose, SectionId::problems);
  return std::any_of(passages.begin(), passages.end(), [sentence](const Passage* passage) {
    return !passage->at.empty() && passage->at.front() <= sentence.begin && sentence.begin <= passage->at.back();
  });
}

/// Another year's name beside this year's figures: of last year several of a sentence, one so large that it is no chance, or one in a
/// paragraph that is about last year by its only date; of the next year, of which nothing can be told yet, any.
void check_figures(const Case& report_case, Findings& out) {
  constexpr double kTelling = 100;  // cases or documents; smaller numbers are often the same two years on end
  const auto& claims = report_case.prose.claims;
  for (std::size_t first = 0, last = 0; first < claims.size(); first = last) {
    std::vector<double> echoed;
    std::size_t begin_of_echo = 0;
    for (; last < claims.size() && claims[last].sentence == claims[first].sentence; ++last) {
      const bool again = std::find(echoed.begin(), echoed.end(), claims[last].value) != echoed.end();
      if (!report_case.verdicts[last].echo || claims[last].value <= 1 || again) continue;
      if (echoed.empty()) begin_of_echo = claims[last].span.begin - claims[last].sentence.begin;
      echoed.push_back(claims[last].value);
    }
    if (echoed.empty()) continue;
    const auto text = slice(report_case.document.text, claims[first].sentence);
    const auto years = find_years(text);
    if (years.size() != 1 || years.front().year == *report_case.report.year) continue;  // 2024年36件，上年36件
    if (years.front().year > *report_case.report.year && is_of_problems(report_case, claims[first].sentence)) continue;
    if (years.front().begin > begin_of_echo) continue;  // 结转1件；办结20件；延至2026年办理1件
    // 同比增长 5%，2023年为 2200 条；新收 26 件
    if (years.front().begin > 0 && text.find(u'；', years.front().begin) < begin_of_echo) continue;
    const bool chance = years.front().year < *report_case.report.year && echoed.size() == 1 &&
                        echoed.front() < kTelling && !tells_of_one_year(report_case, claims[first].sentence);
    if (chance) continue;
    const auto begin = claims[first].sentence.begin + static_cast<std::uint32_t>(years.front().begin);
    const Span span{begin, begin + static_cast<std::uint32_t>(years.front().end - years.front().begin)};
    add_year(report_case, *report_case.report.year, span, out).say(YearMismatchNotice::figures_of_this_year);
  }
}

/// Section five begins with the problems of last year; 针对2023年的问题 tells what became of them.
void check_last_problems(const Case& report_case, Findings& out) {
  const auto passages = passages_of(report_case.prose, SectionId::problems);
  const auto first = std::find_if(passages.begin(), passages.end(), ends_a_sentence);
  if (first == passages.end()) return;
  const auto years = find_years((*first)->text);
  const int year = *report_case.report.year;
  if (years.size() != 1 || years.front().begin != 0 || years.front().year != year - 1) return;
  const auto sentence = std::u16string_view((*first)->text).substr(0, sentences_of((*first)->text).front().end);
  if (!has_any(sentence, u"存在 还有 主要问题 突出问题 问题是 问题主要 不足是") || !has_any(sentence, u"问题 不足") ||
      has_any(sentence, u"整改 已 针对 提出 指出 今年 本年"))
    return;
  const Span span = (*first)->span(years.front().begin, years.front().end);
  add_year(report_case, year, span, out).say(YearMismatchNotice::other_year);
}

/// 2020年是“十四五”规划的收官之年, 2024年6月印发《…》（…〔2025〕3号）
void check_fixed_years(const Case& report_case, Findings& out) {
  for (const Passage& passage : report_case.prose.passages) {
    for (const PlanYear& one : wrong_plan_years(passage)) {
      const Span span = passage.span(one.words.begin, one.words.end);
      add_year(report_case, one.due, span, out).say(YearMismatchNotice::year_of_plan);
    }
    for (const DocumentYear& one : numbered_ahead(passage)) {
      const Span span = passage.span(one.number.begin, one.number.end);
      Finding& finding = add_year(report_case, one.issued, span, out);
      finding.say(YearMismatchNotice::year_of_number);
      finding.severity = Severity::warning;
    }
  }
}

void check_year_mismatch(const Case& report_case, Findings& out) {
  check_fixed_years(report_case, out);
  if (!report_case.report.year) return;
  check_figures(report_case, out);
  check_last_problems(report_case, out);
  check_opening(report_case, out);
  check_signature(report_case, out);
  check_other_years(report_case, check_overview(report_case, out), out);
  check_plans(report_case, out);
}

constexpr Wording kYearMismatchWordings[]{
    {{"标题是 {year} 年度的报告，开头却写“{found}”。", "The report is on {year}, but its opening says “{found}”."},
     {"请核对年份，统一为同一个年度。", "Check the years; all should be the same."}},
    {{"报告年度是 {year} 年，第一部分却从“{found}”写起，没有提到 {year} 年。",
      "The report is on {year}, but section one begins with “{found}” and never mentions {year}."},
     {"请核对年份；如果内容是往年的，请改写为 {year} 年的情况。",
      "Check the years; if the text is of another year, write about {year}."}},
    {{"报告年度是 {year} 年，第五部分却写“{found}……将……”，像是沿用了上一年的打算。",
      "The report is on {year}, yet section five plans for “{found}”, as the report before it may have done."},
     {"请核对年份；下一步的打算一般写下一年。", "Check the year; plans are usually for the next one."}},
    {{"报告年度是 {year} 年，落款日期却是“{found}”，这一年还没有结束。",
      "The report is on {year}, but it is signed “{found}”, before that year was over."},
     {"请核对落款日期；{year} 年度的报告在下一年年初编制。",
      "Check the date; the report on {year} is made early in the next year."}},
    {{"报告年度是 {year} 年，这里写的却是“{found}”的情况。", "The report is on {year}, but this tells of “{found}”."},
     {"请核对年份；如果是沿用了上一年的文字，请改为 {year} 年。",
      "Check the year; if the words were taken over from last year, write {year}."}},
    {{"这里写的是“{found}”，数字却是表格中 {year} 年的。",
      "This says “{found}”, but its figures are those of the tables of {year}."},
     {"请核对年份；写的是本年度情况的，请改为 {year} 年。", "Check the year; if it tells of this year, write {year}."}},
    {{"这个五年规划的这一年是 {year} 年，这里写的却是“{found}”。",
      "That year of the five-year plan is {year}, but this says “{found}”."},
     {"请核对年份和规划的名称。", "Check the year and the name of the plan."}},
    {{"这里写的是 {year} 年印发，文号却是〔{found}〕的。", "This was issued in {year}, but its number is of {found}."},
     {"请核对印发的时间和文号。", "Check when it was issued, and its number."}},
};

}  // namespace

extern constinit const Rule year_mismatch = define({
    .id = "year-mismatch",
    .group = Group::report,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"前后写的报告年度不一致", "The year of the report differs within it"},
    .wordings = kYearMismatchWordings,
    .check = check_year_mismatch,
});

extern constinit const Explanation year_mismatch_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》第四十九条、第五十条",
              "Regulation on disclosure of government information, art. 49 and 50"},
    .explanation = {"标题、开头和第一部分写的应是同一个年度。不一致时，多半是从往年的报告复制过来没有改。",
                    "Title, opening and section one are about one year. Where they differ, the text was most likely "
                    "taken over from an earlier report."},
    .wrong = {"标题写 2024 年，第一部分开头写“2023年，我镇……”",
              "The title says 2024, section one begins “2023年，我镇……”"},
    .right = {"标题、开头和第一部分都写 2024 年", "Title, opening and section one all say 2024"},
});

}  // namespace nianbao
