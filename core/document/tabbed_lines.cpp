#include "document/tabbed_lines.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr View kBetween = u"\t\n\r ";

/// A stretch between two words in which tabs stand, and the ends of lines before each of them and behind the last.
struct Gap {
  std::size_t begin;
  std::size_t end;
  std::vector<std::size_t> line_ends;
};

std::vector<Gap> gaps_of(View text) {
  std::vector<Gap> gaps;
  for (std::size_t tab = text.find(u'\t'); tab != text.npos; tab = text.find(u'\t', gaps.back().end)) {
    const std::size_t before = text.find_last_not_of(kBetween, tab);
    Gap gap{before == text.npos ? 0 : before + 1, std::min(text.find_first_not_of(kBetween, tab), text.size()), {0}};
    for (const char16_t c : text.substr(gap.begin, gap.end - gap.begin)) {
      if (c == u'\t') gap.line_ends.push_back(0);
      if (c == u'\n') ++gap.line_ends.back();
    }
    gaps.push_back(std::move(gap));
  }
  return gaps;
}

/// The number that most of them are; 0 where fewer than two of three are.
std::size_t usual(const std::vector<std::size_t>& numbers) {
  std::map<std::size_t, std::size_t> times;
  for (const std::size_t number : numbers) ++times[number];
  for (const auto& [number, count] : times)
    if (3 * count >= 2 * numbers.size()) return number;
  return 0;
}

/// How many ends of lines stand before a tab, and behind one, within a row.
struct Usual {
  std::size_t before;
  std::size_t behind;
};

Usual usual_of(const std::vector<Gap>& gaps) {
  std::vector<std::size_t> before;
  std::vector<std::size_t> behind;
  for (const Gap& gap : gaps) {
    before.push_back(gap.line_ends.front());
    behind.insert(behind.end(), gap.line_ends.begin() + 1, gap.line_ends.end());
  }
  constexpr std::size_t kFewest = 50;  // tabs: a quarter of the form's
  return behind.size() < kFewest ? Usual{} : Usual{usual(before), usual(behind)};
}

/// The tabs of a gap, and an end of a line where there are more than usual: the row ends there, with a blank cell beside the end.
std::u16string within_row(const Gap& gap, Usual usual) {
  std::u16string out;
  for (std::size_t i = 0; i < gap.line_ends.size(); ++i) {
    if (i > 0) out.push_back(u'\t');
    if (gap.line_ends[i] > (i == 0 ? usual.before : usual.behind)) out.push_back(u'\n');
  }
  return out;
}

bool are_rows(View text) {
  constexpr std::ptrdiff_t kWidest = 20;  // cells: table four has fifteen
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(u'\n', begin), text.size());
    const View line = text.substr(begin, end - begin);
    if (std::count(line.begin(), line.end(), u'\t') > kWidest) return false;
    begin = end + 1;
  }
  return true;
}

}  // namespace

std::u16string with_tabbed_rows(std::u16string text) {
  const std::vector<Gap> gaps = gaps_of(text);
  const Usual usual = usual_of(gaps);
  if (usual.behind == 0) return text;
  std::u16string out;
  std::size_t written = 0;
  for (const Gap& gap : gaps) {
    out.append(text, written, gap.begin - written).append(within_row(gap, usual));
    written = gap.end;
  }
  out.append(text, written);
  return are_rows(out) ? out : text;
}

}  // namespace nianbao
