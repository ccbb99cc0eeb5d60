#pragma once

#include <cstdint>
#include <vector>

#include "prose/narrative.hpp"
#include "report/report.hpp"

namespace nianbao {

/// What a report's prose says, for comparing it with thousands of others: of its shingles (a few Chinese characters each; names of
/// the organ, figures and punctuation left out) the part whose hashes are small enough, sorted. Words that the law and the
/// format prescribe are not among them.
[[nodiscard]] std::vector<std::uint32_t> sketch_of(const Narrative& prose, const Report& report);

/// Two texts that are largely the same.
struct SimilarPair {
  std::size_t first;
  std::size_t second;
  int percent;  ///< of both texts' words that is common to them
};

/// All pairs of largely the same texts, by their places. What most of many texts say belongs to none of them.
[[nodiscard]] std::vector<SimilarPair> similar_pairs(const std::vector<const std::vector<std::uint32_t>*>& sketches);

}  // namespace nianbao
