#include "repair/network_flow.hpp"

#include <algorithm>
#include <array>

namespace nianbao::repair {

NetworkFlow::NetworkFlow(const Network& network)
    : network_(network), surplus_(network.surplus), parent_step_(network.surplus.size()) {
  value_.reserve(network.arcs.size());
  for (const Arc& arc : network.arcs) value_.push_back(arc.value);
}

std::int64_t NetworkFlow::capacity(Step step) const {
  return step.forward ? kUnbounded : value_[static_cast<std::size_t>(step.arc)];
}

int NetworkFlow::tail(Step step) const {
  const Arc& arc = network_.arcs[static_cast<std::size_t>(step.arc)];
  return step.forward ? arc.source : arc.sink;
}

int NetworkFlow::find_path(NodeSet from, NodeSet to, const ArcSet& changeable) {
  std::array<int, kMostNodes> queue{};
  int head = 0;
  int end = 0;
  for (int node = 0; node < network_.node_count(); ++node) {
    if (from & node_bit(node)) queue[static_cast<std::size_t>(end++)] = node;
  }
  reached_ = from;
  while (head < end) {
    const int node = queue[static_cast<std::size_t>(head++)];
    if (to & node_bit(node)) return node;
    for (const int number : network_.arcs_at(node)) {
      if (!changeable[static_cast<std::size_t>(number)]) continue;
      const Arc& arc = network_.arcs[static_cast<std::size_t>(number)];
      const Step step{number, arc.source == node};
      const int next = step.forward ? arc.sink : arc.source;
      if ((reached_ & node_bit(next)) || capacity(step) == 0) continue;
      reached_ |= node_bit(next);
      parent_step_[static_cast<std::size_t>(next)] = step;
      queue[static_cast<std::size_t>(end++)] = next;
    }
  }
  return -1;
}

std::int64_t NetworkFlow::path_capacity(int end, NodeSet from) const {
  std::int64_t most = kUnbounded;
  while (!(from & node_bit(end))) {
    const Step step = parent_step_[static_cast<std::size_t>(end)];
    most = std::min(most, capacity(step));
    end = tail(step);
  }
  return most;
}

void NetworkFlow::push(int end, NodeSet from, std::int64_t amount) {
  while (!(from & node_bit(end))) {
    const Step step = parent_step_[static_cast<std::size_t>(end)];
    value_[static_cast<std::size_t>(step.arc)] += step.forward ? amount : -amount;
    end = tail(step);
  }
}

bool NetworkFlow::balance(const ArcSet& changeable) {
  for (;;) {
    NodeSet over = 0;
    NodeSet lacking = 0;
    for (int node = 0; node < network_.node_count(); ++node) {
      const std::int64_t left = surplus_[static_cast<std::size_t>(node)];
      if (left > 0) over |= node_bit(node);
      if (left < 0) lacking |= node_bit(node);
    }
    if (over == 0) return true;  // what is over and what lacks sum to nothing
    const int end = find_path(over, lacking, changeable);
    if (end < 0) return false;
    int begin = end;
    while (!(over & node_bit(begin))) begin = tail(parent_step_[static_cast<std::size_t>(begin)]);
    auto& from = surplus_[static_cast<std::size_t>(begin)];
    auto& to = surplus_[static_cast<std::size_t>(end)];
    const std::int64_t amount = std::min({from, -to, path_capacity(end, over)});
    push(end, over, amount);
    from -= amount;
    to += amount;
  }
}

std::int64_t NetworkFlow::send(int from, int to, const ArcSet& changeable, std::int64_t limit) {
  std::int64_t total = 0;
  while (total < limit) {
    const int end = find_path(node_bit(from), node_bit(to), changeable);
    if (end < 0) break;
    const std::int64_t amount = std::min(limit - total, path_capacity(end, node_bit(from)));
    push(end, node_bit(from), amount);
    total += amount;
  }
  return total;
}

// A cell can change by as much as can flow back around it.
std::int64_t NetworkFlow::least(int arc, const ArcSet& changeable) const {
  const Arc& it = network_.arcs[static_cast<std::size_t>(arc)];
  ArcSet others = changeable;
  others.reset(static_cast<std::size_t>(arc));
  return value(arc) - NetworkFlow(*this).send(it.source, it.sink, others, value(arc));
}

std::int64_t NetworkFlow::greatest(int arc, const ArcSet& changeable) const {
  const Arc& it = network_.arcs[static_cast<std::size_t>(arc)];
  ArcSet others = changeable;
  others.reset(static_cast<std::size_t>(arc));
  const std::int64_t more = NetworkFlow(*this).send(it.sink, it.source, others, kUnbounded);
  return more == kUnbounded ? kUnbounded : value(arc) + more;
}

void NetworkFlow::set(int arc, std::int64_t value) {
  const Arc& it = network_.arcs[static_cast<std::size_t>(arc)];
  auto& now = value_[static_cast<std::size_t>(arc)];
  surplus_[static_cast<std::size_t>(it.sink)] += value - now;
  surplus_[static_cast<std::size_t>(it.source)] -= value - now;
  now = value;
}

void NetworkFlow::fix(int arc, std::int64_t value, ArcSet& changeable) {
  const Arc& it = network_.arcs[static_cast<std::size_t>(arc)];
  auto& now = value_[static_cast<std::size_t>(arc)];
  changeable.reset(static_cast<std::size_t>(arc));
  if (value > now) send(it.sink, it.source, changeable, value - now);
  if (value < now) send(it.source, it.sink, changeable, now - value);
  now = value;
}

bool NetworkFlow::unique(int arc, const ArcSet& changeable) const {
  const Arc& it = network_.arcs[static_cast<std::size_t>(arc)];
  ArcSet others = changeable;
  others.reset(static_cast<std::size_t>(arc));
  NetworkFlow flow = *this;
  if (flow.find_path(node_bit(it.sink), node_bit(it.source), others) >= 0) return false;
  return value(arc) == 0 || flow.find_path(node_bit(it.source), node_bit(it.sink), others) < 0;
}

}  // namespace nianbao::repair
