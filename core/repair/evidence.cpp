#include "repair/evidence.hpp"

#include <algorithm>
#include <cmath>

namespace nianbao::repair {
namespace {

/// By how much a statement's value is above the sum of cells that it may mean; nothing where a cell was not read or
/// `cell` is not among them.
std::optional<std::int64_t> short_of(const Statement& statement, const Meaning& meaning, const Report& report,
                                     CellRef cell) {
  constexpr double kLargest = 1e12;
  if (statement.value != std::floor(statement.value) || statement.value > kLargest) return std::nullopt;
  std::int64_t sum = 0;
  bool concerned = false;
  for (const Addend& addend : meaning) {
    const auto value = report.cell(addend.cell).count();
    if (!value) return std::nullopt;
    sum += addend.sign * *value;
    concerned = concerned || (addend.cell == cell && addend.sign > 0);
  }
  if (!concerned) return std::nullopt;
  return static_cast<std::int64_t>(statement.value) - sum;
}

bool agrees(const Statement& statement, const Report& report, CellRef cell, std::int64_t more) {
  return std::any_of(statement.meanings.begin(), statement.meanings.end(),
                     [&](const Meaning& meaning) { return short_of(statement, meaning, report, cell) == more; });
}

}  // namespace

int agreement(const Report& report, CellRef cell, std::int64_t from, std::int64_t to) {
  int out = 0;
  for (const Statement& statement : report.narrative.statements) {
    if (statement.direct)
      out += int{agrees(statement, report, cell, to - from)} - int{agrees(statement, report, cell, 0)};
  }
  return out;
}

void add_told(const Report& report, CellRef cell, std::vector<std::int64_t>& out) {
  const auto now = report.cell(cell).count();
  if (!now) return;
  for (const Statement& statement : report.narrative.statements) {
    for (const Meaning& meaning : statement.meanings) {
      if (const auto more = short_of(statement, meaning, report, cell)) out.push_back(*now + *more);
    }
  }
}

}  // namespace nianbao::repair
