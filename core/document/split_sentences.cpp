#include "document/split_sentences.hpp"

#include <algorithm>

#include "text/chars.hpp"
#include "text/quantity_words.hpp"

namespace nianbao {
namespace {

bool has(std::u16string_view marks, char16_t c) { return marks.find(c) != marks.npos; }

/// Digits, and what stands between and behind them: 2023, 113379, 84.6%.
bool is_number(std::u16string_view words) {
  return !words.empty() && is_any_digit(words.front()) &&
         std::all_of(words.begin(), words.end(), [](char16_t c) { return is_any_digit(c) || has(u".,%-", c); });
}

/// No line begins with one of these.
bool begins_inside(std::u16string_view words) { return has(u"，。；、：〕》", words.front()); }

/// What is counted, or the rest of a date, of a document's number: 年, 月1日起, 条，其中. No label of a table begins like this.
bool begins_with_unit(std::u16string_view words) {
  if (words.starts_with(u"项目") || words.starts_with(u"年度")) return false;
  const bool date = has(u"年月日号", words.front());
  return date || (words.size() > 1 && (has(kCountWords, words.front()) || has(u"篇家万元余天）", words.front())));
}

/// （一）主动公开情况, 一、总体情况: no sentence goes on behind it.
bool is_heading(std::u16string_view words) {
  // Characters: 二、主动公开政府信息情况 and a few more words; sentences are longer.
  constexpr std::size_t kLongestHeading = 24;
  const std::size_t number = has(u"（(", words.front()) ? 1 : 0;
  return words.size() <= kLongestHeading && number < words.size() && is_numeral(words[number]) &&
         words.find_first_of(u"，。；：") == words.npos;
}

bool ends_sentence(std::u16string_view words) {
  return has(u"。！？；：", words.back()) || words.ends_with(u"报告") || is_number(words);
}

/// （电话：0537- above 1234567）: a number within the bracket that the words above leave open and those below close.
bool goes_on_in_bracket(std::u16string_view above, std::u16string_view below) {
  const auto is_of_number = [](char16_t c) { return is_any_digit(c) || c == u'-'; };
  if (!(is_of_number(above.back()) || above.back() == u'：') || !is_of_number(below.front())) return false;
  const std::size_t open = above.find_last_of(u"（(）)");
  const std::size_t close = below.find_first_of(u"（(）)");
  return open != above.npos && has(u"（(", above[open]) && close != below.npos && has(u"）)", below[close]);
}

class Joiner {
 public:
  explicit Joiner(Document& document) : text_(document.text), lines_(document.lines) {}

  void join() {
    std::vector<Line> out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!out.empty() && goes_on(out, i)) {
        out.back().cells.front().span.end = lines_[i].cells.front().span.end;
      } else {
        out.push_back(std::move(lines_[i]));
      }
    }
    lines_ = std::move(out);
  }

 private:
  [[nodiscard]] bool is_words(const Line& line) const {
    return line.is_paragraph() && !line.cells.front().span.empty();
  }
  [[nodiscard]] std::u16string_view words(const Line& line) const { return slice(text_, line.cells.front().span); }

  [[nodiscard]] std::size_t line_ends(const Line& above, const Line& below) const {
    const auto gap = slice(text_, {above.cells.front().span.end, below.cells.front().span.begin});
    return static_cast<std::size_t>(std::count(gap.begin(), gap.end(), u'\n'));
  }

  /// Whether the i-th line goes on with the sentence of the lines put together before it.
  [[nodiscard]] bool goes_on(const std::vector<Line>& above, std::size_t i) const {
    const Line& line = lines_[i];
    if (!is_words(above.back()) || !is_words(line)) return false;
    const std::u16string_view before = words(above.back());
    if (begins_inside(words(line)) && is_han(before.back())) return true;
    if (goes_on_in_bracket(before, words(line))) return true;
    if (is_any_digit(before.back()))
      return (begins_inside(words(line)) || begins_with_unit(words(line))) && !is_one_of_several(above);
    return is_number(words(line)) && i + 1 < lines_.size() && is_number_of(above.back(), line, lines_[i + 1]);
  }

  /// Whether the last of these lines is a number below another, as the cells of a row are.
  [[nodiscard]] bool is_one_of_several(const std::vector<Line>& above) const {
    if (!is_number(words(above.back()))) return false;
    return above.size() > 1 && is_words(above[above.size() - 2]) && is_number(words(above[above.size() - 2]));
  }

  /// Whether a line with nothing but a number stands between the words before it and its unit.
  [[nodiscard]] bool is_number_of(const Line& above, const Line& number, const Line& unit) const {
    if (!is_words(unit) || !(begins_with_unit(words(unit)) || begins_inside(words(unit)))) return false;
    const std::u16string_view before = words(above);
    return !ends_sentence(before) && !is_heading(before) && line_ends(above, number) <= line_ends(number, unit);
  }

  std::u16string_view text_;
  std::vector<Line>& lines_;
};

}  // namespace

void join_split_sentences(Document& document) { Joiner(document).join(); }

}  // namespace nianbao
