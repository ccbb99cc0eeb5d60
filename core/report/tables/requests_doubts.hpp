#pragma once

#include "report/tables/requests_rows.hpp"

namespace nianbao {

/// Where labels begin above their numbers and go on below them, what stands below a label's line is not its own: takes back what was
/// read so, unless all rows were read and every relation holds, which no shift by a row leaves, and no words speak against it: rows
/// in another order leave the relations as they are.
[[nodiscard]] RequestsRows drop_others(const HeadedText& text, RequestsRows rows);

/// Where labels stand out of order and numbers apart from them, the order says nothing: takes back what it placed.
[[nodiscard]] RequestsRows drop_apart(RequestsRows rows);

/// Takes back everything where most rows do not add up and cells could be misplaced: the columns are not what they seem.
[[nodiscard]] RequestsRows drop_unbalanced(const HeadedText& text, RequestsRows rows);

/// Takes back what was read of numbers apart from their labels where the table as a whole does not bear it out: numbers are left
/// over, and most rows found none of their own, or this one does not add up.
[[nodiscard]] RequestsRows drop_doubtful(const HeadedText& text, RequestsRows rows);

/// Takes back rows placed by their order where a relation of the table, all of its cells read, speaks against it.
[[nodiscard]] RequestsRows drop_contradicted(const HeadedText& text, RequestsRows rows);

}  // namespace nianbao
