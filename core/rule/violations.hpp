#pragma once

#include "relations/evaluate.hpp"
#include "rule/rule.hpp"

namespace nianbao {

/// The relations of one kind that are violated in a table, in the table's order.
[[nodiscard]] std::vector<Evaluation> violations(const Table& table, RelationId id);

/// Likewise of this year's report and last year's.
[[nodiscard]] std::vector<YearsEvaluation> violations(const Report& now, const Report& last_year, RelationId id);

/// The two wordings of a rule about a relation: all of its cells hold a count, or some do not.
enum class ViolationNotice { all_known, with_blanks };

/// A finding for each relation of one kind that is violated in a table: the row or column that it runs along, what stands on
/// its sides under the names given, its cells.
void report_violations(const Case& report_case, TableId id, RelationId relation, ValueName left, ValueName right,
                       Findings& out);

/// All cells of a relation, in the order of its terms.
[[nodiscard]] std::vector<CellRef> cells_of(const Relation& relation, TableId table);

/// The places of those of `cells` that stand in the source with something in them.
[[nodiscard]] std::vector<Span> spans_of(const Report& report, std::span<const CellRef> cells);

}  // namespace nianbao
