#pragma once

#include <string_view>
#include <vector>

#include "format/format.hpp"

namespace nianbao {

/// The relations that the format sets inside one table (R1… in schema/result.schema.json).
enum class RelationId {
  balance,   ///< R1: per applicant column, new + carriedIn = handled + carriedOut
  results,   ///< R2: per applicant column, the result rows sum to handled
  total,     ///< R3: per row of `requests`, the six kinds of applicant sum to total
  outcomes,  ///< R4: per group of `review`, upheld + corrected + other + pending = total
  in_force,  ///< R7: inForce ≥ made − repealed
};

/// The coefficients of terms, by the side on which they stand.
constexpr int kLeft = 1;
constexpr int kRight = -1;

struct Term {
  int cell;         ///< in the numbering of the table's form
  int coefficient;  ///< `kLeft` or `kRight`
};

/// Σ coefficient · cell = 0, or ≥ 0 where `at_least` is set. The terms of the left side come first.
struct Relation {
  RelationId id;
  bool at_least = false;
  std::vector<Term> terms;
};

/// All relations inside a table, in the order of its cells. The 2019 form of `proactive` has none.
[[nodiscard]] const std::vector<Relation>& relations(const TableForm& form);

[[nodiscard]] std::string_view relation_key(RelationId id);  ///< "R1"

}  // namespace nianbao
