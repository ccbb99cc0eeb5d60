#include "repair/components.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <utility>

#include "repair/network_flow.hpp"

namespace nianbao::repair {

Components::Components(const Network& network, const ArcSet& joining) : node_count_(network.node_count()) {
  for (int node = 0; node < node_count_; ++node) {
    const auto at = static_cast<std::size_t>(node);
    part_[at] = static_cast<std::uint8_t>(node);
    nodes_[at] = node_bit(node);
    surplus_[at] = network.surplus[at];
  }
  for (std::size_t arc = 0; arc < network.arcs.size(); ++arc) {
    if (joining[arc]) join(network.arcs[arc]);
  }
}

void Components::join(const Arc& arc) {
  const auto into = static_cast<std::size_t>(of(arc.source));
  const auto from = static_cast<std::size_t>(of(arc.sink));
  if (into == from) return;
  for (int node = 0; node < node_count_; ++node) {
    if (part_[static_cast<std::size_t>(node)] == from)
      part_[static_cast<std::size_t>(node)] = static_cast<std::uint8_t>(into);
  }
  nodes_[into] |= std::exchange(nodes_[from], 0);
  surplus_[into] += std::exchange(surplus_[from], 0);
}

int Components::unbalanced() const {
  return static_cast<int>(
      std::count_if(surplus_.begin(), surplus_.begin() + node_count_, [](auto it) { return it != 0; }));
}

ImbalanceBounds::ImbalanceBounds(const Network& network, const Components& parts, const ArcSet& usable)
    : parts_(parts) {
  std::array<int, kMostNodes> slot{};
  slot.fill(-1);
  for (int part = 0; part < parts.node_count(); ++part) {
    if (parts.surplus(part) == 0) continue;
    slot[static_cast<std::size_t>(part)] = count_;
    part_[static_cast<std::size_t>(count_)] = static_cast<std::uint8_t>(part);
    surplus_[static_cast<std::size_t>(count_++)] = parts.surplus(part);
  }
  if (count_ == 0) return;
  for (int at = 0; at < count_; ++at) {
    const NodeSet nodes = parts.nodes(part_[static_cast<std::size_t>(at)]);
    for (NodeSet rest = nodes; rest != 0; rest &= rest - 1) {
      const int node = std::countr_zero(rest);
      for (const int number : network.arcs_at(node)) {
        const Arc& arc = network.arcs[static_cast<std::size_t>(number)];
        const int far = arc.source == node ? arc.sink : arc.source;
        if (!usable[static_cast<std::size_t>(number)] || (nodes & node_bit(far))) continue;
        note(at, slot[static_cast<std::size_t>(parts.of(far))], arc.source == node, arc.value);
      }
    }
  }
}

/// A cell joins the part of slot `at` to another (slot −1 for a balanced one), from there if `outward`; it can carry any
/// amount forward, and back as much as it holds.
void ImbalanceBounds::note(int at, int other, bool outward, std::int64_t held) {
  const std::int64_t surplus = surplus_[static_cast<std::size_t>(at)];
  const std::int64_t capacity = (surplus > 0) == outward ? NetworkFlow::kUnbounded : held;
  if (capacity > 0) ++ways_[static_cast<std::size_t>(at)];
  if (other < 0) return;
  adjacent_[static_cast<std::size_t>(at)] |= node_bit(other);
  if (surplus_[static_cast<std::size_t>(other)] == -surplus && capacity >= std::abs(surplus))
    paired_[static_cast<std::size_t>(at)] = true;
}

bool ImbalanceBounds::connected(int a, int b, int c) const {
  const auto joined = [&](int x, int y) { return (adjacent_[static_cast<std::size_t>(x)] & node_bit(y)) != 0; };
  return int{joined(a, b)} + int{joined(b, c)} + int{joined(a, c)} >= 2;
}

bool ImbalanceBounds::in_triple(int slot) const {
  for (int b = 0; b < count_; ++b) {
    if (b == slot) continue;
    const std::int64_t two = surplus_[static_cast<std::size_t>(slot)] + surplus_[static_cast<std::size_t>(b)];
    for (int c = b + 1; c < count_; ++c) {
      if (c != slot && two + surplus_[static_cast<std::size_t>(c)] == 0 && connected(slot, b, c)) return true;
    }
  }
  return false;
}

// The changed cells of a smallest repair join the unbalanced parts to groups, each of which is balanced; a group of n
// parts takes n − 1 cells, or more. So the bound is the number of parts less the greatest possible number of groups
// that take no more. A part that shares its group with n − 1 others counts for 1/n of a group.
int ImbalanceBounds::lower_bound() const {
  int twelfths = 0;
  for (int slot = 0; slot < count_; ++slot) {
    if (paired_[static_cast<std::size_t>(slot)]) {
      twelfths += 6;
    } else if (in_triple(slot)) {
      twelfths += 4;
    } else if (count_ >= 4) {
      twelfths += 3;
    }
  }
  return count_ - twelfths / 12;
}

NodeSet ImbalanceBounds::narrowest() const {
  int best = 0;
  for (int slot = 1; slot < count_; ++slot) {
    if (ways_[static_cast<std::size_t>(slot)] < ways_[static_cast<std::size_t>(best)]) best = slot;
  }
  const NodeSet nodes = parts_.nodes(part_[static_cast<std::size_t>(best)]);
  return surplus_[static_cast<std::size_t>(best)] > 0 ? nodes : ~nodes;
}

}  // namespace nianbao::repair
