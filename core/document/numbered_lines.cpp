#include "document/numbered_lines.hpp"

#include <algorithm>
#include <optional>

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
  constexpr std::size_t kMostDigits = 5;  // digits; no text that is pasted has a hundred thousand lines
  Numbered out;
  out.begin = line.starts_with(u'|') ? 1 : 0;
  std::size_t at = out.begin;
  while (at < line.size() && is_space(line[at])) ++at;
  const std::size_t digits = at;
  for (; at < line.size() && at < digits + kMostDigits && is_digit(line[at]); ++at)
    out.number = 10 * out.number + static_cast<std::size_t>(line[at] - u'0');
  if (at == digits) return std::nullopt;
  if (out.begin == 1) at = std::min(line.find_first_not_of(u' ', at), line.size());
  const bool dot = line.substr(at).starts_with(u". ");
  const bool parted = dot || (at < line.size() && View(u",\t|:; ").find(line[at]) != View::npos);
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

bool are_counted(const Lines& lines) {
  constexpr std::ptrdiff_t kFewest = 20;  // lines; a numbered list in prose is shorter
  Counting counting;
  const auto counted =
      std::count_if(lines.begin(), lines.end(), [&](View line) { return counting.next(line).has_value(); });
  const auto words = std::ssize(lines) - std::count_if(lines.begin(), lines.end(), is_white);
  return counted >= kFewest && 3 * counted >= 2 * words;
}

/// Lines of a table, the first cell of its head empty or 序号, in each of the others the number of its row; where that column stands.
std::vector<std::optional<Numbered>> counted_rows(const Lines& lines) {
  constexpr std::size_t kFewest = 3;        // rows; fewer may begin with 1 and 2 as their values
  constexpr std::size_t kLongestName = 20;  // characters, with the spaces around it
  const auto is_mark = [](char16_t c) { return c == u',' || c == u'\t' || c == u'|'; };
  std::vector<std::optional<Numbered>> out(lines.size());
  for (std::size_t head = 0; head < lines.size(); ++head) {
    const std::size_t begin = lines[head].starts_with(u'|') ? 1 : 0;
    const View line = lines[head].substr(0, kLongestName);
    std::size_t mark = begin;
    while (mark < line.size() && !is_mark(line[mark])) ++mark;
    if (mark == line.size()) continue;
    const View name = trimmed(line.substr(begin, mark - begin));
    if (!name.empty() && name != u"序号") continue;
    Counting counting;
    std::size_t end = head + 1;
    for (; end < lines.size(); ++end) {
      const auto row = counting.next(lines[end]);
      if (!row || row->mark != line[mark]) break;
      out[end] = row;
    }
    if (end - head <= kFewest) {
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(head) + 1, out.begin() + static_cast<std::ptrdiff_t>(end),
                std::nullopt);
      continue;
    }
    out[head] = Numbered{0, line[mark], begin, mark + 1};
    head = end - 1;
  }
  return out;
}

}  // namespace

Rewritten without_line_numbers(const LinedText& source) {
  const Lines& lines = source.lines();
  std::vector<std::optional<Numbered>> numbers = counted_rows(lines);
  if (are_counted(lines)) {
    Counting counting;
    std::transform(lines.begin(), lines.end(), numbers.begin(), [&](View line) { return counting.next(line); });
  }
  if (std::find_if(numbers.begin(), numbers.end(), [](const auto& it) { return it.has_value(); }) == numbers.end())
    return std::nullopt;
  std::u16string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    View line = lines[i];
    if (const auto& number = numbers[i]) {
      out.append(line.substr(0, number->begin));
      line.remove_prefix(number->end);
    }
    out.append(line).push_back(u'\n');
  }
  return out;
}

}  // namespace nianbao
