#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// The text with a line for each row of its tables, a tab between cells, where these are written in tags (`<td>0</td>`,
/// `<entry>0</entry>`), escaped or not, as the source of a page or of a document is copied.
[[nodiscard]] Rewritten with_rows_of_tags(const LinedText& source);

}  // namespace nianbao
