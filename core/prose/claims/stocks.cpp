#include <algorithm>
#include <optional>

#include "prose/claims/comparisons.hpp"
#include "text/char_set.hpp"

namespace nianbao::prose {
namespace {

/// What a number is of 年初有专栏 23 个，新开 4 个、关停 5 个，年末 22 个.
enum class Flow { none, before, now, in, out };

using View = std::u16string_view;

/// The words of each, in the order of Flow, behind those of none; of words that end at one place the first in this order is meant.
constexpr View kWords[]{
    u"上年末 上年底 去年末 去年底 年初 期初 上年 去年 由",
    u"年末余 年末 年底 期末 现有 现行有效 调整为 减为 增为 达到 保留 增加到 增加至 增至 减少到 减少至 减至",
    u"新增 新发布 新发 新出 新添 新开设 新开 新设 新建 新收录 增设 新制 制发 制定 出台 印发 净增 增加",
    u"注销整合 整合注销 关停整合 废止 停用 关停 撤销 注销 关闭 清退 移出 移除 下架 净减 减少 删减 删除 取消"};

/// A number of the sentence, and what stands before it in its clause.
struct Told {
  std::size_t at;
  std::size_t begin;  ///< of its word
  Flow flow = Flow::none;
  View noun;  ///< behind its word
  View label;
  bool net = false;  ///< 增加 5 件: by how much in all
};

/// The last word of a label says what its number is: 现有规范性文件由年初的 22 件 are those of before.
Told told_at(const Words& words, std::size_t at) {
  std::size_t first = at;
  while (first > 0 && !words.tokens[first - 1].is_mark() && !words.tokens[first - 1].is_number()) --first;
  Told told{.at = at, .begin = words.tokens[first].begin, .noun = {}, .label = {}};
  told.label = words.passage.words(told.begin, words.tokens[at].begin);
  const CharFilter letters(told.label);
  std::size_t last = 0;
  for (std::size_t flow = 0; flow < std::size(kWords); ++flow) {
    for (View rest = kWords[flow]; !rest.empty();) {
      const View word = rest.substr(0, rest.find(u' '));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
      const std::size_t place = letters.may_have_all(word) ? told.label.rfind(word) : View::npos;
      if (place == View::npos || place + word.size() <= last) continue;
      last = place + word.size();
      told.flow = static_cast<Flow>(flow + 1);
    }
  }
  const bool of_year_before = words.around[at].when == When::other_year && has_any(told.label, u"年末 年底");
  if (told.flow == Flow::now && of_year_before) told.flow = Flow::before;  // 2024年末全市账号 336 个
  const bool of_day = has_any(told.label, u"上年末 上年底 去年末 去年底 年初 期初");
  if (told.flow == Flow::now && of_day && told.label.ends_with(u"文件")) told.flow = Flow::before;  // 年初现行有效文件
  told.noun = told.label.substr(told.label.substr(last) == u"的" ? told.label.size() : last);       // 加上新制发的 9 件
  bool compares = false;
  bool other_year = false;  // 上年新增 5 件
  for (std::size_t i = first; i < at; ++i) {
    compares = compares || words.tokens[i].is(Slot::compare);
    other_year = other_year || words.tokens[i].is(Time::last_year);
    told.net = told.net || words.tokens[i].is(Slot::change);
    if (last == 0 && words.tokens[i].is(Slot::make)) told.flow = Flow::in;
    if (last == 0 && words.tokens[i].is(Slot::repeal)) told.flow = Flow::out;
  }
  const bool last_year = words.around[at].when == When::other_year && told.label.ends_with(u"年为");
  if (last == 0 && told.flow == Flow::none && last_year) told.flow = Flow::before;  // 2023年为 4 项
  if (last == 0 && told.flow != Flow::none) told.noun = {};
  const bool flows = told.flow == Flow::in || told.flow == Flow::out;
  const bool mean = told.label.find(u'均') != View::npos;  // 年均增加 25 篇
  if (flows && ((other_year && !compares) || mean)) told.flow = Flow::none;
  if (told.flow == Flow::before && told.net) told.flow = Flow::none;  // 比年初净增 2 件
  return told;
}

/// What 撤并 joins and drops is in no sum, but is not what there is either.
Flow flow_of(const Words& words, std::size_t at) {
  const Told told = told_at(words, at);
  return told.flow == Flow::none && told.label.find(u"撤并") != View::npos ? Flow::out : told.flow;
}

/// What the sentence counts with the measure word of its first number; none where one of them is not understood.
std::vector<Told> told_in(const Words& words) {
  constexpr std::size_t kMost = 12;  // numbers; no report tells so many of one thing
  constexpr std::size_t kWhole = 4;  // numbers, of before and now, of what came and what went
  std::vector<Told> out;
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    const Token& token = words.tokens[at];
    if (token.is(Slot::semicolon) && out.size() >= kWhole) break;
    if (token.is_any({Slot::open_list, Slot::respectively})) return {};
    if (!token.is(Slot::quantity) || (!out.empty() && token.measure != words.tokens[out.front().at].measure)) continue;
    out.push_back(told_at(words, at));
    if (out.back().flow == Flow::none || token.in_brackets() || !words.exact(at) || out.size() > kMost) return {};
  }
  return out;
}

const Told* only(const std::vector<Told>& told, Flow flow) {
  const auto is = [flow](const Told& one) { return one.flow == flow; };
  return std::count_if(told.begin(), told.end(), is) == 1 ? &*std::find_if(told.begin(), told.end(), is) : nullptr;
}

/// 比年初, 较上年末 before a change in its clause: since the year began.
bool is_since_beginning(const Words& words, std::size_t change) {
  const std::size_t begin = begin_of_clause(words.tokens, change);
  const View said = words.passage.words(words.tokens[begin].begin, words.tokens[change].begin);
  const auto has = [said](View word) { return said.find(word) != View::npos; };
  return (has(u"较") || has(u"比")) &&
         (has(u"年初") || has(u"上年末") || has(u"上年底") || has(u"去年底") || has(u"去年末"));
}

/// 净增
bool is_net(const Words& words, std::size_t change) {
  const std::size_t at = words.tokens[change].begin;
  return words.text(change).starts_with(u'净') || (at > 0 && words.passage.text[at - 1] == u'净');
}

/// 制发 3 件、废止 1 件，…，比年初增加 2 件, 净增 2 件: what came and what went make the difference.
void add_net(const Words& words, std::vector<Change>& out) {
  if (!has_token(words.tokens, 0, words.tokens.size(), {Slot::change})) return;
  std::optional<std::size_t> in, gone;
  bool since_beginning = false;  // 年初有 38 件，: what follows is of the year
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    if (words.tokens[at].is(Slot::change) && in && gone && (is_net(words, at) || is_since_beginning(words, at))) {
      const std::size_t net = at + 1;
      const bool said = net < words.tokens.size() && words.counts(net) && words.exact(net) &&
                        words.tokens[net].measure == words.tokens[*in].measure;
      if (!said) return;
      const double sign = words.tokens[at].is(Growth::less) ? -1 : 1;
      add_change(words.passage, words.tokens, *gone, *in, out).difference = {
          sign * words.tokens[net].value, words.passage.span(words.tokens[at].begin, words.tokens[net].end)};
      return;
    }
    if (!words.counts(at)) continue;
    const Flow flow = told_at(words, at).flow;
    since_beginning = since_beginning || (flow == Flow::before && is_of_a_day(words, at));
    if (flow == Flow::before || (flow == Flow::now && since_beginning)) continue;
    const bool other = flow == Flow::none && in && words.tokens[at].measure == words.tokens[*in].measure;
    const bool twice = other || (flow == Flow::in && in) || (flow == Flow::out && gone);
    if (twice || !words.exact(at) || !(words.around[at].fits() || since_beginning)) return;
    if (flow == Flow::in) in = at;
    if (flow == Flow::out) gone = at;
  }
}

/// 2018年为 4 个，2020年增加 1 个，现有 6 个: what came in the year between is not told.
bool lie_apart(const Setting& before, const Setting& now) {
  return before.when == When::other_year && before.year && now.year && *before.year + 1 < *now.year;
}

/// 4 项 of 新增 4 项, of 删减 4 项: what came or what went.
bool comes_or_goes(const Words& words, std::size_t number) {
  const Flow flow = told_at(words, number).flow;
  return flow == Flow::in || flow == Flow::out;
}

}  // namespace

bool goes_both_ways(const Words& words, std::size_t difference) {
  const std::size_t at = difference + 1;
  if (at + 2 >= words.tokens.size() || !words.tokens[at].is_any({Slot::pause, Slot::comma, Slot::also})) return false;
  std::size_t next = at + 1;
  while (next < words.tokens.size() && !words.tokens[next].is_mark() && !words.counts(next)) ++next;
  return next < words.tokens.size() && words.counts(next) && !has_token(words.tokens, at, next, {Slot::compare}) &&
         words.tokens[next].measure == words.tokens[difference].measure && comes_or_goes(words, next);
}

bool is_net_of(const Words& words, std::size_t change, std::size_t number) {
  return is_net(words, change) && there_is(words, number) != number;
}

bool is_of_a_day(const Words& words, std::size_t at) {
  const std::size_t begin = begin_of_clause(words.tokens, at);
  return has_any(words.passage.words(words.tokens[begin].begin, words.tokens[at].begin), u"年末 年底 年初 期初");
}

std::optional<std::size_t> there_is(const Words& words, std::size_t number) {
  for (std::size_t at = number + 1; at-- > 0;) {
    if (!words.counts(at) || words.tokens[at].measure != words.tokens[number].measure) continue;
    const Flow flow = flow_of(words, at);
    if (flow == Flow::in || flow == Flow::out) continue;
    return at == number || flow == Flow::now ? std::optional(at) : std::nullopt;
  }
  return std::nullopt;
}

void add_stocks(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  add_net(words, out);
  const std::vector<Told> told = told_in(words);
  const Told* now = only(told, Flow::now);
  const Told* before = only(told, Flow::before);
  if (now == nullptr || before == nullptr || lie_apart(words.around[before->at], words.around[now->at])) return;
  const Told* first = nullptr;
  const Told* last = nullptr;
  double difference = 0;
  bool in = false;
  bool both = false;
  for (const Told& one : told) {
    if (&one == now || &one == before) continue;
    const bool same = now->label.find(one.noun) != View::npos || before->label.find(one.noun) != View::npos;
    if (!same || (first != nullptr && first->net != one.net)) return;  // 新增 5 个、撤销 2 个，较年初增加 3 个
    both = both || one.net || (last != nullptr && in != (one.flow == Flow::in));
    in = one.flow == Flow::in;
    difference += (in ? 1 : -1) * words.tokens[one.at].value;
    if (first == nullptr) first = &one;
    last = &one;
  }
  // 由 21 个增加到 26 个，新增 4 个: what went is not told, but no fewer can have come.
  const double grown = words.tokens[now->at].value - words.tokens[before->at].value;
  const bool too_few = first != nullptr && (in ? difference < grown : difference > grown);
  const bool contrary = first != nullptr && !both && (in ? grown < 0 : grown > 0);  // 年初 23 项，取消 2 项，年末 25 项
  if (!both && !too_few && !contrary) return;
  Change& change = add_change(passage, words.tokens, before->at, now->at, out);
  change.difference = {difference, passage.span(first->begin, words.tokens[last->at].end)};
}

}  // namespace nianbao::prose
