#pragma once

#include <string>

namespace nianbao {

/// Puts the character in the place of a radical that looks like it (⼀ for 一, ⺠ for 民): what is copied out of a PDF has such. The
/// text keeps its length.
[[nodiscard]] std::u16string without_radicals(std::u16string text);

}  // namespace nianbao
