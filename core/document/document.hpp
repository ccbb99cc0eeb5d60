#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/span.hpp"

namespace nianbao {

/// One cell of a line: the span of its text without surrounding white space, and the grid column it begins in. An empty cell has an
/// empty span at the position its text would have.
struct Cell {
  Span span;
  int column = 0;
};

/// A paragraph (one cell, `table` = -1) or a row of a table (its cells; `table` counts the tables of the document from 0).
/// Lines of plain text without any cell separators are paragraphs, even where they hold numbers.
struct Line {
  std::vector<Cell> cells;  ///< at least one
  int table = -1;

  [[nodiscard]] bool is_paragraph() const { return table < 0; }
};

/// Where a stretch of the text came from: the paragraphs and cells of a request are its items, counted from 0 in their order.
/// Its characters are those of the item's own text, one for one (white space and radicals may have become others of their kind).
struct Origin {
  Span span;
  int item;
  std::uint32_t from;  ///< where in the item's own text the first of them stands, in UTF-16 code units
};

/// A document as it was read, whatever its file format: the text shown to the user, and its lines in reading order. Every span in a
/// result points into `text`.
struct Document {
  std::string name;    ///< as the user knows it: a file name or path
  std::string format;  ///< text, markdown, html, docx, pdf, xlsx, doc, ofd, scan
  std::u16string text;
  std::vector<Line> lines;
  std::vector<Origin> origins;  ///< in the order of the text; none for plain text and what a page was rebuilt from

  /// Whether it was recognised from pictures: its characters may be others than the author's.
  [[nodiscard]] bool is_scan() const { return format == "scan"; }
};

}  // namespace nianbao
