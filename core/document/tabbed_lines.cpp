#include "document/tabbed_lines.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>
#include <vector>

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr View kBetween = u"\t\n\r ";

/// A stretch between two words in which tabs stand, and how many lines end before each of them and behind the last.
struct Gap {
  std::size_t begin;
  std::size_t end;
  std::vector<std::size_t> line_ends;
};

template <typename Visit>
void each_gap(View text, const Visit& visit) {
  Gap gap{};
  for (std::size_t tab = text.find(u'\t'); tab != text.npos; tab = text.find(u'\t', gap.end)) {
    const std::size_t before = text.find_last_not_of(kBetween, tab);
    gap.begin = before == text.npos ? 0 : before + 1;
    gap.end = std::min(text.find_first_not_of(kBetween, tab), text.size());
    gap.line_ends.assign(1, 0);
    for (const char16_t c : text.substr(gap.begin, gap.end - gap.begin)) {
      if (c == u'\t') gap.line_ends.push_back(0);
      if (c == u'\n') ++gap.line_ends.back();
    }
    visit(gap);
  }
}

/// How often each number occurs, up to the last, which stands for all that are larger: no row has so many empty lines.
using Times = std::array<std::size_t, 32>;

void count(std::size_t number, Times& times) { ++times[std::min(number, times.size() - 1)]; }

std::size_t total(const Times& times) { return std::accumulate(times.begin(), times.end(), std::size_t{0}); }

/// The least number that several have, a tenth of all: between a tab and its cell stand fewer ends of lines than between rows.
std::size_t usual(const Times& times) {
  const std::size_t all = total(times);
  const auto least = std::find_if(times.begin(), times.end(), [all](std::size_t it) { return 10 * it >= all; });
  return static_cast<std::size_t>(least - times.begin());
}

/// How many ends of lines stand before a tab, and behind one, within a row.
struct Usual {
  std::size_t before;
  std::size_t behind;
};

Usual usual_of(View text) {
  constexpr std::size_t kFewest = 50;  // tabs: a quarter of the form's
  Times before{};
  Times behind{};
  each_gap(text, [&](const Gap& gap) {
    count(gap.line_ends.front(), before);
    for (std::size_t i = 1; i < gap.line_ends.size(); ++i) count(gap.line_ends[i], behind);
  });
  return total(behind) < kFewest ? Usual{} : Usual{usual(before), usual(behind)};
}

/// The tabs of a gap, and an end of a line where there are more than usual: the row ends there, with a blank cell beside the end. Between
/// tabs stands a blank cell, on a line of its own or not; where there are more, the row ends with one and the next begins with one.
std::u16string within_row(const Gap& gap, Usual usual) {
  std::u16string out;
  for (std::size_t i = 0; i < gap.line_ends.size(); ++i) {
    const bool first = i == 0;
    const bool last = i + 1 == gap.line_ends.size();
    if (!first) out.push_back(u'\t');
    const std::size_t most = first ? usual.before : last ? usual.behind : usual.before + usual.behind;
    if (gap.line_ends[i] > most) out.push_back(u'\n');
  }
  return out;
}

bool are_rows(View text) {
  constexpr std::ptrdiff_t kWidest = 20;  // cells: table four has fifteen
  const auto lines = lines_of(text);
  return std::all_of(lines.begin(), lines.end(),
                     [](View line) { return std::count(line.begin(), line.end(), u'\t') <= kWidest; });
}

}  // namespace

Rewritten with_tabbed_rows(const LinedText& source) {
  const View text = source.text();
  const Usual usual = usual_of(text);
  if (usual.behind == 0) return std::nullopt;
  std::u16string out;
  std::size_t written = 0;
  each_gap(text, [&](const Gap& gap) {
    out.append(text, written, gap.begin - written).append(within_row(gap, usual));
    written = gap.end;
  });
  out.append(text, written);
  return are_rows(out) ? Rewritten(std::move(out)) : std::nullopt;
}

}  // namespace nianbao
