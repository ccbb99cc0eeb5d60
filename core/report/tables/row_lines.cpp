#include "report/tables/row_lines.hpp"

#include <algorithm>
#include <iterator>

#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// Where a value stands on its line, in characters.
struct Columns {
  std::size_t begin;
  std::size_t end;
};

Columns columns_of(std::u16string_view text, const CellToken& token) {
  constexpr std::size_t kLongestLine = 1000;  // characters; no row is as wide
  const std::size_t from = token.span.begin - std::min<std::size_t>(token.span.begin, kLongestLine);
  const std::size_t line =
      from + text.substr(from, token.span.begin - from).rfind(u'\n') + 1;  // behind no line end `from`
  return {token.span.begin - line, token.span.end - line};
}

/// Whether each value of a line stands below one of the line above: digits of numbers that were broken in narrow cells.
bool goes_on_below(std::u16string_view text, const ValueRun& above, const ValueRun& below) {
  const auto overlaps = [&](const CellToken& low) {
    const Columns place = columns_of(text, low);
    return std::any_of(above.values.tokens.begin(), above.values.tokens.end(), [&](const CellToken& high) {
      const Columns over = columns_of(text, high);
      return place.begin < over.end && over.begin < place.end;
    });
  };
  constexpr std::size_t kMost = 15;  // values of the widest row
  const auto& tokens = below.values.tokens;
  if (std::max(tokens.size(), above.values.tokens.size()) > kMost) return false;
  const auto is_below = [&](const CellToken& low) { return low.has_digit && overlaps(low); };  // 06 of 1206, too
  return !tokens.empty() && std::all_of(tokens.begin(), tokens.end(), is_below);
}

}  // namespace

bool stands_alone(const Document& document, const ValueRun& run) {
  const auto& cells = document.lines[run.values.line].cells;
  return std::all_of(cells.begin(), cells.end(), [&](const Cell& cell) {
    const auto words = slice(document.text, cell.span);
    return std::none_of(words.begin(), words.end(), is_han);
  });
}

bool stands_right_of(std::u16string_view text, const CellToken& value, const CellToken& other) {
  return columns_of(text, value).begin > columns_of(text, other).begin;
}

std::vector<const ValueRun*> broken_lines(const Document& document, const std::vector<ValueRun>& runs,
                                          std::size_t width) {
  std::size_t rows = 0;
  std::size_t whole = 0;  // of these that have on both lines together as many numbers as a row: none of them is broken
  std::vector<const ValueRun*> broken;
  for (std::size_t i = 1; i < runs.size(); ++i) {
    const bool lines =
        !runs[i].listed && !runs[i].values.cells && !runs[i - 1].values.cells && stands_alone(document, runs[i]);
    if (!lines || runs[i].at != runs[i - 1].at || !goes_on_below(document.text, runs[i - 1], runs[i])) continue;
    ++rows;
    whole += runs[i - 1].values.tokens.size() + runs[i].values.tokens.size() == width;
    if (broken.empty() || broken.back() != &runs[i - 1]) broken.push_back(&runs[i - 1]);
    broken.push_back(&runs[i]);
  }
  constexpr std::size_t kSeveral = 5;  // rows; fewer may lack as many numbers as are broken
  if (rows < 2 || (whole >= kSeveral && 4 * whole >= 3 * rows)) broken.clear();
  return broken;
}

std::optional<std::vector<CellToken>> interleaved(std::u16string_view text, std::vector<CellToken> values) {
  const auto left = [&](const CellToken& a, const CellToken& b) {
    return columns_of(text, a).begin < columns_of(text, b).begin;
  };
  sort_stably(values, left);
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (columns_of(text, values[i]).begin < columns_of(text, values[i - 1]).end) return std::nullopt;
  }
  return values;
}

std::vector<std::vector<CellToken>> filled(std::vector<std::vector<CellToken>> ways, const ValueRow& below) {
  std::erase_if(ways, [&](std::vector<CellToken>& values) {
    const auto last = std::find_if(values.rbegin(), values.rend(), is_value);
    const auto next = std::find_if(below.tokens.begin(), below.tokens.end(), is_value);
    const bool goes_on = last != values.rend() && next != below.tokens.end() && next->column > last->column;
    const bool parted = std::any_of(values.begin(), values.end(), is_value);
    const bool alike = below.cells && below.tokens.back().column >= values.back().column;  // else it has other columns
    bool fits = alike && parted && std::any_of(values.begin(), values.end(), is_blank);
    for (const CellToken& value : below.tokens) {
      const auto gap = std::find_if(values.begin(), values.end(),
                                    [&](const CellToken& it) { return it.column == value.column && is_blank(it); });
      if (gap != values.end()) *gap = value;
      else fits = fits && is_blank(value);
    }
    return !fits || !(goes_on || std::all_of(values.begin(), values.end(), is_value));
  });
  return ways;
}

bool end_on_lines(const std::vector<ValueRun>& runs, const std::vector<std::size_t>& widths) {
  constexpr std::size_t kSeveral = 5;  // rows; fewer end so by chance
  std::size_t rows = 0;
  for (std::size_t i = 1; i < runs.size(); ++i) {
    const std::size_t count = runs[i - 1].values.tokens.size() + runs[i].values.tokens.size();
    const bool ends = runs[i - 1].listed && !runs[i].listed && runs[i - 1].at == runs[i].at;
    if (ends && std::find(widths.begin(), widths.end(), count) != widths.end()) ++rows;
  }
  return rows >= kSeveral;
}

}  // namespace nianbao
