#pragma once

#include <optional>
#include <vector>

#include "format/format.hpp"
#include "report/tables/digit_splits.hpp"

namespace nianbao {

/// A row of table 3 whose digits could be cut in several ways.
struct OpenRow {
  int row;
  DigitSplits cuts;
};

/// Asks the relations of the columns which cut is meant. For each row the number of the one kept cut that stands in every
/// choice under which all columns hold; nothing where choices differ in it. A doubtful row is only read where every column of it
/// is checked: without its cuts, if no choice with them holds.
/// `values` are the cells already read, `order` the official columns of a cut's numbers.
[[nodiscard]] std::vector<std::optional<std::size_t>> choose_cuts(const TableForm& form, const std::vector<int>& order,
                                                                  const std::vector<std::optional<double>>& values,
                                                                  const std::vector<OpenRow>& open);

}  // namespace nianbao
