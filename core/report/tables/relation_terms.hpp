#pragma once

#include <optional>
#include <vector>

#include "format/relations.hpp"
#include "report/tables/columns.hpp"
#include "report/tables/weights.hpp"

namespace nianbao {

/// By cell of a form, a number where one is known.
using CellNumbers = std::vector<std::optional<double>>;

/// What a relation says where it holds, in nats: nothing of zeros, the more the larger the numbers are.
[[nodiscard]] double gain_of(const Relation& relation, const CellNumbers& numbers);

/// Counts the relations that hold, by what they say, and those that do not.
[[nodiscard]] Tally tally_of(const TableForm& form, const CellNumbers& numbers);

/// What the relations within a row say for these values, in nats: more than nothing where they hold, less where they do not.
[[nodiscard]] double gain_of_row(const TableForm& form, const PrintedRow& row, const ColumnOrder& order,
                                 const std::vector<CellToken>& values);

/// What speaks against blank cells among several numbers above 0, which may hold any number: that a sum exceeds its total without them, not that it
/// does not, as by chance every second time; and, as much, each at the end, as another may be lost before the numbers.
[[nodiscard]] double against_blanks(const TableForm& form, const PrintedRow& row, const ColumnOrder& order,
                                    const std::vector<CellToken>& values);

/// What they say against these values where they are but one way to cut the row's digits, in nats: a sum that fails is seldom the
/// author's, and seldomer where no usual slip explains it.
[[nodiscard]] double against_cut(const TableForm& form, const PrintedRow& row, const ColumnOrder& order,
                                 const std::vector<CellToken>& values);

}  // namespace nianbao
