#pragma once

#include <span>

#include "repair/slips.hpp"

namespace nianbao::repair {

/// A number that would stand in a cell.
struct NewValue {
  CellRef cell;
  std::int64_t value;
};

/// Tries numbers in a report, by all that is known of it.
class Trial {
 public:
  explicit Trial(const Setting& setting);

  /// What would not fit these numbers: the relations of both years that they stand in and are violated with them, and the
  /// figures of the text that differ from the tables then.
  [[nodiscard]] Conflicts conflicts(std::span<const NewValue> values);
  /// Whether more relations are violated with them than without.
  [[nodiscard]] bool breaks_more(std::span<const NewValue> values);

 private:
  void exchange(std::span<const NewValue> values, std::vector<CellValue>& cells);
  [[nodiscard]] std::vector<ViolatedRelation> violated(std::span<const NewValue> values) const;
  [[nodiscard]] std::vector<std::size_t> differing(std::span<const NewValue> values) const;

  const Setting& setting_;
  Report report_;  ///< with the numbers that are being tried
};

}  // namespace nianbao::repair
