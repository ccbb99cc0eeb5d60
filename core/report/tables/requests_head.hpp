#pragma once

#include "report/tables/requests_text.hpp"

namespace nianbao {

inline constexpr std::size_t kRequestsColumns = 7;

/// The order in which the columns stand, as numbers of official columns; fewer than seven where the head lacks some.
using ColumnOrder = std::vector<int>;

/// Which columns the head of table 3 names, in which order. Where the head is lost, the order of the format.
struct RequestsHead {
  ColumnOrder order;
  std::optional<ColumnOrder> other_order;  ///< as likely: a cell is read only where both give it the same number
  ReadBy how = ReadBy::plain;              ///< how the order was found
  std::optional<LabelMatch> renamed;       ///< the head of a column under another name
  bool found = false;
  bool whole = false;
  int absent_column = -1;

  [[nodiscard]] std::size_t width() const { return order.size(); }
  /// Where 总计 stands in a row of numbers.
  [[nodiscard]] std::size_t total() const;
  /// The six kinds of applicant add up to the total; nothing is asked of rows that lack a column.
  [[nodiscard]] bool adds_up(const std::vector<CellToken>& row) const;
};

/// The text with its head: a column under another name has its label, and lines of one number each, as many as one or several rows
/// have, are rows.
struct HeadedText : RequestsText {
  RequestsHead head;
};

[[nodiscard]] HeadedText read_head(RequestsText text);

}  // namespace nianbao
