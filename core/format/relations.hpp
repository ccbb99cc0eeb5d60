#pragma once

#include <string_view>
#include <vector>

#include "format/format.hpp"

namespace nianbao {

/// The relations that the format sets: inside one table, and (R5, R6) between this year's report and last year's.
enum class RelationId {
  balance,          ///< R1: per applicant column, new + carriedIn = handled + carriedOut
  results,          ///< R2: per applicant column, the result rows sum to handled
  total,            ///< R3: per row of `requests`, the six kinds of applicant sum to total
  outcomes,         ///< R4: per group of `review`, upheld + corrected + other + pending = total
  carry_over,       ///< R5: per applicant column, carriedOut of last year = carriedIn
  in_force_change,  ///< R6: inForce of last year + made = inForce + repealed
  in_force,         ///< R7: inForce ≥ made − repealed
};
inline constexpr std::size_t kRelationCount = 7;  // relations, as RelationId has

/// The coefficients of terms, by the side on which they stand.
constexpr int kLeft = 1;
constexpr int kRight = -1;  // what the other side is the sum of, taken away

struct Term {
  int cell;         ///< in the numbering of the table's form
  int coefficient;  ///< `kLeft` or `kRight`
};

/// Σ coefficient · cell = 0, or ≥ 0 where `at_least` is set. The terms of the left side come first.
struct Relation {
  RelationId id;
  bool at_least = false;
  std::vector<Term> terms;

  /// How many of the terms stand on the left side.
  [[nodiscard]] std::size_t left_terms() const;
};

/// All relations inside a table (never R5 or R6), in the order of its cells. The 2019 form of `proactive` has none.
[[nodiscard]] const std::vector<Relation>& relations(const TableForm& form);

/// By the cells of a form: the indices of the relations in which each stands, in their order.
[[nodiscard]] const std::vector<std::vector<int>>& relations_by_cell(const TableForm& form);

[[nodiscard]] std::string_view relation_key(RelationId id);  ///< "R1"

/// Whether the cells of a relation stand in one column, one below the other; else in one row.
[[nodiscard]] bool is_down_a_column(RelationId id);

}  // namespace nianbao
