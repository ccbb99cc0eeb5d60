#include "repair/network.hpp"

#include <algorithm>
#include <array>

#include "format/per_form.hpp"

namespace nianbao::repair {
namespace {

struct Place {
  int relation;
  int coefficient;
};

/// Where a cell stands: in three relations at most.
class Places {
 public:
  void add(Place place) { list_[count_++] = place; }
  [[nodiscard]] const Place* begin() const { return list_.data(); }
  [[nodiscard]] const Place* end() const { return list_.data() + count_; }
  [[nodiscard]] std::size_t size() const { return count_; }

 private:
  std::array<Place, 3> list_{};
  std::size_t count_ = 0;
};

std::vector<Places> places(const std::vector<Relation>& list, std::size_t cells) {
  std::vector<Places> out(cells);
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
  const auto where = places(list, cells);
  std::erase_if(list, [&](const Relation& relation) {
    return std::all_of(relation.terms.begin(), relation.terms.end(),
                       [&](const Term& term) { return where[static_cast<std::size_t>(term.cell)].size() > 2; });
  });
  return list;
}

/// Which side of a relation counts as surplus, so that every cell is counted once with either sign; and which
/// relations hang together.
struct Orientation {
  std::vector<int> sign;  ///< by relation: +1 or −1
  std::vector<int> part;  ///< by relation
  int parts = 0;
};

void orient_from(int start, const std::vector<Relation>& list, const std::vector<Places>& where, Orientation& out) {
  std::vector<int> waiting{start};
  out.sign[static_cast<std::size_t>(start)] = 1;
  out.part[static_cast<std::size_t>(start)] = out.parts++;
  while (!waiting.empty()) {
    const auto at = static_cast<std::size_t>(waiting.back());
    waiting.pop_back();
    for (const Term& term : list[at].terms) {
      for (const Place& place : where[static_cast<std::size_t>(term.cell)]) {
        const auto other = static_cast<std::size_t>(place.relation);
        if (out.sign[other] != 0) continue;
        out.sign[other] = -out.sign[at] * term.coefficient * place.coefficient;
        out.part[other] = out.part[at];
        waiting.push_back(place.relation);
      }
    }
  }
}

Orientation orient(const std::vector<Relation>& list, const std::vector<Places>& where) {
  Orientation out{std::vector<int>(list.size()), std::vector<int>(list.size()), 0};
  for (std::size_t r = 0; r < list.size(); ++r) {
    if (out.sign[r] == 0) orient_from(static_cast<int>(r), list, where, out);
  }
  return out;
}

/// Lays out the networks of a form, one after the other.
class Planner {
 public:
  explicit Planner(const TableForm& form)
      : cells_(static_cast<std::size_t>(form.cell_count())),
        list_(independent(relations(form), cells_)),
        where_(places(list_, cells_)),
        orientation_(orient(list_, where_)),
        out_(static_cast<std::size_t>(orientation_.parts), Layout{form.id, {}, {{}}}) {}

  std::vector<Layout> plan() {
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
    for (const Place& place : where_[cell]) {
      const auto r = static_cast<std::size_t>(place.relation);
      (orientation_.sign[r] * place.coefficient > 0 ? arc.sink : arc.source) = node_[r];
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
  std::vector<Places> where_;
  Orientation orientation_;
  std::vector<int> node_;  ///< by relation
  std::vector<Layout> out_;
};

std::vector<Layout> layouts(const TableForm& form) { return Planner(form).plan(); }

void put_value(Arc& arc, const CellValue& content, const std::optional<std::int64_t>& given) {
  const auto number = given ? given : content.count();
  const Standing unknown = content.state == CellState::number ? Standing::wrong : Standing::open;
  arc.standing = given ? Standing::given : number ? Standing::read : unknown;
  arc.value = number.value_or(0);
}

Network with_values(const Layout& layout, const Table& table, const Pinned& pinned) {
  Network out{&layout, layout.arcs, std::vector<std::int64_t>(layout.arcs_at.size()), {}, {}};
  for (std::size_t number = 0; number < out.arcs.size(); ++number) {
    Arc& arc = out.arcs[number];
    const auto cell = static_cast<std::size_t>(arc.cell);
    if (arc.cell >= 0) put_value(arc, table.cells[cell], pinned[cell]);
    if (arc.standing != Standing::given) (arc.standing == Standing::read ? out.read : out.free).set(number);
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
