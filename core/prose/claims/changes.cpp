#include <algorithm>
#include <optional>

#include "prose/claims/change_words.hpp"
#include "prose/claims/comparisons.hpp"
#include "prose/claims/limits.hpp"
#include "prose/claims/reasons.hpp"
#include "text/percentage.hpp"

namespace nianbao::prose {
namespace {

/// What is said of one thing in two years.
struct Comparison {
  std::optional<std::size_t> now{};
  std::optional<std::size_t> before{};
  Said difference{};
  Said percent{};
  Said times{};

  [[nodiscard]] bool says_something() const {
    return (now ? 1 : 0) + (before ? 1 : 0) + (difference ? 1 : 0) + (percent ? 1 : 0) + (times ? 1 : 0) >= 3 &&
           says_more();
  }

  [[nodiscard]] bool says_more() const { return difference || percent || times; }

  /// 12 件，同比增加 2 件: last year's report may have what it was before.
  [[nodiscard]] bool grows() const { return now && !before && (difference || percent); }

  /// 申请量同比增长 20%，上年 10 件, or 申请量增加 2 件，增长 20%: the table may have what it is now.
  [[nodiscard]] bool grew() const { return !now && ((before && says_more()) || (difference && percent)); }
};

/// 达到24件, 为24件
bool reaches(const Words& words, std::size_t at) {
  const auto before = std::u16string_view(words.passage.text).substr(0, words.tokens[at].begin);
  return before.ends_with(u"达到") || before.ends_with(u"达") || before.ends_with(u"为");
}

/// 12 件新收申请较上年…: what the number counts stands behind it.
bool follows_number(const Words& words, const Comparison& here, std::size_t at) {
  if (here.difference || here.percent || !(here.now || here.before) || words.tokens[at].is(Slot::text)) return false;
  const std::size_t first = at > kLongestClause ? at - kLongestClause : 0;
  while (at > first && !words.tokens[at - 1].is_mark() && !words.tokens[at - 1].is(Slot::compare)) {
    --at;
    if (words.counts(at)) return here.now == at || here.before == at;
  }
  return false;
}

/// 同比 of 2024年收到 12 件，同比增长 50%；2023年收到 8 件，同比增长 14%: beside a year that is not said.
bool compares_years_before(const Words& words, const Comparison& here, std::size_t at) {
  constexpr Slots kEnds{Slot::semicolon, Slot::percent};
  if (!here.now || !here.before || here.before < here.now || words.around[at].when != When::other_year ||
      words.around[at - 1].compares)
    return false;
  return has_token(words.tokens, *here.now, *here.before, kEnds);
}

/// 较2022年 of 12 件，同比增长 20%，较2022年（8 件）增长 50%: the percentage before it is beside another year.
bool compares_anew(const Words& words, const Comparison& here, std::size_t at) {
  return here.percent && !here.before && at + 1 < words.tokens.size() && words.tokens[at + 1].is(Time::year);
}

/// What is being said of one thing behind a word.
struct Step {
  Comparison here{};
  bool anew = false;  ///< what was said before the word came to its end
};

/// 与上年的 15 件相比，新收 12 件: what it is now is still to be said, whatever it is called.
bool compares_first(const Words& words, const Comparison& here) {
  return here.before && !here.now && !here.says_more() && *here.before + 1 < words.tokens.size() &&
         words.tokens[*here.before + 1].is(Slot::compare);
}

/// 较上年的 9 件增加 3 件，新收 12 件, at what follows its comma: likewise, where the sentence begins with it.
bool grew_first(const Words& words, const Comparison& here, std::size_t at) {
  constexpr Slots kOfNow{Slot::comma, Slot::receive, Slot::asking, Slot::request,  Slot::fresh,  Slot::time,
                         Slot::whose, Slot::total,   Slot::make,   Slot::document, Slot::filler, Slot::quantity};
  if (!here.before || here.now || !here.difference || here.percent) return false;
  const std::size_t end = here.difference.at + 1;
  const std::size_t begin = begin_of_clause(words.tokens, *here.before);
  return begin == 0 && words.tokens[begin].is(Slot::compare) && end <= at && words.tokens[end].is(Slot::comma) &&
         are_all(words.tokens, end, at + 1, kOfNow);
}

/// 收到 of 收到 12 件，同比增长 20%，上年收到 10 件: what was done with those of this year.
bool tells_before_again(const Words& words, const Comparison& here, std::size_t at) {
  constexpr Slots kDone{Slot::receive, Slot::accept, Slot::handle, Slot::finish,
                        Slot::answer,  Slot::make,   Slot::publish};
  if (!here.now || here.before || !(here.percent || here.difference) || words.around[at].when != When::other_year)
    return false;
  const std::size_t begin = begin_of_clause(words.tokens, *here.now);
  const bool follows = words.tokens[begin_of_clause(words.tokens, at)].is(Slot::time);
  return follows && words.tokens[at].is_any(kDone) &&
         std::any_of(words.tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                     words.tokens.begin() + static_cast<std::ptrdiff_t>(*here.now),
                     [&](const Token& done) { return done.is_any(kDone) && words.tokens[at].is_any(done.slots); });
}

/// 12 件 is of another thing, but in 较上年（19件）增加5件，达到12件 and in 去年收到 19 件，今年 12 件，….
Step with_now(const Words& words, const Comparison& here, std::size_t at) {
  const bool grew = grew_first(words, here, at) && words.tokens[at].measure == words.tokens[*here.before].measure;
  const bool compared = compares_first(words, here);
  const bool beside = here.before && !here.now && !here.says_more() && (compared || label_of(words, at).empty()) &&
                      (words.around[at].when == When::this_year || (compared && words.around[at].fits())) &&
                      words.tokens[at].measure == words.tokens[*here.before].measure;
  if (!beside && !grew && (!here.before || here.now || !(here.difference || here.percent) || !reaches(words, at)))
    return {{.now = at, .before = same_of(words, at, -1)}, true};
  Step step{here};
  step.here.now = at;
  return step;
}

/// 比 2022年的 11 件多 4 件，比 2021年的 7 件多 8 件: beside two years.
Step with_before(const Words& words, const Comparison& here, std::size_t at) {
  const bool reached = here.says_more() && at > 1 && words.tokens[at - 2].is(Slot::comma) && reaches(words, at);
  if (reached) return {{}, true};  // 2023年较2022年增加 4 件，达到 19 件
  Step step = here.now && here.says_something() ? Step{{.now = here.now}, true} : Step{here};
  if (step.here.now && is_of_a_day(words, at)) step.here.now = there_is(words, *step.here.now);
  if (sums_several(words.tokens, at)) return {{.before = at}, step.anew};
  const std::size_t begin = begin_of_clause(words.tokens, at);
  const bool listed = begin > 1 && words.tokens[begin - 1].is(Slot::pause) && words.counts(begin - 2) &&
                      says_number(words, begin - 2) == Says::before;
  if (listed && !step.here.now) return {{}, true};  // 与上年的复议 5 件、诉讼 3 件相比，复议少 2 件
  if (!step.here.before || !(step.here.now || step.here.says_more())) step.here.before = at;  // of several the last
  if (!step.here.now) step.here.now = same_of(words, at, 1);
  return step;
}

/// 比2023年增加 3 件，比2022年增加 6 件: likewise.
Step with_difference(const Comparison& here, Said difference) {
  Step step = here.difference ? Step{{.now = here.now}, true} : Step{here};
  step.here.difference = difference;
  return step;
}

/// 由 8 件增加到 12 件: the first number is that of before, whatever year it names.
Step with_reached(const Comparison& here, std::size_t at) {
  Step step{here};
  if (!here.before) step.here.before = here.now;
  step.here.now = at;
  return step;
}

/// 增长 20%; of two percentages the first is meant.
Step with_percent(const Comparison& here, Said percent) {
  Step step{here};
  step.here.percent = {percent.what, here.percent ? here.percent.at : percent.at, percent.word};
  return step;
}

/// 是上年（12 件）的 2.5 倍, 增长 1.5 倍, 翻了一番; what it grew by is less by one than the times that it was.
Step with_times(const Words& words, const Comparison& here, Said times) {
  Step step{here};
  auto& before = step.here.before;
  if (!(here.now || before) || (here.times && here.times.at == times.at)) return step;
  if (!before) before = bracketed_behind(words, times.at + 2);
  const Setting& beside = words.around[times.at];  // 较上年（63 万次）翻了一番，是前年的 3 倍
  if (!before || (beside.when == When::other_year && beside.year != words.around[*before].year)) return step;
  step.anew = static_cast<bool>(here.times);
  if (words.exact(times.at) && !is_open_ended(words, times.at)) step.here.times = times;
  return step;
}

Step with(const Words& words, const Comparison& here, Said said) {
  const auto [says, at, word] = said;
  // 12 件 of 增加到 12 件 was said with its word.
  if (at == word && (here.now == at || (here.difference && here.difference.at == at))) return {here};
  if (says == Says::now) return with_now(words, here, at);
  if (says == Says::before) return with_before(words, here, at);
  if (says == Says::difference) return with_difference(here, said);
  if (says == Says::percent) return with_percent(here, said);
  if (says == Says::reached) return with_reached(words.counts(word) ? Comparison{.before = word} : here, at);
  if (says == Says::times || says == Says::grown) return with_times(words, here, said);
  if (says == Says::unfit) return {};
  if (says == Says::beside && compares_anew(words, here, at)) return {{.now = here.now}, true};
  if (says == Says::another && tells_before_again(words, here, at)) return {here};
  const bool ends = says == Says::another  ? !follows_number(words, here, at) && !compares_first(words, here) &&
                                                 !grew_first(words, here, at)
                    : says == Says::beside ? compares_years_before(words, here, at)
                                           : says == Says::vague;
  return ends ? Step{{}, true} : Step{here};
}

std::optional<Part> number_at(const Words& words, std::optional<std::size_t> at) {
  return at ? std::optional(part_at(words.passage, words.tokens[*at])) : std::nullopt;
}

/// -5 of 减少 5 件
std::optional<Part> signed_at(const Words& words, Said changed) {
  if (!changed) return std::nullopt;
  Part part = part_at(words.passage, words.tokens[changed.at]);
  if (words.tokens[changed.word].is(Growth::less)) part.value *= -1;
  return part;
}

/// 较上年增加, 同比增长; not 较上半年, 较计划.
bool compares_with_last_year(const Words& words, std::size_t at) {
  constexpr std::size_t kReach = 20;  // tokens; what stands between 较上年 and its change is shorter
  const std::size_t first = at > kReach ? at - kReach : 0;
  for (; at > first && !words.tokens[at - 1].is_mark(); --at) {
    const auto word = words.text(at - 1);
    if (words.tokens[at - 1].is(Slot::compare))
      return word == u"同比" || word.find(u"上年") != word.npos || word.find(u"去年") != word.npos;
  }
  return false;
}

/// Of which cells a change without a number of this year is.
std::optional<Reading> all_that_grew(const Words& words, const Comparison& said) {
  const auto [percent, difference] = std::pair(said.percent, said.difference);
  const bool first = percent && (!difference || percent.word < difference.word);
  const Said& grown = first ? percent : difference ? difference : said.times;
  return all_that_grew(words, grown.word, said.before.value_or(grown.word));
}

/// Whether the amounts have one measure word, as far as the first of them has any.
bool same_unit(const Words& words, const Comparison& said) {
  std::u16string_view measure;
  for (const auto& at : {said.now, said.before, said.difference ? std::optional(said.difference.at) : std::nullopt}) {
    if (!at) continue;
    if (measure.empty()) measure = words.tokens[*at].measure;
    if (words.tokens[*at].measure != measure) return false;
  }
  return true;
}

Change change_of(const Words& words, const std::vector<ListOfNumbers>& lists, const Comparison& said) {
  Change change;
  change.now = number_at(words, said.now);
  if (said.now) change.whole = number_at(words, whole_with(words.tokens, lists, *said.now));
  change.before = number_at(words, said.before);
  change.difference = signed_at(words, said.difference);
  if (said.difference) change.difference->span.begin = words.passage.at[words.tokens[said.difference.word].begin];
  change.percent = signed_at(words, said.percent);
  if (said.percent) {
    change.decimals = words.tokens[said.percent.at].decimals;
    change.between = limits_of(words.passage.text, words.tokens, said.percent.at);
  }
  if (said.times) change.times = times_of(words, said.times.at, said.times.what == Says::grown);
  change.since_last_year =
      said.grows() && compares_with_last_year(words, said.difference ? said.difference.word : said.percent.at);
  change.same_unit = same_unit(words, said);
  change.sentence = words.passage.span(words.tokens.front().begin, words.tokens.back().end);
  return change;
}

/// Adds a comparison where the report says, or its table may have, what something was and what it has become.
void add_told(const Words& words, const std::vector<ListOfNumbers>& lists, const Comparison& said,
              std::vector<Change>& out) {
  const auto all = said.grew() ? all_that_grew(words, said) : std::nullopt;
  if (said.now && said.difference && is_net_of(words, said.difference.word, *said.now)) return;
  if (said.difference && goes_both_ways(words, said.difference.at)) return;
  if (!(said.says_something() || said.grows() || all)) return;
  // 2022年 845 条、2023年 968 条，…，2024年比2023年增长 13.3%
  if (said.before && said.percent && is_beside_other_year(words, said.percent.word, *said.before)) return;
  out.push_back(change_of(words, lists, said));
  out.back().of = all;
}

/// At 总量 or 数量: what a list came to, not its last item.
Comparison sum_of(const Words& words, const std::vector<ListOfNumbers>& lists, const Comparison& here, std::size_t at) {
  const auto whole = whole_with(words.tokens, lists, *here.now);
  const std::size_t begin = begin_of_clause(words.tokens, *here.now);
  const bool listed = begin > 0 && words.tokens[begin - 1].is(Slot::pause);  // 自然人 10 件、企业 2 件，总数与上年…
  return whole || listed || words.text(at) == u"数量" ? Comparison{.now = whole} : here;
}

}  // namespace

/// 3.86 万元 of 3.86 万元，为甲 2.46 万元和乙 1.4 万元，比上年…, at a number of what it is made of; else the number itself.
std::size_t explained_by(const Words& words, std::size_t number) {
  const std::size_t begin = begin_of_clause(words.tokens, number);
  const bool is = begin > 1 && words.tokens[begin - 1].is(Slot::comma) && is_any_of(words.text(begin), u"为 即 系");
  const bool alike = is && words.counts(begin - 2) && words.tokens[begin - 2].measure == words.tokens[number].measure;
  return alike ? begin - 2 : number;
}

void add_changes(const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  const Words words(passage, sentence);
  Comparison here;
  Comparison outside;  // of a bracket
  for (std::size_t at = 0; (at = behind_years(words, at)) < words.tokens.size(); ++at) {
    const Token& token = words.tokens[at];
    if (token.is(Slot::respectively)) return;  // which belongs to which is another question
    if (token.is(Slot::open)) outside = here;
    if (words.names_sum(at) && here.now && !here.before)  // 其他 5 件，总量较上年…
      here = sum_of(words, sentence.lists, here, at);
    // 四个渠道：网站 142 条、…、公告栏 76 条；比上年的 431 条增加 56 条: the list, and not its last item
    const bool apart = token.is(Slot::compare) && at > 0 && words.tokens[at - 1].is(Slot::semicolon);
    const auto whole =
        apart && here.now && !here.before ? whole_with(words.tokens, sentence.lists, *here.now) : std::nullopt;
    if (whole) here = {.now = whole};
    else if (here.now && !here.before && token.is(Slot::compare)) here.now = explained_by(words, *here.now);
    // 526 条（其中原创 312 条），较上年…
    const bool returns = token.is(Slot::close) && outside.now && here.now != outside.now;
    const Step step = returns ? Step{outside, true} : with(words, here, said_at(words, at));
    if (step.anew) add_told(words, sentence.lists, here, out);
    here = step.here;
  }
  add_told(words, sentence.lists, here, out);
}

}  // namespace nianbao::prose
