#pragma once

#include <string>
#include <vector>

#include "document/blocks.hpp"

namespace nianbao {

/// Text on one line of a page without a wide gap: a cell, or a line of running text.
struct Fragment {
  std::u16string text;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;

  [[nodiscard]] double middle() const { return (top + bottom) / 2; }
  [[nodiscard]] double center() const { return (left + right) / 2; }
  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double width() const { return right - left; }
  /// Digits, perhaps with separators, or a dash that stands for a number.
  [[nodiscard]] bool is_numeric() const;
};

/// The fragments of one line, from left to right.
using TextLine = std::vector<Fragment>;

/// Runs line by line, from top to bottom and from left to right.
[[nodiscard]] std::vector<std::vector<Run>> lines_of(std::vector<Run> runs);

/// The lines of a page from top to bottom.
[[nodiscard]] std::vector<TextLine> text_lines_of(const Block& page);

/// Removes running heads, feet and page numbers: lines at the edge of a page that are a page number or the same on most pages.
void remove_margins(std::vector<std::vector<TextLine>>& pages, const std::vector<Block>& blocks);

}  // namespace nianbao
