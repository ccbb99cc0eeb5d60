#pragma once

#include <vector>

#include "document/blocks.hpp"
#include "layout/plane_index.hpp"

namespace nianbao {

/// Lines nearer than this many points are one, and meet.
constexpr double kTolerance = 2.5;

/// A ruling line of a page, with the pieces that it was drawn in.
struct RulingLine : LineSegment {
  std::vector<LineSegment> parts;
};

/// Pieces of one line as one: cells are often drawn edge by edge. Nothing of a page that is a picture, with lines by thousands.
[[nodiscard]] std::vector<RulingLine> ruling_lines(const std::vector<LineSegment>& segments);

/// Groups of lines that meet, each a table if it is one. What runs past its table is cut off: LibreOffice 25 draws the sides
/// of a cell that was torn by a page to that page's end.
[[nodiscard]] std::vector<std::vector<LineSegment>> ruled_groups(const std::vector<RulingLine>& lines);

/// The places around which values gather, rising.
[[nodiscard]] std::vector<double> clusters(std::vector<double> values);

/// The smallest box around boxes.
template <class Boxes>
[[nodiscard]] LineSegment bounds_of(const Boxes& boxes) {
  if (boxes.empty()) return {};
  LineSegment all{boxes.front().x1, boxes.front().y1, boxes.front().x2, boxes.front().y2};
  for (const auto& box : boxes) {
    all = {std::min(all.x1, box.x1), std::min(all.y1, box.y1), std::max(all.x2, box.x2), std::max(all.y2, box.y2)};
  }
  return all;
}

}  // namespace nianbao
