#pragma once

#include <span>

#include "repair/slips.hpp"

namespace nianbao::repair {

/// A number that would stand in a cell.
struct NewValue {
  CellRef cell;
  std::int64_t value;
};

/// Says what numbers would not fit, were they put into a report.
class ConflictFinder {
 public:
  explicit ConflictFinder(const RepairContext& context);

  /// The relations (of both years) with these cells that would be violated, and the figures of the text that would differ from the
  /// tables.
  [[nodiscard]] Conflicts conflicts(std::span<const NewValue> values);
  /// Whether the values violate more relations than the ones they replace.
  [[nodiscard]] bool breaks_more(std::span<const NewValue> values);

 private:
  void swap_in(std::span<const NewValue> values, std::vector<CellValue>& cells);
  [[nodiscard]] std::vector<ViolatedRelation> violated(std::span<const NewValue> values) const;
  [[nodiscard]] std::vector<std::size_t> differing(std::span<const NewValue> values) const;

  const RepairContext& context_;
  Report report_;  ///< a copy, into which values are put and taken out again
};

}  // namespace nianbao::repair
