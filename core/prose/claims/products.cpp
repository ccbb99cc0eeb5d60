#include <algorithm>
#include <optional>

#include "prose/claims/comparisons.hpp"
#include "text/decimal.hpp"
#include "text/money.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// So many times so many: 每季度检查 1 次 is four times, 8 个乡镇各检查 2 次 eight times.
struct Repeated {
  std::size_t begin;   ///< of its words
  std::size_t number;  ///< how many each time
  double times;
  bool leads = false;  ///< what they come to may stand before them without 共
  bool mean = false;   ///< on average, which is rounded
  double off = 0;      ///< so many times more or less, which is as good
};

/// The number between two places, where it is the only one there.
std::optional<std::size_t> only_number(const Words& words, std::size_t begin, std::size_t end) {
  std::optional<std::size_t> found;
  for (std::size_t at = begin; at < end; ++at) {
    if (!words.tokens[at].is_number()) continue;
    if (found || !words.counts(at) || !words.exact(at)) return std::nullopt;
    found = at;
  }
  return found;
}

/// How often a period comes round in a year; 0 of what does not, or not always. Of a mean alone it may be some times more or less: there
/// are working days, too.
struct Period {
  View word;
  double times = 0;
  double off = 0;
};
Period period_of(View word) {
  static constexpr Period kPeriods[]{{u"每季度", 4},          {u"每季", 4},      {u"每月", 12},
                                     {u"每个月", 12},         {u"每个季度", 4},  {u"每半年", 2},
                                     {u"月均", 12},           {u"平均每月", 12}, {u"日均", 365, 125},
                                     {u"平均每天", 365, 125}, {u"每周", 52, 3},  {u"周均", 52, 3}};
  const auto* const known =
      std::find_if(std::begin(kPeriods), std::end(kPeriods), [word](const Period& one) { return one.word == word; });
  return known == std::end(kPeriods) ? Period() : *known;
}

/// 12 期 of 编发公报 12 期，每期印发 5000 册: so often the thing comes that 每 names, told before; 0 where it is not.
double times_told(const Words& words, std::size_t each, View thing) {
  double times = 0;
  for (std::size_t at = each > kLongestClause ? each - kLongestClause : 0; at < each; ++at) {
    View behind = View(words.passage.text).substr(words.tokens[at].end);
    if (begins_with_any(behind, u"行政村 建制村 自然村")) behind.remove_prefix(2);
    const View measure = words.tokens[at].measure;
    const bool events = is_measure_of(measure, measures::kEvents) && is_measure_of(thing, measures::kEvents);
    const bool of_thing =  // 培训 3 次，场均 40 人
        words.tokens[at].is_number() && (measure == thing || events || behind.starts_with(thing));
    if (!of_thing) continue;
    if (times != 0 || !words.exact(at)) return 0;
    times = words.tokens[at].value;
  }
  return times;
}

/// A mark, but for a bracket and what stands in it: 平均每村（社区）12 次.
bool ends_clause(const Token& token) { return token.is_mark() && !token.is(Slot::open) && !token.in_brackets(); }

/// The first number behind a place in its clause.
std::optional<std::size_t> number_behind(const Words& words, std::size_t at, bool roughly = false) {
  for (++at; at < words.tokens.size() && !ends_clause(words.tokens[at]); ++at) {
    if (is_each(words.tokens[at]) || words.text(at).starts_with(u'每'))
      return std::nullopt;  // 低保、津贴公示 36 期，每月各 1 期: of each of them
    if (words.tokens[at].is_number() || words.tokens[at].is(Slot::percent))
      return words.counts(at) && (roughly || words.exact(at)) ? std::optional(at) : std::nullopt;
  }
  return std::nullopt;
}

/// 1月, 一季度, 上半年: a part of the year, by the end of its name.
bool is_part_of_year(View word) { return word.ends_with(u'月') || word.ends_with(u"季度") || word.ends_with(u"半年"); }

/// Four of 1月、5月、9月、12月, which end before a place; 0 where something else stands there.
std::size_t months_before(const Words& words, std::size_t end, std::size_t& begin) {
  std::size_t months = 0;
  bool month = true;  // and not what parts two
  begin = end;
  for (; begin > 0; --begin, month = !month) {
    const Token& token = words.tokens[begin - 1];
    const bool fits = month ? is_part_of_year(words.text(begin - 1)) && token.is(Slot::time)
                            : token.is_any({Slot::pause, Slot::also});
    if (!fits) break;
    if (month) ++months;
  }
  if (month && begin < end) ++begin;  // what stands before the first is no 、 of theirs
  return months;
}

/// 各 of 8 个乡镇各检查 2 次; not of 对各乡镇检查 2 次.
bool distributes(View word) {
  // Characters, as 社区各举办 has, and three more; a longer word has 各 in a name.
  constexpr std::size_t kLongest = 8;
  const std::size_t at = word.size() <= kLongest ? word.find(u'各') : View::npos;
  if (at == View::npos) return false;
  constexpr View kNoneBefore = u"对向由在从及和与等", kNoneBehind = u"部单乡镇级类股科项种村地县市区方有";
  return (at == 0 || kNoneBefore.find(word[at - 1]) == View::npos) &&
         (at + 1 == word.size() || kNoneBehind.find(word[at + 1]) == View::npos);
}

/// 13 of 9 个股室、4 个分局各设 1 名, which begins at a place: all that 、 joins with the number that stands last; 0 where one cannot be told.
double times_joined(const Words& words, std::size_t& begin, std::size_t many) {
  constexpr int kMost = 8;  // numbers; no report joins so many kinds of organs
  double times = words.tokens[many].value;
  for (int kinds = 1; kinds < kMost && begin > 1 && words.tokens[begin - 1].is(Slot::pause); ++kinds) {
    const std::size_t before = begin_of_clause(words.tokens, begin - 1);
    const auto number = only_number(words, before, begin - 1);
    if (!number && !has_number(words.tokens, before, begin - 1)) break;
    if (!number || !counts_organs(words.tokens[*number].measure)) return 0;
    times += words.tokens[*number].value;
    begin = before;
  }
  return times;
}

/// 8 个乡镇各检查 2 次; 1月、5月各一次
std::optional<Repeated> each_at(const Words& words, std::size_t at) {
  const auto number = distributes(words.text(at)) ? number_behind(words, at) : std::nullopt;
  if (!number) return std::nullopt;
  std::size_t begin = at;
  if (const std::size_t months = months_before(words, at, begin); months > 1)
    return Repeated{.begin = begin, .number = *number, .times = static_cast<double>(months), .leads = true};
  begin = begin_of_clause(words.tokens, at);
  const auto many = only_number(words, begin, at);
  const bool more = many && *many > begin && words.tokens[*many - 1].is(Slot::also);  // 县政务中心和 11 个社区各 1 处
  if (!many || more || words.tokens[*many].measure == words.tokens[*number].measure || words.tokens[*many].value < 2)
    return std::nullopt;
  // 39 个项目在开工前后各公示一次: what each is of stands right before it, and is no time or place.
  constexpr std::size_t kLongest = 6;  // characters of a noun, as 便民服务中心 has; longer ones say where or when
  const View noun = words.passage.words(words.tokens[*many].end, words.tokens[at].end);
  const View until = noun.substr(0, noun.find(u'各'));
  if (until.size() > kLongest || until.find_first_of(u"前后上下在") != View::npos) return std::nullopt;
  const double times = times_joined(words, begin, *many);
  return times > 0 ? std::optional(Repeated{.begin = begin, .number = *number, .times = times}) : std::nullopt;
}

/// 每期印发 5000 册, 平均每处 14 次, where so many 期 or 处 were told before.
std::optional<Repeated> each_told_at(const Words& words, std::size_t at) {
  const View word = words.text(at);
  const bool per_head = words.tokens[at].is(Slot::average) && word.size() == 2 && word.back() == u'均';  // 人均
  const std::size_t each = word.find(u'每');  // 每处, 村每村; not 每村每次 1 人
  if (each != View::npos && word.find(u'每', each + 2) != View::npos) return std::nullopt;
  if (!per_head &&
      (each == View::npos || each + 1 >= word.size() || word.substr(0, each) != word.substr(each + 1, each)))
    return std::nullopt;
  const bool of_kind = !per_head && word.substr(each + 1).starts_with(u'个') && each + 2 < word.size();  // 每个村
  const double times = times_told(words, at, per_head ? word.substr(0, 1) : word.substr(each + (of_kind ? 2 : 1), 1));
  const auto number = times > 1 ? number_behind(words, at) : std::nullopt;
  if (!number) return std::nullopt;
  const bool acts = per_head && word.front() == u'人' && words.tokens[*number].measure == u"次";
  if (acts) return std::nullopt;  // 培训 3 次，210 人次参加，人均 2 次
  if (per_head)
    return Repeated{.begin = at, .number = *number, .times = times, .leads = word.front() != u'人', .mean = true};
  const bool led = at > 0 && words.tokens[at - 1].is(Slot::average);
  const bool mean = led || words.tokens[at + 1].is(Slot::average);  // 每期平均 78 人
  return Repeated{.begin = led ? at - 1 : at, .number = *number, .times = times, .leads = true, .mean = mean};
}

/// 每件 1 篇文字解读和 1 幅图解: each has more than the one number tells.
bool joins_more(const Words& words, std::size_t number) {
  std::size_t at = number + 1;
  while (at < words.tokens.size() && !words.tokens[at].is_mark() && !words.tokens[at].is(Slot::also)) ++at;
  return at + 1 < words.tokens.size() && words.tokens[at].is(Slot::also) && words.tokens[at + 1].is(Slot::quantity);
}

/// 每村（社区）每月 1 次: so often in each of them.
bool is_of_each(const Words& words, std::size_t at) {
  constexpr std::size_t kClause = 16;  // characters: what each is named before its period
  const std::size_t end = words.tokens[at].begin;
  const View before = words.passage.words(end - std::min(end, kClause), end);
  return before.substr(before.find_last_of(u"，。；") + 1).find(u'每') != View::npos;
}

std::optional<Repeated> repeated_at(const Words& words, std::size_t at) {
  const Token& token = words.tokens[at];
  const bool mean =  // 月均, 平均每月, 平均每季度
      token.is(Slot::average) || (at > 0 && words.tokens[at - 1].is(Slot::average));
  const Period period = token.is(Slot::time) || mean ? period_of(words.text(at)) : Period();
  const bool comes = period.times > 0 && (mean || period.off == 0) && !is_of_each(words, at) &&
                     !has_number(words.tokens, begin_of_clause(words.tokens, at), at);  // 26 个村每季度 1 次
  const auto number = comes ? number_behind(words, at, mean) : std::nullopt;
  if (number)
    return Repeated{
        .begin = at, .number = *number, .times = period.times, .leads = true, .mean = mean, .off = period.off};
  if (!token.is_any({Slot::text, Slot::respectively, Slot::average})) return std::nullopt;
  const auto told = each_told_at(words, at);
  const auto each = told ? told : each_at(words, at);
  return each && joins_more(words, each->number) ? std::nullopt : each;
}

/// What the number of a clause counts, its numbers, times and 共 left out.
std::u16string noun_of(const Words& words, std::size_t begin, std::size_t number) {
  constexpr Slots kAside{Slot::time, Slot::total, Slot::respectively, Slot::average, Slot::approximately};
  std::u16string noun;
  for (std::size_t at = begin; at < words.tokens.size() && !words.tokens[at].is_mark() && words.text(at) != u"。";
       ++at) {
    const View word = words.text(at);
    const bool each =
        word.starts_with(u"每个") || (word.size() > 1 && word[word.size() - 2] == u'每');  // 每个社区, 村每村
    if (at != number && !each && !words.tokens[at].is_any(kAside)) noun += words.text(at);
  }
  return noun;
}

/// Whether both count the same: 检查 and 检查, nothing and 通报; not 召开调度会 and 召开会议.
bool same_noun(std::u16string_view a, std::u16string_view b) { return a.find(b) != a.npos || b.find(a) != b.npos; }

/// 万 of 6.3 万元 beside 3500 元: by how much a number of the one unit counts less than one of the other; nothing where they measure
/// different things.
std::optional<double> unit_of(View number, View whole) {
  if (without_times(number) == without_times(whole)) return 1;
  const auto own = money_power(number);
  const auto all = money_power(whole);
  return own && all ? std::optional(ten_to(*own - *all)) : std::nullopt;
}

/// 5 次 of 全年检查 5 次, the one other number of the sentence that is counted so, and all there was.
std::optional<std::size_t> whole_of(const Words& words, const Repeated& each) {
  std::optional<std::size_t> whole;
  bool several = false;
  bool total = false;  // 分别为 40 人、35 人、45 人，共计 120 人次
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    constexpr Slots kOther{Slot::rest, Slot::plan, Slot::among, Slot::average, Slot::open_list};
    if (words.tokens[at].is_any(kOther) && !(each.mean && words.tokens[at].is(Slot::average))) return std::nullopt;
    if (at == each.number || !words.tokens[at].is_number() ||
        !unit_of(words.tokens[each.number].measure, words.tokens[at].measure))
      continue;
    if (each.mean && whole && words.around[at].when == When::other_year) continue;  // 比上年的 36000 件
    if (total || !words.exact(at) || !words.around[at].fits()) return std::nullopt;
    total = at > 0 && at < each.number && words.tokens[at - 1].is(Slot::total);
    several = whole.has_value() && !total;
    whole = at;
  }
  if (several || !whole) return std::nullopt;
  const std::size_t begin = begin_of_clause(words.tokens, *whole);
  const View said = words.passage.words(words.tokens[begin].begin, words.tokens[*whole].begin);
  const auto has = [said](View word) { return said.find(word) != said.npos; };
  const bool leads = each.leads && *whole < each.begin;  // 抽查 5 轮，每季度一轮
  const bool all = leads || has(u"共") || has(u"全年") || has(u"累计") || has(u"合计") || has(u"总计");
  if (each.mean && each.begin > 0 && words.tokens[each.begin - 1].is(Slot::text))
    return std::nullopt;  // 直属单位平均每家 87 条
  const bool same = (each.mean && money_power(words.tokens[*whole].measure)) ||
                    same_noun(noun_of(words, each.begin, each.number), noun_of(words, begin, *whole));
  const bool of_year =
      each.off == 0 ||
      words.passage.words(words.tokens.front().begin, words.tokens[*whole].begin).find(u'年') != View::npos;
  return all && same && of_year ? whole : std::nullopt;
}

/// 每月至少 1 次, 此外不定期 2 次: more may have come.
bool may_be_more(View sentence) {
  return has_any(sentence, u"至少 不少于 以上 此外 另 不定期 随机 加上 除 最多 不超过 起每 起，每");
}

/// 三次 of 三次培训，分别于3月、6月、9月和11月, and of 3 轮（4月、7月、9月、12月）: less than there are months.
void add_months(const Words& words, std::size_t at, std::vector<Product>& out) {
  std::size_t begin = at;
  const std::size_t months = months_before(words, at, begin);
  if (months < 2 || begin < 2) return;
  std::size_t lead = begin;
  while (lead > 0 && words.tokens[lead - 1].is(Slot::filler)) --lead;
  if (lead < 2) return;  // 其中2月、10月更新偏慢
  const bool bracket =
      words.tokens[lead - 1].is(Slot::open) && at < words.tokens.size() && words.tokens[at].is(Slot::close);
  const bool apart = words.tokens[lead - 1].is(Slot::respectively) && words.tokens[lead - 2].is(Slot::comma);
  if (!bracket && !apart) return;
  const std::size_t end = lead - (bracket ? 1 : 2);
  const auto whole = only_number(words, begin_of_clause(words.tokens, end), end);
  const bool event = whole && is_measure_of(words.tokens[*whole].measure, measures::kEvents);
  const double value = event ? words.tokens[*whole].value : 0;
  const bool each = apart && words.text(lead - 1) == u"分别为";  // as many months as times
  if (!event || (each ? value == static_cast<double>(months) : value >= static_cast<double>(months))) return;
  out.push_back({part_at(words.passage, words.tokens[*whole]), static_cast<double>(months),
                 words.passage.span(words.tokens[begin].begin, words.tokens[at - 1].end), 0});
}

}  // namespace

void add_products(const Passage& passage, const Sentence& sentence, std::vector<Product>& out) {
  const Words words(passage, sentence);
  const Tokens& tokens = words.tokens;
  std::optional<Repeated> each;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool month = tokens[at].is(Slot::time) && words.text(at).ends_with(u'月');
    const bool last = month && (at + 1 == tokens.size() || !tokens[at + 1].is_any({Slot::pause, Slot::also}));
    if (last) add_months(words, at + 1, out);
    const auto here = repeated_at(words, at);
    if (!here) continue;
    if (each) return;  // which of them the whole is of is another question
    each = here;
  }
  const auto whole = each ? whole_of(words, *each) : std::nullopt;
  if (!whole || may_be_more(passage.words(tokens.front().begin, tokens.back().end))) return;
  const Token& number = tokens[each->number];
  constexpr double kRough = 0.1;  // of the number: a mean of 日均约 312 件 may be off by a tenth
  const double unit = *unit_of(number.measure, tokens[*whole].measure);
  const double off = words.exact(each->number) ? ten_to(-number.decimals) : kRough * number.value;
  out.push_back({part_at(passage, tokens[*whole]), each->times * number.value * unit,
                 passage.span(tokens[each->begin].begin, number.end),
                 unit * (each->mean ? each->times * off + each->off * (number.value + 1) : 0)});
}

}  // namespace nianbao::prose
