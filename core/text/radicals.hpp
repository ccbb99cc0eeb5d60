#pragma once

#include <string>

namespace nianbao {

/// Replaces Kangxi and CJK radicals by the characters they look like (⼀ by 一, ⺠ by 民), as text copied out of PDFs has them. The text
/// keeps its length.
[[nodiscard]] std::u16string without_radicals(std::u16string text);

}  // namespace nianbao
