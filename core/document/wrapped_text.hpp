#pragma once

#include "document/lined_text.hpp"

namespace nianbao {

/// A text that was cut after so many characters, or columns of a screen, wherever that was, with its lines whole again. Only where rows
/// of numbers were cut: a sentence over several lines is read as one anyway (split_sentences.hpp).
[[nodiscard]] Rewritten without_wraps(const LinedText& source);

}  // namespace nianbao
