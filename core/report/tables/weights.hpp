#pragma once

#include <array>
#include <cmath>
#include <string_view>

/// What learns the weights (npm run calibrate) changes them while it runs; for all others they are constants.
#ifndef NIANBAO_WEIGHTS
#define NIANBAO_WEIGHTS inline constexpr
#endif

namespace nianbao {

/// What speaks for or against a layout of a table, or one place of a row in it; and how far that goes.
enum class Factor {
  turned,
  passed,
  unnamed,
  behind_all,
  bare,
  off_line,
  left,
  left_odd,
  sum,
  odd,
  before,
  gathered,
  columns,
  other_order,
  rare_order,
  apart_order,
  moved,
  apart,
  holds,
  fails,
  fails_more,
  misadds,
  unknown,
  two_damages,
  most_held,
  most_failing,
};

/// A factor's weight in nats: how much less likely a layout is in which it is so once, than one in which it is not.
struct Weight {
  Factor factor;
  std::string_view name;
  double weight;
};

/// Learnt from generated reports, right ones and such whose authors erred, damaged as tools do: `npm run calibrate` prints how far each may
/// be from here until more cells are read wrong or not at all; tests/weights holds them to it.
NIANBAO_WEIGHTS std::array kWeights{
    // Numbers on the other side of their label than the layout has them.
    Weight{Factor::turned, "turned", 2.8},
    // Another row's label between numbers and their own.
    Weight{Factor::passed, "passed", 5.6},
    // Numbers whose label is lost.
    Weight{Factor::unnamed, "unnamed", 4.2},
    // Such numbers behind the last label: they may be the next table's.
    Weight{Factor::behind_all, "behind all", 4.2},
    // A label without numbers.
    Weight{Factor::bare, "bare", 4.2},
    // Other numbers than those on the label's own line.
    Weight{Factor::off_line, "off its line", 14},
    // As many numbers as a row has that are no row's.
    Weight{Factor::left, "left over", 14},
    // Fewer or more numbers that are no row's.
    Weight{Factor::left_odd, "left", 4},
    // Numbers beside the name of a group: its sum.
    Weight{Factor::sum, "sum", 2.8},
    // Digits that are no row as they stand.
    Weight{Factor::odd, "odd", 0.5},
    // Numbers stand before their labels.
    Weight{Factor::before, "before", 2},
    // Labels stand together, and their numbers together.
    Weight{Factor::gathered, "gathered", 6},
    // Such numbers stand column by column.
    Weight{Factor::columns, "columns", 1},
    // The columns stand in the official order, not that of the head.
    Weight{Factor::other_order, "other order", 1},
    // The totals stand first, and no head says so.
    Weight{Factor::rare_order, "rare order", 8},
    // Gathered numbers stand in the official order, not that of the head.
    Weight{Factor::apart_order, "order apart", 1},
    // A row's values stand in other columns than those of other rows.
    Weight{Factor::moved, "moved", 7},
    // Values whose label is elsewhere, among rows that stand in the order of the form.
    Weight{Factor::apart, "apart", 1},
    // A relation that holds where chance would not have it, for each factor e: the unit of all weights.
    Weight{Factor::holds, "holds", -1},
    // A relation that does not hold.
    Weight{Factor::fails, "fails", 2},
    // Each further one: one mistake breaks several, a row in another's place fourteen.
    Weight{Factor::fails_more, "fails more", 0.5},
    // Digits cut so that their row does not add up.
    Weight{Factor::misadds, "misadds", 6.3},
    // An arrangement that no layout knows, once labels and numbers stand apart.
    Weight{Factor::unknown, "unknown", 15},
    // A row that lacks a number and has another in two pieces.
    Weight{Factor::two_damages, "two damages", 5},
    // The most that one relation says.
    Weight{Factor::most_held, "most held", 7},
    // So many relations that fail count in full.
    Weight{Factor::most_failing, "most failing", 3},
};

/// What must be left of the weight of all other readings of a cell for it to be read: one in a thousand. No weight, but what we ask for.
inline constexpr double kMargin = 6.9;

/// e to the power of so many nats. As std::expm1, which needs no table: std::exp has one of 2 KB, and that packs to nothing less.
inline double likelihood(double nats) { return std::expm1(nats) + 1; }

/// How often each factor holds.
struct Tally {
  std::array<double, kWeights.size()> counts{};

  double& operator[](Factor factor) { return counts[static_cast<std::size_t>(factor)]; }
  [[nodiscard]] double operator[](Factor factor) const { return counts[static_cast<std::size_t>(factor)]; }
  Tally& operator+=(const Tally& other) {
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += other.counts[i];
    return *this;
  }
};

/// What one occurrence of a factor costs, and all of a tally.
[[nodiscard]] inline double weight_of(Factor factor) { return kWeights[static_cast<std::size_t>(factor)].weight; }
[[nodiscard]] inline double cost_of(const Tally& tally) {
  double cost = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) cost += tally.counts[i] * kWeights[i].weight;
  return cost;
}

}  // namespace nianbao
