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

  using Node = std::uint32_t;
  static constexpr Node kRoot = 0;

  /// Where a letter leads from a node; adds the step where it is not there.
  Node add(Node from, char16_t letter);

  /// Lets a word end at a node, but for the root. Of a word that is added twice the first number stays.
  void end(Node node, std::uint32_t id);

  /// The longest word that `text` begins with.
  [[nodiscard]] std::optional<Found> longest(std::u16string_view text) const;

 private:
  /// A step from a node by a letter, in a table of open addresses.
  struct Step {
    Node from = kRoot;
    char16_t letter = 0;
    Node to = kRoot;  ///< the root: no step, since nothing leads there
  };
  static constexpr std::uint32_t kNone = UINT32_MAX;

  [[nodiscard]] std::size_t place(Node from, char16_t letter) const;
  void grow();

  std::vector<std::uint32_t> ids_{kNone};                  ///< by node: of the word that ends there
  std::vector<Step> steps_ = std::vector<Step>(1U << 17);  // room for the lexicon
};

}  // namespace nianbao
