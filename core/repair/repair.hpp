#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "case/judge.hpp"
#include "format/relations.hpp"
#include "report/report.hpp"

namespace nianbao {

/// How a wrong number may have come about. The likelihood of each stands in `slips.cpp`.
enum class Slip {
  other,         ///< nothing known
  digit,         ///< one digit mistyped
  transposed,    ///< two digits next to each other exchanged
  dropped,       ///< a digit left out
  added,         ///< a digit too many
  off_by_one,    ///< one too many or too few
  left_zero,     ///< 0 stands where a number belongs
  neighbour,     ///< the number of the cell beside, above or below
  swapped,       ///< the numbers of two cells stand in each other's place
  stale_total,   ///< a total that was not brought up to date
  last_year,     ///< the number of last year's report
  out_of_range,  ///< negative or not whole: wrong by itself
};

/// A change of the number in one cell.
struct Edit {
  CellRef cell;
  double from = 0;  ///< as it was read
  std::int64_t to = 0;
  /// Where the relations leave the value open (inclusive); `to` is then the likeliest within.
  std::optional<std::int64_t> low, high;
  Slip slip = Slip::other;
  bool told = false;  ///< the text states `to`
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// A relation that is violated: `relations(form)[index]` of its table, or (index −1) one with last year's report: R5, where
/// `cell` is not what was carried out then, or R6, where the documents in force in `cell` do not follow.
struct ViolatedRelation {
  TableId table;
  int index = -1;
  int cell = -1;
  friend bool operator==(const ViolatedRelation&, const ViolatedRelation&) = default;
};

/// Which of the format's relations it is.
[[nodiscard]] RelationId relation_of(const ViolatedRelation& relation, const Report& report);

/// The cells of this report that a relation is about, as its rule names them.
[[nodiscard]] std::vector<CellRef> cells_of(const ViolatedRelation& relation, const Report& report);

/// What does not fit the report once changes are made: relations of both years, and claims of the text by their number.
struct Conflicts {
  std::vector<ViolatedRelation> relations;
  std::vector<std::size_t> claims;
  [[nodiscard]] bool none() const { return relations.empty() && claims.empty(); }
};

/// Edits that belong together: none of them repairs the relations without the others.
struct EditGroup {
  std::vector<Edit> edits;
  std::vector<ViolatedRelation> mends;
  Conflicts conflicts;  ///< what is still violated after them, or becomes so
  int cost = 0;         ///< how unlikely, in tenths of a bit: the smaller, the better
};

/// Violated relations with one cause, and the ways to repair them with the fewest changes, best first (`kMostOptions` at most).
struct Cause {
  std::vector<ViolatedRelation> relations;
  std::vector<EditGroup> options;
  int alternatives = 0;  ///< how many other ways of the same size there are
  bool counted = true;   ///< false where there are more than `alternatives` says
  bool proven = true;    ///< false where a smaller way may exist: the search was stopped
};

/// A smallest set of changes which makes every relation of the report hold: one option of each cause.
struct Repair {
  std::vector<int> options;  ///< by cause
  int cost = 0;              ///< number of cells changed
  Conflicts conflicts;
  int alternatives = 0;  ///< how many other sets of the same size there are
  bool counted = true;
  bool proven = true;
};

/// A blank cell whose value is the same in every way to make the relations hold, and with which none becomes violated.
struct Fill {
  CellRef cell;
  std::int64_t value = 0;
  int relation = -1;  ///< the relation of its table that alone determines it; −1: several do, or last year's report
  Conflicts conflicts = {};
};

/// All that error localisation says of a report.
struct Repairs {
  std::vector<Cause> causes;
  std::vector<Repair> repairs;  ///< best first, three at most
  std::vector<Fill> fills;
  [[nodiscard]] std::vector<Edit> edits(const Repair& repair) const;
};

/// Error localisation (Fellegi & Holt 1976): the smallest sets of numbers whose change makes all relations hold with
/// non-negative whole numbers. Blank cells cost nothing; cells that were not read are unknown and never blamed.
/// Exact, within a fixed amount of work. `previous` is last year's report: what it carried out was carried in (R5).
/// What the text says decides between repairs of the same size.
[[nodiscard]] Repairs find_repairs(const Report& report, const Told& told = {}, const Report* previous = nullptr);

}  // namespace nianbao
