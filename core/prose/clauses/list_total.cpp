#include <algorithm>
#include <span>

#include "prose/clauses/items.hpp"
#include "prose/clauses/list_closers.hpp"
#include "prose/clauses/lists.hpp"
#include "text/money.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 共计 20 件, as the clause of the word says it.
struct Total {
  std::size_t whole;                 ///< the number
  std::size_t begin;                 ///< of the clause
  std::optional<std::size_t> kinds;  ///< three of 三个渠道共发布 20 条
  bool all;                          ///< of all before it; 共收到 12 件 may be of more
  bool pair = false;                 ///< 两项合计: of the two before it, whatever each is counted in
  bool joined = false;               ///< 31 个部门和 5 家企业共 48 家: the last part stands right before it
  bool named = false;                ///< 行政诉讼共 12 件: it says what it counts
  bool direct = false;               ///< ，共 12 条: it says nothing but how many
  bool of_years = false;             ///< 三年合计 5 件
  bool of_acts = false;              ///< 补充 9 条，删除 4 条，共处理 13 条
  bool behind = false;               ///< 三类（a 5 件、b 3 件）合计 8 件: of what the bracket before it has
};

/// A part before a total, and how much the mark behind it parts.
struct Addend {
  std::size_t number;
  int level;
  Slots said;  ///< around it
};

/// With a measure word, or so many that it needs none: 212万.
bool says_how_many(View text, const Token& number) {
  return !number.measure.empty() || ends_in_any_of(text.substr(0, number.end), u"万 亿");
}

/// The number that 共计 sums up: directly behind it, or behind a verb and 申请.
std::optional<std::size_t> number_behind(View text, const Tokens& tokens, std::size_t at, std::size_t reach,
                                         bool through_words) {
  for (std::size_t i = at + 1; i <= at + reach && i < tokens.size(); ++i) {
    if (tokens[i].is_number())
      return says_how_many(text, tokens[i]) && !tokens[i].approximate ? std::optional(i) : std::nullopt;
    // 合计比上年减少 2 件: by how much, and not how many.
    if (tokens[i].is_mark() || tokens[i].is_any({Slot::compare, Slot::change}) ||
        (tokens[i].is(Slot::text) && !through_words))
      break;
  }
  return std::nullopt;
}

/// 12 期、108 篇、2 份 are 122 条.
bool counts_texts(View measure) { return is_measure_of(measure, measures::kTexts) || is_any_of(measure, u"件 项"); }

/// 31 个部门 of 13 个乡镇、31 个部门共 44 家; but three of 三个渠道共发布 20 条 are the channels, and 共有 48 个专栏 are no organs.
bool is_joined(View text, const Tokens& tokens, const Total& total, std::size_t at) {
  const Token& whole = tokens[total.whole];
  const View behind = text.substr(whole.end);
  const bool organs = whole.measure == u"家" || behind.starts_with(u"单位") || behind.starts_with(u"部门");
  const bool joins = total.begin > 0 || (total.kinds && *total.kinds > 0 && tokens[*total.kinds - 1].is(Slot::also));
  return total.kinds && *total.kinds + 1 < at && joins && organs && counts_organs(whole.measure) &&
         counts_organs(tokens[*total.kinds].measure);
}

/// 征集 53 期、调查 51 期（合计 124 期）
bool is_remark(const Tokens& tokens, const Total& total) {
  const std::size_t open = total.begin;
  return open > 2 && tokens[open - 1].is(Slot::open) && tokens[open - 2].is_number() &&
         total.whole + 1 < tokens.size() && tokens[total.whole + 1].is(Slot::close);
}

/// Where the clause of 共计 begins, and the kinds that it names; nothing where it sums up others than those before it.
std::optional<Total> begin_total(View text, const Tokens& tokens, std::size_t at) {
  // a 5 件、b 3 件等共计 20 件; 公开 5 件、部分公开 3 件、不予公开 2 件，公开和部分公开共计 8 件; 制定 a 5 件、b 3 件，废止共 2 件
  constexpr Slots kOfOthers{Slot::open_list, Slot::result, Slot::applicant, Slot::outcome,
                            Slot::document,  Slot::repeal, Slot::in_force};
  Total total{0, at, {}, false};
  const bool gathers = words_of(text, tokens[at]) == u"汇总" && at > 0 && !tokens[at - 1].is_mark();
  if (gathers) return std::nullopt;                                   // 公告栏汇总 64 条
  if (at > 0 && tokens[at - 1].is(Slot::among)) return std::nullopt;  // 其中共有 2 件
  bool reviews = false;
  for (const std::size_t first = begin_of_clause(tokens, at); total.begin > first; --total.begin) {  // 全年共 312 件
    const Token& token = tokens[total.begin - 1];
    const View said = words_of(text, token);
    if (token.is(Slot::filler) && said == u"涉及") return std::nullopt;    // 涉及民营机构的共 23 件
    total.of_years = total.of_years || token.is(Time::other_years);        // 三年合计 5 件
    if (said.ends_with(u'后')) return std::nullopt;                        // 修订后共 65 项
    if (token.is(Carry::out)) return std::nullopt;                         // 结转下年的共 1 件
    if (token.is(Slot::share)) return std::nullopt;                        // 占办结总数 2551 件的
    if (token.is(Whose::others)) return std::nullopt;                      // 各街道办事处合计 116 件
    if (token.is(Time::last_year)) return std::nullopt;                    // 上年总量为 538 条
    if (!token.is_number() && said.ends_with(u'类')) return std::nullopt;  // 公开类合计 1491 件
    reviews = reviews || token.is(Slot::review);
    const bool stock = token.is(Slot::time) && View(u"末底").find(said.back()) != View::npos;
    if (stock && words_of(text, tokens[at]) == u"共有") return std::nullopt;                 // 至年末共有制度 14 项
    if (token.is_any(kOfOthers) || said == u"其他" || said == u"其它") return std::nullopt;  // 其他文件共 51 条
    if (token.is(Slot::quantity) && !total.kinds) total.kinds = total.begin - 1;
  }
  // 复议维持 6 件、纠正 1 件；起诉到法院的共 7 件
  const bool others = reviews && total.begin > 0 && tokens[total.begin - 1].is(Slot::semicolon);
  return others ? std::nullopt : std::optional(total);
}

/// The number of 共 at a place, whose clause is `total`. `close`: right behind it, where nothing else tells that it sums up.
std::optional<std::size_t> number_of_total(View text, const Tokens& tokens, std::size_t at, const Total& total,
                                           bool close) {
  const bool sums = words_of(text, tokens[at]).starts_with(u"合计") && total.begin == at;  // 合计开展互动活动 10 次
  const bool of_kinds = total.kinds && *total.kinds + 1 == at;                             // 三期共到训 81 人次
  return number_behind(text, tokens, at, close && !total.kinds ? 1 : sums ? 5 : 3, sums || of_kinds);
}

std::optional<Total> total_at(View text, const Tokens& tokens, std::size_t at) {
  const auto begun = begin_total(text, tokens, at);
  if (!begun) return std::nullopt;
  Total total = *begun;
  // 共 may begin another count: 网上 8 件、信函 3 件，共公开信息 40 条.
  const View word = words_of(text, tokens[at]);
  const bool receives = tokens[at].is(Slot::receive);  // 共收到
  const bool vague = word == u"共" || word == u"累计" || receives;
  total.pair = word.starts_with(u'两');
  const bool came_in = receives || begins_count(tokens, at + 1, total.begin);
  if (names_column(text, tokens[at].end) || says_overlap(text, tokens, total.begin, at)) return std::nullopt;
  total.of_acts = takes_in_all(text, tokens, at + 1, total.begin);
  const bool close = vague && !came_in && !publishes_again(tokens, at + 1, total.begin) && !total.of_acts;
  const auto number = number_of_total(text, tokens, at, total, close);
  if (!number || explains_sum(text, tokens, *number)) return std::nullopt;
  total.whole = *number;
  if (*number + 1 < tokens.size() && tokens[*number + 1].is(Slot::outcome)) return std::nullopt;  // 合计 3 件未审结
  if (tokens[*number - 1].is(Slot::average)) return std::nullopt;                                 // 三类决定日均 12 件
  total.all = !vague || !came_in;
  total.joined = is_joined(text, tokens, total, at);
  total.named = std::any_of(
      tokens.begin() + static_cast<std::ptrdiff_t>(total.begin), tokens.begin() + static_cast<std::ptrdiff_t>(at),
      [](const Token& token) { return !token.is_any({Slot::filler, Slot::time, Slot::also, Slot::quantity}); });
  total.direct = total.begin == at && *number == at + 1;
  const Token* behind = first_but(tokens, *number + 1, Slot::comma);  // 作为被申请人的共 5 件，其中…
  if (total.named && behind != nullptr && behind->is(Slot::among)) return std::nullopt;
  if (total.joined) {
    total.begin = at;
    total.kinds.reset();
  }
  total.behind = total.direct && at > 0 && tokens[at - 1].is(Slot::close);
  if (total.behind || (word != u"共" && is_remark(tokens, total))) {
    total.joined = true;
    --total.begin;
  }
  return total;
}

/// Where the bracket opens that closes before a place and is of a name, as in 县（市、区）部门 704 件; there where it says a number or more.
std::size_t before_name(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t kLongest = 6;  // tokens, as （市、区） has, and one more
  if (at == 0 || !tokens[at - 1].is(Slot::close) || tokens[at - 1].behind_open == 0) return at;
  const std::size_t open = at - 1 - tokens[at - 1].behind_open;
  for (std::size_t i = open + 1; i < std::min(open + 3, at); ++i) {
    if (tokens[i].is(Slot::open_list)) return open;  // 80至90分（不含90分）的 22 家
  }
  const bool name =
      at - open < kLongest && !has_number(tokens, open, at) && !has_token(tokens, open, at, {Slot::comma});
  return name ? open : at;
}

/// Where the bracket opens that closes before a place and divides the number before it: 征地信息 214 条（预公告 38 条、公告 176 条）; else the place.
std::size_t before_parts(const Tokens& tokens, std::size_t at) {
  if (at == 0 || !tokens[at - 1].is(Slot::close) || tokens[at - 1].behind_open == 0) return at;
  const std::size_t open = at - 1 - tokens[at - 1].behind_open;
  const bool divides = open > 0 && tokens[open - 1].is(Slot::quantity) && has_number(tokens, open, at) &&
                       !has_token(tokens, open, at, {Slot::compare, Slot::change, Slot::time, Slot::open_list});
  return divides ? open : at;
}

/// How much a token parts two of them: a mark, or 和 beside a number.
int parts_by(const Tokens& tokens, std::size_t at) {
  const bool beside = (at > 0 && tokens[at - 1].is_number()) || (at + 1 < tokens.size() && tokens[at + 1].is_number());
  const bool joins = tokens[at].is(Slot::also) && beside;
  return joins ? 1 : level_of(tokens[at].slots);
}

/// 和县政务中心 of 18 个乡镇、2 个街道和县政务中心，共 21 个: one more that no number counts.
bool leaves_uncounted(const Tokens& tokens, std::size_t number, std::size_t end, const Total& total) {
  if (!counts_organs(tokens[total.whole].measure)) return false;
  for (std::size_t at = number + 1; at + 1 < end; ++at) {
    if (tokens[at].is(Slot::also) && !tokens[at + 1].is_number()) return true;
  }
  return false;
}

/// Whether a number can be one of its parts, by what both measure.
bool adds_to(const Total& total, const Tokens& tokens, const Token& number) {
  const View whole = tokens[total.whole].measure, part = number.measure;
  const bool texts = total.direct && counts_texts(whole) && counts_texts(part);
  return texts || ((total.pair || total.kinds) && add_up(whole, part)) || (!total.pair && prose::adds_to(whole, part));
}

/// 办结申请 13 件，予以公开 6 件: the one divides the other, and both are no parts of a total behind them.
bool divide_another(const std::vector<Addend>& addends) {
  constexpr Slots kParts{Slot::result, Slot::applicant};
  const auto is_part = [kParts](const Addend& one) { return one.said.meets(kParts); };
  const auto is_whole = [kParts](const Addend& one) {
    return !one.said.meets(kParts) && one.said.meets({Slot::request, Slot::by_request, Slot::asking}) &&
           one.said.meets({Slot::receive, Slot::accept, Slot::finish, Slot::answer});
  };
  return std::any_of(std::find_if(addends.begin(), addends.end(), is_part), addends.end(), is_whole);
}

/// 新收 12 件，连同上年结转的 2 件，共办结 13 件: of what was due some may be left.
bool finishes_due(const Tokens& tokens, const Total& total, const std::vector<Addend>& addends) {
  const auto any_has = [&](Slot slot) {  // 收到 46 件，办结 48 件，结转 3 件
    return std::any_of(addends.begin(), addends.end(), [slot](const Addend& one) { return one.said.has(slot); });
  };
  constexpr Slots kDone{Slot::finish, Slot::answer, Slot::handle};
  return any_has(Slot::carry) && (any_has(Slot::finish) || has_token(tokens, total.begin, total.whole, kDone));
}

/// 合计 of 各街道办事处合计 116 件: a sum that is an item of the list.
bool sums_others(const Tokens& tokens, std::size_t total) {
  if (!tokens[total].is(Slot::total)) return false;
  std::size_t first = total;
  while (first > 0 && tokens[first - 1].is(Slot::text)) --first;
  return first > 0 && tokens[first - 1].is(Whose::others);
}

/// 废止 of 新增 3 件、废止 1 件，年底共 18 件; 各设 of 16 个社区各设 1 处, 各村 of 各村设 1 名, 每件 2 篇: so many in each of them.
bool forbids_sum(View text, const Tokens& tokens, std::size_t at, const Total& total) {
  const Token& token = tokens[at];
  const View words = words_of(text, token);
  const bool takes_away = token.is(Slot::repeal) && !total.of_acts;
  if (sums_others(tokens, at) || takes_away || token.is(Slot::average) || words.find(u'每') != View::npos) return true;
  constexpr View kPlaces = u"设 配 建 明确 确定 指定 安排 落实 至少";
  if (token.is(Whose::others) && begins_with_any(text.substr(token.end), kPlaces)) return true;
  const std::size_t each = token.is(Slot::text) ? words.rfind(u'各') : words.npos;
  return each != words.npos && (each + 2 == words.size() || begins_with_any(words.substr(each + 1), kPlaces));
}

/// 3 期 of 培训 3 期，首期 26 人，次期 31 人，末期 24 人，三期共 81 人: as many as the total names.
bool counts_kinds(const Tokens& tokens, std::size_t begin, std::size_t end, const Total& total) {
  if (!total.kinds) return false;
  const Token& kinds = tokens[*total.kinds];
  const auto among = std::span(tokens).subspan(begin, end - begin);
  return std::any_of(among.begin(), among.end(), [&](const Token& token) {
    return token.is(Slot::quantity) && token.value == kinds.value && token.measure == kinds.measure;
  });
}

/// 满意和基本满意 before 合计: some of the items by their names.
bool names_two(const Tokens& tokens, std::size_t begin, std::size_t end) {
  const std::size_t joint = find_token(tokens, begin, end, {Slot::also});
  return joint > begin && joint + 1 < end && !has_number(tokens, begin, end);
}

/// Where the clause of a total begins, or 两项相加 of 新收 24 件，上年转入 3 件，两项相加，共 27 件.
std::size_t end_of_addends(const Tokens& tokens, const Total& total) {
  const std::size_t end = total.begin;
  const bool added = end > 2 && tokens[end - 2].is(Slot::total);
  return added && parts_by(tokens, end - 1) > 0 && parts_by(tokens, end - 3) > 0 ? end - 2 : end;
}

/// 行政复议 22 件，其中维持 12 件、纠正 10 件；行政诉讼共 12 件, 小学 74 人；初中 61 人，其中公办 51 人、民办 10 人；两项合计 135 人: whether
/// what begins at a place are the parts of another whole.
bool are_of_another(const Tokens& tokens, const Total& total, std::size_t begin) {
  const bool apart = total.begin > 0 && tokens[total.begin - 1].is(Slot::semicolon);
  return (total.named || apart) && begin > 0 && tokens[begin - 1].is(Slot::among);
}

/// 发布通报 204 期；连同科普 310 条、监督 147 条，合计 661 条: whether what begins at a place adds to something before it.
bool joins_others(View text, const Tokens& tokens, std::size_t begin) {
  return begin > 0 && begin < tokens.size() && has_number(tokens, 0, begin) &&
         begins_with_any(text.substr(tokens[begin].begin), u"连同 加上 加之 另加 其后 其次 再次");
}

/// 上半年 of 一季度 560 条、二季度 402 条、三季度 371 条、四季度 385 条；上半年共 962 条: a total of the first of them.
bool ends_earlier(View said, View before) {
  return has_any(said, u"上半年 前三季度 前三个季度") && has_any(before, u"四季度 下半年");
}

/// The parts before a total, from it backwards; none where one cannot be told. 培训 2 期，第一期 32 人、第二期 32 人，共…: they end before 2 期.
std::vector<Addend> addends_before(View text, const Tokens& tokens, const Total& total) {
  constexpr Slots kEnds{Slot::among, Slot::total, Slot::close, Slot::colon};
  std::vector<Addend> addends;
  std::size_t end = end_of_addends(tokens, total);
  bool joined = total.joined;
  while (end > 1 && (joined || parts_by(tokens, end - 1) > 0)) {
    const int level = joined ? 1 : parts_by(tokens, end - 1);
    std::optional<std::size_t> number;
    bool counts = false;  // something
    bool begins = false;  // 分别为 4 件
    std::size_t at = joined ? end : end - 1;
    joined = false;
    Slots said;
    for (; at > 0 && parts_by(tokens, at - 1) == 0; --at) {
      begins = begins || (tokens[at - 1].is(Slot::respectively) && !is_each(tokens[at - 1]));
      at = before_parts(tokens, before_name(tokens, at));
      if (at > 0 && forbids_sum(text, tokens, at - 1, total)) return {};
      if (at == 0 || tokens[at - 1].is_any(kEnds) || (total.behind && tokens[at - 1].is(Slot::open))) break;
      const Token& token = tokens[at - 1];
      counts = counts || token.is_number();
      said = said | token.slots;
      if (!token.is_number() || counts_quarters(text, token) || !adds_to(total, tokens, token)) continue;
      const bool mean = token.decimals > 0 && tokens[total.whole].decimals == 0 && !money_power(token.measure);
      if (number || mean || leaves_uncounted(tokens, at - 1, end, total)) return {};
      number = at - 1;
    }
    if (!number || is_aside(tokens, *number)) {
      for (; at > 0 && level_of(tokens[at - 1].slots) == 0; --at) counts = counts || tokens[at - 1].is_number();
      const bool apart = addends.size() > 1 && (level > addends.back().level || counts_kinds(tokens, at, end, total));
      if (counts && !apart) return {};  // one that cannot be told to be a part
      break;
    }
    addends.push_back({*number, level, said});
    if (*number > 0 && is_each(tokens[*number - 1])) at = begin_of_labels(tokens, *number);
    const auto before = begins ? begin_of_same(text, tokens, *number) : std::optional(at);
    if (!before) break;
    end = *before;
  }
  return are_of_another(tokens, total, end) || joins_others(text, tokens, end) ? std::vector<Addend>() : addends;
}

}  // namespace

std::optional<ListOfNumbers> list_before_total(View text, const Tokens& tokens, std::size_t at) {
  const auto total = total_at(text, tokens, at);
  if (!total) return std::nullopt;
  const std::vector<Addend> addends = addends_before(text, tokens, *total);
  const View said = text.substr(tokens[total->begin].begin, tokens[at].end - tokens[total->begin].begin);
  const std::size_t end = tokens[at].begin;
  const std::size_t first = std::max(tokens.front().begin, end - std::min(end, kLongestSentence));
  const View before = text.substr(first, end - first);
  // 前三项合计, 满意和基本满意合计: not of all
  if (said.starts_with(u'前') || ends_earlier(said, before) || (total->named && names_two(tokens, total->begin, at)))
    return std::nullopt;
  const std::size_t named = items_named(said);
  if (named > 2 && addends.size() != named) return std::nullopt;
  const std::size_t least = std::max<std::size_t>(named, 2);  // 三者合计 180 条
  if (counts_people(tokens[total->whole].measure) && has_any(before, u"任组长 任主任 任队长 任总召集人"))
    return std::nullopt;  // 镇长任组长，副组长 2 人，成员 9 人，共 12 人: one more that no number counts
  const auto is_stock = [&](const Addend& one) {  // 一季度末 16 件、二季度末 17 件
    return text.substr(0, tokens[one.number].begin).ends_with(u'末');
  };
  const auto is_dated = [](const Addend& one) { return one.said.has(Slot::time); };
  const std::size_t earliest = addends.empty() ? 0 : addends.back().number;
  const bool shared_out =  // 2023年至2025年分别为 3 件、4 件、5 件，三年累计 12 件
      View(u"　　两三四五").find(said.front()) == addends.size() &&
      has_token(tokens, begin_of_clause(tokens, earliest), earliest, {Slot::respectively});
  if (total->of_years && !shared_out && std::count_if(addends.begin(), addends.end(), is_dated) < 2)
    return std::nullopt;
  if (addends.size() < least || divide_another(addends) || finishes_due(tokens, *total, addends) ||
      std::any_of(addends.begin(), addends.end(), is_stock))
    return std::nullopt;
  ListOfNumbers list{.whole = total->whole, .parts = {}};
  list.closed = true;
  list.exhaustive = total->all;
  list.kinds = total->kinds;
  for (const Addend& addend : addends) {
    // Behind a mark that parts more than that of the last but one nothing is certain.
    if (list.certain == list.parts.size() && (list.parts.empty() || addend.level <= addends[1].level)) ++list.certain;
    list.parts.push_back(addend.number);
  }
  return list;
}

}  // namespace nianbao::prose
