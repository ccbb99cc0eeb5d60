#pragma once

#include <string_view>

#include "prose/fact.hpp"
#include "report/report.hpp"

namespace nianbao {

/// The least and the most that cells can add up to. A number that was read is both.
struct Bounds {
  double least = 0;
  double most = 0;
  [[nodiscard]] bool exact() const { return least == most; }
};

/// What the cells of a reading add up to. A blank total is at least what its row adds up to; of a cell that was not read nothing
/// is known.
[[nodiscard]] Bounds bounds_of(const CellSum& reading, const Report& report);

/// agrees: a reading has this value, and all its cells were read. differs: no reading can have it. open: one can, where
/// a cell is blank, missing or unread. unbound: there is nothing to compare with.
enum class FactStatus { agrees, differs, open, unbound };
[[nodiscard]] std::string_view status_key(FactStatus status);

struct Comparison {
  FactStatus status = FactStatus::unbound;
  const CellSum* reading = nullptr;  ///< the one that agrees; the likeliest where none does
};

/// A fact beside the tables.
[[nodiscard]] Comparison compare(const Fact& fact, const Report& report);

/// 10 to a power of either sign, few digits wide.
[[nodiscard]] double ten_to(int exponent);

/// Whether a part is so many hundredths of a whole, as far as the decimals of the percentage go.
[[nodiscard]] bool is_percent_of(double part, double percent, double whole, int decimals);

}  // namespace nianbao
