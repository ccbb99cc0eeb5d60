#pragma once

#include <string>

namespace nianbao {

/// The text with a line for each row of its tables, a tab between cells, where these are written in tags (`<td>0</td>`,
/// `<entry>0</entry>`), escaped or not, as the source of a page or of a document is copied.
[[nodiscard]] std::u16string with_rows_of_tags(std::u16string text);

}  // namespace nianbao
