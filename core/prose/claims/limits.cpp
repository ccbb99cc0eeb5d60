#include "prose/claims/limits.hpp"

#include <cmath>
#include <limits>

#include "text/money.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 100 of 300, 1000 of 4.8万, 10 of 八成 and of 三分之二: how much lies between a number and the next one as round.
double step_of(View written, double value) {
  constexpr double kFraction = 7;  // percentage points: nobody counts in smaller ones who says 三分之二
  if (written.find(u"分之") != written.npos && !written.starts_with(u"百分之")) return kFraction;
  double step = 1;
  while (value != 0 && std::fmod(value, step * 10) == 0) step *= 10;
  return step;
}

std::optional<Limits> limits_around(View text, const Token& number, Rough way) {
  constexpr double kUnbounded = std::numeric_limits<double>::infinity();
  const double value = number.value;
  const double step = step_of(words_of(text, number), value);
  switch (way) {
    case Rough::more:
      return Limits{value, value + step};
    case Rough::less:
      return Limits{value - step, value};
    case Rough::about:
      return Limits{value - step, value + step};
    case Rough::at_least:
      return Limits{value, kUnbounded};
    case Rough::at_most:
      return Limits{0, value};
    case Rough::open:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Limits> limits_of(View text, const Tokens& tokens, std::size_t at, std::size_t share) {
  const bool led = share > 0 && share < at && tokens[share - 1].is(Slot::approximately);
  return limits_around(text, tokens[at], led ? static_cast<Rough>(tokens[share - 1].code) : rough_of(tokens, at));
}

std::optional<Limits> year_of_mean(View text, const Tokens& tokens, std::size_t at) {
  // Of a year; at least so many days were worked, and at most all of them.
  constexpr double kMonths = 12, kWorkingDays = 240, kDays = 366;
  for (std::size_t i = at; i > 0 && !tokens[i - 1].is_mark() && !tokens[i - 1].is_number(); --i) {
    const Token& token = tokens[i - 1];
    const View said = words_of(text, token);
    if (!token.is(Slot::average)) continue;
    const bool month = said.find(u'月') != View::npos;
    if (!month && said.find_first_of(u"日天") == View::npos) return std::nullopt;
    const double value = tokens[at].value;
    const View written = words_of(text, tokens[at]);
    const double off = is_approximate(tokens, at) ? step_of(written, value) : 1;  // a mean is cut or rounded
    return Limits{(month ? kMonths : kWorkingDays) * (value - off), (month ? kMonths : kDays) * (value + off)};
  }
  return std::nullopt;
}

std::optional<Limits> limits_by_reason(UnboundReason why, View text, const Tokens& tokens, std::size_t at) {
  if (why == UnboundReason::average) return year_of_mean(text, tokens, at);
  return why == UnboundReason::rounded ? limits_of(text, tokens, at) : std::nullopt;
}

bool is_ratio(View text, const Tokens& tokens, std::size_t at) {
  const std::size_t first = at - std::min(at, kLongestClause);
  for (std::size_t i = at + 1; i > first && !tokens[i - 1].is(Slot::semicolon); --i) {
    if (tokens[i - 1].is(Slot::quantity) && text.substr(0, tokens[i - 1].begin).ends_with(u'每')) return true;
  }
  return false;
}

bool is_fraction(const Token& number) {
  return (is_measure_of(number.measure, measures::kCases) || is_any_of(number.measure, u"项 份")) &&
         std::floor(number.value) != number.value;
}

void to_ten_thousands(Claim& claim) {
  const int power = money_power(claim.unit).value_or(0);
  claim.value = scaled(claim.value, power);
  claim.decimals -= power;
  if (claim.between) claim.between = Limits{scaled(claim.between->least, power), scaled(claim.between->most, power)};
}

}  // namespace nianbao::prose
