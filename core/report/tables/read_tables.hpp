#pragma once

#include "document/folded_text.hpp"
#include "report/tables/labels.hpp"
#include "report/tables/segments.hpp"
#include "report/tables/table.hpp"
#include "report/tables/values.hpp"

namespace nianbao {

/// A table of a form with every cell missing.
[[nodiscard]] Table empty_table(TableId id, Edition edition);

/// Puts the cells that a row was read as into the table.
void place_row(const Document& document, Table& table, int row, const std::vector<CellToken>& values, ReadBy how);

/// Marks the cells of a row that are still missing as unread.
void mark_unread(Table& table, int row);

/// The labels as the table reports them: rows and columns in the words of the source.
[[nodiscard]] std::vector<LabelFound> labels_found(const Document& document, const FoldedText& letters,
                                                   const std::vector<LabelMatch>& hits, const TableForm& form);

/// The first of the labels that stands behind every sentence above the table: those name its labels, too.
[[nodiscard]] std::uint32_t begin_of_table(const Document& document, const FoldedText& letters,
                                           const std::vector<LabelMatch>& hits, const Table& table);

/// Where each table was looked for, and what the reader of the table before it left over.
struct TableInput {
  const Document& document;
  const FoldedText& letters;
  Range range;
  Edition edition;  ///< taken where the table itself does not tell
};

[[nodiscard]] Table read_proactive(const TableInput& input);

struct RequestsRead {
  Table table;
  std::vector<ValueRow> leftover;  ///< rows of numbers behind the table's last row that are not its own
};
[[nodiscard]] RequestsRead read_requests(const TableInput& input);

/// `unclaimed` are rows of numbers that stand where the table should, though nothing says that they are it.
[[nodiscard]] Table read_review(const TableInput& input, const std::vector<ValueRow>& unclaimed);

}  // namespace nianbao
