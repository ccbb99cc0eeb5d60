#pragma once

#include <span>
#include <vector>

#include "repair/evidence.hpp"
#include "repair/repair.hpp"

namespace nianbao::repair {

/// What the likelihood of a change depends on: the report, its text, last year's report.
struct RepairContext {
  const Report& report;
  const Told& told;
  const Evidence& evidence;
  const Report* previous = nullptr;
};

/// The slip that best explains why a cell does not hold its true value, and how unlikely that is (−log2 of the probability, in tenths
/// of a bit).
struct Guess {
  Slip slip = Slip::other;
  int cost = 0;
};
[[nodiscard]] Guess guess(const RepairContext& context, CellRef cell, std::int64_t to);

/// The cost of edits made together, with the slip of each set; two edits that swap the numbers of two cells are one slip.
int cost_together(const RepairContext& context, std::span<Edit> edits);

/// Candidate true values of a cell that holds `from`, to choose from where the relations leave the value open.
[[nodiscard]] std::vector<std::int64_t> likely_values(const RepairContext& context, CellRef cell, double from);

}  // namespace nianbao::repair
