#pragma once

#include <algorithm>
#include <bitset>
#include <string_view>

namespace nianbao {

/// Which letters a text has: near enough to tell that most of a word's are not among them.
class Letters {
 public:
  explicit Letters(std::u16string_view text) {
    for (const char16_t c : text) seen_.set(c % kKinds);
  }

  /// How many letters of a word are certainly not in the text.
  [[nodiscard]] std::size_t missing(std::u16string_view word) const {
    return static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [this](char16_t c) { return !seen_.test(c % kKinds); }));
  }

 private:
  static constexpr std::size_t kKinds = 512;
  std::bitset<kKinds> seen_;
};

}  // namespace nianbao
