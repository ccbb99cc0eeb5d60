#pragma once

#include <vector>

#include "repair/network.hpp"

namespace nianbao::repair {

/// A flow in a network: the values of its cells, and the surplus they leave in each relation.
class NetworkFlow {
 public:
  explicit NetworkFlow(const Network& network);

  /// Changes the values of `changeable` cells until every surplus is 0 (augmenting paths). False where that is impossible; then
  /// `blocked` has the relations whose surplus cannot leave.
  [[nodiscard]] bool balance(const ArcSet& changeable);
  [[nodiscard]] NodeSet blocked() const { return reached_; }

  [[nodiscard]] std::int64_t value(int arc) const { return value_[static_cast<std::size_t>(arc)]; }

  /// In a balanced flow: the least and the greatest value that `arc` can take while only `changeable` cells change.
  /// `kUnbounded` where nothing limits it.
  [[nodiscard]] std::int64_t least(int arc, const ArcSet& changeable) const;
  [[nodiscard]] std::int64_t greatest(int arc, const ArcSet& changeable) const;

  /// Whether the value of `arc` is the only one possible while only `changeable` cells change.
  [[nodiscard]] bool unique(int arc, const ArcSet& changeable) const;

  /// Sets the value of a cell and adjusts the surplus of its relations.
  void set(int arc, std::int64_t value);
  /// Gives `arc` a value that it can take in a balanced flow, and removes it from `changeable`.
  void fix(int arc, std::int64_t value, ArcSet& changeable);

  // More than any sum of cells, and two of it are still a number.
  static constexpr std::int64_t kUnbounded = std::int64_t{1} << 60;

 private:
  struct Step {
    int arc = -1;
    bool forward = true;  ///< more in the cell
  };

  /// A shortest augmenting path from one of `from` to one of `to` along `changeable` cells. Returns its end, or −1.
  int find_path(NodeSet from, NodeSet to, const ArcSet& changeable);
  [[nodiscard]] std::int64_t capacity(Step step) const;
  [[nodiscard]] std::int64_t path_capacity(int end, NodeSet from) const;
  void push(int end, NodeSet from, std::int64_t amount);
  /// Sends up to `limit` from one relation to another; returns how much could be sent.
  std::int64_t send(int from, int to, const ArcSet& changeable, std::int64_t limit);
  [[nodiscard]] int tail(Step step) const;

  const Network& network_;
  std::vector<std::int64_t> value_;
  std::vector<std::int64_t> surplus_;
  std::vector<Step> parent_step_;
  NodeSet reached_ = 0;
};

}  // namespace nianbao::repair
