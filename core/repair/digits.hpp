#pragma once

#include <cstdint>
#include <string>

namespace nianbao::repair {

/// Typing errors between numbers as they are written: whether `written` for `meant` is one such error.
[[nodiscard]] bool one_digit_mistyped(const std::string& written, const std::string& meant);
[[nodiscard]] bool digits_transposed(const std::string& written, const std::string& meant);
[[nodiscard]] bool digit_dropped(const std::string& written, const std::string& meant);
[[nodiscard]] inline bool digit_added(const std::string& written, const std::string& meant) {
  return digit_dropped(meant, written);
}

/// Of a mistyped digit: whether its key is beside the right one, in the row of digits or on the number block.
[[nodiscard]] bool near_key_hit(const std::string& written, const std::string& meant);
/// Of a digit added: whether it repeats the one before it.
[[nodiscard]] bool digit_doubled(const std::string& written, const std::string& meant);

/// log2(n) in tenths, by whole numbers only, so that every platform ranks alike. n ≥ 1.
[[nodiscard]] int tenths_of_log2(std::int64_t n);

}  // namespace nianbao::repair
