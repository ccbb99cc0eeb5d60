#pragma once

#include "report/tables/requests_rows.hpp"

namespace nianbao {

/// What is to be said of the reading of table 3.
struct RequestsNotes {
  std::vector<ReadingNote> notes;
  std::vector<int> unread;         ///< rows whose numbers are there, but could not be placed
  std::vector<ValueRow> leftover;  ///< behind the table's last row: they may be the next table's
};

/// `rows` are those with labels, `table` has the cells that were read.
[[nodiscard]] RequestsNotes notes_on(const HeadedText& text, const std::vector<RowSegment>& rows, const Table& table);

}  // namespace nianbao
