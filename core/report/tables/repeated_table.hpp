#pragma once

#include <optional>

#include "report/tables/stream.hpp"

namespace nianbao {

/// Where the report's own table stands, where a range has the table twice: last year's beside it (附：2022年数据), or as it was before it
/// was put right (修改前). The range itself where the table stands once.
[[nodiscard]] Span own_table(TableId id, const Document& document, const FoldedText& letters, Span range,
                             std::optional<int> year);

}  // namespace nianbao
