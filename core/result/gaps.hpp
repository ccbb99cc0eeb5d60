#pragma once

#include "relations/evaluate.hpp"
#include "rule/rule.hpp"

namespace nianbao {

/// Why a relation was not judged, the weightiest reason first.
enum class Gap { no_table, unread, missing, invalid, blank, spent };

/// All of them.
inline constexpr Gap kGaps[]{Gap::no_table, Gap::unread, Gap::missing, Gap::invalid, Gap::blank, Gap::spent};

/// What is not known of its cells.
[[nodiscard]] constexpr Gap gap_of(Unknown why) { return static_cast<Gap>(static_cast<int>(why) + 1); }

/// Why a relation of a table was neither found to hold nor to be violated.
[[nodiscard]] Gap gap_of(const Table& table, const Evaluation& relation);

/// As the result and `describe` name it.
[[nodiscard]] std::string_view gap_key(Gap gap);

/// As people are told.
[[nodiscard]] Texts gap_words(Gap gap);

}  // namespace nianbao
