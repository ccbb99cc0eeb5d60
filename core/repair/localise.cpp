#include "repair/localise.hpp"

#include "repair/components.hpp"
#include "repair/network_flow.hpp"

namespace nianbao::repair {
namespace {

// Steps of the search, each some microseconds at most: what a page can wait for between two key strokes.
constexpr int kMostSteps = 60'000;
constexpr std::size_t kMostSets = 2'000;

/// Branch and bound. Wherever the cells chosen so far cannot make the relations hold, there is a set of relations
/// with something over that no chosen cell can take out of it; one of the cells that could must be changed too. That
/// is what Fellegi and Holt call an implied edit.
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
  [[nodiscard]] ArcSet dive() const;
  [[nodiscard]] std::size_t likeliest(const State& state, NodeSet nodes) const;
  [[nodiscard]] State with(const State& state, std::size_t arc) const;
  [[nodiscard]] ArcSet without_needless(ArcSet set) const;

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

/// All sets of `left` further cells that make the relations hold. `before`: what flowed with one cell less, where that is known; it
/// goes on from there, since what may change only grows.
void Search::descend(const State& state, int left, const NetworkFlow* before) {
  if (exhausted()) return;
  ++steps_;
  if (state.parts.unbalanced() > 2 * left) return;
  const Survey survey(network_, state.parts, state.usable);
  if (!survey.balanced()) {
    if (survey.lower_bound() <= left) branch(state, survey.narrowest(), left, before);
    return;
  }
  NetworkFlow flow = before ? *before : NetworkFlow(network_);
  if (flow.settle(state.chosen | network_.free)) {
    found_.push_back(state.chosen);
  } else if (left > 0) {
    branch(state, flow.stuck(), left, &flow);
  }
}

/// One of the cells through which surplus can leave `nodes` must change: each in turn, without those before it.
void Search::branch(const State& state, NodeSet nodes, int left, const NetworkFlow* flow) {
  State rest = state;
  for (std::size_t arc = 0; arc < network_.arcs.size(); ++arc) {
    if (!rest.usable[arc] || !leaves(network_.arcs[arc], nodes)) continue;
    rest.usable.reset(arc);
    descend(with(rest, arc), left - 1, flow);
  }
}

std::size_t Search::likeliest(const State& state, NodeSet nodes) const {
  std::size_t best = network_.arcs.size();
  int best_bound = 0;
  for (std::size_t arc = 0; arc < network_.arcs.size(); ++arc) {
    if (!state.usable[arc] || !leaves(network_.arcs[arc], nodes)) continue;
    const State next = with(state, arc);
    const int bound = Survey(network_, next.parts, next.usable).lower_bound();
    if (best == network_.arcs.size() || bound < best_bound) {
      best = arc;
      best_bound = bound;
    }
  }
  return best;
}

/// Some set, not always a smallest one: at each step the cell that leaves the least to do.
ArcSet Search::dive() const {
  State state = begin();
  for (;;) {
    const Survey survey(network_, state.parts, state.usable);
    NodeSet nodes = 0;
    if (survey.balanced()) {
      NetworkFlow flow(network_);
      if (flow.settle(state.chosen | network_.free)) return without_needless(state.chosen);
      nodes = flow.stuck();
    } else {
      nodes = survey.narrowest();
    }
    const std::size_t arc = likeliest(state, nodes);
    if (arc == network_.arcs.size()) return network_.read;  // pinned values that contradict one another
    state = with(state, arc);
  }
}

ArcSet Search::without_needless(ArcSet set) const {
  for (std::size_t arc = 0; arc < network_.arcs.size(); ++arc) {
    if (!set[arc]) continue;
    set.reset(arc);
    if (!NetworkFlow(network_).settle(set | network_.free)) set.set(arc);
  }
  return set;
}

Localisation Search::run() {
  const State state = begin();
  const Survey survey(network_, state.parts, state.usable);
  for (int size = survey.lower_bound(); found_.empty() && !exhausted(); ++size) descend(state, size, nullptr);
  if (found_.empty()) return {{dive()}, false, false};
  return {std::move(found_), true, !exhausted()};
}

}  // namespace

Localisation localise(const Network& network) { return Search(network).run(); }

}  // namespace nianbao::repair
