#include "repair/network.hpp"

#include <algorithm>
#include <numeric>

namespace nianbao::repair {
namespace {

constexpr std::int64_t kLargestCount = 1'000'000'000'000;  // sums of a table stay far from the limits of 64 bits

struct Place {
  int relation;
  int coefficient;
};

/// Where each cell stands.
std::vector<std::vector<Place>> places(const std::vector<Relation>& list, std::size_t cells) {
  std::vector<std::vector<Place>> out(cells);
  for (std::size_t r = 0; r < list.size(); ++r) {
    for (const Term& term : list[r].terms) {
      out[static_cast<std::size_t>(term.cell)].push_back({static_cast<int>(r), term.coefficient});
    }
  }
  return out;
}

/// The relations without R3 of the row `handled`, whose cells stand in three relations each: that one follows from R1 in all columns and R3 of
/// the rows new, carriedIn and carriedOut. Without it every cell stands in two relations at most.
std::vector<Relation> independent(std::vector<Relation> list, std::size_t cells) {
  const auto where = places(list, cells);
  std::erase_if(list, [&](const Relation& relation) {
    return std::all_of(relation.terms.begin(), relation.terms.end(),
                       [&](const Term& term) { return where[static_cast<std::size_t>(term.cell)].size() > 2; });
  });
  return list;
}

/// Which side of a relation counts as surplus, so that every cell is counted once with either sign; and which relations hang together.
struct Orientation {
  std::vector<int> sign;  ///< by relation: +1 or −1
  std::vector<int> part;  ///< by relation
  int parts = 0;
};

void orient_from(int start, const std::vector<Relation>& list, const std::vector<std::vector<Place>>& where, Orientation& out) {
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

Orientation orient(const std::vector<Relation>& list, const std::vector<std::vector<Place>>& where) {
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

void add_cell(Network& network, int cell, const CellValue& content, int source, int sink, const Pinned& pinned) {
  const Standing standing = standing_of(content);
  const Arc arc{cell, source, sink, standing == Standing::read ? *content.count() : 0, standing};
  const auto& given = pinned[static_cast<std::size_t>(cell)];
  if (given) {
    add_pinned(network, arc, *given);
  } else {
    add_arc(network, arc);
  }
}

}  // namespace

Standing standing_of(const CellValue& cell) {
  if (cell.state != State::number || !cell.value) return Standing::open;
  if (*cell.value > static_cast<double>(kLargestCount)) return Standing::wrong;
  return cell.count() ? Standing::read : Standing::wrong;
}

bool Network::balanced() const {
  return std::all_of(surplus.begin(), surplus.end(), [](std::int64_t over) { return over == 0; });
}

std::vector<Network> networks(const Table& table, const std::vector<Relation>& relations, const Pinned& pinned) {
  const std::vector<Relation> list = independent(relations, table.cells.size());
  const auto where = places(list, table.cells.size());
  const Orientation orientation = orient(list, where);
  std::vector<Network> out(static_cast<std::size_t>(orientation.parts));
  std::vector<int> node(list.size());
  for (Network& network : out) network.surplus.assign(1, 0);
  for (std::size_t r = 0; r < list.size(); ++r) {
    Network& network = out[static_cast<std::size_t>(orientation.part[r])];
    network.table = table.id;
    node[r] = network.node_count();
    network.surplus.push_back(0);
  }
  for (Network& network : out) network.arcs_at.resize(network.surplus.size());
  for (std::size_t cell = 0; cell < where.size(); ++cell) {
    if (where[cell].empty()) continue;
    int source = 0;
    int sink = 0;
    for (const Place& place : where[cell]) {
      const auto r = static_cast<std::size_t>(place.relation);
      (orientation.sign[r] * place.coefficient > 0 ? sink : source) = node[r];
    }
    Network& network = out[static_cast<std::size_t>(orientation.part[static_cast<std::size_t>(where[cell].front().relation)])];
    add_cell(network, static_cast<int>(cell), table.cells[cell], source, sink, pinned);
  }
  for (std::size_t r = 0; r < list.size(); ++r) {
    if (!list[r].at_least) continue;  // left side − slack = right side
    const bool turned = orientation.sign[r] < 0;
    const Arc slack{-1, turned ? 0 : node[r], turned ? node[r] : 0, 0, Standing::open};
    add_arc(out[static_cast<std::size_t>(orientation.part[r])], slack);
  }
  return out;
}

}  // namespace nianbao::repair
