#pragma once

#include "report/tables/table.hpp"
#include "report/tables/table_text.hpp"

namespace nianbao {

/// A table of a form with every cell missing.
[[nodiscard]] Table empty_table(TableId id, Edition edition);

/// Where a table is looked for.
struct TableInput {
  const Document& document;
  const FoldedText& letters;  ///< without the numbers that stand alone
  Span range;
  Edition edition;          ///< taken where the table itself does not tell
  std::optional<int> year;  ///< of the report
};

/// A table as it was read.
struct TableRead {
  Table table;
  std::vector<ValueRun> leftover;  ///< values behind the table's last row that are not its own
};

/// Reads a table of the form. `unclaimed` are values that stand where it should, though nothing says that they are it.
[[nodiscard]] TableRead read_table(TableId id, const TableInput& input, const std::vector<ValueRun>& unclaimed = {});

}  // namespace nianbao
