#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/tables/cell.hpp"
#include "text/span.hpp"

namespace nianbao {

/// A label that stands in a table: of a row, a column, a block, in the words of the source.
struct LabelFound {
  std::string official;  ///< the words of the format (UTF-8)
  Span span;             ///< the words of the source
  bool exact = true;     ///< the same but for spaces, width, brackets, punctuation and numbering
};

/// Something the reader saw and the reading and table rules speak about.
struct ReadingNote {
  enum class Kind {
    truncated,    ///< the table ends before its last row; `row` is the first row that is not there
    header_lost,  ///< the head is gone; `placed` tells whether the values could be placed all the same
    row_shifted,  ///< a row's values stood in other columns than its head's; `placed` likewise
    unassigned,   ///< numbers that could not be put to a cell; `row` where the row is known
    glued,  ///< digits without anything between them that can be cut in more than one way, or in none; `row` is set
    row_missing,     ///< a row absent between rows that are there
    column_missing,  ///< a column of the head is absent; `column` is set
    row_unknown,     ///< a row or column that the format does not have
  } kind;
  int row = -1;
  int column = -1;
  bool placed = false;
  std::vector<Span> spans{};  ///< the places it speaks about: of the numbers, for `unassigned` and `glued`
};

/// What speaks for or against a layout, and how much.
struct WeighedFactor {
  std::string_view name;
  double count;
  double weight;  ///< of each, in nats
};

/// A layout of the table that was weighed.
struct Alternative {
  std::string_view
      reading;   ///< numbers "behind" their labels, "before" them, "gathered" behind all, or rows "in order"
  double score;  ///< in nats: the higher the likelier
  bool taken;
  std::vector<WeighedFactor> factors{};
};

/// An official table as found in the document. `cells` holds every cell of its form, in the form's order.
struct Table {
  TableId id = TableId::proactive;
  bool found = false;
  const TableForm* form = nullptr;  ///< of the edition it was made by; never null in a Report
  std::vector<CellValue> cells;
  std::vector<LabelFound> labels;
  std::vector<ReadingNote> notes;
  std::vector<Alternative> candidates;
  /// Parts that follow the other edition, by the keys of their rows (or "columns"): a hybrid within one table.
  std::vector<std::string> other_edition_parts;
  std::optional<Span> span;  ///< from its first label to its last cell

  [[nodiscard]] const CellValue& at(int row, int column) const {
    return cells[static_cast<std::size_t>(form->cell(row, column))];
  }
  /// A cell that every edition of the table has, by its id: "new.total".
  [[nodiscard]] const CellValue& at(std::string_view cell_id) const {
    return cells[static_cast<std::size_t>(*form->find_cell(cell_id))];
  }
};

}  // namespace nianbao
