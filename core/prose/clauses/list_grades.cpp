#include "prose/clauses/list_grades.hpp"

#include <algorithm>
#include <span>

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// How a label of a part ends: the grades that are given, what became of a proposal, a complaint or a draft, whose
/// words an article has, the parts of a year or of a course.
constexpr std::u16string_view kGrades =
    u"优秀 优 良好 良 合格 及格 一般 中等 较好 好 较差 差 满意 达标 采纳 属实 通过 退回 退稿 驳回 原创 转载 分以上 "
    u"分以下 "
    u"分及以上 上半年 下半年 "
    u"季度 线上 线下";

/// What becomes of documents that are gone through: of all of them, where some are kept.
constexpr std::u16string_view kDisposals =
    u"保留 继续执行 继续有效 继续施行 予以保留 修改 修订 废止 失效 停止执行 重新制定 重新发布";

/// The words before the number, “ ” and what links them to it left out: 好 of 评价“好”的.
View grade_of(View label) {
  while (!label.empty() && View(u"”“的为有是").find(label.back()) != View::npos) label.remove_suffix(1);
  return label;
}

/// 80分至90分 of 80分至90分 29 家
bool is_range_of_points(View label) {
  return label.ends_with(u'分') && label.find_first_of(u"0123456789") != View::npos;
}

/// 发布 386 条 beside 退稿 12 条: what passed.
bool is_published(View text, const Tokens& tokens, const Item& item, View label) {
  constexpr std::size_t kNear = 60;  // characters to either side: 审核拟发布的网站信息 398 条，退稿 12 条
  const std::size_t at = tokens[item.begin].begin;
  const View said = text.substr(at - std::min(at, kNear), 2 * kNear);
  return is_any_of(label, u"发布 刊发 采用") && item.numbers.size() == 1 && has_any(said, u"退回 退稿 驳回") &&
         said.find(u"审核") != View::npos;
}

bool is_graded(View text, const Tokens& tokens, const Item& item, View measure, View grades = kGrades) {
  if (item.numbers.empty()) return false;
  const std::size_t number = item.numbers.back();
  const bool counts = tokens[number].measure == measure && !tokens[number].approximate && number > item.begin;
  if (!counts || item.slots.meets({Slot::change, Slot::compare, Slot::average, Slot::percent, Slot::open_list}))
    return false;
  constexpr std::size_t kLongest = 10;  // characters of a grade, as 80分以上90分以下 has; longer words name a thing
  const View label = grade_of(text.substr(tokens[item.begin].begin, tokens[number].begin - tokens[item.begin].begin));
  if (label.size() > kLongest) return false;
  return is_range_of_points(label) || ends_in_any_of(label, grades) || is_published(text, tokens, item, label);
}

/// 评估 63 件，建议保留 49 件、修改 8 件、废止 6 件: whether the whole counts what was gone through, and some of it is kept.
bool tells_what_became(View text, const Tokens& tokens, std::size_t whole, std::size_t first) {
  const std::size_t begin = tokens[begin_of_clause(tokens, whole)].begin;
  return has_any(text.substr(begin, tokens[whole].begin - begin), u"清理 评估 复核 复审 审查 梳理 核查") &&
         has_any(text.substr(tokens[whole].end, tokens[first].begin - tokens[whole].end), u"保留 继续");
}

/// 优秀 6 个 of 18 个村参加考评，优秀 6 个，良好 10 个, 一季度收到 19 件 before 二季度 24 件: a part itself, and no whole.
bool is_part(View text, const Tokens& tokens, std::size_t number) {
  const std::size_t begin = begin_of_clause(tokens, number);
  const auto before = std::span(tokens).subspan(begin, number - begin);
  const View said = text.substr(tokens[begin].begin, tokens[number].begin - tokens[begin].begin);
  const bool graded = said.find(u"优秀等次") != View::npos;
  if (graded || std::any_of(before.begin(), before.end(), [](const Token& it) { return it.is(Time::part_of_year); }))
    return true;
  const Item own{.begin = begin, .end = number + 1, .numbers = {number}, .slots = {}, .separator = {}};
  return is_graded(text, tokens, own, tokens[number].measure);
}

}  // namespace

bool are_grades(View text, const Tokens& tokens, std::span<const Item> items, View measure) {
  return items.size() > 1 && std::all_of(items.begin(), items.end(),
                                         [&](const Item& item) { return is_graded(text, tokens, item, measure); });
}

bool leaves_out_middle(View text, const Tokens& tokens, std::size_t begin, const std::vector<std::size_t>& parts) {
  if (parts.size() != 2) return false;
  const View said = text.substr(tokens[begin].begin, tokens[parts.back()].begin - tokens[begin].begin);
  return said.find(u"不满意") != View::npos && said.find(u"满意") < said.find(u"不满意");
}

std::optional<ListOfNumbers> graded_list(View text, const Tokens& tokens, const Opening& opening) {
  std::vector<Item> items;  // read where there is a number that they can be parts of
  for (const std::size_t whole : opening.wholes) {
    const View measure = tokens[whole].measure;
    if (measure.empty() || is_aside(tokens, whole) || is_part(text, tokens, whole) || is_counted_jointly(tokens, whole))
      continue;
    if (items.empty()) items = items_from(tokens, opening.begin, false);
    ListOfNumbers list{.whole = whole, .parts = {}};
    const bool first = !items.empty() && !items.front().numbers.empty();
    const bool became = first && tells_what_became(text, tokens, whole, items.front().numbers.back());
    for (const Item& item : items) {
      if (!is_graded(text, tokens, item, measure, became ? kDisposals : kGrades)) break;
      list.parts.push_back(item.numbers.back());
    }
    if (list.parts.size() < 2) continue;
    list.certain = list.parts.size();
    const bool more = list.certain < items.size() && !items[list.certain].numbers.empty();
    list.closed = list.uniform = !more && !leaves_out_middle(text, tokens, opening.begin, list.parts);
    return list;
  }
  return std::nullopt;
}

}  // namespace nianbao::prose
