// The likeliest way to put values to rows, beside every way, tried one after another.
#include <algorithm>
#include <functional>

#include "bench/repair/cases.hpp"
#include "catch.hpp"
#include "report/tables/alignment.hpp"

using namespace nianbao;

namespace {

std::size_t below(cases::Random& random, std::size_t n) {
  return static_cast<std::size_t>(random.below(static_cast<std::int64_t>(n)));
}

/// Rows of one or two values with labels or without, numbers between them, each a window with or without the next.
AlignmentInput draw(cases::Random& random) {
  AlignmentInput input;
  for (std::size_t row = 1 + below(random, 4); row > 0; --row) {
    const bool labelled = random.chance(70);
    input.slots.push_back({1 + below(random, 2), labelled ? std::optional(input.labels) : std::nullopt, input.labels,
                           labelled && random.chance(10)});
    input.labels += labelled ? 1 : 0;
  }
  const std::size_t units = below(random, 5);
  std::size_t before = 0;
  for (std::size_t unit = 0; unit < units; ++unit) {
    before = std::min(input.labels, before + below(random, 3));
    input.leftovers.push_back({random.chance(50) ? Factor::left : Factor::left_odd, 0.5});
    for (std::size_t width = 1; width <= 2 && unit + width <= units; ++width) {
      if (random.chance(20)) continue;
      const bool on_line = width == 1 && before > 0 && random.chance(30);
      Window window{unit, unit + width, width, {before, std::nullopt, std::nullopt, on_line ? 1u : 0u}};
      window.odd = random.chance(10);
      window.relations = static_cast<double>(below(random, 5)) - 2;
      input.windows.push_back(window);
    }
  }
  return input;
}

bool has_values_on_line(const AlignmentInput& input, std::size_t label) {
  return std::any_of(input.windows.begin(), input.windows.end(), [&](const Window& window) {
    return window.place.on_line == 1 && window.place.before == label + 1;
  });
}

/// Whether a label has blank cells beside a row without label, and twice as many labels have values on their lines.
bool has_blank_line(const AlignmentInput& input, std::size_t label) {
  std::size_t blank = 0;
  std::size_t valued = 0;
  bool own = false;
  for (std::size_t i = 0; i < input.slots.size(); ++i) {
    const Slot& slot = input.slots[i];
    blank += slot.blank ? 1 : 0;
    valued += slot.label && has_values_on_line(input, *slot.label) ? 1 : 0;
    const bool lost = (i > 0 && !input.slots[i - 1].label) || (i + 1 < input.slots.size() && !input.slots[i + 1].label);
    own = own || (slot.blank && slot.label == label && lost);
  }
  return own && valued >= 2 * blank;
}

/// Whether values without a label stand where neither label beside them is blank.
bool has_lost_elsewhere(const AlignmentInput& input) {
  return std::any_of(input.windows.begin(), input.windows.end(), [&](const Window& window) {
    const std::size_t before = window.place.before;
    return window.place.on_line == 0 && std::none_of(input.slots.begin(), input.slots.end(), [&](const Slot& slot) {
             return slot.blank && slot.label && (*slot.label == before || *slot.label + 1 == before);
           });
  });
}

/// Blank cells are its own where rows lost their labels elsewhere, too.
bool has_own_line(const AlignmentInput& input, std::size_t label) {
  return has_values_on_line(input, label) || (has_blank_line(input, label) && has_lost_elsewhere(input));
}

double bare(const AlignmentInput& input, const Slot& slot) {
  if (!slot.label || slot.blank) return 0;
  return weight_of(Factor::bare) + (has_own_line(input, *slot.label) ? weight_of(Factor::off_line) : 0);
}

/// What speaks against a row having these values.
double against(const AlignmentInput& input, const Slot& slot, const Window& window, Side side) {
  const std::size_t before = window.place.before;
  double cost = (window.odd ? weight_of(Factor::odd) : 0) - window.relations;
  if (!slot.label) {
    const std::size_t passed = std::max(slot.before, before) - std::min(slot.before, before);
    const bool last = slot.before == input.labels && before == input.labels;
    return cost + weight_of(Factor::unnamed) + static_cast<double>(passed) * weight_of(Factor::passed) +
           (last ? weight_of(Factor::behind_all) : 0);
  }
  const bool on_line = window.place.on_line == 1 && *slot.label + 1 == before;
  if (has_own_line(input, *slot.label) && !on_line) cost += weight_of(Factor::off_line);
  const bool behind = *slot.label < before;
  const bool may_own = has_blank_line(input, *slot.label) && !has_lost_elsewhere(input) && !on_line;
  if (behind != (side == Side::behind) || may_own) cost += weight_of(Factor::turned);
  const std::size_t passed = behind ? before - 1 - *slot.label : *slot.label - before;
  return cost + static_cast<double>(on_line ? 0 : passed) * weight_of(Factor::passed);
}

using Rows = std::vector<std::optional<std::size_t>>;

/// Tells every way, and what it costs.
void each_way(const AlignmentInput& input, Side side, const std::function<void(const Rows&, double)>& tell) {
  Rows way;
  const auto left = [&](std::size_t begin, std::size_t end) {
    double cost = 0;
    for (; begin < end; ++begin) cost += input.leftovers[begin].count * weight_of(input.leftovers[begin].factor);
    return cost;
  };
  const std::function<void(std::size_t, double)> extend = [&](std::size_t unit, double cost) {
    if (way.size() == input.slots.size()) return tell(way, cost + left(unit, input.leftovers.size()));
    const Slot& slot = input.slots[way.size()];
    way.push_back(std::nullopt);
    extend(unit, cost + bare(input, slot));
    way.pop_back();
    for (std::size_t w = 0; w < input.windows.size(); ++w) {
      const Window& window = input.windows[w];
      if (window.begin < unit || window.width != slot.width) continue;
      way.push_back(w);
      extend(window.end, cost + left(unit, window.begin) + against(input, slot, window, side));
      way.pop_back();
    }
  };
  extend(0, 0);
}

}  // namespace

TEST_CASE(
    "a row gets the values that it has in the likeliest way, and the margin to every way in which it has others") {
  cases::Random random(20240303);
  for (int round = 0; round < 5'000; ++round) {
    const AlignmentInput input = draw(random);
    for (const Side side : {Side::behind, Side::before}) {
      std::vector<std::pair<Rows, double>> ways;
      each_way(input, side, [&](const Rows& way, double cost) { ways.emplace_back(way, cost); });
      const double least =
          std::min_element(ways.begin(), ways.end(), [](auto& a, auto& b) { return a.second < b.second; })->second;
      const Alignment found = align(input, side, true);
      INFO(round);
      for (std::size_t row = 0; row < input.slots.size(); ++row) {
        double own = 1e9;
        double other = 1e9;
        for (const auto& [way, cost] : ways) {
          double& best = way[row] == found.rows[row].window ? own : other;
          best = std::min(best, cost);
        }
        REQUIRE(own == Approx(least).margin(1e-6));
        const double margin = found.rows[row].margin;
        if (other < 1e8) REQUIRE(margin == Approx(other - least).margin(1e-6));
      }
    }
  }
}
