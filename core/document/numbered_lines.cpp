#include "document/numbered_lines.hpp"

#include <algorithm>
#include <optional>

#include "document/text_table.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// The number that a line begins with, in a cell of its own where the line is drawn between bars.
struct Numbered {
  std::size_t number = 0;
  char16_t mark = 0;      ///< behind the number
  std::size_t begin = 0;  ///< of what is left out of the line
  std::size_t end = 0;
};

std::optional<Numbered> numbered(View line) {
  constexpr std::size_t kMostDigits = 5;
  Numbered out;
  out.begin = line.starts_with(u'|') ? 1 : 0;
  std::size_t at = out.begin;
  while (at < line.size() && is_space(line[at])) ++at;
  const std::size_t digits = at;
  for (; at < line.size() && at < digits + kMostDigits && is_digit(line[at]); ++at)
    out.number = 10 * out.number + static_cast<std::size_t>(line[at] - u'0');
  if (at == digits) return std::nullopt;
  if (out.begin == 1) at = std::min(line.find_first_not_of(u' ', at), line.size());
  const bool parted = at < line.size() && View(u",\t|:; ").find(line[at]) != View::npos;
  if (!parted || (out.begin == 1 && line[at] != u'|')) return std::nullopt;
  out.mark = line[at];
  out.end = at + 1;
  return out;
}

/// The lines that go on counting from 0 or 1, by their places; none where they are not most of the text.
std::vector<std::optional<Numbered>> counted(const std::vector<View>& lines) {
  constexpr std::ptrdiff_t kFewest = 20;
  std::vector<std::optional<Numbered>> out(lines.size());
  std::optional<Numbered> last;
  std::ptrdiff_t count = 0;
  std::ptrdiff_t words = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    words += std::all_of(lines[i].begin(), lines[i].end(), is_space) ? 0 : 1;
    const auto here = numbered(lines[i]);
    const bool goes_on =
        here && (last ? here->number == last->number + 1 && here->mark == last->mark : here->number < 2);
    if (!goes_on) continue;
    out[i] = last = here;
    ++count;
  }
  return count >= kFewest && 3 * count >= 2 * words ? out : std::vector<std::optional<Numbered>>();
}

}  // namespace

std::u16string without_line_numbers(std::u16string text) {
  const auto lines = lines_of(text);
  const auto numbers = counted(lines);
  if (numbers.empty()) return text;
  std::u16string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    View line = lines[i];
    if (numbers[i]) {
      out.append(line.substr(0, numbers[i]->begin));
      line.remove_prefix(numbers[i]->end);
    }
    out.append(line).push_back(u'\n');
  }
  return out;
}

}  // namespace nianbao
