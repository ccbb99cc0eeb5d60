#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "format/evaluate.hpp"
#include "report/report.hpp"

// The relations of the format, judged on a report's tables: rules, repair and the result ask here.

namespace nianbao {

/// Why a cell has no count: the worse, the earlier. A number that no count can be (negative, a fraction) is invalid, as
/// words are: a rule of its own speaks of it, and any count may belong there.
enum class Unknown { unread, missing, invalid, blank };

/// A relation inside a table, as the table stands.
struct Evaluation {
  const Relation* relation;
  Sides sides;
  RelationStatus status;
  std::vector<int> open;       ///< the cells without a count
  std::optional<Unknown> why;  ///< the worst of what they are
  bool used_in_reading;        ///< a cell was read with the help of the relations: that they hold proves nothing
};

/// Whether a relation holds in a table, and by how much it does not.
[[nodiscard]] Evaluation evaluate(const Table& table, const Relation& relation);

/// Of that only whether it holds, for those who try many tables.
[[nodiscard]] RelationStatus status_of(const Table& table, const Relation& relation);

/// All relations of a table, in the order of `relations(form)`.
[[nodiscard]] std::vector<Evaluation> evaluate(const Table& table);

/// What a cell comes to where every blank is 0 but the totals, which are the sums of their parts: nothing where a part is not known.
[[nodiscard]] std::optional<std::int64_t> with_zeros(const Table& table, int cell);

/// R5 or R6, as the reports of both years stand.
struct YearsEvaluation {
  RelationId id;
  std::vector<CellRef> cells;  ///< of this year's report
  Sides sides;                 ///< last year's number is on the left
  RelationStatus status;
};

/// All relations with last year's report for which both editions have the cells.
[[nodiscard]] std::vector<YearsEvaluation> evaluate(const Report& now, const Report& last_year);

}  // namespace nianbao
