#pragma once

#include <string_view>

namespace nianbao {

/// How surely a line is a page number.
enum class PageMark {
  none,
  possible,  ///< “4”, “4/6”: where page numbers stand; elsewhere it is a number like any other
  certain,   ///< “- 4 -”, “第4页 共6页”: wherever it stands
};

/// Whether a whole line is a page number.
[[nodiscard]] PageMark page_mark_of(std::u16string_view text);

}  // namespace nianbao
