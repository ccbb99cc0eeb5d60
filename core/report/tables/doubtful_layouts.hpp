#pragma once

// What a layout cannot tell, however likely it is beside the others.

#include "report/tables/alignment.hpp"
#include "report/tables/layouts.hpp"
#include "report/tables/table_text.hpp"

namespace nianbao {

/// How the rows of a table were put to its values.
struct AlignedRows {
  const TableForm& form;
  const AlignmentInput& input;
  const std::vector<std::size_t>& slots;  ///< the printed row of each
  const Alignment& best;
  Side side;
};

/// In a group whose rows stand in another order, one without label may stand anywhere: which numbers are its own is not told where
/// others' would stand on the other side of their labels, or away from them. So it is where values are left over among its rows. Takes
/// these rows' values back.
void doubt_shuffled(const AlignedRows& rows, Layout& layout);

/// Two labels beside the values of one row, and others near them without a label: which are whose is not told. Takes them back.
void doubt_beside(const AlignedRows& rows, Layout& layout);

/// Where most numbers are no row's and stand behind other labels, or each row leaves some, as digits below those of its cells, no layout is
/// one of these. Takes all values back.
void doubt_scattered(const Tally& tally, Layout& layout);

/// Takes the values of rows back whose labels run together with others.
void doubt_merged(const TableText& text, Layout& layout);

/// A number belongs to one row. Takes the values of two back that were given the same one.
void doubt_shared(Layout& layout);

}  // namespace nianbao
