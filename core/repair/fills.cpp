#include "repair/fills.hpp"

#include <algorithm>

#include "relations/evaluate.hpp"
#include "repair/network_flow.hpp"

namespace nianbao::repair {
namespace {

bool is_blank(const Table& table, int cell) {
  return cell >= 0 && table.cells[static_cast<std::size_t>(cell)].state == CellState::blank;
}

/// Whether the relation alone determines the value of `cell`: it is the only open cell, or the open cells must sum to 0.
bool determines(const Evaluation& it, int cell) {
  if (it.relation->at_least || std::find(it.open.begin(), it.open.end(), cell) == it.open.end()) return false;
  const bool on_one_side = it.sides.open_left == 0 || it.sides.open_right == 0;
  return it.open.size() == 1 || (it.sides.left == it.sides.right && on_one_side);
}

int determining_relation(const std::vector<Evaluation>& all, int cell) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const Evaluation& it) { return determines(it, cell); });
  return at == all.end() ? -1 : static_cast<int>(at - all.begin());
}

}  // namespace

void add_fills(const Network& network, const Localisation& found, const Table& table, std::vector<Fill>& out) {
  for (const Arc& arc : network.arcs) {
    if (arc.kind == ArcKind::pinned && is_blank(table, arc.cell)) out.push_back({{table.id, arc.cell}, arc.value, -1});
  }
  if (network.free.none()) return;
  if (!found.proven || !found.complete) return;  // there may be other repairs, with other values
  ArcSet changeable = network.free;
  for (const ArcSet& set : found.sets) changeable |= set;
  NetworkFlow flow(network);
  if (!flow.balance(changeable)) return;
  const std::vector<Evaluation> relations = evaluate(table);
  for (std::size_t number = 0; number < network.arcs.size(); ++number) {
    const int cell = network.arcs[number].cell;
    const int arc = static_cast<int>(number);
    if (!network.free.test(number) || !is_blank(table, cell) || !flow.unique(arc, changeable)) continue;
    out.push_back({{table.id, cell}, flow.value(arc), determining_relation(relations, cell)});
  }
}

}  // namespace nianbao::repair
