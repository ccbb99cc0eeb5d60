#pragma once

#include <string>

#include "case/case.hpp"
#include "repair/repair.hpp"

namespace nianbao {

/// One sentence or two: which relations the changes mend, what would not fit then,
/// why these, and how many other ways there are.
[[nodiscard]] std::string option_reason(const Cause& cause, const EditGroup& option, const Case& report_case,
                                        Language language);
[[nodiscard]] std::string repair_reason(const Repairs& repairs, const Repair& repair, const Case& report_case,
                                        Language language);
[[nodiscard]] std::string fill_reason(const Fill& fill, const Case& report_case, Language language);

/// "（一）予以公开 / 自然人"
[[nodiscard]] std::string cell_name(const Report& report, CellRef cell, Language language);

}  // namespace nianbao
