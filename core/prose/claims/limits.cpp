#include "prose/claims/limits.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// Which way the number itself lies off from what it stands for.
enum class Way { more, less, about, at_least, at_most };

struct Word {
  View text;
  Way way;
};
constexpr Word kBefore[]{
    {u"近", Way::less},       {u"将近", Way::less},     {u"接近", Way::less},     {u"近乎", Way::less},
    {u"约", Way::about},      {u"约为", Way::about},    {u"大约", Way::about},    {u"大致", Way::about},
    {u"超", Way::at_least},   {u"超过", Way::at_least}, {u"逾", Way::at_least},   {u"逾过", Way::at_least},
    {u"突破", Way::at_least}, {u"至少", Way::at_least}, {u"最少", Way::at_least}, {u"不足", Way::at_most},
    {u"不到", Way::at_most},  {u"至多", Way::at_most},  {u"最多", Way::at_most}};
constexpr Word kBehind[]{
    {u"以上", Way::at_least}, {u"以内", Way::at_most}, {u"左右", Way::about}, {u"上下", Way::about}};

/// 100 of 300, 1000 of 4.8万, 10 of 八成 and of 三分之二: how much lies between a number and the next one as round.
double step_of(View written, double value) {
  constexpr double kFraction = 10;  // percentage points: nobody counts in smaller ones who says 三分之二
  if (written.find(u"分之") != written.npos && !written.starts_with(u"百分之")) return kFraction;
  double step = 1;
  while (value != 0 && std::fmod(value, step * 10) == 0) step *= 10;
  return step;
}

/// The way that words tell of, or that stands in the number: 余, 多.
std::optional<Way> way_of(View text, const Tokens& tokens, std::size_t at) {
  const Token& number = tokens[at];
  const View written = text.substr(number.begin, number.end - number.begin);
  if (at > 0 && tokens[at - 1].is(Slot::approximately)) {
    const View said = text.substr(tokens[at - 1].begin, tokens[at - 1].end - tokens[at - 1].begin);
    const auto word =
        std::find_if(std::begin(kBefore), std::end(kBefore), [&](const Word& it) { return it.text == said; });
    return word == std::end(kBefore) ? std::nullopt : std::optional(word->way);
  }
  if (!number.approximate) return std::nullopt;
  for (const auto& [word, way] : kBehind) {
    if (written.ends_with(word) || text.substr(number.end).starts_with(word)) return way;
  }
  const View digits = written.substr(0, written.size() - number.measure.size());
  if (digits.ends_with(u'余') || digits.ends_with(u'多')) return Way::more;
  return number.is(Slot::percent) && digits.find_first_of(u"-~～—–－%") == digits.npos ? std::optional(Way::about)
                                                                                       : std::nullopt;
}

}  // namespace

std::optional<Limits> limits_of(View text, const Tokens& tokens, std::size_t at) {
  constexpr double kUnbounded = std::numeric_limits<double>::infinity();
  const auto way = way_of(text, tokens, at);
  if (!way) return std::nullopt;
  const double value = tokens[at].value;
  const double step = step_of(text.substr(tokens[at].begin, tokens[at].end - tokens[at].begin), value);
  switch (*way) {
    case Way::more:
      return Limits{value, value + step};
    case Way::less:
      return Limits{value - step, value};
    case Way::about:
      return Limits{value - step, value + step};
    case Way::at_least:
      return Limits{value, kUnbounded};
    case Way::at_most:
      return Limits{0, value};
  }
  return std::nullopt;
}

}  // namespace nianbao::prose
