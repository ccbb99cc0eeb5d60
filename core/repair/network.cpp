#include "repair/network.hpp"

#include <algorithm>
#include <array>

namespace nianbao::repair {
namespace {

constexpr std::int64_t kLargestCount = 1'000'000'000'000;  // sums of a table stay far from the limits of 64 bits

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

void add_arc(Network& network, Arc arc) {
  const auto number = network.arcs.size();
  network.surplus[static_cast<std::size_t>(arc.sink)] += arc.value;
  network.surplus[static_cast<std::size_t>(arc.source)] -= arc.value;
  network.arcs_at[static_cast<std::size_t>(arc.source)].push_back(static_cast<int>(number));
  network.arcs_at[static_cast<std::size_t>(arc.sink)].push_back(static_cast<int>(number));
  (arc.standing == Standing::read ? network.read : network.free).set(number);
  network.arcs.push_back(arc);
}

/// A pinned cell is part of what is over, and cannot change.
void add_pinned(Network& network, Arc arc, std::int64_t value) {
  arc.value = value;
  network.surplus[static_cast<std::size_t>(arc.sink)] += value;
  network.surplus[static_cast<std::size_t>(arc.source)] -= value;
  network.pinned.push_back(arc);
}

class Builder {
 public:
  Builder(const Table& table, std::vector<Relation> list)
      : table_(table),
        list_(std::move(list)),
        where_(places(list_, table.cells.size())),
        orientation_(orient(list_, where_)) {}

  std::vector<Network> build(const Pinned& pinned) {
    add_nodes();
    for (std::size_t cell = 0; cell < where_.size(); ++cell) {
      if (where_[cell].size() > 0) add_cell(cell, pinned[cell]);
    }
    for (std::size_t r = 0; r < list_.size(); ++r) {
      if (list_[r].at_least) add_slack(r);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] Network& network_of(std::size_t relation) {
    return out_[static_cast<std::size_t>(orientation_.part[relation])];
  }

  void add_nodes() {
    out_.resize(static_cast<std::size_t>(orientation_.parts));
    for (Network& network : out_) network.surplus.assign(1, 0);
    for (std::size_t r = 0; r < list_.size(); ++r) {
      node_.push_back(network_of(r).node_count());
      network_of(r).surplus.push_back(0);
    }
    for (Network& network : out_) {
      network.table = table_.id;
      network.arcs_at.resize(network.surplus.size());
      network.arcs.reserve(where_.size());
    }
  }

  void add_cell(std::size_t cell, const std::optional<std::int64_t>& given) {
    const CellValue& content = table_.cells[cell];
    const Standing standing = standing_of(content);
    Arc arc{static_cast<int>(cell), 0, 0, standing == Standing::read ? *content.count() : 0, standing};
    for (const Place& place : where_[cell]) {
      const auto r = static_cast<std::size_t>(place.relation);
      (orientation_.sign[r] * place.coefficient > 0 ? arc.sink : arc.source) = node_[r];
    }
    Network& network = network_of(static_cast<std::size_t>(where_[cell].begin()->relation));
    if (given) {
      add_pinned(network, arc, *given);
    } else {
      add_arc(network, arc);
    }
  }

  /// Left side − slack = right side.
  void add_slack(std::size_t r) {
    const bool turned = orientation_.sign[r] < 0;
    add_arc(network_of(r), {-1, turned ? 0 : node_[r], turned ? node_[r] : 0, 0, Standing::open});
  }

  const Table& table_;
  std::vector<Relation> list_;
  std::vector<Places> where_;
  Orientation orientation_;
  std::vector<int> node_;  ///< by relation
  std::vector<Network> out_;
};

}  // namespace

Standing standing_of(const CellValue& cell) {
  if (cell.state != State::number || !cell.value) return Standing::open;
  if (*cell.value > static_cast<double>(kLargestCount)) return Standing::wrong;
  return cell.count() ? Standing::read : Standing::wrong;
}

std::vector<Network> networks(const Table& table, const std::vector<Relation>& relations, const Pinned& pinned) {
  return Builder(table, independent(relations, table.cells.size())).build(pinned);
}

}  // namespace nianbao::repair
