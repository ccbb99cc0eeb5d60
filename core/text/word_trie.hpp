#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace nianbao {

/// Words with a number each; told at a place of a text in one walk over its letters, however many they are.
class WordTrie {
 public:
  struct Found {
    std::uint32_t id;
    std::size_t length;
  };

  /// Adds a word that is not empty. Of a word that is added twice the first number stays.
  void add(std::u16string_view word, std::uint32_t id);

  /// The longest word that `text` begins with.
  [[nodiscard]] std::optional<Found> longest(std::u16string_view text) const;

 private:
  /// A step from a node by a letter, in a table of open addresses.
  struct Step {
    std::uint32_t from = 0;
    char16_t letter = 0;
    std::uint32_t to = 0;  ///< 0: no step; nothing leads to the root
  };
  static constexpr std::uint32_t kNone = UINT32_MAX;

  [[nodiscard]] std::size_t place(std::uint32_t from, char16_t letter) const;
  std::uint32_t step_or_add(std::uint32_t from, char16_t letter);
  void grow();

  std::vector<std::uint32_t> ids_{kNone};  ///< by node: of the word that ends there
  std::vector<Step> steps_ = std::vector<Step>(1U << 10);
};

}  // namespace nianbao
