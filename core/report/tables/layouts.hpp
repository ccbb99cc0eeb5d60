#pragma once

#include "report/tables/alignment.hpp"
#include "report/tables/columns.hpp"

namespace nianbao {

/// Values in another place that may be a row's; none where they cannot be told, or are nowhere.
struct OtherValues {
  std::vector<CellToken> values;
  double against;  ///< in nats
};

/// What a printed row is read as in a layout.
struct RowReading {
  const ValueRun* run = nullptr;  ///< its values stand there; nothing where it has none
  std::vector<CellToken> values;  ///< as many as it has columns, in the order of these; empty where they cannot be told
  std::vector<std::vector<CellToken>> ways;  ///< where blank cells leave several
  std::vector<OtherValues> others{};         ///< that may be its own instead
  ReadBy how = ReadBy::plain;
  Doubt doubt = Doubt::none;
  std::size_t splits = 0;  ///< how many ways there are to cut its digits
  double margin = 0;       ///< by how much less likely each other place of the row's values is, in nats
};

/// One way in which a whole table can stand in a text.
struct Layout {
  std::string_view name;
  std::vector<RowReading> rows;  ///< by printed row
  Tally tally;                   ///< what speaks for and against it
  bool row_a_line = false;       ///< numbers gathered behind labels stand on a line for each of these
};

/// Labels that stand together, as many numbers as their rows have behind them: row by row, or column by column.
[[nodiscard]] std::optional<Layout> gathered(const TableText& text, const Head& head, bool by_columns);

/// Values behind their labels, before them, gathered behind all labels, row by row or column by column, or in the order of the form.
[[nodiscard]] std::vector<Layout> layouts_of(const TableText& text, const Head& head);

}  // namespace nianbao
