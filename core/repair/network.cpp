#include "repair/network.hpp"

#include <algorithm>
#include <array>

#include "format/per_form.hpp"

namespace nianbao::repair {
namespace {

struct CellPosition {
  int relation;
  int coefficient;
};

/// The relations that a cell stands in: three at most.
class CellPositions {
 public:
  void add(CellPosition position) { list_[count_++] = position; }
  [[nodiscard]] const CellPosition* begin() const { return list_.data(); }
  [[nodiscard]] const CellPosition* end() const { return list_.data() + count_; }
  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  std::array<CellPosition, 3> list_{};
  std::size_t count_ = 0;
};

std::vector<CellPositions> positions_of(const std::vector<Relation>& list, std::size_t cells) {
  std::vector<CellPositions> out(cells);
  for (std::size_t r = 0; r < list.size(); ++r) {
    for (const Term& term : list[r].terms)
      out[static_cast<std::size_t>(term.cell)].add({static_cast<int>(r), term.coefficient});
  }
  return out;
}

/// The relations without R3 of the row `handled`, whose cells stand in three relations each: that one follows from R1
/// in all columns and R3 of the rows new, carriedIn and carriedOut. Without it every cell stands in two relations at
/// most.
std::vector<Relation> independent(std::vector<Relation> list, std::size_t cells) {
  const auto where = positions_of(list, cells);
  std::erase_if(list, [&](const Relation& relation) {
    return std::all_of(relation.terms.begin(), relation.terms.end(),
                       [&](const Term& term) { return where[static_cast<std::size_t>(term.cell)].size() > 2; });
  });
  return list;
}

/// The sign of each relation, chosen so that a cell in two of them has opposite signs; and the connected component of each.
struct Orientation {
  std::vector<int> sign;  ///< by relation: +1 or −1
  std::vector<int> part;  ///< by relation
  int parts = 0;
};

void orient_from(int start, const std::vector<Relation>& list, const std::vector<CellPositions>& where,
                 Orientation& out) {
  std::vector<int> waiting{start};
  out.sign[static_cast<std::size_t>(start)] = 1;
  out.part[static_cast<std::size_t>(start)] = out.parts++;
  while (!waiting.empty()) {
    const auto at = static_cast<std::size_t>(waiting.back());
    waiting.pop_back();
    for (const Term& term : list[at].terms) {
      for (const CellPosition& position : where[static_cast<std::size_t>(term.cell)]) {
        const auto other = static_cast<std::size_t>(position.relation);
        if (out.sign[other] != 0) continue;
        out.sign[other] = -out.sign[at] * term.coefficient * position.coefficient;
        out.part[other] = out.part[at];
        waiting.push_back(position.relation);
      }
    }
  }
}

Orientation orient(const std::vector<Relation>& list, const std::vector<CellPositions>& where) {
  Orientation out{std::vector<int>(list.size()), std::vector<int>(list.size()), 0};
  for (std::size_t r = 0; r < list.size(); ++r) {
    if (out.sign[r] == 0) orient_from(static_cast<int>(r), list, where, out);
  }
  return out;
}

/// Builds the layouts of a form's networks.
class LayoutBuilder {
 public:
  explicit LayoutBuilder(const TableForm& form)
      : cells_(static_cast<std::size_t>(form.cell_count())),
        list_(independent(relations(form), cells_)),
        where_(positions_of(list_, cells_)),
        orientation_(orient(list_, where_)),
        out_(static_cast<std::size_t>(orientation_.parts), Layout{form.id, {}, {{}}}) {}

  std::vector<Layout> build() {
    for (std::size_t r = 0; r < list_.size(); ++r) {
      auto& nodes = layout_of(r).arcs_at;
      node_.push_back(static_cast<int>(nodes.size()));
      nodes.emplace_back();
    }
    for (std::size_t cell = 0; cell < cells_; ++cell) {
      if (where_[cell].size() > 0) add_cell(cell);
    }
    for (std::size_t r = 0; r < list_.size(); ++r) {
      if (list_[r].at_least) add_slack(r);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] Layout& layout_of(std::size_t relation) {
    return out_[static_cast<std::size_t>(orientation_.part[relation])];
  }

  static void add_arc(Layout& layout, Arc arc) {
    const auto number = static_cast<int>(layout.arcs.size());
    layout.arcs_at[static_cast<std::size_t>(arc.source)].push_back(number);
    layout.arcs_at[static_cast<std::size_t>(arc.sink)].push_back(number);
    layout.arcs.push_back(arc);
  }

  void add_cell(std::size_t cell) {
    Arc arc{static_cast<int>(cell)};
    for (const CellPosition& position : where_[cell]) {
      const auto r = static_cast<std::size_t>(position.relation);
      (orientation_.sign[r] * position.coefficient > 0 ? arc.sink : arc.source) = node_[r];
    }
    add_arc(layout_of(static_cast<std::size_t>(where_[cell].begin()->relation)), arc);
  }

  /// Left side − slack = right side.
  void add_slack(std::size_t r) {
    const bool turned = orientation_.sign[r] < 0;
    add_arc(layout_of(r), {-1, turned ? 0 : node_[r], turned ? node_[r] : 0});
  }

  std::size_t cells_;
  std::vector<Relation> list_;
  std::vector<CellPositions> where_;
  Orientation orientation_;
  std::vector<int> node_;  ///< by relation
  std::vector<Layout> out_;
};

std::vector<Layout> layouts(const TableForm& form) { return LayoutBuilder(form).build(); }

void set_value(Arc& arc, const CellValue& content, const std::optional<std::int64_t>& pinned) {
  const auto number = pinned ? pinned : content.count();
  const ArcKind unknown = content.state == CellState::number ? ArcKind::invalid : ArcKind::open;
  arc.kind = pinned ? ArcKind::pinned : number ? ArcKind::read : unknown;
  arc.value = number.value_or(0);
}

Network with_values(const Layout& layout, const Table& table, const Pinned& pinned) {
  Network out{&layout, layout.arcs, std::vector<std::int64_t>(layout.arcs_at.size()), {}, {}};
  for (std::size_t number = 0; number < out.arcs.size(); ++number) {
    Arc& arc = out.arcs[number];
    const auto cell = static_cast<std::size_t>(arc.cell);
    if (arc.cell >= 0) set_value(arc, table.cells[cell], pinned[cell]);
    if (arc.kind != ArcKind::pinned) (arc.kind == ArcKind::read ? out.read : out.free).set(number);
    out.surplus[static_cast<std::size_t>(arc.sink)] += arc.value;
    out.surplus[static_cast<std::size_t>(arc.source)] -= arc.value;
  }
  return out;
}

}  // namespace

std::vector<Network> networks(const Table& table, const Pinned& pinned) {
  static const PerForm<std::vector<Layout>> all(layouts);
  std::vector<Network> out;
  for (const Layout& layout : all[*table.form]) out.push_back(with_values(layout, table, pinned));
  return out;
}

}  // namespace nianbao::repair
