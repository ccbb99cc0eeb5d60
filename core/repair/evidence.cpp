#include "repair/evidence.hpp"

#include <algorithm>
#include <cmath>

namespace nianbao::repair {
namespace {

/// By how much a fact's value is above the sum of cells that it may mean; nothing where a cell was not read or
/// `cell` is not among them.
std::optional<std::int64_t> short_of(const Fact& fact, const CellSum& reading, const Report& report, CellRef cell) {
  constexpr double kLargest = 1e12;
  if (fact.value != std::floor(fact.value) || fact.value > kLargest) return std::nullopt;
  std::int64_t sum = 0;
  bool concerned = false;
  for (const SignedCell& addend : reading) {
    const auto value = report.cell(addend.cell).count();
    if (!value) return std::nullopt;
    sum += addend.sign * *value;
    concerned = concerned || (addend.cell == cell && addend.sign > 0);
  }
  if (!concerned) return std::nullopt;
  return static_cast<std::int64_t>(fact.value) - sum;
}

bool agrees(const Fact& fact, const Report& report, CellRef cell, std::int64_t more) {
  return std::any_of(fact.readings.begin(), fact.readings.end(),
                     [&](const CellSum& reading) { return short_of(fact, reading, report, cell) == more; });
}

}  // namespace

int agreement(const Report& report, const Narrative& prose, CellRef cell, std::int64_t from, std::int64_t to) {
  int out = 0;
  for (const Fact& fact : prose.facts) {
    if (fact.direct) out += int{agrees(fact, report, cell, to - from)} - int{agrees(fact, report, cell, 0)};
  }
  return out;
}

void add_told(const Report& report, const Narrative& prose, CellRef cell, std::vector<std::int64_t>& out) {
  const auto now = report.cell(cell).count();
  if (!now) return;
  for (const Fact& fact : prose.facts) {
    for (const CellSum& reading : fact.readings) {
      if (const auto more = short_of(fact, reading, report, cell)) out.push_back(*now + *more);
    }
  }
}

}  // namespace nianbao::repair
