#pragma once

#include <vector>

#include "repair/network.hpp"

namespace nianbao::repair {

/// Values of the cells of a network, and what they leave over.
class NetworkFlow {
 public:
  explicit NetworkFlow(const Network& network);

  /// Lets the cells of `loose` change until nothing is over. False where they cannot; then `stuck` is the relations
  /// whose surplus finds no way out.
  [[nodiscard]] bool settle(const ArcSet& loose);
  [[nodiscard]] NodeSet stuck() const { return reached_; }

  [[nodiscard]] std::int64_t value(int arc) const { return value_[static_cast<std::size_t>(arc)]; }

  /// In a settled flow: the least and the greatest value that `arc` can take while only `loose` cells change.
  /// `kUnbounded` where nothing limits it.
  [[nodiscard]] std::int64_t least(int arc, const ArcSet& loose) const;
  [[nodiscard]] std::int64_t greatest(int arc, const ArcSet& loose) const;

  /// Whether the value of `arc` is the only one possible while only `loose` cells change.
  [[nodiscard]] bool unique(int arc, const ArcSet& loose) const;

  /// Puts a value into a cell, whatever that leaves over.
  void set(int arc, std::int64_t value);
  /// Gives `arc` a value that it can take, and takes it out of `loose`.
  void fix(int arc, std::int64_t value, ArcSet& loose);

  static constexpr std::int64_t kUnbounded = std::int64_t{1} << 60;

 private:
  struct Step {
    int arc = -1;
    bool forward = true;  ///< more in the cell
  };

  /// Finds a shortest way from one of `from` to one of `to` along cells of `loose`. Returns its end, or −1.
  int find_way(NodeSet from, NodeSet to, const ArcSet& loose);
  [[nodiscard]] std::int64_t capacity(Step step) const;
  [[nodiscard]] std::int64_t way_capacity(int end, NodeSet from) const;
  void push(int end, NodeSet from, std::int64_t amount);
  /// Lets up to `limit` flow from one relation to another. Returns how much did.
  std::int64_t send(int from, int to, const ArcSet& loose, std::int64_t limit);
  [[nodiscard]] int tail(Step step) const;

  const Network& network_;
  std::vector<std::int64_t> value_;
  std::vector<std::int64_t> surplus_;
  std::vector<Step> came_by_;
  NodeSet reached_ = 0;
};

}  // namespace nianbao::repair
