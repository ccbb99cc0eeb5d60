#include "repair/solve.hpp"

#include <algorithm>
#include <numeric>

#include "repair/network_flow.hpp"
#include "text/sort.hpp"

namespace nianbao::repair {
namespace {

/// An edit and the two relations it stands between.
struct PlacedEdit {
  Edit edit;
  int source;
  int sink;
};

std::int64_t likeliest(const RepairContext& context, const Edit& edit, std::int64_t low, std::int64_t high) {
  std::int64_t best = low;
  int best_cost = guess(context, edit.cell, low).cost;
  auto values = likely_values(context, edit.cell, edit.from);
  if (high < NetworkFlow::kUnbounded) values.push_back(high);
  sort_stably(values, std::less<>());
  for (const std::int64_t value : values) {
    if (value < low || value > high) continue;
    const int cost = guess(context, edit.cell, value).cost;
    if (cost < best_cost) {
      best = value;
      best_cost = cost;
    }
  }
  return best;
}

Edit edit_of(const Network& network, int arc, NetworkFlow& flow, ArcSet& changeable, const RepairContext& context) {
  const CellRef cell{network.table(), network.arcs[static_cast<std::size_t>(arc)].cell};
  Edit edit{cell, *context.report.cell(cell).value, flow.value(arc), {}, {}, Slip::other, false};
  if (flow.unique(arc, changeable)) return edit;
  const std::int64_t low = flow.least(arc, changeable);
  const std::int64_t high = flow.greatest(arc, changeable);
  edit.low = low;
  if (high < NetworkFlow::kUnbounded) edit.high = high;
  edit.to = likeliest(context, edit, low, high);
  flow.fix(arc, edit.to, changeable);
  return edit;
}

/// Edits for the cells that are not what last year's report pins them to.
void add_pinned(const Network& network, const RepairContext& context, std::vector<PlacedEdit>& out) {
  for (const Arc& arc : network.arcs) {
    if (arc.kind != ArcKind::pinned) continue;
    const CellRef cell{network.table(), arc.cell};
    const auto& from = context.report.cell(cell).value;
    if (!from || *from == static_cast<double>(arc.value)) continue;
    out.push_back({{cell, *from, arc.value, {}, {}, Slip::other, false}, arc.source, arc.sink});
  }
}

/// Groups edits by the relations they share.
Solution grouped(const std::vector<PlacedEdit>& edits, int node_count) {
  std::vector<int> group(static_cast<std::size_t>(node_count));
  std::iota(group.begin(), group.end(), 0);
  for (const PlacedEdit& placed : edits) {
    if (placed.source == 0 || placed.sink == 0) continue;  // the ground joins nothing
    std::replace(group.begin(), group.end(), group[static_cast<std::size_t>(placed.source)],
                 int{group[static_cast<std::size_t>(placed.sink)]});
  }
  Solution out;
  std::vector<int> number(static_cast<std::size_t>(node_count), -1);
  for (const PlacedEdit& placed : edits) {
    const int node = std::max(placed.source, placed.sink);  // not the ground
    int& at = number[static_cast<std::size_t>(group[static_cast<std::size_t>(node)])];
    if (at < 0) {
      at = static_cast<int>(out.size());
      out.emplace_back();
    }
    out[static_cast<std::size_t>(at)].edits.push_back(placed.edit);
  }
  return out;
}

}  // namespace

Solution solve(const Network& network, const ArcSet& set, const RepairContext& context) {
  std::vector<PlacedEdit> edits;
  NetworkFlow flow(network);
  ArcSet changeable = set | network.free;
  if (!flow.balance(changeable)) return {};
  for (std::size_t number = 0; number < network.arcs.size(); ++number) {
    const Arc& arc = network.arcs[number];
    if (!set.test(number) && arc.kind != ArcKind::invalid) continue;
    edits.push_back({edit_of(network, static_cast<int>(number), flow, changeable, context), arc.source, arc.sink});
  }
  add_pinned(network, context, edits);
  sort_stably(edits, [](const PlacedEdit& a, const PlacedEdit& b) { return a.edit.cell.cell < b.edit.cell.cell; });
  Solution out = grouped(edits, network.node_count());
  for (EditGroup& group : out) group.cost = cost_together(context, group.edits);
  return out;
}

bool mends(const Network& network, const std::vector<Edit>& edits) {
  NetworkFlow flow(network);
  ArcSet changeable = network.free;
  for (const Edit& edit : edits) {
    if (edit.cell.table != network.table()) continue;
    const auto arc = std::find_if(network.arcs.begin(), network.arcs.end(),
                                  [&](const Arc& it) { return it.cell == edit.cell.cell; });
    if (arc == network.arcs.end()) continue;
    const auto number = arc - network.arcs.begin();
    const std::int64_t now = flow.value(static_cast<int>(number));
    if (now != arc->value && now != edit.to) return false;  // one cell, two values
    flow.set(static_cast<int>(number), edit.to);
    changeable.reset(static_cast<std::size_t>(number));
  }
  return flow.balance(changeable);
}

}  // namespace nianbao::repair
