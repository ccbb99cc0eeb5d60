#pragma once

#include <optional>
#include <vector>

#include "document/document.hpp"
#include "report/tables/table.hpp"

namespace nianbao {

/// What one cell, or one word of running text, holds.
struct CellToken {
  enum class Kind {
    number,
    blank,
    mark,    ///< 「/」「—」「无」「不适用」: something was written, and it is no number
    digits,  ///< digits that are no single number: glued ("00", "713000074" among too few) or parted ("2 0")
    text,    ///< words
  } kind = Kind::blank;
  Span span;
  double value = 0;
  int column = 0;  ///< of the grid, in a row of cells
  bool has_digit = false;
  bool has_words = false;  ///< Chinese characters
  bool is_unit = false;    ///< 件, （万元）: what may stand beside a number
  bool parted = false;     ///< of digits: spaces between them
  bool is_count = false;   ///< 12左右: more digits than the number of a label has, with words behind them
};

[[nodiscard]] inline bool is_blank(const CellToken& token) { return token.kind == CellToken::Kind::blank; }
/// A number, or a mark where one belongs.
[[nodiscard]] inline bool is_value(const CellToken& token) {
  return token.kind == CellToken::Kind::number || token.kind == CellToken::Kind::mark;
}
/// How many digits stand in a cell, whatever a tool left beside them: 253&nbsp; has three.
[[nodiscard]] std::size_t count_digits(std::u16string_view text, Span cell);
[[nodiscard]] bool all_numbers(const std::vector<CellToken>& values);
/// Whether no value is more than nothing: zeros, and what is no number.
[[nodiscard]] bool all_zero(const std::vector<CellToken>& values);

/// The tokens of one line, or of the part of it that lies in a span.
struct ValueRow {
  std::size_t line = 0;
  bool cells = false;  ///< its cells are known; otherwise it was split at white space, and blank cells left no trace
  std::vector<CellToken> tokens;

  [[nodiscard]] bool has_digits() const;
  /// Its values, without marks such as the one that ends a line of a label: 区分处理的，
  [[nodiscard]] std::vector<CellToken> values() const;
  [[nodiscard]] std::size_t count_values() const;
};

/// Adds values behind others.
inline void append(std::vector<CellToken>& values, const std::vector<CellToken>& more) {
  values.insert(values.end(), more.begin(), more.end());
}

/// A blank cell at a place of the text.
[[nodiscard]] CellToken blank_at(std::uint32_t place, int column = 0);

/// Reads what stands in `within` of a line. Page numbers (「- 4 -」, 「第4页 共6页」) are left out.
[[nodiscard]] ValueRow read_values(const Document& document, std::size_t line, Span within);

/// What a text says as a number: digits in either width, thousands separators, a footnote mark, a unit or a remark in brackets behind it.
[[nodiscard]] CellToken read_token(std::u16string_view text, Span span);

/// Cells that span columns, repeated in each of them by a tool that undid the merging: 「行政许可 | 12 | 12 | 12」.
[[nodiscard]] std::optional<std::vector<CellToken>> fit_merged(std::vector<CellToken> tokens, std::size_t count);

/// The ways in which `count` tokens of a row can be its values: all of its numbers; or, of cells, those that are left when blank ones
/// around them go, or where `merged` repeated ones. None where it has no such ways.
[[nodiscard]] std::vector<std::vector<CellToken>> ways_to_fit(const ValueRow& row, std::size_t count,
                                                              bool merged = false);

/// The cell that a token makes.
[[nodiscard]] CellValue cell_of(const Document& document, const CellToken& token, ReadBy how);

}  // namespace nianbao
