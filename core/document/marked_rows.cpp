#include "document/marked_rows.hpp"

#include <algorithm>

#include "text/char_set.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kMostLabels = 3;  // labels of a row: of a group, of its row, of both
constexpr std::u16string_view kRowMarks = u",;，；、·/^#→";
constexpr CharFilter kMayBeRowMark(kRowMarks);

/// What stands between the marks of a line; behind more words than a row has labels nothing is counted.
struct Fields {
  std::size_t numbers = 0;
  std::size_t blanks = 0;
  std::size_t words = 0;
};

Fields fields_of(std::u16string_view line, char16_t mark) {
  Fields fields;
  for (std::size_t begin = 0; begin <= line.size() && fields.words <= kMostLabels;) {
    const std::size_t end = std::min(line.find(mark, begin), line.size());
    const Span field = unquoted(line, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    const std::u16string_view words = slice(line, field);
    const std::u16string_view value = without_close(words.substr(behind_label(words)));
    const bool number =
        std::all_of(value.begin(), value.end(), [](char16_t c) { return is_any_digit(c) || c == u'.'; });
    ++(words.empty() ? fields.blanks : number ? fields.numbers : fields.words);
    begin = end + 1;
  }
  return fields;
}

/// 335 of 335（件）
std::u16string_view without_unit(std::u16string_view words) {
  constexpr std::size_t kLongest = 4;  // characters, as （万元） has; longer brackets hold remarks
  const std::size_t open = words.find_last_of(u"（(");
  const bool unit = open != words.npos && words.size() - open <= kLongest && fold_width(words.back()) == u')';
  return unit ? words.substr(0, open) : words;
}

}  // namespace

std::u16string_view without_close(std::u16string_view value) {
  const bool number = !value.empty() && is_any_digit(value.front()) && value.find_first_of(u"（(") == value.npos;
  return number ? value.substr(0, value.find_last_not_of(u"件。）)") + 1) : value;
}

std::size_t behind_label(std::u16string_view words) {
  const std::size_t colon = words.find_last_of(u":：");
  if (colon != words.npos && colon + 1 < words.size()) return colon + 1;
  const std::size_t mark = words.find_last_of(u" \u3000（(");
  if (mark == words.npos || mark + 1 == words.size()) return 0;
  const auto all_digits = [](std::u16string_view some) { return std::all_of(some.begin(), some.end(), is_any_digit); };
  const bool label = !all_digits(without_unit(words.substr(0, mark)));  // 335 4 of 3，335 4，252
  return label && all_digits(words.substr(mark + 1)) ? mark + 1 : 0;
}

Span unquoted(std::u16string_view text, Span field) {
  Span inner = trimmed(text, field);
  const bool quoted = inner.length() > 1 && text[inner.begin] == u'"' && text[inner.end - 1] == u'"';
  return quoted ? trimmed(text, {inner.begin + 1, inner.end - 1}) : inner;
}

bool is_marked_row(std::u16string_view line, char16_t mark) {
  constexpr std::size_t kBlankRow = 3;  // cells: fewer blanks in a row are those of a sentence with its marks
  const Fields fields = fields_of(line, mark);
  const bool values = fields.numbers > 0 || fields.blanks >= kBlankRow;
  return values && fields.words <= kMostLabels && fields.numbers + fields.blanks >= fields.words;
}

char16_t row_mark_of(std::u16string_view text) {
  constexpr std::size_t kValues = 7;  // of a row of table three
  constexpr std::size_t kFewest = 3;  // rows; a sentence or two may have as many marks by chance
  std::size_t rows[kRowMarks.size()]{};
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t marks[kRowMarks.size()]{};
    bool parted = false;  // by a tab or a bar
    std::size_t end = begin;
    for (; end < text.size() && text[end] != u'\n' && text[end] != u'\r'; ++end) {
      parted = parted || text[end] == u'\t' || text[end] == u'|';
      if (!kMayBeRowMark.may_have(text[end])) continue;
      if (const std::size_t mark = kRowMarks.find(text[end]); mark != kRowMarks.npos) ++marks[mark];
    }
    const std::u16string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    for (std::size_t i = 0; i < kRowMarks.size() && !parted; ++i) {
      if (marks[i] + 1 < kValues) continue;
      const Fields fields = fields_of(line, kRowMarks[i]);
      const bool row = fields.numbers > 0 && fields.words <= kMostLabels && fields.numbers + fields.blanks >= kValues;
      if (row && ++rows[i] == kFewest) return kRowMarks[i];
    }
  }
  return 0;
}

}  // namespace nianbao
