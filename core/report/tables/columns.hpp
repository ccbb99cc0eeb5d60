#pragma once

#include "report/tables/table_text.hpp"

namespace nianbao {

/// The order in which the values of a printed row stand, as numbers of its cells; fewer than it has where its head lacks some.
using ColumnOrder = std::vector<int>;

/// What the head of a table tells.
struct Head {
  std::vector<ColumnOrder> orders;   ///< by printed row; where the head is lost or detached, the order of the format
  std::optional<ColumnOrder> other;  ///< that all rows may have instead
  bool other_rare = false;           ///< nothing but the numbers themselves speaks for it
  std::vector<char> merged{};        ///< by printed row: its head is repeated in the columns that a merged cell spans
  ReadBy how = ReadBy::plain;        ///< how the order was found
  bool found = false;
  bool whole = false;         ///< each column of the first row is named
  std::optional<int> absent;  ///< a column that the head lacks, and the rows have no value for
  bool one_lost = false;      ///< the rows lack a column, and nothing says which

  /// Whether a row of so many columns has them in several columns each.
  [[nodiscard]] bool is_merged(std::size_t width) const;
};

/// Reads the head of table three: which of its columns stand there, and in which order.
[[nodiscard]] Head read_head(const TableText& text);

/// A kind of organisation under another name (科研院所) in the head of table three: the one cell without a label among the others.
[[nodiscard]] std::optional<LabelMatch> renamed_head(const Stream& stream, const TableForm& form);

}  // namespace nianbao
