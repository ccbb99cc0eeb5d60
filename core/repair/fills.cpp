#include "repair/fills.hpp"

#include <algorithm>

#include "repair/flow.hpp"

namespace nianbao::repair {
namespace {

bool is_blank(const Table& table, int cell) {
  return cell >= 0 && table.cells[static_cast<std::size_t>(cell)].state == State::blank;
}

/// Whether the relation alone leaves `cell` no other value: nothing else in it is unknown, or it says that counts sum
/// to 0.
bool settles(const Relation& relation, const Table& table, int cell) {
  bool concerned = false;
  bool alone = true;
  std::int64_t sides[2] = {0, 0};
  bool side_open[2] = {false, false};
  for (const Term& term : relation.terms) {
    const auto value = table.cells[static_cast<std::size_t>(term.cell)].count();
    const std::size_t side = term.coefficient < 0;
    concerned = concerned || term.cell == cell;
    alone = alone && (value || term.cell == cell);
    side_open[side] = side_open[side] || !value;
    sides[side] += value.value_or(0);
  }
  if (!concerned || relation.at_least) return false;
  return alone || (sides[0] == sides[1] && !(side_open[0] && side_open[1]));
}

int settling(const std::vector<Relation>& relations, const Table& table, int cell) {
  const auto at = std::find_if(relations.begin(), relations.end(),
                               [&](const Relation& relation) { return settles(relation, table, cell); });
  return at == relations.end() ? -1 : static_cast<int>(at - relations.begin());
}

}  // namespace

void add_fills(const Network& network, const Localisation& found, const Table& table,
               const std::vector<Relation>& relations, std::vector<Fill>& out) {
  for (const Arc& arc : network.arcs) {
    if (arc.standing == Standing::given && is_blank(table, arc.cell))
      out.push_back({{table.id, arc.cell}, arc.value, -1});
  }
  if (network.free.none()) return;
  if (!found.proven || !found.complete) return;  // there may be other repairs, with other values
  ArcSet loose = network.free;
  for (const ArcSet& set : found.sets) loose |= set;
  Flow flow(network);
  if (!flow.settle(loose)) return;
  for (std::size_t number = 0; number < network.arcs.size(); ++number) {
    const int cell = network.arcs[number].cell;
    const int arc = static_cast<int>(number);
    if (!network.free.test(number) || !is_blank(table, cell) || !flow.unique(arc, loose)) continue;
    out.push_back({{table.id, cell}, flow.value(arc), settling(relations, table, cell)});
  }
}

}  // namespace nianbao::repair
