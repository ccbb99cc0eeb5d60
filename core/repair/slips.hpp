#pragma once

#include <span>
#include <vector>

#include "repair/repair.hpp"

namespace nianbao::repair {

/// What the likelihood of a change depends on.
struct Setting {
  const Report& report;
  const Narrative& prose;
  const Report* previous = nullptr;
};

/// How unlikely it is that the true value of `cell` is `to`, in tenths of a bit, and the slip that explains it best.
struct Guess {
  Slip slip = Slip::other;
  int cost = 0;
};
[[nodiscard]] Guess guess(const Setting& setting, CellRef cell, std::int64_t to);

/// The same for changes made together. Marks edits that exchange the numbers of two cells.
int cost_together(const Setting& setting, std::span<Edit> edits);

/// Values that a clerk may have meant when `from` was written: what is worth trying where the relations leave the
/// value open.
[[nodiscard]] std::vector<std::int64_t> meant(const Setting& setting, CellRef cell, double from);

}  // namespace nianbao::repair
