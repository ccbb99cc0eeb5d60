#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "prose/claims/amounts.hpp"
#include "prose/tokens/cells.hpp"
#include "report/report.hpp"

namespace nianbao {

/// New requests, those handled, and those that had to be, what was carried in included.
inline constexpr prose::Reading kRequestsNew = prose::requests(prose::rows::kNew);
inline constexpr prose::Reading kRequestsHandled = prose::requests(prose::rows::kHandled);
inline constexpr prose::Reading kRequestsDue = prose::requests(prose::rows::kNew | prose::rows::kCarriedIn);

/// A rate beside what it may follow from: the numbers of its sentence, and cells of the tables.
class RateCheck {
 public:
  RateCheck(const Report& report, const Rate& rate);

  /// Whether it follows from none of the numbers beside it, nor from the tables.
  [[nodiscard]] bool is_wrong() const;

  /// The part and the whole that it should be of: by the tables, or by the number that has its name and the one before it.
  [[nodiscard]] std::optional<std::pair<double, double>> quotient() const;

 private:
  [[nodiscard]] bool follows(double part, double whole) const;
  [[nodiscard]] bool follows_from_text() const;
  [[nodiscard]] bool follows_from_two() const;

  const Report& report_;
  const Rate& rate_;
  const Percentage percent_{rate_.percent.value, rate_.decimals};
  std::vector<std::pair<prose::Reading, prose::Reading>> of_cells_;
};

}  // namespace nianbao
