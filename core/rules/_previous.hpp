#pragma once

#include "rules/rule.hpp"

// This report beside last year's; shared by the group "previous".

namespace nianbao {

/// Whether two names are of one organ: one may leave out the county or 人民政府. An empty name may be anyone's.
[[nodiscard]] bool same_organ(std::string_view a, std::string_view b);

/// Last year's report of the same organ, where one was given.
[[nodiscard]] const Report* last_year(const Context& context);

}  // namespace nianbao
