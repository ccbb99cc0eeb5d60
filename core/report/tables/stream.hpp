#pragma once

#include <vector>

#include "report/tables/labels.hpp"
#include "report/tables/values.hpp"

namespace nianbao {

/// Values that stand together, no label between them: those of a line, or of lines with a number each.
struct ValueRun {
  ValueRow values;
  std::size_t at = 0;     ///< letters before its first value
  bool listed = false;    ///< a number a line: it may hold several rows
  bool numbered = false;  ///< the number of the label behind it, or its bracket, stood before it
};

/// A table as it stands in a document, whatever its layout: its labels, and the values between them.
struct Stream {
  const Document& document;
  const FoldedText& letters;  ///< without the numbers that stand alone
  Range range;
  std::vector<LabelMatch> labels;  ///< in the order of the document
  std::vector<ValueRun> runs;      ///< likewise
  bool named = false;              ///< the text names the column of each value

  /// The line that a letter stands on.
  [[nodiscard]] const Line& line_of(std::size_t letter) const { return document.lines[letters.line[letter]]; }
  /// The column of the grid in which a letter stands.
  [[nodiscard]] int column_at(std::size_t letter) const;
  /// The words of a label in the source, its number and the bracket before it included.
  [[nodiscard]] Span span_of(const LabelMatch& label) const;
};

/// Of the letters of a document those without the numbers that stand alone, in which labels are looked up.
[[nodiscard]] FoldedText without_numbers(const Document& document, const FoldedText& letters);

/// The labels and values within a range of the document, in reading order.
[[nodiscard]] Stream read_stream(TableId table, const Document& document, const FoldedText& letters, Span range);

/// Whether so many numbers and so few letters stand in a line that it is no sentence.
[[nodiscard]] bool is_sentence(const Document& document, const Line& line);

}  // namespace nianbao
