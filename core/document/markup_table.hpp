#pragma once

#include <string>

namespace nianbao {

/// A text with the rows of its tables in the markup of MediaWiki ({| … |}) and AsciiDoc (|=== … |===) on one line each, parted by tabs.
[[nodiscard]] std::u16string with_rows_of_markup(std::u16string text);

}  // namespace nianbao
