#pragma once

#include <string_view>

namespace nianbao {

/// Whether a text is the number of a page.
enum class PageMark {
  none,
  possible,  ///< “4”, “4/6”: where page numbers stand; elsewhere it is a number like any other
  certain,   ///< “- 4 -”, “第4页 共6页”: wherever it stands
};

[[nodiscard]] PageMark page_mark_of(std::u16string_view text);

}  // namespace nianbao
