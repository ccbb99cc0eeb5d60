#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"

namespace nianbao {

/// A cell as a reader hands it over: its text and how many columns and rows of the grid it covers.
struct BlockCell {
  std::u16string text;
  int colspan = 1;
  int rowspan = 1;
};

/// A piece of text at its place on a page, in points; y grows downwards from the top edge.
struct Run {
  std::u16string text;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// What a reader found, in reading order: a paragraph, a table, or a page of positioned text.
struct Block {
  enum class Kind { paragraph, table, page } kind = Kind::paragraph;
  std::u16string text;                       ///< of a paragraph
  std::vector<std::vector<BlockCell>> rows;  ///< of a table
  double width = 0;                          ///< of a page
  double height = 0;
  std::vector<Run> runs;  ///< of a page
};

/// Lays paragraphs and tables out as text, a line each, the columns of a row parted by tabs, and keeps where each cell stands.
[[nodiscard]] Document compose(std::string name, std::string format, const std::vector<Block>& blocks);

/// Rebuilds paragraphs and tables from pages of positioned text; other blocks pass through.
[[nodiscard]] std::vector<Block> rebuild_pages(std::vector<Block> blocks);

/// Plain text in any of the forms that a report is pasted in: a cell a line, tabs, Markdown tables, paragraphs.
[[nodiscard]] Document read_text(std::string name, std::string format, std::u16string text);

}  // namespace nianbao
