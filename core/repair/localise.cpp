#include "repair/localise.hpp"

#include "repair/components.hpp"
#include "repair/network_flow.hpp"

namespace nianbao::repair {
namespace {

// Steps of the search, each some microseconds at most: what a page can wait for between two key strokes.
constexpr int kMostSteps = 60'000;
constexpr std::size_t kMostSets = 2'000;  // sets of cells; a table with so many ways to be mended is read wrong

/// Branch and bound. Where the chosen cells cannot make the relations hold, there is a set of relations whose surplus no chosen cell
/// can carry away; one of the cells that could must change as well: an implied edit in the sense of Fellegi and Holt.
class Search {
 public:
  explicit Search(const Network& network) : network_(network) {}

  Localisation run();

 private:
  struct State {
    Components parts;
    ArcSet chosen;
    ArcSet usable;  ///< neither chosen nor ruled out
  };

  [[nodiscard]] State begin() const { return {Components(network_, network_.free), {}, network_.read}; }
  [[nodiscard]] bool exhausted() const { return steps_ >= kMostSteps || found_.size() >= kMostSets; }
  void descend(const State& state, int left, const NetworkFlow* before);
  void branch(const State& state, NodeSet nodes, int left, const NetworkFlow* flow);
  [[nodiscard]] ArcSet greedy_set() const;
  [[nodiscard]] std::size_t best_branch(const State& state, NodeSet nodes) const;
  [[nodiscard]] State with(const State& state, std::size_t arc) const;
  [[nodiscard]] ArcSet minimal_subset(ArcSet set) const;

  const Network& network_;
  std::vector<ArcSet> found_;
  int steps_ = 0;
};

Search::State Search::with(const State& state, std::size_t arc) const {
  State next = state;
  next.parts.join(network_.arcs[arc]);
  next.chosen.set(arc);
  next.usable.reset(arc);
  return next;
}

/// Finds all sets of `left` further cells that make the relations hold. `before`: the flow with one cell fewer, if known, to start
/// from.
void Search::descend(const State& state, int left, const NetworkFlow* before) {
  if (exhausted()) return;
  ++steps_;
  if (state.parts.unbalanced() > 2 * left) return;
  const ImbalanceBounds bounds(network_, state.parts, state.usable);
  if (!bounds.balanced()) {
    if (bounds.lower_bound() <= left) branch(state, bounds.narrowest(), left, before);
    return;
  }
  NetworkFlow flow = before ? *before : NetworkFlow(network_);
  if (flow.balance(state.chosen | network_.free)) {
    found_.push_back(state.chosen);
  } else if (left > 0) {
    branch(state, flow.blocked(), left, &flow);
  }
}

/// One of the cells through which surplus can leave `nodes` must change: tries each, excluding those tried before it.
void Search::branch(const State& state, NodeSet nodes, int left, const NetworkFlow* flow) {
  State rest = state;
  for (std::size_t arc = 0; arc < network_.arcs.size(); ++arc) {
    if (!rest.usable[arc] || !leaves(network_.arcs[arc], nodes)) continue;
    rest.usable.reset(arc);
    descend(with(rest, arc), left - 1, flow);
  }
}

std::size_t Search::best_branch(const State& state, NodeSet nodes) const {
  std::size_t best = network_.arcs.size();
  int best_bound = 0;
  for (std::size_t arc = 0; arc < network_.arcs.size(); ++arc) {
    if (!state.usable[arc] || !leaves(network_.arcs[arc], nodes)) continue;
    const State next = with(state, arc);
    const int bound = ImbalanceBounds(network_, next.parts, next.usable).lower_bound();
    if (best == network_.arcs.size() || bound < best_bound) {
      best = arc;
      best_bound = bound;
    }
  }
  return best;
}

/// Some set, found greedily, not always a smallest one: at each step the cell with the smallest remaining bound.
ArcSet Search::greedy_set() const {
  State state = begin();
  for (;;) {
    const ImbalanceBounds bounds(network_, state.parts, state.usable);
    NodeSet nodes = 0;
    if (bounds.balanced()) {
      NetworkFlow flow(network_);
      if (flow.balance(state.chosen | network_.free)) return minimal_subset(state.chosen);
      nodes = flow.blocked();
    } else {
      nodes = bounds.narrowest();
    }
    const std::size_t arc = best_branch(state, nodes);
    if (arc == network_.arcs.size()) return network_.read;  // pinned values that contradict one another
    state = with(state, arc);
  }
}

ArcSet Search::minimal_subset(ArcSet set) const {
  for (std::size_t arc = 0; arc < network_.arcs.size(); ++arc) {
    if (!set[arc]) continue;
    set.reset(arc);
    if (!NetworkFlow(network_).balance(set | network_.free)) set.set(arc);
  }
  return set;
}

Localisation Search::run() {
  const State state = begin();
  const ImbalanceBounds bounds(network_, state.parts, state.usable);
  for (int size = bounds.lower_bound(); found_.empty() && !exhausted(); ++size) descend(state, size, nullptr);
  if (found_.empty()) return {{greedy_set()}, false, false};
  return {std::move(found_), true, !exhausted()};
}

}  // namespace

Localisation localise(const Network& network) { return Search(network).run(); }

}  // namespace nianbao::repair
