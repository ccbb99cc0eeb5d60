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

/// Goes through the lines of a text, and counts on with those that do, from 0 or 1.
class Counting {
 public:
  /// Where the number stands, if the line has the next one.
  std::optional<Numbered> next(View line) {
    const auto here = numbered(line);
    const bool goes_on =
        here && (last_ ? here->number == last_->number + 1 && here->mark == last_->mark : here->number < 2);
    if (!goes_on) return std::nullopt;
    last_ = here;
    return here;
  }

 private:
  std::optional<Numbered> last_;
};

bool are_counted(const std::vector<View>& lines) {
  constexpr std::ptrdiff_t kFewest = 20;
  Counting counting;
  const auto counted =
      std::count_if(lines.begin(), lines.end(), [&](View line) { return counting.next(line).has_value(); });
  const auto words = std::ssize(lines) - std::count_if(lines.begin(), lines.end(), is_white);
  return counted >= kFewest && 3 * counted >= 2 * words;
}

}  // namespace

std::u16string without_line_numbers(std::u16string text) {
  const auto lines = lines_of(text);
  if (!are_counted(lines)) return text;
  std::u16string out;
  Counting counting;
  for (View line : lines) {
    if (const auto number = counting.next(line)) {
      out.append(line.substr(0, number->begin));
      line.remove_prefix(number->end);
    }
    out.append(line).push_back(u'\n');
  }
  return out;
}

}  // namespace nianbao
