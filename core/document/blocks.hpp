#pragma once

#include <string>
#include <vector>

namespace nianbao {

/// A cell as a reader hands it over: its text and how many columns and rows of the grid it covers.
struct BlockCell {
  std::u16string text;
  int colspan = 1;
  int rowspan = 1;
  int item = -1;  ///< its index in the request, see Origin
};

/// A piece of text with its box on a page, in points; y grows downwards from the top edge.
struct Run {
  std::u16string text;
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// A horizontal or vertical line drawn on a page: its ends, in points.
struct LineSegment {
  double x1 = 0;  ///< the left end
  double y1 = 0;  ///< the upper end
  double x2 = 0;
  double y2 = 0;

  [[nodiscard]] bool is_across() const { return y1 == y2; }
  [[nodiscard]] bool is_down() const { return x1 == x2; }
};

/// A unit of a reader's output, in reading order: a paragraph, a table, or a page of positioned text.
struct Block {
  enum class Kind { paragraph, table, page } kind = Kind::paragraph;
  std::u16string text;                       ///< of a paragraph
  std::vector<std::vector<BlockCell>> rows;  ///< of a table
  double width = 0;                          ///< of a page
  double height = 0;
  std::vector<Run> runs;                ///< of a page
  int item = -1;                        ///< of a paragraph: its number in the request, see Origin
  std::vector<LineSegment> segments{};  ///< of a page
};

}  // namespace nianbao
