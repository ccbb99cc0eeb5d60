#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "report/tables/values.hpp"

namespace nianbao {

/// One way to read digits as numbers.
struct DigitSplit {
  std::vector<CellToken> numbers;
};

struct DigitSplits {
  std::vector<DigitSplit> kept;  ///< those that the relation allows
  std::size_t ways = 0;          ///< all of them
  bool complete = true;          ///< false where there are too many to look at
  /// The pieces stand apart and each could be a number: as well as glued to its neighbour, one of them may be lost.
  bool doubtful = false;
};

/// All ways to cut or join pieces of digits into `count` numbers without leading zeros: where there are fewer pieces than
/// numbers, pieces are cut ("713000074" is 71 3 0 0 0 0 74); where there are more, neighbours are joined ("2 0" is 20).
/// Keeps those for which `holds` is true.
[[nodiscard]] DigitSplits digit_splits_of(std::u16string_view text, const std::vector<Span>& pieces, std::size_t count,
                                          const std::function<bool(const std::vector<CellToken>&)>& holds);

}  // namespace nianbao
