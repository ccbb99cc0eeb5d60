#pragma once

#include <optional>
#include <vector>

#include "report/tables/stream.hpp"
#include "report/tables/table.hpp"

namespace nianbao {

/// A row as it is printed: cells of the form that follow each other. Table four is one row on paper and three in the form.
struct PrintedRow {
  int row;   ///< of the form, the first
  int cell;  ///< the first
  std::size_t width;
};

/// The label by which a printed row is read.
struct RowLabel {
  std::size_t row;  ///< of the printed rows
  const LabelMatch* match;
  std::size_t begin;  ///< in letters; the names of its block and group right before it included
  std::size_t end;
};

/// A table of the form in a document.
struct TableText {
  Stream stream;
  const TableForm* form;
  std::vector<PrintedRow> rows;
  std::vector<RowLabel> labels;          ///< in the order of the document, one a row at most
  std::vector<std::size_t> displaced{};  ///< printed rows whose label stands out of order, no values behind it
  std::vector<std::size_t>
      merged{};  ///< those of table three whose label runs together with others (merged_labels.hpp)

  [[nodiscard]] const Document& document() const { return stream.document; }
  /// The label of a printed row.
  [[nodiscard]] const RowLabel* label_of(std::size_t row) const;
  [[nodiscard]] bool has(Label::Kind kind, std::string_view key) const;
};

/// What a table of the form is as it stands in the stream: its edition, told by its labels where they tell, and the labels of its rows.
[[nodiscard]] TableText find_table(TableId id, Stream stream, Edition otherwise, std::optional<int> year);

}  // namespace nianbao
