#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "report/tables/values.hpp"

namespace nianbao {

constexpr std::size_t kLongestNumber = 7;  ///< digits of a number: no organ has ten million requests

/// Digits read as numbers.
struct DigitSplits {
  std::vector<std::vector<CellToken>> kept;    ///< the ways that the relation allows
  std::vector<std::vector<CellToken>> others;  ///< the first of those that it does not
  std::size_t ways = 0;                        ///< all of them
  bool complete = true;                        ///< false where there are too many to look at
  /// Each piece could be a number: as well as glued or split, others may be lost or one of them a stranger.
  bool doubtful = false;
};

/// A question about the numbers of a row, asked while it is alive: a std::function would add a kilobyte to the module.
class Holds {
 public:
  template <class Ask>
  Holds(const Ask& ask)
      : of_(&ask), ask_([](const void* of, const std::vector<CellToken>& numbers) -> bool {
          return (*static_cast<const Ask*>(of))(numbers);
        }) {}

  bool operator()(const std::vector<CellToken>& numbers) const { return ask_(of_, numbers); }

 private:
  const void* of_;
  bool (*ask_)(const void*, const std::vector<CellToken>&);
};

/// All ways to cut or join pieces of digits into `count` numbers without leading zeros: where there are fewer pieces than
/// numbers, pieces are cut ("713000074" is 71 3 0 0 0 0 74); where there are more, neighbours are joined ("2 0" is 20).
/// Keeps those for which `holds` is true.
[[nodiscard]] DigitSplits digit_splits_of(std::u16string_view text, const std::vector<Span>& pieces, std::size_t count,
                                          const Holds& holds);

}  // namespace nianbao
