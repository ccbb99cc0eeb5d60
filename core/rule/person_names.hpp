#pragma once

#include <string_view>
#include <vector>

#include "rule/stretches.hpp"

// What reads like a person's name in Chinese prose.

namespace nianbao {

/// Personal names that stand one after another.
struct NameList {
  std::vector<Stretch> places;
  std::size_t end = 0;  ///< behind the last
};

/// Whether a character is a surname that seldom begins another word.
[[nodiscard]] bool begins_name(char16_t character);

/// NameList parted by 、 from `at` on: each a surname and one or two characters.
[[nodiscard]] NameList names_at(std::u16string_view text, std::size_t at);

}  // namespace nianbao
