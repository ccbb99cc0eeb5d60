#pragma once

#include <string>
#include <vector>

#include "text/span.hpp"

namespace nianbao {

/// One cell of a line: where its text stands, trimmed of the white space around it, and the column of the grid it begins in.
/// An empty cell has an empty span at the place where its text would stand.
struct Cell {
  Span span;
  int column = 0;
};

/// A paragraph (one cell, `table` = -1) or a row of a table (its cells; `table` counts the tables of the document from 0).
/// Plain text in which nothing says where cells end is paragraphs, numbers and all.
struct Line {
  std::vector<Cell> cells;  ///< at least one
  int table = -1;

  [[nodiscard]] bool is_paragraph() const { return table < 0; }
};

/// Where a stretch of the text came from: the paragraphs and cells of a request are its items, counted from 0 in their order.
struct Origin {
  Span span;
  int item;
};

/// What was read, whatever form it came in: the text that is shown to the user, and its lines in reading order.
/// Every span anywhere in a result points into `text`.
struct Document {
  std::string name;    ///< as the user knows it: a file name or path
  std::string format;  ///< text, markdown, html, docx, pdf, xlsx, doc, ofd
  std::u16string text;
  std::vector<Line> lines;
  std::vector<Origin> origins;  ///< in the order of the text; none for plain text and what a page was rebuilt from
};

}  // namespace nianbao
