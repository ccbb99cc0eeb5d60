#include "layout/ruling.hpp"

#include <cmath>
#include <numeric>

#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kMostSegments = 50'000;  // segments; a page of more is a picture
constexpr std::size_t kMostLines = 2'000;      // likewise, after their pieces are joined

/// A line along one axis: its place, from where to where it goes, and the place of the line that it is a piece of.
struct Stretch {
  double at;
  double from;
  double to;
  double whole;
};

/// Lines that lie within the tolerance of the first of them are one, at the place of the middle one.
void join_places(std::vector<Stretch>& stretches) {
  sort_stably(stretches, [](const Stretch& a, const Stretch& b) { return a.at < b.at; });
  for (std::size_t first = 0; first < stretches.size();) {
    std::size_t end = first + 1;
    while (end < stretches.size() && stretches[end].at - stretches[first].at <= kTolerance) ++end;
    const double whole = stretches[first + (end - first) / 2].at;
    for (; first < end; ++first) stretches[first].whole = whole;
  }
}

/// The lines that stretches make where one begins before the other ends; `segment` puts a stretch on the page.
template <class Segment>
void join(std::vector<Stretch> stretches, const Segment& segment, std::vector<RulingLine>& out) {
  join_places(stretches);
  sort_stably(stretches, [](const Stretch& a, const Stretch& b) {
    return a.whole != b.whole ? a.whole < b.whole : a.from < b.from;
  });
  for (std::size_t first = 0; first < stretches.size();) {
    Stretch line = stretches[first];
    line.at = line.whole;
    std::size_t end = first + 1;
    for (; end < stretches.size() && stretches[end].whole == line.whole && stretches[end].from <= line.to + kTolerance;
         ++end)
      line.to = std::max(line.to, stretches[end].to);
    RulingLine& joined = out.emplace_back(RulingLine{segment(line), {}});
    joined.parts.reserve(end - first);
    for (; first < end; ++first) joined.parts.push_back(segment(stretches[first]));
  }
}

std::vector<RulingLine> joined_lines(const std::vector<LineSegment>& segments) {
  std::vector<Stretch> across;
  std::vector<Stretch> down;
  for (const LineSegment& it : segments) {
    if (it.is_across()) across.push_back({it.y1, it.x1, it.x2, 0});
    if (it.is_down()) down.push_back({it.x1, it.y1, it.y2, 0});
  }
  std::vector<RulingLine> lines;
  join(std::move(across), [](const Stretch& it) { return LineSegment{it.from, it.at, it.to, it.at}; }, lines);
  join(std::move(down), [](const Stretch& it) { return LineSegment{it.at, it.from, it.at, it.to}; }, lines);
  return lines;
}

bool meet(const LineSegment& a, const LineSegment& b) {
  return a.x1 <= b.x2 + kTolerance && b.x1 <= a.x2 + kTolerance && a.y1 <= b.y2 + kTolerance &&
         b.y1 <= a.y2 + kTolerance;
}

/// Which of a set's members belong together (union by the lower number, with path halving).
class Groups {
 public:
  explicit Groups(std::size_t count) : above_(count) { std::iota(above_.begin(), above_.end(), std::size_t{0}); }

  std::size_t of(std::size_t member) {
    while (above_[member] != member) member = above_[member] = above_[above_[member]];
    return member;
  }
  void unite(std::size_t a, std::size_t b) {
    a = of(a);
    b = of(b);
    above_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> above_;
};

/// Groups of lines that meet, in the order of their first lines.
std::vector<std::vector<RulingLine>> connected(std::vector<RulingLine> lines) {
  PlaneIndex index(bounds_of(lines));
  Groups groups(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const LineSegment& it = lines[i];
    const LineSegment around{it.x1 - kTolerance, it.y1 - kTolerance, it.x2 + kTolerance, it.y2 + kTolerance};
    (void)index.any(around, [&](std::size_t other) {
      if (meet(it, lines[other])) groups.unite(i, other);
      return false;
    });
    index.add(it, i);
  }
  std::vector<std::vector<RulingLine>> out;
  std::vector<std::size_t> place(lines.size(), lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t group = groups.of(i);
    if (place[group] == lines.size()) {
      place[group] = out.size();
      out.emplace_back();
    }
    out[place[group]].push_back(std::move(lines[i]));
  }
  return out;
}

/// From where to where a side of a table goes.
struct Side {
  double top;
  double bottom;
  [[nodiscard]] bool holds(double y) const { return y >= top - kTolerance && y <= bottom + kTolerance; }
};

/// Where the outermost sides go, rising; none where the table is open at the left or at the right.
std::vector<Side> sides_of(const std::vector<RulingLine>& group) {
  const LineSegment box = bounds_of(group);
  std::vector<Side> both;
  bool left = false;
  bool right = false;
  for (const RulingLine& it : group) {
    const bool at_left = it.is_down() && std::abs(it.x1 - box.x1) <= 2 * kTolerance;
    const bool at_right = it.is_down() && std::abs(it.x1 - box.x2) <= 2 * kTolerance;
    if (at_left) both.push_back({it.y1, it.y2});
    if (at_right) both.push_back({it.y1, it.y2});
    left = left || at_left;
    right = right || at_right;
  }
  if (!left || !right) return {};
  sort_stably(both, [](const Side& a, const Side& b) { return a.top < b.top; });
  std::vector<Side> sides;
  for (const Side& next : both) {
    if (!sides.empty() && next.top <= sides.back().bottom + kTolerance) {
      sides.back().bottom = std::max(sides.back().bottom, next.bottom);
    } else {
      sides.push_back(next);
    }
  }
  return sides;
}

/// The part of a line beside the sides where it begins or ends; all of it where it does neither beside any.
void add_within(const LineSegment& line, const std::vector<Side>& sides, std::vector<LineSegment>& out) {
  const std::size_t before = out.size();
  auto at = sides.begin();
  for (const double end : {line.y1, line.y2}) {
    at = std::partition_point(at, sides.end(), [&](const Side& side) { return side.bottom + kTolerance < end; });
    for (; at != sides.end() && at->holds(end); ++at)
      out.push_back({line.x1, std::max(line.y1, at->top), line.x2, std::min(line.y2, at->bottom)});
  }
  if (out.size() == before) out.push_back(line);
}

/// Lines that meet, those down cut off where the sides of their table end. Where no sides are drawn, nothing tells.
std::vector<RulingLine> without_overhang(std::vector<RulingLine> group) {
  const std::vector<Side> sides = sides_of(group);
  if (sides.empty()) return group;
  std::vector<LineSegment> cut;
  for (const RulingLine& line : group) {
    for (const LineSegment& part : line.parts) {
      if (part.is_across()) {
        cut.push_back(part);
      } else {
        add_within(part, sides, cut);
      }
    }
  }
  return joined_lines(cut);
}

}  // namespace

std::vector<RulingLine> ruling_lines(const std::vector<LineSegment>& segments) {
  if (segments.size() > kMostSegments) return {};
  std::vector<RulingLine> lines = joined_lines(segments);
  if (lines.size() > kMostLines) return {};
  return lines;
}

std::vector<std::vector<LineSegment>> line_groups(const std::vector<RulingLine>& lines) {
  std::vector<RulingLine> whole;
  for (std::vector<RulingLine>& group : connected(lines)) {
    for (RulingLine& line : without_overhang(std::move(group))) whole.push_back(std::move(line));
  }
  std::vector<std::vector<LineSegment>> groups;
  for (const std::vector<RulingLine>& group : connected(std::move(whole)))
    groups.emplace_back(group.begin(), group.end());
  return groups;
}

std::vector<double> clusters(std::vector<double> values) {
  sort_stably(values, std::less<>{});
  std::vector<double> places;
  for (std::size_t first = 0; first < values.size();) {
    std::size_t end = first + 1;
    while (end < values.size() && values[end] - values[first] <= 2 * kTolerance) ++end;
    places.push_back(values[first + (end - first) / 2]);
    first = end;
  }
  return places;
}

}  // namespace nianbao
