#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// Rewrites tables that a text draws with characters or marks with rules as rows of tab-separated cells; other lines stay as they are.
/// Each line of the result ends with LF or CR LF.
[[nodiscard]] Rewritten tabulate(const LinedText& source);

/// A text whose lines end with LF or CR LF, whatever ended them.
[[nodiscard]] Rewritten with_lines_ended_alike(const LinedText& source);

/// A text with the bars of lines that begin with one each as it is typed: drawn ones, and pairs.
[[nodiscard]] Rewritten with_typed_bars(const LinedText& source);

}  // namespace nianbao
