#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text whose lines and cells a program wrote as \n, \t, <br> and &nbsp;, with the ends of lines, tabs and spaces that are meant. A
/// text that has a few of them, as its author may have left them, stays as it is.
[[nodiscard]] Rewritten without_escapes(const LinedText& source);

}  // namespace nianbao
