#include "report/tables/values.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/emphasis.hpp"
#include "text/page_marks.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

constexpr std::u16string_view kMeasureWords[]{u"件次", u"万元", u"件", u"条", u"宗", u"次", u"起",
                                              u"份",   u"个",   u"项", u"元", u"人", u"例", u"篇"};
constexpr WordList kUnits(kMeasureWords);
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
  constexpr CharSet kNoteMarks(u"*※¹²³⁰⁴⁵⁶⁷⁸⁹");
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
  rest.remove_prefix(kUnits.at_start(rest).size());
  skip_spaces(rest);
  if (rest.size() > 2 && rest.front() == u'[' && rest.find(u']') == rest.size() - 1) return true;  // 2[1]
  if (rest.empty() || rest == u"。" || rest == u"." || rest == u"," || rest == u";") return true;
  return rest.size() > 2 && rest.front() == u'(' && closing_bracket(rest) == rest.size() - 1;
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

bool only_digits_and_spaces(std::u16string_view text) {
  return std::all_of(text.begin(), text.end(), [](char16_t c) { return is_digit(c) || c == u' '; });
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

/// The tokens of a running text: its words, without white space around them and bars right behind them.
void split_words(const Document& document, Span span, std::vector<CellToken>& out) {
  const auto parts = [&](std::uint32_t at) {
    const bool bar = document.text[at] == u'|' && at > span.begin && !is_space(document.text[at - 1]);
    return bar || is_space(document.text[at]);
  };
  for (std::uint32_t begin = span.begin; begin < span.end;) {
    while (begin < span.end && parts(begin)) ++begin;
    std::uint32_t end = begin;
    while (end < span.end && !parts(end)) ++end;
    end = behind_number(document.text, {begin, end});
    if (end > begin) out.push_back(read_token(document.text, {begin, end}));
    begin = end;
  }
}

/// A word with a digit in it among the first values of a running text ("5&xx;") may be a value that something damaged: the values
/// behind it must not move up into its place.
bool damaged_value(const std::vector<CellToken>& tokens, std::size_t count) {
  std::size_t values = 0;
  for (const CellToken& token : tokens) {
    if (values == count) return false;
    if (token.kind == CellToken::Kind::text && token.has_digit) return true;
    values += token.kind == CellToken::Kind::number || token.kind == CellToken::Kind::mark;
  }
  return false;
}

/// Words that are no unit beside a number.
bool is_word(const CellToken& token) {
  return token.kind == CellToken::Kind::text && token.has_words && !token.is_unit;
}

/// Words between most of the numbers: 结转 9 件。本年度行政复议 4 起，其中维持 2 件 is a sentence and no row.
bool is_prose(const std::vector<CellToken>& tokens) {
  const auto begin = std::find_if(tokens.begin(), tokens.end(), is_value);
  const auto end = std::find_if(tokens.rbegin(), std::make_reverse_iterator(begin), is_value).base();
  const auto words = std::count_if(begin, end, is_word);
  return 2 * words >= std::count_if(begin, end, is_value);
}

/// A number that words part from the others counts the rows, in front of what goes on of a label.
void drop_counter(std::vector<CellToken>& tokens) {
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_value);
  if (tokens.end() - first > 1 && is_word(*(first + 1))) tokens.erase(first);
}

/// The values of a row of running text: blank cells left no trace in it.
std::optional<std::vector<CellToken>> fit_words(std::vector<CellToken> tokens, std::size_t count) {
  if (std::any_of(tokens.begin(), tokens.end(), [](const CellToken& t) { return t.kind == CellToken::Kind::digits; }))
    return std::nullopt;
  drop_counter(tokens);
  if (damaged_value(tokens, count) || is_prose(tokens)) return std::nullopt;
  std::erase_if(tokens, [](const CellToken& t) { return !is_value(t); });
  return tokens.size() == count ? std::optional(tokens) : std::nullopt;
}

/// Words may follow the last value: the row's numbers are those before the first of them.
std::vector<CellToken> before_words(std::vector<CellToken> tokens) {
  const auto is_text = [](const CellToken& token) { return token.kind == CellToken::Kind::text; };
  tokens.erase(std::find_if(tokens.begin(), tokens.end(), is_text), tokens.end());
  return tokens;
}

/// Whether more than a word follows the first value: "8 其他" counts a row.
bool is_followed_by_text(const std::vector<CellToken>& tokens) {
  constexpr std::uint32_t kLongestWord = 6;
  return std::any_of(tokens.begin(), tokens.end(), [](const CellToken& token) {
    return token.kind == CellToken::Kind::text && token.span.length() > kLongestWord;
  });
}

/// Words in front of the values are the rest of a label.
void drop_label_rest(std::vector<CellToken>& tokens) {
  const auto is_rest = [&](const CellToken& token) {
    return token.kind == CellToken::Kind::text && !token.is_count && (token.has_words || !token.has_digit);
  };
  while (!tokens.empty() && is_rest(tokens.front())) tokens.erase(tokens.begin());
}

/// Whether the `count` cells from `start` on can be the values: no glued digits in them, nothing but blank cells around them, words
/// behind them or the number of a label in front of them ("(1)", which a damaged value, "5%", looks like), and not mostly words,
/// as another head has.
bool can_start(const std::vector<CellToken>& tokens, std::size_t start, std::size_t count) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool inside = i >= start && i < start + count;
    const bool text = tokens[i].kind == CellToken::Kind::text;
    const bool remark = text && (i < start ? tokens[i].has_digit && !tokens[i].is_count : tokens[i].has_words);
    if (inside ? tokens[i].kind == CellToken::Kind::digits : !is_blank(tokens[i]) && !remark) return false;
    words += inside && text && !tokens[i].has_digit;
  }
  return 2 * words <= count;
}

/// A row of words, as 「见附件」 in every cell, blank cells around it.
std::optional<std::vector<CellToken>> fit_row_of_words(const std::vector<CellToken>& tokens, std::size_t count) {
  const auto begin = std::find_if_not(tokens.begin(), tokens.end(), is_blank);
  const auto end = std::find_if_not(tokens.rbegin(), std::make_reverse_iterator(begin), is_blank).base();
  const bool words = std::all_of(begin, end, [](const CellToken& t) { return is_word(t) && !t.has_digit; });
  const bool fits = static_cast<std::size_t>(end - begin) == count;
  return words && fits ? std::optional(std::vector<CellToken>(begin, end)) : std::nullopt;
}

/// As many values as the row has, blank columns between them.
std::optional<std::vector<CellToken>> fit_parted(std::vector<CellToken> tokens, std::size_t count) {
  std::erase_if(tokens, is_blank);
  const bool fits = tokens.size() == count && std::all_of(tokens.begin(), tokens.end(), is_value);
  return fits ? std::optional(std::move(tokens)) : std::nullopt;
}

std::vector<std::vector<CellToken>> fit_cells(std::vector<CellToken> tokens, std::size_t count, bool merged) {
  if (auto row = fit_row_of_words(tokens, count)) return {std::move(*row)};
  drop_label_rest(tokens);
  std::vector<std::vector<CellToken>> ways;
  for (std::size_t start = 0; start + count <= tokens.size(); ++start) {
    const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(start);
    if (can_start(tokens, start, count)) ways.emplace_back(first, first + static_cast<std::ptrdiff_t>(count));
  }
  const bool all_blank = std::all_of(tokens.begin(), tokens.end(), is_blank);
  if (all_blank && ways.size() > 1) ways.resize(1);
  if (!ways.empty()) return ways;
  if (auto values = fit_parted(tokens, count)) return {std::move(*values)};
  if (!(merged || count == 1)) return ways;
  if (auto row = fit_merged(tokens, count)) ways.push_back(std::move(*row));
  return ways;
}

}  // namespace

std::optional<std::vector<CellToken>> fit_merged(std::vector<CellToken> tokens, std::size_t count) {
  while (!tokens.empty() && is_blank(tokens.back())) tokens.pop_back();
  if (tokens.size() <= count || !all_numbers(tokens)) return std::nullopt;
  std::vector<CellToken> values;
  for (const CellToken& token : tokens) {
    if (values.empty() || values.back().value != token.value) values.push_back(token);
  }
  if (values.size() == 1) values.assign(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(count));
  return values.size() == count ? std::optional(std::move(values)) : std::nullopt;
}

bool all_numbers(const std::vector<CellToken>& values) {
  return std::all_of(values.begin(), values.end(),
                     [](const CellToken& t) { return t.kind == CellToken::Kind::number; });
}

bool all_zero(const std::vector<CellToken>& values) {
  return std::all_of(values.begin(), values.end(), [](const CellToken& t) { return t.value == 0; });
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
  std::u16string_view fraction;
  if (rest.size() > 1 && rest[0] == u'.' && is_digit(rest[1])) {
    std::size_t end = 1;
    while (end < rest.size() && is_digit(rest[end])) ++end;
    fraction = rest.substr(1, end - 1);
    rest.remove_prefix(end);
  }
  const bool leading_zero = digits->size() > 1 && digits->front() == u'0';
  if (!negative && fraction.empty() && (leading_zero || digits->size() > kMostDigits || !rest.empty()) &&
      only_digits_and_spaces(whole)) {
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
    if (page_mark_of(slice(document.text, part)) == PageMark::certain) continue;
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

namespace {

/// Numbers written with zeros before them, 02 and 00, where each value of a row has two digits or more.
ValueRow without_padding(ValueRow row, std::size_t count) {
  auto& tokens = row.tokens;
  const auto is_long = [](const CellToken& t) {
    const bool digits = t.kind == CellToken::Kind::digits || t.kind == CellToken::Kind::number;
    return is_blank(t) || (digits && t.span.length() > 1);
  };
  const auto blanks = std::count_if(tokens.begin(), tokens.end(), is_blank);
  const bool whole = tokens.size() == count || (row.cells && blanks > 0);
  if (!whole || !std::all_of(tokens.begin(), tokens.end(), is_long)) return row;
  for (CellToken& token : tokens) {
    if (token.kind == CellToken::Kind::digits && !token.parted) token.kind = CellToken::Kind::number;
  }
  return row;
}

}  // namespace

std::vector<std::vector<CellToken>> ways_to_fit(const ValueRow& written, std::size_t count, bool merged) {
  const ValueRow row = without_padding(written, count);
  if (row.cells) return fit_cells(row.tokens, count, merged);
  auto values = fit_words(row.tokens, count);
  if (!values && (count > 1 || is_followed_by_text(row.tokens))) values = fit_words(before_words(row.tokens), count);
  if (!values && (merged || count == 1)) values = fit_merged(row.tokens, count);
  if (!values) return {};
  return {std::move(*values)};
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
