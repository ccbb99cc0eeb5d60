#pragma once

#include <optional>
#include <string_view>

#include "text/char_set.hpp"
#include "text/chars.hpp"

namespace nianbao {

/// The value of 〇 … 九 (〇 also written ○ or 零); −1 for any other character.
[[nodiscard]] int chinese_digit(char16_t c);

/// The year at `at`, in four Arabic or Chinese digits and not part of a longer number: 2024, 二〇二四, 2O24. Only years that a report may
/// be about (`kReportYears`).
[[nodiscard]] std::optional<int> read_year(std::u16string_view text, std::size_t at);

}  // namespace nianbao

namespace nianbao::prose {

/// A number as it is written in Chinese text.
struct Numeral {
  double value;
  int decimals;  ///< digits behind the decimal point; below 0 where the last digit written counts more than 1 (1.2万: −3)
  std::size_t length;  ///< in characters
  bool digits;         ///< begins with digits: 12, 1.2万, 1,200; not 一百二十三
};

/// The characters that Chinese numerals are written with.
inline constexpr CharSet kNumeralWords(u"〇○零一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾佰仟两百千万亿");

/// Whether a number can begin with a character: a half-width digit, or a Chinese numeral.
[[nodiscard]] constexpr bool begins_numeral(char16_t c) { return is_digit(c) || kNumeralWords.has(c); }

/// Reads the longest number that begins at `at`: 12, 1,234, 1.2万, 一百二十三, 两, 二〇二四, 零.
/// `text` has its digits in half width.
[[nodiscard]] std::optional<Numeral> read_numeral(std::u16string_view text, std::size_t at);

}  // namespace nianbao::prose
