#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "document/blocks.hpp"

namespace nianbao {

/// A spatial index of a page: boxes by the squares of a grid that they touch.
class PlaneIndex {
 public:
  /// `bounds`: where most boxes lie; boxes outside belong to the squares at the edge.
  explicit PlaneIndex(const LineSegment& bounds)
      : left_(bounds.x1),
        top_(bounds.y1),
        across_(kSquares / std::max(bounds.x2 - bounds.x1, kSmallest)),
        down_(kSquares / std::max(bounds.y2 - bounds.y1, kSmallest)) {
    first_.fill(kNone);
  }

  void add(const LineSegment& box, std::size_t number) {
    for_squares(box, [&](std::uint32_t& first) {
      entries_.push_back({static_cast<std::uint32_t>(number), first});
      first = static_cast<std::uint32_t>(entries_.size() - 1);
      return false;
    });
  }

  /// Whether `is_it` holds for any entry that may touch the box. It may be called several times for one entry.
  template <class IsIt>
  [[nodiscard]] bool any(const LineSegment& box, const IsIt& is_it) {
    return for_squares(box, [&](std::uint32_t first) {
      for (; first != kNone; first = entries_[first].next) {
        if (is_it(entries_[first].number)) return true;
      }
      return false;
    });
  }

 private:
  struct Entry {
    std::uint32_t number;
    std::uint32_t next;
  };
  // Squares in a row and in a column: a few pieces in each on a full page.
  static constexpr std::size_t kSquares = 32;
  static constexpr double kSmallest = 1;  // point; a page without extent has one square
  static constexpr std::uint32_t kNone = UINT32_MAX;

  [[nodiscard]] static std::size_t square(double value, double start, double per_point) {
    const double at = (value - start) * per_point;
    return at > 0 ? std::min(static_cast<std::size_t>(std::min(at, 1.0 * kSquares)), kSquares - 1) : 0;
  }

  template <class Visit>
  bool for_squares(const LineSegment& box, const Visit& visit) {
    const auto right = square(box.x2, left_, across_);
    const auto bottom = square(box.y2, top_, down_);
    for (auto y = square(box.y1, top_, down_); y <= bottom; ++y) {
      for (auto x = square(box.x1, left_, across_); x <= right; ++x) {
        if (visit(first_[y * kSquares + x])) return true;
      }
    }
    return false;
  }

  double left_;
  double top_;
  double across_;
  double down_;
  std::array<std::uint32_t, kSquares * kSquares> first_;  ///< the newest entry of each square
  std::vector<Entry> entries_;
};

}  // namespace nianbao
