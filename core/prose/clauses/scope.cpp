#include "prose/clauses/scope.hpp"

#include <algorithm>
#include <span>

#include "prose/clauses/owners.hpp"
#include "prose/clauses/uncounted.hpp"
#include "prose/clauses/years.hpp"
#include "text/any_word.hpp"
#include "text/char_set.hpp"
#include "text/organ_names.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// Reads one sentence; every step changes the setting.
struct Reader : Clauses {
  bool undivided = false;  ///< no part of the year is named, but for its beginning: 年初 16 件，年内制定 3 件

  void at_time(Setting& now, std::size_t at) const {
    switch (static_cast<Time>(tokens[at].code)) {
      case Time::this_year:
        return this_year(now, at);
      case Time::last_year:
        if (!is_carried_on(at)) other_year(now, author.year - 1);
        return;
      case Time::next_year:
        return other_year(now, 0);
      case Time::other_years:  // 3月以来 is in this year, and so is 对历年文件进行清理后，废止 1 件
        if (at > 0 && words(at - 1) == u"对" && end_of_time(at) > at) return;
        if (words(at) != u"以来" || now.when != When::this_year) other_year(now, 0);
        return;
      case Time::part_of_year:
        if (is_carried_on(at)) return;  // 上年12月收到、转入本年的 1 件
        if (words(at) != u"年初" || !takes_over(at)) now.when = When::part_of_year;
        return;
      case Time::year:
        return in_year(now, at);
    }
  }

  /// 年初，我局承接上年结转的申请: what was carried in is of the whole year.
  [[nodiscard]] bool takes_over(std::size_t at) const {
    constexpr std::size_t kReach = 12;  // tokens up to its number: 年初，我局承接上年结转的申请
    const std::size_t last = std::min(tokens.size(), at + kReach);
    for (; at < last && !tokens[at].is(Slot::semicolon); ++at) {
      if (tokens[at].is(Slot::carry) && !tokens[at].is(Carry::out)) return true;
    }
    return false;
  }

  /// 2023年收到、转入本年办理的 7 件: what was carried in is of this year, whenever it had come.
  [[nodiscard]] bool is_carried_on(std::size_t year) const {
    constexpr std::size_t kReach = 12;  // tokens: 收到、转入本年办理的, with who did so between
    const std::size_t last = std::min(tokens.size(), year + kReach);
    for (std::size_t at = year + 1; at < last && !tokens[at].is_number(); ++at) {
      if (tokens[at].is(Carry::in)) return true;
      if (tokens[at].is_mark() && !tokens[at].is(Slot::pause)) break;
    }
    return false;
  }

  /// The mark that ends the clause of a time which counts nothing; else the time itself.
  [[nodiscard]] std::size_t end_of_time(std::size_t time) const {
    constexpr std::size_t kReach = 12;  // tokens: what was drawn up then, and what is done with it
    const std::size_t last = std::min(tokens.size(), time + kReach);
    std::size_t end = time;
    while (end < last && !tokens[end].is_mark() && !tokens[end].is_number()) ++end;
    return end < last && tokens[end].is_mark() ? end : time;
  }

  /// 对2023年底前制定的规范性文件开展清理，废止 1 件: a year that says of which ones, where its clause counts none, is not when it was done.
  [[nodiscard]] bool says_of_which(std::size_t year) const {
    const std::size_t end = end_of_time(year);
    if (end == year) return false;
    const View behind = text.substr(tokens[year].end, tokens[end].begin - tokens[year].end);
    const std::size_t before = behind.find(u'前');
    return before <= 2 && behind.find(u'的', before) != View::npos;
  }

  /// 清理2023年底前制定的规范性文件 22 件，废止 1 件, at the number: the year says of which ones, in its clause alone.
  [[nodiscard]] bool counts_those_until(std::size_t number) const {
    const std::size_t first = begin_of_clause(tokens, number);
    const View clause = text.substr(tokens[first].begin, tokens[number].begin - tokens[first].begin);
    const std::size_t until = std::min(clause.find(u"年底前"), clause.find(u"年末前"));
    return until != View::npos && clause.find(u"截至") == View::npos &&
           has_token(tokens, first, number, {Slot::document}) && clause.find(u'的', until) != View::npos;
  }

  /// 29 件 of 其中市级 29 件、县级 17 件，废止 38 件: whose they are is said of the items alone.
  [[nodiscard]] bool counts_item(std::size_t at) const {
    return at > 1 && tokens[at].is(Slot::quantity) && tokens[at - 1].is(Whose::others) &&
           tokens[at - 2].is_any({Slot::among, Slot::pause});
  }

  /// 2023年 of 行政复议 2 件，与2023年持平；… and of 12 件，2023年同期为 9 件；…
  [[nodiscard]] bool equals_year(std::size_t at) const {
    const View before = text.substr(0, tokens[at].begin);
    const View behind = text.substr(tokens[at].end);
    if (begins_with_any(behind, u"同期为 同期是")) return true;
    return ends_in_any_of(before, u"与 同 和 跟") &&
           begins_with_any(behind, u"持平 基本持平 大体持平 相同 一致 基本一致 一样 相当 基本相当");
  }

  void in_year(Setting& now, std::size_t at) const {
    if (author.year == 0) return;
    if (ends_range(text, tokens, at)) return other_year(now, 0);
    const bool own = static_cast<int>(tokens[at].value) == author.year;
    if (says_of_which(at) || (!own && is_carried_on(at))) return;
    const bool inside = at > 0 && acts(at - 1);  // 9月20日前，已登记2024年新申请 9 件
    if (now.when == When::part_of_year && inside && tokens[at].value == author.year) return;
    now.compares = now.compares || (!own && equals_year(at));
    now.year = static_cast<int>(tokens[at].value);
    if (own && text.substr(tokens[at].end).starts_with(u'初') && !takes_over(at)) now.when = When::part_of_year;
    else now.when = *now.year == author.year ? When::this_year : When::other_year;
  }

  /// 全年新收, 本年制发
  static bool names_this_year(View words) {
    return words.starts_with(u"本年") || words.starts_with(u"全年") || words.starts_with(u"当年") ||
           words.starts_with(u"年内");
  }

  /// 上年 of 上年 6 项，当年没有增减, which is this year; of a year that has its number 当年 is that one.
  [[nodiscard]] bool behind_last_year(std::size_t at) const {
    while (at > 0 && !tokens[at - 1].is_any({Slot::time, Slot::open})) --at;  // 上年的 38 件（占当年办结的…）
    return at > 0 && tokens[at - 1].is(Time::last_year) && is_any_of(words(at - 1), u"上年 上一年");
  }

  void this_year(Setting& now, std::size_t at) const {
    if (now.when == When::part_of_year && !undivided && !words(at).starts_with(u"全年")) return;  // 全年, 全年新收
    const bool whole = words(at) == u"全年" && at > 0 && tokens[at - 1].is(Slot::time);           // 2023年全年
    const bool of_that = (words(at) == u"当年" && !behind_last_year(at)) || is_any_of(words(at), u"年末 年底");
    if (now.when == When::other_year && now.year && (whole || of_that))
      return;  // 2023年收到 9 件，当年办结 7 件，年末结转 2 件
    now.when = When::this_year;
    if (author.year != 0) now.year = author.year;
  }

  void other_year(Setting& now, int year) const {
    now.when = When::other_year;
    now.year = author.year != 0 && year > 0 ? std::optional(year) : std::nullopt;
  }

  /// 较上年 takes its clause to last year; 同比 alone only says that something is compared.
  void compared(Setting& now, std::size_t at) const {
    const View said = words(at);
    const bool last =
        said.find(u"上年") != said.npos || said.find(u"去年") != said.npos || said.find(u"上一年") != said.npos;
    if (said.find(u"年") != said.npos) other_year(now, last ? author.year - 1 : 0);
    now.compares = true;
  }

  /// 2 件 of 去年办结的 2 件, of a clause that `begun` told of this year: the year is that of the clause alone.
  [[nodiscard]] bool counts_of_year(const Setting& now, const Setting& begun, std::size_t at) const {
    const bool of_year_before = tokens[at].is(Slot::quantity) && !now.fits();
    const bool told_by_year = text.substr(0, tokens[at].begin).ends_with(u'的') && begun.when != now.when;
    const View behind = text.substr(tokens[at].end);
    const bool of_number =  // 126 件，为2023年63件的 2 倍；35 件…; 是2019年（52 件）的 2 倍
        at > 0 && ((tokens[at - 1].is(Slot::time) && behind.starts_with(u'的')) ||
                   (at > 1 && tokens[at - 2].is(Slot::time) && behind.starts_with(u"）的")));
    return counts_item(at) || (of_year_before && (told_by_year || of_number || counts_those_until(at)));
  }

  void advance(Setting& now, const Setting* clause, std::size_t at) const {
    const Token& token = tokens[at];
    if (token.is(Slot::text)) at_name(*this, now, at);
    else if (token.is(Slot::time)) at_time(now, at);
    else if (token.is(Slot::compare)) compared(now, at);
    else if (token.is(Slot::whose)) at_whose(*this, now, at);
    else if (token.is(Slot::document) && words(at).starts_with(u"部门") && author.is_government())
      now.belong(Scope::part);
    else if (token.is_any({Slot::make, Slot::repeal, Slot::fresh}) && names_this_year(words(at))) this_year(now, at);
    else if (token.is_any({Slot::comma, Slot::semicolon, Slot::colon}) && now.compares && clause) now = *clause;
  }
};

bool names_beginning(View text, const Tokens& tokens) {
  return std::all_of(tokens.begin(), tokens.end(), [text](const Token& token) {
    return !token.is(Time::part_of_year) || words_of(text, token) == u"年初";
  });
}

/// At 三 of 一是…；二是…；三是…: each item is of whom the first was, as it was `listed`.
void begin_item(View text, const Tokens& tokens, std::size_t at, Setting& listed, Setting& now) {
  const View said = text.substr(tokens[at].begin, 2);
  if (said.size() < 2 || said[1] != u'是' || View(u"一二三四五六七八九十").find(said[0]) == View::npos) return;
  if (said[0] == u'一') listed = now;
  else if (at > 0 && tokens[at - 1].is(Slot::semicolon)) now.belong(listed.scope, listed.perhaps_part);
}

}  // namespace

std::vector<Setting> settings_of(const Author& author, View text, const Tokens& tokens) {
  const Reader reader{{author, text, tokens}, names_beginning(text, tokens)};
  std::vector<Setting> out;
  out.reserve(tokens.size());
  std::vector<Setting> outside;  // of the brackets that are open
  Setting now;
  Setting clause;          // as it was before the clause compared
  Setting begun;           // as it was where the clause began
  Setting listed;          // as it was where 一是 began
  bool attribute = false;  // 去年办结的 2 件: the year is that of the clause alone
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].is(Slot::open)) outside.push_back(now);
    begin_item(text, tokens, at, listed, now);
    const bool compared = now.compares;
    const Setting before = now;
    const bool beside = !outside.empty() && outside.back().compares;  // 较上年（15 件，其中自然人 14 件）减少…
    reader.advance(now, beside ? nullptr : &clause, at);
    const bool of_year = at > 0 && tokens[at - 1].is(Time::year);  // 与2024年相比，…
    if (!compared && now.compares) clause = !of_year ? before : at > 1 ? out[at - 2] : Setting();
    if (tokens[at].is_any({Slot::comma, Slot::semicolon}) && outside.empty()) {
      if (attribute) now = begun;
      begun = now;
      attribute = false;
    }
    attribute = attribute || reader.counts_of_year(now, begun, at);
    if (tokens[at].is(Slot::close) && !outside.empty()) {
      now = outside.back();
      outside.pop_back();
    }
    out.push_back(now);
  }
  share_out_years(author, text, tokens, out);
  follow_growth(text, tokens, out);
  set_uncounted_aside(author, text, tokens, out);
  return out;
}

}  // namespace nianbao::prose
