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
};

[[nodiscard]] inline bool is_blank(const CellToken& token) { return token.kind == CellToken::Kind::blank; }
[[nodiscard]] bool all_numbers(const std::vector<CellToken>& values);

/// The tokens of one line, or of the part of it that lies in a span.
struct ValueRow {
  std::size_t line = 0;
  bool cells = false;  ///< its cells are known; otherwise it was split at white space, and blank cells left no trace
  std::vector<CellToken> tokens;

  [[nodiscard]] bool has_digits() const;
};

/// Reads what stands in `within` of a line. Page numbers (「- 4 -」, 「第4页 共6页」) are left out.
[[nodiscard]] ValueRow read_values(const Document& document, std::size_t line, Span within);

/// What a text says as a number: digits in either width, thousands separators, a unit or a remark in brackets behind it.
[[nodiscard]] CellToken read_token(std::u16string_view text, Span span);

/// Where the values of other rows of a table stand: the grid columns in which they begin, how many cells stand behind them.
struct ValuePlaces {
  std::vector<int> columns;
  std::vector<int> behind;
};

/// The `count` tokens of a row that are its values: all of its numbers, or the cells that are left when blank cells around them
/// go. Nothing where that leaves more than one way, and the places of other rows' values do not leave one either.
[[nodiscard]] std::optional<std::vector<CellToken>> fit(const ValueRow& row, std::size_t count,
                                                        const ValuePlaces& others = {});

/// The cell that a token makes.
[[nodiscard]] CellValue cell_of(const Document& document, const CellToken& token, ReadBy how);

}  // namespace nianbao
