#include "document/wrapped_text.hpp"

#include <algorithm>
#include <vector>

#include "document/screen.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// Two numbers that a tab, a rule or a space parts.
bool has_numbers_apart(View line) {
  bool behind_number = false;
  bool apart = false;
  for (const char16_t c : line) {
    if (is_any_digit(c)) {
      if (behind_number && apart) return true;
      behind_number = true;
      apart = false;
    } else if (is_space(c) || c == u'|') {
      apart = true;
    } else {
      behind_number = false;
    }
  }
  return false;
}

/// Whether a number is the first in a line: no label, as 1.属于国家秘密.
bool begins_with_number(View line) {
  const auto parts = [](char16_t c) { return is_space(c) || c == u'|'; };
  const auto begin = std::find_if_not(line.begin(), line.end(), parts);
  const auto end = std::find_if_not(begin, line.end(), is_any_digit);
  return begin != end && (end == line.end() || parts(*end));
}

/// 二、, （一）, 第二十条, 1.: what a heading or a label begins with.
bool begins_with_numbering(View line) {
  if (line.starts_with(u'（') || line.starts_with(u'第')) line.remove_prefix(1);
  const auto end = std::find_if_not(line.begin(), line.end(), [](char16_t c) { return is_numeral(c) || is_digit(c); });
  return end != line.begin() && end != line.end() && View(u"、）条.").find(*end) != View::npos;
}

/// The end of a line between the bars that close one row and open the next.
bool stands_between_bars(char16_t last, char16_t next) { return last == u'|' && next == u'|'; }

class WrappedText {
 public:
  /// `width_of` gives the width of a line.
  WrappedText(View text, const Lines& lines, std::size_t (*width_of)(View))
      : text_(text), lines_(lines), width_of_(width_of) {
    std::transform(lines.begin(), lines.end(), std::back_inserter(widths_), width_of);
    widest_ = lines_.empty() ? 0 : *std::max_element(widths_.begin(), widths_.end());
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (!is_full(i)) continue;
      const char16_t last = lines_[i].back();
      const char16_t next = lines_[i + 1].front();
      ++full_;
      words_ += is_han(last) && is_han(next);
      const bool is_row = last == u'\t' || has_numbers_apart(lines_[i]);
      const bool has_marks = lines_[i].find_first_of(u"\t|") != View::npos;
      rows_ += is_row;
      split_ += is_row && has_marks && !stands_between_bars(last, next) && begins_with_number(lines_[i + 1]);
      spaces_ += is_space(last) || (is_space(next) && begins_with_number(lines_[i + 1]));
    }
  }

  /// Whether lines end wherever the text was as wide as the widest: within words, which no line of a table ends in, and within rows.
  [[nodiscard]] bool is_wrapped() const {
    constexpr std::size_t kNarrowest = 16;  // characters: of one cell a line, most lines are shorter
    constexpr std::size_t kFewestEnds = 5;  // lines that are broken so; fewer end within a word or a row by chance
    const bool enough = words_ > 0 && rows_ > 0 && words_ + 2 * split_ >= kFewestEnds;
    return widest_ >= kNarrowest && enough && 6 * (words_ + split_) >= full_;
  }

  [[nodiscard]] std::u16string whole() const {
    const bool joins_digits = spaces_ > 1 || !has_early_end();
    std::u16string out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      out += lines_[i];
      if (!goes_on(i, joins_digits)) out += behind(i);
    }
    return out;
  }

 private:
  /// No space is left: the next character has no room on it.
  [[nodiscard]] bool is_full(std::size_t i) const {
    if (widths_[i] == 0 || lines_[i + 1].empty()) return false;
    return widths_[i] + width_of_(lines_[i + 1].substr(0, 1)) > widest_;
  }

  /// Whether a row goes on on the next line though there was room: what cuts at spaces and leaves them out puts one number below another.
  [[nodiscard]] bool has_early_end() const {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (!is_full(i) && has_numbers_apart(lines_[i]) && begins_with_number(lines_[i + 1])) return true;
    }
    return false;
  }

  [[nodiscard]] bool goes_on(std::size_t i, bool joins_digits) const {
    if (i + 1 >= lines_.size() || !is_full(i)) return false;
    const char16_t last = lines_[i].back();
    const char16_t next = lines_[i + 1].front();
    if (begins_with_numbering(lines_[i + 1])) return false;
    if (last == u'。' || next == u'\u3000' || stands_between_bars(last, next)) return false;
    if (is_any_digit(last) && is_any_digit(next)) return joins_digits;
    return !is_any_digit(last) || !has_numbers_apart(lines_[i]) || begins_with_number(lines_[i + 1]);
  }

  /// The end of a line.
  [[nodiscard]] View behind(std::size_t i) const {
    const auto place = [this](const char16_t* at) { return static_cast<std::size_t>(at - text_.data()); };
    const std::size_t end = place(lines_[i].data()) + lines_[i].size();
    return text_.substr(end, i + 1 < lines_.size() ? place(lines_[i + 1].data()) - end : View::npos);
  }

  View text_;
  const Lines& lines_;
  std::size_t (*width_of_)(View);
  std::vector<std::size_t> widths_;
  std::size_t widest_ = 0;
  std::size_t full_ = 0;
  std::size_t words_ = 0;   ///< of the full lines, those that end within a word
  std::size_t rows_ = 0;    ///< those that are rows of numbers
  std::size_t split_ = 0;   ///< those behind which another cell of their row stands
  std::size_t spaces_ = 0;  ///< those that end beside white space
};

}  // namespace

Rewritten without_wraps(const LinedText& source) {
  Lines lines = source.lines();
  for (View& line : lines) {
    if (line.ends_with(u'\r')) line.remove_suffix(1);
  }
  const WrappedText by_characters(source.text(), lines, [](View line) { return line.size(); });
  if (by_characters.is_wrapped()) return by_characters.whole();
  const WrappedText by_columns(source.text(), lines, screen_width);
  return by_columns.is_wrapped() ? Rewritten(by_columns.whole()) : std::nullopt;
}

}  // namespace nianbao
