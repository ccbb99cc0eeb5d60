#include "layout/lattice.hpp"

#include <algorithm>
#include <optional>

#include "layout/cell_text.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kMostBoxes = 20'000;  // boxes of a table; the largest official one has some three hundred
constexpr std::size_t kFewestTexts = 3;     // texts in the cells of a table; fewer are words in a frame

/// A line along one axis: its place, and from where to where it goes.
struct Wall {
  double at;
  double from;
  double to;
};

/// The edges of columns and rows, and the lines along them.
struct Lattice {
  std::vector<double> xs;
  std::vector<double> ys;
  std::vector<Wall> across;
  std::vector<Wall> down;

  [[nodiscard]] std::size_t columns() const { return xs.size() - 1; }
  [[nodiscard]] std::size_t rows() const { return ys.size() - 1; }
  /// Whether it can be a table, and is none of a picture.
  [[nodiscard]] bool is_table() const {
    return !down.empty() && across.size() > 1 && xs.size() > 2 && ys.size() > 2 && xs.size() * ys.size() <= kMostBoxes;
  }
};

/// Sides that are not drawn are where the lines across end, and likewise above and below.
Lattice lattice_of(const std::vector<LineSegment>& group) {
  Lattice lattice;
  for (const LineSegment& it : group) {
    lattice.xs.push_back(it.x1);
    lattice.ys.push_back(it.y1);
    if (it.is_across()) {
      lattice.across.push_back({it.y1, it.x1, it.x2});
      lattice.xs.push_back(it.x2);
    } else {
      lattice.down.push_back({it.x1, it.y1, it.y2});
      lattice.ys.push_back(it.y2);
    }
  }
  lattice.xs = clusters(std::move(lattice.xs));
  lattice.ys = clusters(std::move(lattice.ys));
  return lattice;
}

/// Where walls stand: for each edge between two columns, and each row, whether one parts them there; or the other way round.
class WallMap {
 public:
  WallMap(const std::vector<Wall>& walls, const std::vector<double>& edges, const std::vector<double>& along)
      : length_(along.size() - 1), begins_(edges.size() * along.size(), 0) {
    for (const Wall& wall : walls) {
      const std::size_t from = first_middle(along, [&](double middle) { return middle < wall.from; });
      const std::size_t to = first_middle(along, [&](double middle) { return middle <= wall.to; });
      const auto near = std::lower_bound(edges.begin(), edges.end(), wall.at - 2 * kTolerance);
      for (auto edge = near; from < to && edge != edges.end() && *edge <= wall.at + 2 * kTolerance; ++edge) {
        const auto row = static_cast<std::size_t>(edge - edges.begin()) * along.size();
        ++begins_[row + from];
        --begins_[row + to];
      }
    }
    for (std::size_t i = 1; i < begins_.size(); ++i) {
      if (i % along.size() != 0) begins_[i] += begins_[i - 1];
    }
  }

  [[nodiscard]] bool at(std::size_t edge, std::size_t place) const { return begins_[edge * (length_ + 1) + place] > 0; }

 private:
  /// The first place whose middle is not `before`.
  template <class Before>
  std::size_t first_middle(const std::vector<double>& along, const Before& before) const {
    std::size_t low = 0;
    std::size_t high = length_;
    while (low < high) {
      const std::size_t place = (low + high) / 2;
      if (before((along[place] + along[place + 1]) / 2)) {
        low = place + 1;
      } else {
        high = place;
      }
    }
    return low;
  }

  std::size_t length_;
  std::vector<int> begins_;  ///< after the sums: how many walls stand there
};

/// A cell in boxes of the lattice.
struct Area {
  std::size_t row;
  std::size_t column;
  std::size_t rowspan = 1;
  std::size_t colspan = 1;
};

/// The cells of a lattice, and of which each box is one.
struct Areas {
  static constexpr std::size_t kNone = SIZE_MAX;
  std::vector<Area> list;
  std::vector<std::size_t> of_box;

  /// Whether all of an area was free; it is taken then.
  bool claim(const Area& area, std::size_t columns) {
    for (std::size_t row = area.row; row < area.row + area.rowspan; ++row) {
      for (std::size_t column = area.column; column < area.column + area.colspan; ++column) {
        if (of_box[row * columns + column] != kNone) return false;
        of_box[row * columns + column] = list.size();
      }
    }
    list.push_back(area);
    return true;
  }
};

/// The cells: the smallest boxes of the lattice, together where no line parts them. A table that is not made of boxes is none.
Areas areas_of(const Lattice& lattice) {
  const WallMap right(lattice.down, lattice.xs, lattice.ys);
  const WallMap below(lattice.across, lattice.ys, lattice.xs);
  Areas areas{{}, std::vector<std::size_t>(lattice.rows() * lattice.columns(), Areas::kNone)};
  for (std::size_t row = 0; row < lattice.rows(); ++row) {
    for (std::size_t column = 0; column < lattice.columns(); ++column) {
      if (areas.of_box[row * lattice.columns() + column] != Areas::kNone) continue;
      Area area{row, column};
      while (column + area.colspan < lattice.columns() && !right.at(column + area.colspan, row)) ++area.colspan;
      while (row + area.rowspan < lattice.rows() && !below.at(row + area.rowspan, column)) ++area.rowspan;
      if (!areas.claim(area, lattice.columns())) return {};
    }
  }
  return areas;
}

/// The box between edges that a value lies in; nothing outside of them.
std::optional<std::size_t> between(const std::vector<double>& edges, double value) {
  if (!(value > edges.front() && value < edges.back())) return std::nullopt;
  return static_cast<std::size_t>(std::upper_bound(edges.begin(), edges.end(), value) - edges.begin()) - 1;
}

/// The runs of a page that no table has taken yet, found by where their middles are.
class FreeRuns {
 public:
  explicit FreeRuns(const std::vector<Run>& runs) : runs_(runs), index_(bounds(runs)), taken_(runs.size(), false) {
    for (std::size_t i = 0; i < runs.size(); ++i) index_.add(middle(runs[i]), i);
  }

  /// Shares the runs in the lattice out among its areas; none where it stands on the edge of its area.
  std::vector<std::vector<std::size_t>> in(const Lattice& lattice, const Areas& areas) {
    std::vector<std::size_t> inside;
    const LineSegment box{lattice.xs.front(), lattice.ys.front(), lattice.xs.back(), lattice.ys.back()};
    (void)index_.any(box, [&](std::size_t i) {
      if (!taken_[i]) inside.push_back(i);
      return false;
    });
    sort_stably(inside, std::less<>{});
    std::vector<std::vector<std::size_t>> shares(areas.list.size());
    for (const std::size_t i : inside) {
      const LineSegment place = middle(runs_[i]);
      const auto column = between(lattice.xs, place.x1);
      const auto row = between(lattice.ys, place.y1);
      if (!column || !row) continue;
      const std::size_t area = areas.of_box[*row * lattice.columns() + *column];
      const Area& it = areas.list[area];
      if (place.x1 > lattice.xs[it.column] && place.y1 > lattice.ys[it.row]) shares[area].push_back(i);
    }
    return shares;
  }

  void take(const std::vector<std::size_t>& share) {
    for (const std::size_t i : share) taken_[i] = true;
  }

  [[nodiscard]] std::vector<Run> rest() const {
    std::vector<Run> rest;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      if (!taken_[i]) rest.push_back(runs_[i]);
    }
    return rest;
  }

 private:
  static LineSegment middle(const Run& run) {
    const double x = run.x + run.width / 2;
    const double y = run.y + run.height / 2;
    return {x, y, x, y};
  }
  static LineSegment bounds(const std::vector<Run>& runs) {
    std::vector<LineSegment> middles;
    for (const Run& run : runs) middles.push_back(middle(run));
    return bounds_of(middles);
  }

  const std::vector<Run>& runs_;
  PlaneIndex index_;
  std::vector<char> taken_;
};

std::optional<LatticeTable> table_of(const std::vector<LineSegment>& group, const std::vector<Run>& runs,
                                     FreeRuns& free) {
  const Lattice lattice = lattice_of(group);
  if (!lattice.is_table()) return std::nullopt;
  const Areas areas = areas_of(lattice);
  if (areas.list.empty()) return std::nullopt;
  const auto shares = free.in(lattice, areas);
  LatticeTable table{
      {lattice.xs.front(), lattice.ys.front(), lattice.xs.back(), lattice.ys.back()}, lattice.rows(), {}};
  table.cells.reserve(areas.list.size());
  std::size_t texts = 0;
  for (std::size_t i = 0; i < areas.list.size(); ++i) {
    const Area& area = areas.list[i];
    const double left = lattice.xs[area.column];
    const double right = lattice.xs[area.column + area.colspan];
    std::vector<Run> inside;
    inside.reserve(shares[i].size());
    for (const std::size_t run : shares[i]) inside.push_back(runs[run]);
    table.cells.push_back({left, right, area.row, area.rowspan, cell_text(std::move(inside), right - left)});
    if (!table.cells.back().text.empty()) ++texts;
  }
  if (texts < kFewestTexts) return std::nullopt;
  for (const auto& share : shares) free.take(share);
  return table;
}

}  // namespace

std::vector<LatticeTable> take_lattice_tables(std::vector<Run>& runs, const std::vector<RulingLine>& lines) {
  std::vector<LatticeTable> tables;
  if (lines.empty()) return tables;
  FreeRuns free(runs);
  for (const auto& group : line_groups(lines)) {
    if (auto table = table_of(group, runs, free)) tables.push_back(std::move(*table));
  }
  runs = free.rest();
  sort_stably(tables, [](const LatticeTable& a, const LatticeTable& b) { return a.box.y1 < b.box.y1; });
  return tables;
}

}  // namespace nianbao
