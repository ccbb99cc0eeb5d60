#pragma once

#include <span>
#include <string>

#include "format/format.hpp"

namespace nianbao {

/// An official table as plain text (UTF-8), in Chinese: a line for each row, tabs between its cells, the heads above a row before its
/// label. `held` has what each cell holds, by its number. Reading the text gives each cell what it holds.
[[nodiscard]] std::string form_text(const TableForm& form, std::span<const std::string> held);

}  // namespace nianbao
