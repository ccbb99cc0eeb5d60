#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "document/blocks.hpp"
#include "layout/layout.hpp"
#include "text/unicode.hpp"

// Pages of positioned text for the tests of the layout: 600 by 800 points, type of 10 points, a character half as wide.
namespace nianbao {

inline Run at(double x, double y, std::string_view text) {
  Run run{utf16(text), x, y, 0, 10};
  for (const char16_t c : run.text) run.width += c < 0x2E80 ? 5 : 10;
  return run;
}

inline std::vector<LineSegment> across(const std::vector<double>& ys, double from, double to) {
  std::vector<LineSegment> lines;
  for (const double y : ys) lines.push_back({from, y, to, y});
  return lines;
}

inline std::vector<LineSegment> down(const std::vector<double>& xs, double from, double to) {
  std::vector<LineSegment> lines;
  for (const double x : xs) lines.push_back({x, from, x, to});
  return lines;
}

/// Lines across and down, from edge to edge.
inline std::vector<LineSegment> grid(const std::vector<double>& xs, const std::vector<double>& ys) {
  std::vector<LineSegment> lines = across(ys, xs.front(), xs.back());
  for (const LineSegment& it : down(xs, ys.front(), ys.back())) lines.push_back(it);
  return lines;
}

inline Block page(std::vector<Run> runs, const std::vector<std::vector<LineSegment>>& lines = {}) {
  Block block;
  block.kind = Block::Kind::page;
  block.width = 600;
  block.height = 800;
  block.runs = std::move(runs);
  for (const auto& some : lines) block.segments.insert(block.segments.end(), some.begin(), some.end());
  return block;
}

/// Blocks, a line each: a paragraph as it is, rows in brackets with their cells parted by "|", spans as text×columns×rows.
inline std::string outline(const std::vector<Block>& blocks) {
  std::string out;
  for (const Block& block : blocks) {
    if (block.kind == Block::Kind::paragraph) out.append(utf8(block.text)).append("\n");
    for (const auto& row : block.rows) {
      for (const BlockCell& cell : row) {
        out.append(&cell == &row.front() ? "[" : "|").append(utf8(cell.text));
        if (cell.colspan > 1 || cell.rowspan > 1)
          out.append("×").append(std::to_string(cell.colspan)).append("×").append(std::to_string(cell.rowspan));
      }
      out.append("]");
    }
    if (block.kind == Block::Kind::table) out.append("\n");
  }
  return out;
}

inline std::string read_pages(std::vector<Block> pages) { return outline(rebuild_pages(std::move(pages))); }

}  // namespace nianbao
