#include <algorithm>
#include <optional>

#include "prose/tokens/cells.hpp"
#include "prose/tokens/compose.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr View kTo = u"至到入给往";

/// Puts carrying together in the tokens of one sentence.
class Carrying {
 public:
  Carrying(Tokens& tokens, View text, int year) : tokens_(tokens), text_(text), year_(year) {}

  void compose() {
    std::size_t kept = 0;
    for (std::size_t at = 0; at < tokens_.size();) {
      const bool again = goes_on(at, kept) || is_what_is_done(at, kept);
      at =
          (tokens_[at].is(Slot::carry) || is_put_on(at)) && !again ? take_carry(at, kept) : take_other(at, kept, again);
    }
    tokens_.resize(kept);
  }

 private:
  /// Takes a token that does not say by itself that something was carried; behind it.
  std::size_t take_other(std::size_t at, std::size_t& kept, bool again) {
    if (is_left_of_last_year(at, kept)) put(kept, tokens_[at], Carry::in);
    else if (was_pending(at, kept)) tell_before_number(at, kept++);
    else if (is_not_left(at, kept)) deny(at, kept++);
    else if (again || is_what_was_left(at, kept)) tokens_[kept - 1].end = tokens_[at].end;
    else if (is_left_to_next_year(at, kept)) put(kept = begin_of_plan(year_before(kept)), tokens_[at], Carry::out);
    else tokens_[kept++] = tokens_[at];
    return at + 1;
  }

  /// Takes a word for carrying with the years around it; behind them.
  std::size_t take_carry(std::size_t at, std::size_t& kept) {
    const std::size_t end = end_of_destination(at);
    const auto to = end > at + 1 ? offset(end - 1) : std::nullopt;
    const std::size_t first = begin_of_origin(kept);
    const auto from = first < kept ? origin_ : std::nullopt;
    const bool years = first < kept || end > at + 1;
    const bool at_end =
        !years && (is_parted(at) || stands_at_year_end(kept) || is_denied(at, kept) || goes_on_next_year(at, kept));
    const bool since = !years && !at_end && is_denied_of_last_year(kept);
    if (kept > 0 && years && is_any_of(words(tokens_[kept - 1]), u"无需 无须"))
      tokens_[kept - 1].slots = Slots{Slot::none};
    const bool joined = !years && !at_end && !since && is_joined_to_new(at, kept);
    const bool unknown = tokens_[at].is(Carry::unsure) && !years && !at_end && !since && !joined;
    Token whole = tokens_[at];
    whole.slots = Slots(!unknown ? Slot::carry : goes_on_with_last_year(at) ? Slot::filler : Slot::text);
    const bool told = !years && (whole.is(Carry::in) || whole.is(Carry::out));  // 年初在手, by itself
    const Carry told_by_years = way(to, from, first<kept, end> at + 1);
    if (at_end || since || joined || !told)
      whole.code = static_cast<std::uint32_t>(at_end ? Carry::out : since || joined ? Carry::in : told_by_years);
    whole.end = tokens_[end - 1].end;
    if (whole.is(Carry::in) && first == kept && follows_count_of_last_year(kept)) {
      const std::size_t year = before_counted(kept - 1) - 1;
      put(year + 1, tokens_[year], Carry::in);
      whole.slots = Slots{Slot::filler};
    }
    if (first < kept) whole.begin = tokens_[first].begin;
    kept = first;
    tokens_[kept++] = whole;
    return end;
  }

  [[nodiscard]] View words(const Token& token) const { return words_of(text_, token); }

  /// 列入 of 列入次年工作
  [[nodiscard]] bool is_put_on(std::size_t at) const {
    return at + 1 < tokens_.size() && offset(at + 1) == 1 && is_any_of(words(tokens_[at]), u"列入 纳入 计入");
  }

  /// 未办结
  [[nodiscard]] static bool is_pending(const Token& token) {
    return token.is(Slot::outcome) && token.code == columns::kPending;
  }

  /// 未办结 of 上年未办结申请, 余下 of 去年余下 3 件: what was not finished then was carried over.
  [[nodiscard]] bool is_left_of_last_year(std::size_t at, std::size_t kept) const {
    const Token& token = tokens_[at];
    if (!(is_pending(token) || token.is(Slot::rest)) || kept == 0 || offset(kept - 1) != -1) return false;
    std::size_t next = at + 1;
    while (next < tokens_.size() && words(tokens_[next]) == u"的") ++next;
    return next == tokens_.size() || !tokens_[next].is(Slot::carry);
  }

  /// 办理 of 从2023年延续办理的 2 件: why they were carried, and not that they were handled.
  [[nodiscard]] bool is_what_is_done(std::size_t at, std::size_t kept) const {
    return tokens_[at].is(Slot::handle) && kept > 0 && tokens_[kept - 1].is(Carry::in) &&
           tokens_[kept - 1].end == tokens_[at].begin && at + 1 < tokens_.size() && words(tokens_[at + 1]) == u"的";
  }

  /// 未办结 of 承接上年未办结 1 件, behind 承接上年
  [[nodiscard]] bool is_what_was_left(std::size_t at, std::size_t kept) const {
    return is_pending(tokens_[at]) && kept > 0 && tokens_[kept - 1].is(Carry::in) &&
           tokens_[kept - 1].end == tokens_[at].begin;
  }

  /// 上年底 of 上年底尚有 18 件未办结, behind it and at 未办结; `kept` where nothing is counted so.
  [[nodiscard]] std::size_t before_counted(std::size_t kept) const {
    std::size_t first = kept;
    if (first > 0 && tokens_[first - 1].is_any({Slot::request, Slot::asking})) --first;
    if (first == 0 || !tokens_[first - 1].is(Slot::quantity)) return kept;
    --first;
    constexpr Slots kAlong{Slot::filler, Slot::request, Slot::by_request, Slot::asking, Slot::in_force};
    while (first > 0 && tokens_[first - 1].is_any(kAlong)) --first;
    return first;
  }

  /// 移入本年 of 2023年尚存申请 6 件，移入本年, behind its comma.
  [[nodiscard]] bool follows_count_of_last_year(std::size_t kept) const {
    if (kept == 0 || !tokens_[kept - 1].is(Slot::comma)) return false;
    const std::size_t first = before_counted(kept - 1);
    return first < kept - 1 && first > 0 && offset(first - 1) == -1;
  }

  /// 未办结 of 上年底尚有 18 件未办结: likewise, behind their number.
  [[nodiscard]] bool was_pending(std::size_t at, std::size_t kept) const {
    const std::size_t first = is_pending(tokens_[at]) ? before_counted(kept) : kept;
    return first < kept && first > 0 && offset(first - 1) == -1;
  }

  void tell_before_number(std::size_t at, std::size_t kept) {
    const std::size_t year = before_counted(kept) - 1;
    put(year + 1, tokens_[year], Carry::in);
    tokens_[kept] = tokens_[at];
    tokens_[kept].slots = Slots{Slot::filler};
  }

  /// 年末 of 年末结余 1 件, behind tokens already put together: what is left then is carried over.
  [[nodiscard]] bool stands_at_year_end(std::size_t kept) const {
    while (kept > 0 && tokens_[kept - 1].is(Slot::filler)) --kept;
    if (kept == 0 || !tokens_[kept - 1].is(Time::this_year)) return false;
    const View said = words(tokens_[kept - 1]);
    return said.find(u'末') != View::npos || said.find(u'底') != View::npos;
  }

  /// 续办 of 转下年续办, 上年转入我局续办: one word more for what was said right before it.
  [[nodiscard]] bool goes_on(std::size_t at, std::size_t kept) const {
    if (!tokens_[at].is(Carry::unsure)) return false;
    if (kept > 1 && tokens_[kept - 1].is_any({Slot::asking, Slot::request})) --kept;  // 没有遗留的申请转入
    if (kept > 1 && tokens_[kept - 1].is(Whose::own)) --kept;
    return kept > 0 && (tokens_[kept - 1].is(Carry::out) || tokens_[kept - 1].is(Carry::in)) &&
           text_.substr(tokens_[kept - 1].end, tokens_[at].begin - tokens_[kept - 1].end).find_first_of(u"，、；") ==
               View::npos;
  }

  /// 延续 of 延续办理上年末转来的: what stands behind it says which those are.
  [[nodiscard]] bool goes_on_with_last_year(std::size_t at) const {
    return at + 2 < tokens_.size() && tokens_[at + 1].is(Slot::handle) && offset(at + 2) == -1;
  }

  /// Behind the year of 将于 + 次年 + 答复, which takes the words of planning in.
  std::size_t begin_of_plan(std::size_t kept) {
    std::size_t first = kept - 1;
    while (first > 0 && (words(tokens_[first - 1]) == u"于" || words(tokens_[first - 1]) == u"在")) --first;
    if (first == 0 || !plans(first)) return kept;
    tokens_[first - 1].end = tokens_[kept - 1].end;
    return first;
  }

  /// Behind the year of 2025年 + 继续 + 答复, 2025年 + 1月初 + 答复.
  [[nodiscard]] std::size_t year_before(std::size_t kept) const {
    while (kept > 1 && is_any_of(words(tokens_[kept - 1]), u"继续 须 需 仍需 尚需")) --kept;
    while (kept > 1 && (tokens_[kept - 1].is(Time::part_of_year) || is_any_of(words(tokens_[kept - 1]), u"初 份")))
      --kept;
    return kept;
  }

  /// Whether what stands right before is still to be done.
  [[nodiscard]] bool plans(std::size_t kept) const {
    return kept > 0 && is_any_of(words(tokens_[kept - 1]), u"将 拟 计划 待 须 需");
  }

  /// 办理 of 下年继续办理, 2025年办理
  [[nodiscard]] bool is_left_to_next_year(std::size_t at, std::size_t kept) const {
    const bool handles = tokens_[at].is_any({Slot::handle, Slot::answer, Slot::finish}) ||
                         is_any_of(words(tokens_[at]), u"继续办理 接续办理");
    const std::size_t behind = year_before(kept);
    return behind > 0 && handles && offset(behind - 1) == 1 &&
           words(tokens_[behind - 1]).find_first_of(u"年期") != View::npos;
  }

  /// 接续办理 of 下年无须接续办理
  [[nodiscard]] bool is_not_left(std::size_t at, std::size_t kept) const {
    return is_any_of(words(tokens_[at]), u"继续办理 接续办理 办理 续办") && kept > 1 &&
           is_any_of(words(tokens_[kept - 1]), u"无需 无须") && offset(kept - 2) == 1;
  }
  void deny(std::size_t at, std::size_t kept) {
    tokens_[kept - 2].slots = Slots{Slot::filler};
    tokens_[kept - 1].slots = Slots{Slot::none};
    tokens_[kept] = tokens_[at];
    tokens_[kept].slots = Slots{Slot::carry};
    tokens_[kept].code = static_cast<std::uint32_t>(Carry::out);
  }

  /// 跨年度 of 跨年度继续办理 and 需跨年办理: what goes on then is not finished now.
  [[nodiscard]] bool goes_on_next_year(std::size_t at, std::size_t kept) const {
    const bool still = at + 1 < tokens_.size() && words(tokens_[at + 1]).starts_with(u"继续");
    return words(tokens_[at]).starts_with(u"跨年") && (still || plans(kept));
  }

  /// 结转 of 结转 2 件到下年: what stands behind the number says where to, and then no more.
  bool is_parted(std::size_t at) {
    const bool is = at + 3 < tokens_.size() && tokens_[at + 1].is(Slot::quantity) &&
                    kTo.find(words(tokens_[at + 2]).front()) != View::npos && offset(at + 3) == 1;
    if (is) tokens_[at + 3].slots = Slots{Slot::filler};
    return is;
  }

  /// 积压 of 无积压: where nothing is left, nothing is carried on.
  [[nodiscard]] bool is_denied(std::size_t at, std::size_t kept) const {
    return tokens_[at].is(Carry::unsure) && kept > 0 && tokens_[kept - 1].is(Slot::none) &&
           (at + 1 == tokens_.size() || tokens_[at + 1].is_mark());
  }

  /// 转来 of 上年没有转来的, 转入 of 上年无未办结申请转入
  [[nodiscard]] bool is_denied_of_last_year(std::size_t kept) const {
    while (kept > 0 && (tokens_[kept - 1].is_any({Slot::request, Slot::asking}) || is_pending(tokens_[kept - 1]) ||
                        words(tokens_[kept - 1]) == u"的"))
      --kept;
    return kept > 1 && tokens_[kept - 1].is(Slot::none) && offset(kept - 2) == -1;
  }

  /// 转入 of 新收和转入的
  [[nodiscard]] bool is_joined_to_new(std::size_t at, std::size_t kept) const {
    return tokens_[at].is(Carry::unsure) && words(tokens_[at]).starts_with(u"转入") && kept > 1 &&
           tokens_[kept - 1].is_any({Slot::also, Slot::pause}) &&
           tokens_[kept - 2].is_any({Slot::fresh, Slot::receive, Slot::accept});
  }

  void put(std::size_t kept, const Token& last, Carry way) {
    Token& whole = tokens_[kept - 1];
    whole.slots = Slots{Slot::carry};
    whole.code = static_cast<std::uint32_t>(way);
    whole.end = last.end;
  }

  /// By how many years the year of a token is later than that of the report; nothing where that cannot be told.
  [[nodiscard]] std::optional<int> offset(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.is(Time::this_year)) return 0;
    if (token.is(Time::last_year) || words(token) == u"年初") return -1;
    if (token.is(Time::next_year)) return 1;
    if (token.is(Time::year) && year_ != 0) return static_cast<int>(token.value) - year_;
    if (token.is(Time::other_years) && words(token).find(u"年") != View::npos &&
        words(token).find_first_of(u"往前") < 2)
      return -1;  // 往年, 以前年度
    return std::nullopt;
  }

  /// Behind what the year follows: 至 and 到, or nothing.
  [[nodiscard]] std::size_t end_of_destination(std::size_t at) const {
    std::size_t next = at + 1;
    const auto links = [&](const Token& token) {
      const View said = words(token);
      return token.is(Slot::filler) &&
             (kTo.find(said.front()) != View::npos || said == u"自" || said == u"于" || said == u"由");
    };
    while (next < tokens_.size() && links(tokens_[next])) ++next;
    return next < tokens_.size() && offset(next) ? next + 1 : at + 1;
  }

  /// The first of the tokens before a place, already put together, that name the year it was carried from; at `end` where none does.
  std::size_t begin_of_origin(std::size_t end) {
    origin_.reset();
    std::size_t at = end;
    const auto links = [&](const Token& token) {
      const View said = words(token);
      const bool pending = token.is(Slot::outcome) && said.find_first_of(u"未") != View::npos;
      return pending || token.is_any({Slot::request, Slot::asking}) ||
             (token.is(Slot::filler) && (said == u"的" || said == u"有")) || is_any_of(said, u"共 合计 总共");
    };
    while (at > 0 && links(tokens_[at - 1])) --at;
    if (at == 0) return end;
    const auto years = offset(at - 1);
    if (!years || *years == 0) return end;
    origin_ = years;
    --at;
    const bool led =
        at > 0 && tokens_[at - 1].is(Slot::filler) && View(u"自从由").find(words(tokens_[at - 1])) != View::npos;
    return led ? at - 1 : at;
  }

  [[nodiscard]] static Carry way(std::optional<int> to, std::optional<int> from, bool begun, bool ended) {
    if (ended && !to) return Carry::open;
    if (to && *to == -1 && !begun) return Carry::in;  // 结转上年
    if (to) return *to == 1 ? Carry::out : *to == 0 ? Carry::in : Carry::earlier;
    if (begun && from) return *from == -1 ? Carry::in : *from == 1 ? Carry::out : Carry::earlier;
    return Carry::open;
  }

  Tokens& tokens_;
  View text_;
  int year_;
  std::optional<int> origin_{};
};

/// 与上年度 of 与上年度结转的 10 件合并, where nothing else in the clause compares: 与 joins what was carried from that year.
void part_joined_year(Tokens& tokens, View text) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const View said = words_of(text, tokens[at]);
    const bool with_year = tokens[at].is(Slot::compare) && said.starts_with(u'与') && said.find(u"比") == View::npos;
    if (!with_year || !tokens[at + 1].is(Slot::carry)) continue;
    std::size_t end = at + 1;
    while (end < tokens.size() && !tokens[end].is_mark() && end - at < kLongestClause) ++end;
    if (has_token(tokens, at + 1, end, {Slot::compare, Slot::change})) continue;
    Token joint = tokens[at];
    joint.slots = Slots{Slot::also};
    joint.end = ++tokens[at].begin;
    tokens[at].slots = Slots{Slot::time};
    tokens[at].code = static_cast<std::uint32_t>(Time::last_year);
    tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(at++), joint);
  }
}

}  // namespace

void compose_carrying(Tokens& tokens, View text, int year) {
  const bool any = std::any_of(tokens.begin(), tokens.end(), [year](const Token& token) {
    const bool next_year =
        token.is(Time::next_year) || (token.is(Time::year) && static_cast<int>(token.value) == year + 1);
    return next_year || token.is_any({Slot::carry, Slot::outcome, Slot::rest});
  });
  if (!any) return;
  part_joined_year(tokens, text);
  Carrying(tokens, text, year).compose();
}

}  // namespace nianbao::prose
