#pragma once

#include "document/folded_text.hpp"
#include "report/report.hpp"

namespace nianbao {

/// Characters. A longer line is no title.
inline constexpr std::size_t kLongestTitle = 80;

/// Reads title, organ, year and level from the lines before section one and, where they say nothing, from the rest.
void read_identity(const Document& document, Report& report);

/// The level of an organ by its name: 白鹭镇人民政府 is a town, 云岭县发展和改革局 a department.
[[nodiscard]] Level level_of(std::u16string_view organ);

}  // namespace nianbao
