#pragma once

#include <optional>
#include <string_view>

namespace nianbao {

/// Whether words begin with the name of another version of a table than the report's own, of another year or from before a correction
/// (上年, 2023年, 修改前), or of its own (本年, 2024年, 修改后); nothing where they begin with neither.
[[nodiscard]] std::optional<bool> is_other_version(std::u16string_view words, std::optional<int> year);

}  // namespace nianbao
