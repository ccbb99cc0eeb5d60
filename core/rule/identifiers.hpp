#pragma once

#include <string>
#include <vector>

#include "rule/rule.hpp"

namespace nianbao {

/// A number that may identify somebody.
struct LongNumber {
  std::string digits;
  Span span;
};

/// Every number of at least `shortest` digits in the prose that stands alone: not part of a word, an address on the web, a longer
/// number or a document number. Spaces and hyphens between its digits do not matter; a citizen's number may end in X.
[[nodiscard]] std::vector<LongNumber> long_numbers(const Narrative& prose, std::size_t shortest);

/// Digits with all but the first and the last few struck out, so that a finding does not spread what it warns of.
[[nodiscard]] std::string masked(const std::string& digits);

}  // namespace nianbao
