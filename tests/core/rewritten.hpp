#pragma once

#include <string>
#include <string_view>

#include "document/lined_text.hpp"
#include "text/unicode.hpp"

namespace nianbao {

/// A text rewritten in these ways, one after the other; as it is where they leave it so.
template <typename... Steps>
std::string rewritten(std::string_view text, const Steps&... steps) {
  std::u16string out = utf16(text);
  const auto take = [&out](const auto& step) { out = step(LinedText(out)).value_or(out); };
  (take(steps), ...);
  return utf8(out);
}

}  // namespace nianbao
