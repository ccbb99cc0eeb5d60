#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "format/relations.hpp"
#include "report/report.hpp"

// The one place that judges relations: rules, repair and the result ask here.

namespace nianbao {

/// violated: no non-negative whole numbers in the cells without a count make it hold. open: some do, and others do not.
enum class RelationStatus { holds, violated, open };

/// Why a cell has no count: the worse, the earlier. A number that no count can be (negative, a fraction) is invalid, as
/// words are: a rule of its own speaks of it, and any count may belong there.
enum class Unknown { unread, missing, invalid, blank };

/// What stands on both sides of a relation.
struct Sides {
  std::int64_t left = 0;   ///< sum of the counts with +1
  std::int64_t right = 0;  ///< sum of the counts with −1
  int open_left = 0;       ///< cells there without a count
  int open_right = 0;
  bool spent = false;  ///< a cell was read with the help of the relations: that they hold proves nothing

  void add(const CellValue& cell, int coefficient);
  [[nodiscard]] bool complete() const { return open_left == 0 && open_right == 0; }
  [[nodiscard]] RelationStatus status(bool at_least) const;
};

/// A relation inside a table, as the table stands.
struct Evaluation {
  const Relation* relation;
  Sides sides;
  RelationStatus status;
  std::vector<int> open;       ///< the cells without a count
  std::optional<Unknown> why;  ///< the worst of what they are
};

[[nodiscard]] Evaluation evaluate(const Table& table, const Relation& relation);

/// All relations of a table, in the order of `relations(form)`.
[[nodiscard]] std::vector<Evaluation> evaluate(const Table& table);

/// The relations between this year's report and last year's.
enum class YearsRelationId {
  carry_over,       ///< R5: per applicant column, carriedOut of last year = carriedIn
  in_force_change,  ///< R6: inForce of last year + made = inForce + repealed
};

struct YearsEvaluation {
  YearsRelationId id;
  std::vector<CellRef> cells;  ///< of this year's report
  Sides sides;                 ///< last year's number is on the left
  RelationStatus status;
};

/// All relations with last year's report for which both editions have the cells.
[[nodiscard]] std::vector<YearsEvaluation> evaluate(const Report& now, const Report& last_year);

}  // namespace nianbao
