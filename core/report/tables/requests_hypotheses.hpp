#pragma once

#include "report/tables/requests_rows.hpp"

namespace nianbao {

/// The rows as they are read, and the ways to read them that were weighed.
struct RowsRead {
  RequestsRows rows;
  std::vector<Alternative> candidates;
};

/// Where no row has its values on the line of its label: numbers before their labels, behind them, or in the order of the form, that
/// which the relations bear out. Rows to which another, that they bear out nearly as well, gives other numbers are left unread.
[[nodiscard]] RowsRead read_apart(const HeadedText& text, const std::vector<RowSegment>& labelled);

}  // namespace nianbao
