#include "repair/evidence.hpp"

#include <cmath>

namespace nianbao::repair {

Evidence::Evidence(const Report& report, const Told& told) {
  for (const TableId id : kTables)
    by_cell_[static_cast<std::size_t>(id)].resize(static_cast<std::size_t>(report.table(id).form->cell_count()));
  for (std::size_t i = 0; i < told.claims.size(); ++i) {
    for (const CellSum& sum : told.verdicts[i].readings) add(report, i, told.claims[i], sum);
  }
}

void Evidence::add(const Report& report, std::size_t index, const Claim& claim, const CellSum& sum) {
  constexpr double kLargest = 1e12;  // cases or documents; beyond it no text counts, and sums stay exact
  if (claim.between || claim.value != std::floor(claim.value) || claim.value > kLargest) return;
  auto more = static_cast<std::int64_t>(claim.value);
  for (const SignedCell& addend : sum) {
    const auto value = report.cell(addend.cell).count();
    if (!value) return;
    more -= addend.sign * *value;
  }
  for (const SignedCell& addend : sum) {
    auto& there = by_cell_[static_cast<std::size_t>(addend.cell.table)][static_cast<std::size_t>(addend.cell.cell)];
    if (addend.sign > 0) there.push_back({index, more, claim.direct});
  }
}

const std::vector<Evidence::Entry>& Evidence::entries(CellRef cell) const {
  return by_cell_[static_cast<std::size_t>(cell.table)][static_cast<std::size_t>(cell.cell)];
}

int Evidence::agreement(CellRef cell, std::int64_t from, std::int64_t to) const {
  const auto& all = entries(cell);
  int out = 0;
  for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
    bool then = false;
    bool now = false;
    for (; last < all.size() && all[last].claim == all[first].claim; ++last) {
      then = then || all[last].more == to - from;
      now = now || all[last].more == 0;
    }
    if (all[first].direct) out += int{then} - int{now};
  }
  return out;
}

void Evidence::add_told(CellRef cell, std::int64_t now, std::vector<std::int64_t>& out) const {
  for (const Entry& entry : entries(cell)) out.push_back(now + entry.more);
}

}  // namespace nianbao::repair
