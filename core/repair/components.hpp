#pragma once

#include <array>

#include "repair/network.hpp"

namespace nianbao::repair {

/// Connected components of the relations, joined by the cells that may change. Surplus can move within a component, so only the
/// surplus of a whole component needs a further cell. Capacities (a cell cannot fall below 0) are left to `NetworkFlow`.
class Components {
 public:
  Components(const Network& network, const ArcSet& joining);

  void join(const Arc& arc);
  [[nodiscard]] int of(int node) const { return part_[static_cast<std::size_t>(node)]; }
  [[nodiscard]] NodeSet nodes(int part) const { return nodes_[static_cast<std::size_t>(part)]; }
  [[nodiscard]] std::int64_t surplus(int part) const { return surplus_[static_cast<std::size_t>(part)]; }
  [[nodiscard]] int node_count() const { return node_count_; }
  /// The number of components with a surplus other than 0. One cell can balance two of them.
  [[nodiscard]] int unbalanced() const;

 private:
  int node_count_;
  std::array<std::uint8_t, kMostNodes> part_{};
  std::array<NodeSet, kMostNodes> nodes_{};
  std::array<std::int64_t, kMostNodes> surplus_{};
};

/// The unbalanced components, and what further cells could do about them: lower bounds for the search.
class ImbalanceBounds {
 public:
  /// `usable`: the cells that may still be chosen.
  ImbalanceBounds(const Network& network, const Components& parts, const ArcSet& usable);

  [[nodiscard]] bool balanced() const { return count_ == 0; }
  /// No fewer cells than this can balance all components.
  [[nodiscard]] int lower_bound() const;
  /// The relations that surplus must leave, of a component with the fewest cells that could let it: the component itself, or where its
  /// surplus is negative, all others. The search branches over those cells.
  [[nodiscard]] NodeSet narrowest() const;

 private:
  void note(int at, int other, bool outward, std::int64_t held);
  [[nodiscard]] bool in_triple(int slot) const;
  [[nodiscard]] bool connected(int a, int b, int c) const;

  const Components& parts_;
  int count_ = 0;
  std::array<std::int64_t, kMostNodes> surplus_{};  ///< by slot: an unbalanced component
  std::array<std::uint8_t, kMostNodes> part_{};
  std::array<int, kMostNodes> ways_{};          ///< cells that could help it
  std::array<NodeSet, kMostNodes> adjacent_{};  ///< slots that one cell would join with it
  std::array<bool, kMostNodes> paired_{};       ///< one cell would balance it and another
};

/// Whether surplus can leave `nodes` through `arc`.
[[nodiscard]] inline bool leaves(const Arc& arc, NodeSet nodes) {
  const bool source_in = nodes & node_bit(arc.source);
  const bool sink_in = nodes & node_bit(arc.sink);
  return source_in != sink_in && (source_in || arc.value > 0);
}

}  // namespace nianbao::repair
