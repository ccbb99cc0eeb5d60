#include "report/tables/values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>

#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/emphasis.hpp"
#include "text/page_marks.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

constexpr WordList kUnits(u"件次 万元 件 条 宗 次 起 份 个 项 元 人 例 篇");
constexpr std::u16string_view kUnseen = u"〓";  // stands for characters of a picture that were not seen for sure
constexpr std::array<std::u16string_view, 18> kMarks{
    kUnseen, u"/",    u"\\",   u"-", u"--", u"---", u"无", u"不适用", u"不涉及", u"没有",
    u"零",   u"暂无", u"若干", u"O", u"o",  u"〇",  u"○",  u"l"};  // what recognition of scans makes of 0 and 1
constexpr std::size_t kMostDigits = 12;  // no cell of a report counts beyond; longer digits are several numbers

/// In half width, with white space of any kind as spaces; a "&nbsp;" that a tool left is white space as well.
std::u16string folded(std::u16string_view text) {
  constexpr std::u16string_view kResidue = u"&nbsp;";
  while (text.substr(0, kResidue.size()) == kResidue) text.remove_prefix(kResidue.size());
  std::u16string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool residue = text.substr(i, kResidue.size()) == kResidue;
    if (residue) i += kResidue.size() - 1;
    out.push_back(residue || is_space(text[i]) ? u' ' : fold_width(text[i]));
  }
  while (!out.empty() && out.back() == u' ') out.pop_back();
  return out;
}

bool strip_prefix(std::u16string_view& text, std::u16string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

void skip_spaces(std::u16string_view& text) {
  while (!text.empty() && text.front() == u' ') text.remove_prefix(1);
}

/// Where the bracket is closed that a text begins with.
std::size_t closing_bracket(std::u16string_view text) {
  for (std::size_t at = 0, depth = 0; at < text.size(); ++at) {
    if (text[at] == u'(') ++depth;
    if (text[at] == u')' && --depth == 0) return at;
  }
  return text.npos;
}

/// The mark of a footnote: 12*, 12①, 12¹.
bool is_footnote_mark(char16_t c) {
  static constexpr CharSet kNoteMarks(u"*※¹²³⁰⁴⁵⁶⁷⁸⁹");
  return kNoteMarks.has(c) || (c >= u'①' && c <= u'⑳');
}

/// The marks of footnotes that a text begins with, 注 and 注1 among them.
void skip_footnote_marks(std::u16string_view& text) {
  const auto is_mark = [](char16_t c) { return is_footnote_mark(c) || is_digit(c); };
  while (!text.empty() && is_footnote_mark(text.front())) text.remove_prefix(1);
  if (!text.empty() && text.front() == u'注' && std::all_of(text.begin() + 1, text.end(), is_mark)) text = {};
}

/// 12左右 and no 3其他: labels count to eight.
bool is_count_with_words(std::u16string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  return end - text.begin() > 1 && end != text.end() && is_han(*end);
}

/// A footnote's mark, a unit, a remark in brackets or a full stop behind a number; not 12（更正为 9）, which says two.
bool is_trailer(std::u16string_view rest) {
  if (rest.find(u"正为") != rest.npos || rest.find(u"改为") != rest.npos || rest.find(u"应为") != rest.npos)
    return false;
  skip_footnote_marks(rest);
  skip_spaces(rest);
  const std::size_t unit = kUnits.at_start(rest).size();
  rest.remove_prefix(unit);
  skip_spaces(rest);
  if (unit > 0 && rest == u")") return true;  // of a bracket that opens before: （自然人 3 件，总计 3 件）
  if (rest.size() > 2 && rest.front() == u'[' && rest.find(u']') == rest.size() - 1) return true;  // 2[1]
  if (rest.empty() || rest == u"。" || rest == u"." || rest == u"," || rest == u"、" || rest == u";") return true;
  while (rest.size() > 2 && rest.front() == u'(') {
    const std::size_t end = closing_bracket(rest);
    if (end == rest.npos) return false;
    rest.remove_prefix(end + 1);
    if (rest.empty()) return true;
  }
  return false;
}

/// Digits in groups of three parted by commas, or without any; nothing where the commas stand elsewhere.
std::optional<std::u16string> whole_part(std::u16string_view& text) {
  std::u16string digits;
  std::size_t group = 0;
  bool grouped = false;
  while (!text.empty() && (is_digit(text.front()) || (text.front() == u',' && text.size() > 1 && is_digit(text[1])))) {
    if (text.front() == u',') {
      if (group > 3 || group == 0 || (grouped && group != 3)) return std::nullopt;
      grouped = true;
      group = 0;
    } else {
      digits.push_back(text.front());
      ++group;
    }
    text.remove_prefix(1);
  }
  if (digits.empty() || (grouped && group != 3)) return std::nullopt;
  return digits;
}

/// Takes the digits behind a point, if there are any.
std::u16string_view fraction_of(std::u16string_view& text) {
  if (text.size() < 2 || text[0] != u'.' || !is_digit(text[1])) return {};
  std::size_t end = 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  const std::u16string_view fraction = text.substr(1, end - 1);
  text.remove_prefix(end);
  return fraction;
}

double to_number(std::u16string_view digits, std::u16string_view fraction) {
  // The nearest double to the decimal: both parts are exact, and one division rounds once.
  double value = 0;
  double scale = 1;
  for (const char16_t c : digits) value = value * 10 + (c - u'0');
  for (const char16_t c : fraction) {
    value = value * 10 + (c - u'0');
    scale *= 10;
  }
  return value / scale;
}

/// Digits that are a number as they stand, as nearly all cells are.
bool is_plain_number(std::u16string_view text) {
  return text.size() <= kMostDigits && (text.front() != u'0' || text.size() == 1) &&
         std::all_of(text.begin(), text.end(), is_digit);
}

/// Digits, with spaces between them perhaps; behind parted ones what may stand behind a number: 33 4（件）.
bool is_digits(std::u16string_view text) {
  const std::size_t end = std::min(text.find_first_not_of(u"0123456789 "), text.size());
  const std::u16string_view digits = text.substr(0, text.find_last_of(u"0123456789", end - 1) + 1);
  return end == text.size() || (digits.find(u' ') != digits.npos && is_trailer(text.substr(end)));
}

/// Behind the digits that a word begins with: where a bracket or a numeral follows that begins a paragraph: 5949.09（二）主动公开.
std::uint32_t behind_number(std::u16string_view text, Span word) {
  std::uint32_t at = word.begin;
  while (at < word.end && (is_any_digit(text[at]) || text[at] == u'.')) ++at;
  std::u16string_view rest = slice(text, {at, word.end});
  const bool bracket = !rest.empty() && fold_width(rest.front()) == u'(';
  rest.remove_prefix(bracket ? 1 : 0);
  const bool numeral =
      rest.size() > 1 && is_numeral(rest[0]) && (bracket ? fold_width(rest[1]) == u')' : rest[1] == u'、');
  return at > word.begin && numeral ? at : word.end;
}

/// The tokens of a running text: its words, without white space or dots around them and bars right behind them; 12、3 are two, and so
/// are 12件，3件.
void split_words(const Document& document, Span span, std::vector<CellToken>& out) {
  const std::u16string_view text = document.text;
  const auto parts = [&](std::uint32_t at) {
    const bool inside = at > span.begin && at + 1 < span.end;
    const bool listed = inside && is_any_digit(text[at + 1]);
    const bool comma = listed && (text[at] == u'、' ? is_any_digit(text[at - 1]) || is_han(text[at - 1])
                                                    : text[at] == u'，' && is_han(text[at - 1]));
    const bool bar = text[at] == u'|' && at > 0 && !is_space(text[at - 1]);  // of a word, or of the label before
    return comma || bar || text[at] == u'…' || is_space(text[at]);
  };
  for (std::uint32_t begin = span.begin; begin < span.end;) {
    while (begin < span.end && parts(begin)) ++begin;
    std::uint32_t end = begin;
    while (end < span.end && !parts(end)) ++end;
    end = behind_number(text, {begin, end});
    if (end > begin) out.push_back(read_token(text, {begin, end}));
    begin = end;
  }
}

}  // namespace

CellToken blank_at(std::uint32_t place, int column) {
  CellToken blank;
  blank.span = {place, place};
  blank.column = column;
  return blank;
}

std::size_t count_digits(std::u16string_view text, Span cell) {
  const std::u16string_view words = slice(text, cell);
  return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_any_digit));
}

bool all_numbers(const std::vector<CellToken>& values) {
  return std::all_of(values.begin(), values.end(),
                     [](const CellToken& t) { return t.kind == CellToken::Kind::number; });
}

bool all_zero(const std::vector<CellToken>& values) {
  return std::all_of(values.begin(), values.end(), [](const CellToken& t) { return t.value == 0; });
}

std::vector<CellToken> ValueRow::values() const {
  std::vector<CellToken> out;
  std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(out), is_value);
  return out;
}

std::size_t ValueRow::count_values() const {
  return static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(), is_value));
}

bool ValueRow::has_digits() const {
  return std::any_of(tokens.begin(), tokens.end(), [](const CellToken& t) {
    return t.kind == CellToken::Kind::number || t.kind == CellToken::Kind::digits;
  });
}

CellToken read_token(std::u16string_view text, Span span) {
  CellToken token{CellToken::Kind::blank, number_in_marks(text, trimmed(text, span))};
  if (token.span.empty()) return token;
  const std::u16string_view raw = slice(text, token.span);
  if (is_plain_number(raw)) {
    token.kind = CellToken::Kind::number;
    token.has_digit = true;
    token.value = to_number(raw, {});
    return token;
  }
  const std::u16string whole = folded(raw);
  if (whole.empty()) return token;
  token.kind = CellToken::Kind::text;
  token.has_digit = std::any_of(whole.begin(), whole.end(), is_digit);
  token.has_words = std::any_of(whole.begin(), whole.end(), is_han);
  token.is_unit = is_trailer(whole);
  token.is_count = is_count_with_words(whole);
  if (std::find(kMarks.begin(), kMarks.end(), whole) != kMarks.end()) token.kind = CellToken::Kind::mark;
  std::u16string_view rest = whole;
  const bool negative = strip_prefix(rest, u"-") || strip_prefix(rest, u"负");
  if (!negative) strip_prefix(rest, u"+");
  const auto digits = whole_part(rest);
  if (!digits) return token;
  const std::u16string_view fraction = fraction_of(rest);
  const bool leading_zero = digits->size() > 1 && digits->front() == u'0';
  if (!negative && fraction.empty() && (leading_zero || digits->size() > kMostDigits || !rest.empty()) &&
      is_digits(whole)) {
    token.kind = CellToken::Kind::digits;
    token.parted = whole.find(u' ') != whole.npos;
    token.value = to_number(*digits, {});
  } else if (is_trailer(rest) && !leading_zero && digits->size() + fraction.size() <= kMostDigits + 3) {
    token.kind = CellToken::Kind::number;
    token.value = to_number(*digits, fraction) * (negative ? -1 : 1);
  }
  return token;
}

ValueRow read_values(const Document& document, std::size_t line_number, Span within) {
  const Line& line = document.lines[line_number];
  ValueRow row{line_number, !line.is_paragraph(), {}};
  if (row.cells) row.tokens.reserve(line.cells.size());
  const auto ends_before = [](const Cell& cell, std::uint32_t at) { return cell.span.end < at; };
  for (auto at = std::lower_bound(line.cells.begin(), line.cells.end(), within.begin, ends_before);
       at != line.cells.end(); ++at) {
    const Cell& cell = *at;
    if (cell.span.begin > within.end || (cell.span.begin == within.end && !within.empty())) break;
    const Span part = trimmed(document.text,
                              {std::max(cell.span.begin, within.begin),
                               std::max(std::min(cell.span.end, within.end), std::max(cell.span.begin, within.begin))});
    const bool alone = part == trimmed(document.text, cell.span);  // between labels and bars stands a value: | 112 |
    if (alone && page_mark_of(slice(document.text, part)) == PageMark::certain) continue;
    if (!row.cells) {
      split_words(document, part, row.tokens);
      continue;
    }
    if (part.empty() && !cell.span.empty()) continue;  // only the words of a label stand in this cell
    row.tokens.push_back(read_token(document.text, part));
    row.tokens.back().column = cell.column;
  }
  return row;
}

CellValue cell_of(const Document& document, const CellToken& token, ReadBy how) {
  CellValue cell;
  cell.span = token.span;
  cell.text = slice(document.text, token.span);
  cell.how = how;
  switch (token.kind) {
    case CellToken::Kind::number:
      cell.state = CellState::number;
      cell.value = token.value;
      break;
    case CellToken::Kind::blank:
      cell.state = CellState::blank;
      break;
    case CellToken::Kind::digits:
      cell.state = CellState::unread;
      cell.doubt = Doubt::glued;
      break;
    default:
      cell.state = cell.text == kUnseen ? CellState::unread : CellState::invalid;
      cell.doubt = cell.text == kUnseen ? Doubt::unseen : Doubt::none;
      break;
  }
  return cell;
}

}  // namespace nianbao
