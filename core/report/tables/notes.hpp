#pragma once

#include "report/tables/layouts.hpp"

namespace nianbao {

/// What the reader says of a table beyond its cells.
struct Notes {
  std::vector<ReadingNote> notes;
  std::vector<std::size_t> unread;  ///< printed rows whose numbers are somewhere
  std::vector<std::size_t> blank;   ///< printed rows of whose cells only the label stands there
  std::vector<ValueRun> leftover;   ///< values behind the last row that are not the table's
};

/// `table` has the cells that were read of the layout.
[[nodiscard]] Notes notes_on(const TableText& text, const Head& head, const Layout& layout, const Table& table);

}  // namespace nianbao
