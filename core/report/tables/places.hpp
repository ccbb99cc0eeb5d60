#pragma once

#include "report/tables/alignment.hpp"
#include "report/tables/table_text.hpp"

// Where values stand among the labels of a table.

namespace nianbao {

/// Where a run stands.
[[nodiscard]] Place place_of(const TableText& text, const ValueRun& run);

/// Whether a run stands beside a name that is no row's, or between the name of a group and its first row's.
[[nodiscard]] bool is_sum(const TableText& text, const ValueRun& run);

/// How many labels stand together right before a run.
[[nodiscard]] std::size_t labels_before(const TableText& text, const ValueRun& run);

}  // namespace nianbao
