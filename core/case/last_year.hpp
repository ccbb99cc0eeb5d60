#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "prose/narrative.hpp"
#include "report/report.hpp"

namespace nianbao {

/// Last year's report of the same organ: what this year's is compared with.
struct LastYear {
  Report report;
  Narrative prose;
};

/// A file that was given as last year's report and is none: nothing is compared with it.
struct RejectedPrevious {
  enum class Why { not_a_report, other_organ, other_year, year_unknown } why;
  std::string organ;        ///< its own
  std::optional<int> year;  ///< likewise
};

/// Nothing where none was given. A case and what comes of changing its cells share it.
using Previous = std::variant<std::monostate, std::shared_ptr<const LastYear>, RejectedPrevious>;

/// Whether two names are of one organ: one may leave out the county or 人民政府. An empty name may be anyone's.
[[nodiscard]] bool same_organ(std::string_view a, std::string_view b);

/// Why `previous` is not the report of the year before `report`, by the same organ; nothing where it is.
[[nodiscard]] std::optional<RejectedPrevious> rejection_of(const Report& report, const Report& previous);

}  // namespace nianbao
