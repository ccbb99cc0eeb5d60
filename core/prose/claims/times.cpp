#include "prose/claims/comparisons.hpp"
#include "text/decimal.hpp"

namespace nianbao::prose {

std::optional<std::size_t> bracketed_behind(const Words& words, std::size_t open) {
  const auto& tokens = words.tokens;
  if (open >= tokens.size() || !tokens[open].is(Slot::open)) return std::nullopt;
  std::size_t at = open + 1;
  while (at < tokens.size() && tokens[at].is(Slot::time)) ++at;  // （2022年1862件）
  const bool there = at + 1 < tokens.size() && words.counts(at) && tokens[at + 1].is(Slot::close) &&
                     words.around[at].when == When::other_year;
  return there ? std::optional(at) : std::nullopt;
}

bool is_open_ended(const Words& words, std::size_t times) {
  const auto behind = std::u16string_view(words.passage.text).substr(words.tokens[times].end);
  return behind.size() > 1 && std::u16string_view(u"多以有左").find(behind[1]) != std::u16string_view::npos;
}

Times times_of(const Words& words, std::size_t at, bool grown) {
  const Token& times = words.tokens[at];
  const bool doubled = times.is(Slot::change);  // 翻一番, 翻两番
  const double value =
      doubled ? (words.text(at).find(u'两') == std::u16string_view::npos ? 2 : 4) : times.value + (grown ? 1 : 0);
  const std::size_t end = times.end + (doubled ? 0 : 1);
  const double digit = ten_to(-times.decimals);
  constexpr double kShort = 0.2;  // of twice as much: what falls short by more has not doubled
  const double less = doubled ? kShort : times.decimals == 0 ? 0.5 : digit;
  return {{value, words.passage.span(times.begin, end)}, value - less, value + (doubled ? 0.5 : digit)};
}

}  // namespace nianbao::prose
