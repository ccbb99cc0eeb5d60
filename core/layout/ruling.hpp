#pragma once

#include <vector>

#include "document/blocks.hpp"
#include "layout/plane_index.hpp"

namespace nianbao {

/// Points. Lines nearer to each other than this are one line, or meet.
constexpr double kTolerance = 2.5;

/// A ruling line of a page, with the segments it was drawn in.
struct RulingLine : LineSegment {
  std::vector<LineSegment> parts;
};

/// Joins segments to lines: cells are often drawn edge by edge. Empty for a page that is a drawing, with thousands of lines.
[[nodiscard]] std::vector<RulingLine> ruling_lines(const std::vector<LineSegment>& segments);

/// Groups lines that meet; each group may be a table. Lines are cut where they run past their table: LibreOffice 25 draws the sides
/// of a cell that was torn by a page to that page's end.
[[nodiscard]] std::vector<std::vector<LineSegment>> line_groups(const std::vector<RulingLine>& lines);

/// The centres around which values cluster, ascending.
[[nodiscard]] std::vector<double> clusters(std::vector<double> values);

/// The bounding box of boxes.
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
