#include "rule/markers.hpp"

#include <algorithm>

#include "format/format.hpp"
#include "text/chars.hpp"
#include "text/numerals.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// 一 to 九十九 at `at`: the value and how many characters it takes; 0 and 0 where there is none.
struct Ordinal {
  int value = 0;
  std::size_t length = 0;
};

Ordinal chinese_ordinal(std::u16string_view text, std::size_t at) {
  Ordinal ordinal;
  int digit = 0;
  for (std::size_t i = at; i < text.size(); ++i) {
    const int found = chinese_digit(text[i]);
    if (found > 0 && digit == 0) digit = found;
    else if (text[i] == u'十' && ordinal.value == 0) ordinal.value = (digit == 0 ? 1 : digit) * 10, digit = 0;
    else break;
    ++ordinal.length;
  }
  ordinal.value += digit;
  return ordinal;
}

Ordinal digit_ordinal(std::u16string_view text, std::size_t at) {
  Ordinal ordinal;
  while (at + ordinal.length < text.size() && ordinal.length < 3 && is_digit(text[at + ordinal.length])) {
    ordinal.value = ordinal.value * 10 + (text[at + ordinal.length] - u'0');
    ++ordinal.length;
  }
  return ordinal;
}

char16_t char_at(std::u16string_view text, std::size_t at) { return at < text.size() ? text[at] : u'\0'; }

bool begins_marker(char16_t c) { return is_numeral(c) || is_digit(c) || c == u'（' || c == u'('; }

/// The marker at `at`, which begins an item.
std::optional<Marker> read_marker(std::u16string_view text, std::size_t at) {
  if (!begins_marker(text[at])) return std::nullopt;
  const auto make = [&](MarkerKind kind, int number, std::size_t length) {
    return Marker{kind, number, 0, {at, at + length}};
  };
  const Ordinal words = chinese_ordinal(text, at);
  if (words.length > 0 && char_at(text, at + words.length) == u'是')
    return make(MarkerKind::words, words.value, words.length + 1);
  if (text[at] == u'（' || text[at] == u'(') {
    const Ordinal chinese = chinese_ordinal(text, at + 1);
    const Ordinal digits = digit_ordinal(text, at + 1);
    const std::size_t length = 1 + std::max(chinese.length, digits.length);
    const char16_t close = char_at(text, at + length);
    const char16_t behind = char_at(text, at + length + 1);  // （3）1件答复被纠正
    if (length == 1 || (close != u'）' && close != u')') || !(is_han(behind) || is_digit(behind))) return std::nullopt;
    return chinese.length > 0 ? make(MarkerKind::chinese_brackets, chinese.value, length + 1)
                              : make(MarkerKind::digit_brackets, digits.value, length + 1);
  }
  const Ordinal digits = digit_ordinal(text, at);
  const char16_t dot = char_at(text, at + digits.length);
  const bool dotted = dot == u'.' || dot == u'、' || dot == u'．';
  const std::size_t behind = at + digits.length + 1;
  const Ordinal date = digit_ordinal(text, behind);  // 1.12月对各科室目录逐一核对
  const std::size_t fourth = behind + date.length;   // 1.2023年编制目录
  const bool of_year = date.length == 3 && is_digit(char_at(text, fourth)) && char_at(text, fourth + 1) == u'年';
  const bool dated = of_year || (date.length > 0 && char_at(text, fourth) == u'月');
  if (digits.length > 0 && digits.length < 3 && dotted && (is_han(char_at(text, behind)) || dated)) {
    return make(MarkerKind::digits, digits.value, digits.length + 1);
  }
  return std::nullopt;
}

/// Where an item can begin: at the start, behind a mark, or behind white space in the source (a running text without line ends).
bool begins_item(const Document& document, const Passage& passage, std::size_t at) {
  constexpr std::u16string_view kMarks = u"。；：！？;:!?>]”，,";
  if (at == 0 || kMarks.find(passage.text[at - 1]) != kMarks.npos) return true;
  return passage.at[at] > 0 && is_space(document.text[passage.at[at] - 1]) && !is_digit(passage.text[at]);
}

/// （一）予以公开 and its like: rows of a table that was not read as one. （一）项 is a reference.
bool is_label(std::u16string_view behind) {
  for (const std::u16string_view word : {u"项", u"款", u"条", u"目", u"予以公开", u"部分公开", u"不予公开", u"无法提供",
                                         u"不予处理", u"其他处理", u"总计"}) {
    if (behind.starts_with(word)) return true;
  }
  static const std::vector<std::u16string> kLabels = [] {
    std::vector<std::u16string> labels;
    for (const RowForm& row : table_form(TableId::requests, Edition::y2021).rows) {
      const std::u16string label = utf16(row.label.zh);
      if (is_digit(label.front())) labels.push_back(label.substr(2, 4));
    }
    return labels;
  }();
  return std::any_of(kLabels.begin(), kLabels.end(),
                     [&](const std::u16string& label) { return behind.starts_with(label); });
}

}  // namespace

std::vector<Marker> markers_of(const Case& report_case) {
  std::vector<Marker> markers;
  const auto& passages = report_case.prose.passages;
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const std::u16string_view text = passages[p].text;
    for (std::size_t at = 0; at < text.size(); ++at) {
      auto marker = read_marker(text, at);
      if (!marker || !begins_item(report_case.document, passages[p], at) || is_label(text.substr(marker->place.end)))
        continue;
      marker->passage = p;
      at = marker->place.end - 1;
      markers.push_back(*marker);
    }
  }
  return markers;
}

bool stands_between(const Narrative& prose, const Marker& from, const Marker& to, int number) {
  const auto& passages = prose.passages;
  for (std::size_t p = from.passage; p <= to.passage; ++p) {
    const std::u16string_view text = passages[p].text;
    const std::size_t begin = p == from.passage ? from.place.end : 0;
    const std::size_t end = p == to.passage ? to.place.begin : text.size();
    for (std::size_t at = begin; at < end; ++at) {
      const Ordinal chinese = chinese_ordinal(text, at);
      const Ordinal digits = digit_ordinal(text, at);
      const bool numbered =
          (chinese.length > 0 && chinese.value == number) || (digits.length > 0 && digits.value == number);
      constexpr std::u16string_view kBefore = u"。；：！？;:，,（(第";
      if (numbered && (at == 0 || kBefore.find(text[at - 1]) != kBefore.npos)) return true;
      at += std::max<std::size_t>(std::max(chinese.length, digits.length), 1) - 1;
    }
  }
  return false;
}

}  // namespace nianbao
