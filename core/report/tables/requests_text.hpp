#pragma once

#include <span>

#include "report/tables/read_tables.hpp"

namespace nianbao {

/// A row of the form, and the numbers that it was read by.
struct RowSegment {
  int row;
  const Segment* segment;  ///< of its label; none where it was placed by the order of the form
  std::optional<std::vector<CellToken>> values;
  ReadBy how = ReadBy::plain;
  bool torn = false;    ///< labels and values stand apart here: what is next to the label need not be its own
  bool parted = false;  ///< some of its numbers stand on the line above or below, in columns where it is blank
  bool mixed = false;   ///< its line is another row's as well, and their labels stand out of order
  bool below = false;   ///< its own line is blank, numbers stand below: its own, or those of a row that lost its label
  bool glued = false;   ///< its digits have nothing between them

  /// Its numbers may be another row's: it has none.
  void take_back() {
    values.reset();
    torn = true;
  }
};

/// Table 3 as it stands in a document: its labels, and the rows of numbers between them. Moved, but never copied: the rows point at
/// the segments.
struct RequestsText {
  const Document& document;
  const FoldedText& letters;
  Range range;
  const TableForm& form;  ///< of the edition that its labels tell
  std::vector<LabelMatch> hits;
  std::vector<Segment> segments;
  std::vector<ValueRow> above;   ///< what stands above the first label
  std::vector<RowSegment> rows;  ///< none of them read, in the order of the document

  /// The line that a letter stands on.
  [[nodiscard]] const Line& line_of(std::size_t letter) const { return document.lines[letters.line[letter]]; }
  /// A segment of it, and those behind.
  [[nodiscard]] std::span<const Segment> segments_from(const Segment* first) const {
    return {first, static_cast<std::size_t>(segments.data() + segments.size() - first)};
  }
  /// Whether a label begins on the line of this number.
  [[nodiscard]] bool has_label_on(std::size_t line) const;
  /// The column of the grid in which a letter stands.
  [[nodiscard]] int column_at(std::size_t letter) const;
};

[[nodiscard]] RequestsText find_requests(const TableInput& input);

/// Whether enough of the table was found to know it by: two of its rows, or one with its head where it was cut behind that.
[[nodiscard]] bool is_found(const RequestsText& text);

/// The label of a row or a column of table 3.
[[nodiscard]] const Label* requests_label(Label::Kind kind, std::string_view key);

}  // namespace nianbao
