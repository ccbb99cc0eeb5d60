#include <algorithm>

#include "report/tables/values.hpp"

namespace nianbao {
namespace {

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
void reject_counter(std::vector<CellToken>& tokens) {
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_value);
  if (tokens.end() - first > 1 && is_word(*(first + 1))) tokens.erase(first);
}

/// The values of a row of running text: blank cells left no trace in it.
std::optional<std::vector<CellToken>> fit_words(std::vector<CellToken> tokens, std::size_t count) {
  if (std::any_of(tokens.begin(), tokens.end(), [](const CellToken& t) { return t.kind == CellToken::Kind::digits; }))
    return std::nullopt;
  reject_counter(tokens);
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
  constexpr std::uint32_t kLongestWord = 6;  // characters: 其他处理 and the like; longer words are a label
  return std::any_of(tokens.begin(), tokens.end(), [](const CellToken& token) {
    return token.kind == CellToken::Kind::text && token.span.length() > kLongestWord;
  });
}

/// Words in front of the values are the rest of a label.
void reject_label_rest(std::vector<CellToken>& tokens) {
  const auto is_rest = [&](const CellToken& token) {
    return token.kind == CellToken::Kind::text && !token.is_count && (token.has_words || !token.has_digit);
  };
  while (!tokens.empty() && is_rest(tokens.front())) tokens.erase(tokens.begin());
}

/// Whether digits of several cells may run together in one; parted ones are in their cell.
bool is_glued(const CellToken& token) { return token.kind == CellToken::Kind::digits && !token.parted; }

/// Whether the `count` cells from `start` on can be the values: no glued digits in them, nothing but blank cells around them, words
/// behind them or the number of a label in front of them ("(1)", which a damaged value, "5%", looks like), and not mostly words,
/// as another head has.
bool can_start(const std::vector<CellToken>& tokens, std::size_t start, std::size_t count) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool inside = i >= start && i < start + count;
    const bool text = tokens[i].kind == CellToken::Kind::text;
    const bool remark = text && (i < start ? tokens[i].has_digit && !tokens[i].is_count : tokens[i].has_words);
    if (inside ? is_glued(tokens[i]) : !is_blank(tokens[i]) && !remark) return false;
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

/// As many values as the row has, blank columns between them; not behind the first alone, which counts the rows.
std::optional<std::vector<CellToken>> fit_parted(std::vector<CellToken> tokens, std::size_t count) {
  const auto first = std::find_if_not(tokens.begin(), tokens.end(), is_blank);
  const auto next = first == tokens.end() ? first : std::find_if_not(first + 1, tokens.end(), is_blank);
  const auto last = std::find_if(next, tokens.end(), is_blank);
  if (next - first > 2 && std::all_of(last, tokens.end(), is_blank)) return std::nullopt;
  std::erase_if(tokens, is_blank);
  const bool fits = tokens.size() == count && std::all_of(tokens.begin(), tokens.end(), is_value);
  return fits ? std::optional(std::move(tokens)) : std::nullopt;
}

std::vector<std::vector<CellToken>> fit_cells(std::vector<CellToken> tokens, std::size_t count, bool merged) {
  if (auto row = fit_row_of_words(tokens, count)) return {std::move(*row)};
  reject_label_rest(tokens);
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

/// Numbers written with zeros before them, 02 and 00, where each value of a row has two digits or more.
std::vector<CellToken> without_padding(const ValueRow& row, std::size_t count) {
  std::vector<CellToken> tokens = row.tokens;
  const auto is_long = [](const CellToken& t) {
    const bool digits = t.kind == CellToken::Kind::digits || t.kind == CellToken::Kind::number;
    return is_blank(t) || (digits && t.span.length() > 1);
  };
  const auto blanks = std::count_if(tokens.begin(), tokens.end(), is_blank);
  const bool whole = tokens.size() == count || (row.cells && blanks > 0);
  if (!whole || !std::all_of(tokens.begin(), tokens.end(), is_long)) return tokens;
  for (CellToken& token : tokens) {
    if (token.kind == CellToken::Kind::digits && !token.parted) token.kind = CellToken::Kind::number;
  }
  return tokens;
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

std::vector<std::vector<CellToken>> ways_to_fit(const ValueRow& row, std::size_t count, bool merged) {
  std::vector<CellToken> tokens = without_padding(row, count);
  if (row.cells) return fit_cells(std::move(tokens), count, merged);
  auto values = fit_words(tokens, count);
  if (!values && (count > 1 || is_followed_by_text(tokens))) values = fit_words(before_words(tokens), count);
  if (!values && (merged || count == 1)) values = fit_merged(std::move(tokens), count);
  if (!values) return {};
  return {std::move(*values)};
}

}  // namespace nianbao
