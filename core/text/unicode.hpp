#pragma once

#include <string>
#include <string_view>

namespace nianbao {

/// UTF-8 to UTF-16. Invalid bytes become U+FFFD, one for each maximal invalid sequence, as the Encoding Standard has it.
[[nodiscard]] std::u16string utf16(std::string_view utf8);

/// UTF-16 to UTF-8. A lone surrogate becomes U+FFFD.
[[nodiscard]] std::string utf8(std::u16string_view utf16);

}  // namespace nianbao
