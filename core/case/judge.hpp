#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "prose/narrative.hpp"
#include "report/report.hpp"

namespace nianbao {

/// A cell that a sum adds (1) or takes away (−1).
struct SignedCell {
  CellRef cell;
  int sign = 1;
};

/// A sum of cells that words of the text mean.
using CellSum = std::vector<SignedCell>;

/// The least and the most that cells can add up to. A number that was read is both.
struct Bounds {
  double least = 0;
  double most = 0;
  [[nodiscard]] bool exact() const { return least == most; }
};

/// What a reading means in the tables of a report; empty where their edition has no such cell.
[[nodiscard]] CellSum cells_of(const prose::Reading& reading, const Report& report);

/// What the cells of a sum add up to. A blank total is at least what its row adds up to; of a cell that was not read nothing is known.
[[nodiscard]] Bounds bounds_of(const CellSum& sum, const Report& report);
[[nodiscard]] Bounds bounds_of(const prose::Reading& reading, const Report& report);

/// agrees: a reading has this value, and all its cells were read. differs: no reading can have it. open: one can, where
/// a cell is blank, missing or unread. unbound: there is nothing to compare with.
enum class ClaimStatus { agrees, differs, open, unbound };
[[nodiscard]] std::string_view status_key(ClaimStatus status);

/// A claim beside the tables.
struct Verdict {
  ClaimStatus status = ClaimStatus::unbound;
  std::vector<CellSum> readings;  ///< what it may mean; none where it says nothing of the tables
  std::size_t reading = 0;        ///< the one that agrees; the plainest where none does
  bool echo = false;              ///< of another year by its words, and yet what this year's table says

  /// The cells that it is held against.
  [[nodiscard]] std::span<const SignedCell> cells() const {
    return reading < readings.size() ? std::span<const SignedCell>(readings[reading]) : std::span<const SignedCell>();
  }
};

/// Each claim of a text held against the tables: one verdict for each, in their order.
[[nodiscard]] std::vector<Verdict> judge_claims(std::span<const Claim> claims, const Report& report);

/// What a text says of the tables: its claims, and how they were judged.
struct Told {
  std::span<const Claim> claims;
  std::span<const Verdict> verdicts;
};

/// The status that a judged claim would have beside other numbers in the same tables.
[[nodiscard]] ClaimStatus status_beside(const Claim& claim, const Verdict& verdict, const Report& report);

}  // namespace nianbao
