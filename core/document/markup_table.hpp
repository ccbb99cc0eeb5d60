#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text with the rows of its tables in the markup of MediaWiki ({| … |}) and AsciiDoc (|=== … |===) on one line each, parted by tabs.
[[nodiscard]] Rewritten with_rows_of_markup(const LinedText& source);

}  // namespace nianbao
