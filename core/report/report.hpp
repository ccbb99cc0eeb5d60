#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "format/format.hpp"
#include "report/cell.hpp"
#include "report/narrative.hpp"
#include "source/span.hpp"

namespace nianbao {

/// A label that stands in a table: of a row, a column, a block, in the words of the source.
struct LabelFound {
  enum class Kind { row, column, block } kind;
  int row = -1;          ///< for a row
  std::string official;  ///< the words of the format (UTF-8)
  Span span;             ///< the words of the source
  bool exact = true;     ///< the same but for spaces, width, brackets, punctuation and numbering
};

/// Something the reader saw and the reading and table rules speak about.
struct ReadingNote {
  enum class Kind {
    cut,          ///< the table ends before its last row; `row` is the first row that is not there
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
  int count = 0;            ///< of numbers, for `unassigned`
  std::vector<Span> spans;  ///< the places it speaks about
};

/// An official table as found in the document. `cells` holds every cell of its form, in the form's order.
struct Table {
  TableId id = TableId::proactive;
  bool found = false;
  const TableForm* form = nullptr;  ///< of the edition it was made by; never null in a Report
  std::vector<CellValue> cells;
  std::vector<LabelFound> labels;
  std::vector<ReadingNote> notes;
  /// Parts that follow the other edition, by the keys of their rows (or "columns"): a hybrid within one table.
  std::vector<std::string> other_edition_parts;
  std::optional<Span> span;  ///< from its first label to its last cell

  [[nodiscard]] const CellValue& at(int row, int column) const {
    return cells[static_cast<std::size_t>(form->cell(row, column))];
  }
};

/// A section whose heading was found.
struct Section {
  SectionId id;
  std::u16string title;  ///< as it stands, number and all
  Span heading;
  Span body;             ///< from the heading's end to the next heading, tables included
  std::string number;    ///< 一 … as it stands; empty where the heading has none
  bool official = true;  ///< the title is in the official words
};

enum class Level { unknown, town, street, department, county, city, province, ministry };
[[nodiscard]] std::string_view level_key(Level level);

/// What the document says, read once; rules only look.
struct Report {
  std::optional<Span> title;  ///< all lines of it
  std::string title_text;     ///< without line ends and stray spaces, UTF-8
  std::string organ;          ///< full name as the report gives it; empty where none was found
  std::optional<Span> organ_span;
  std::optional<int> year;
  std::optional<Span> year_span;
  Level level = Level::unknown;
  std::vector<Section> sections;  ///< in the order of the document
  std::array<Table, 3> tables;    ///< by TableId
  Narrative narrative;            ///< what the text says in numbers
  bool is_report = false;         ///< whether this is an annual disclosure report at all

  [[nodiscard]] const Table& table(TableId id) const { return tables[static_cast<std::size_t>(id)]; }
  [[nodiscard]] const Section* section(SectionId id) const;
  [[nodiscard]] const CellValue& cell(CellRef ref) const {
    return table(ref.table).cells[static_cast<std::size_t>(ref.cell)];
  }
};

/// Reads a document as a report. Never fails: what is not there is missing, what cannot be told is unread.
[[nodiscard]] Report read_report(const Document& document);

enum class Reading { complete, partial, none };
[[nodiscard]] Reading reading_of(const Report& report);

}  // namespace nianbao
