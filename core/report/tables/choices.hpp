#pragma once

#include "report/tables/relation_terms.hpp"

namespace nianbao {

/// A row of which the digits can be read in several ways.
struct OpenRow {
  std::size_t row;  ///< of the printed rows
  std::vector<std::vector<CellToken>> ways;
  std::vector<double> against;  ///< each of them, in nats: its place in the grid, relations within the row
  /// Ways in which the row has lost a number, or has a strange one: tokens that are no numbers stand for what is not known. Such a way
  /// is never taken, but may be as likely as one that is.
  std::vector<std::vector<CellToken>> lacking{};
  double against_lacking = 0;
  std::size_t unlisted = 0;  ///< ways that do not add up, too many to look at
  double margin = kMargin;   ///< by how much all others must be less likely than the one that is taken
};

/// Which way each row is read in, where the relations of the table leave one: all others are less likely by its margin. Relations that
/// no choice of ways makes hold say nothing. `known` are the numbers already read.
[[nodiscard]] std::vector<std::optional<std::size_t>> choose_ways(const TableText& text, const Head& head,
                                                                  const CellNumbers& known,
                                                                  const std::vector<OpenRow>& open);

}  // namespace nianbao
