#pragma once

#include <string_view>

namespace nianbao {

/// Whether a year between these words is that of a plan: 2024年，我局将继续…; 2024年，针对三个不足，拟…; 下一步…，于2024年底前完成.
[[nodiscard]] bool tells_of_plan(std::u16string_view before, std::u16string_view behind);

}  // namespace nianbao
