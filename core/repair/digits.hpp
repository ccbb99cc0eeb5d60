#pragma once

#include <cstdint>
#include <string>

namespace nianbao::repair {

/// Slips of the keyboard, between numbers as they are written. Each says whether writing `written` for `meant` is one such slip.
[[nodiscard]] bool one_digit_mistyped(const std::string& written, const std::string& meant);
[[nodiscard]] bool digits_transposed(const std::string& written, const std::string& meant);
[[nodiscard]] bool digit_dropped(const std::string& written, const std::string& meant);
[[nodiscard]] inline bool digit_added(const std::string& written, const std::string& meant) { return digit_dropped(meant, written); }

/// log2(n) in tenths, by whole numbers only, so that every platform ranks alike. n ≥ 1.
[[nodiscard]] int tenths_of_log2(std::int64_t n);

}  // namespace nianbao::repair
