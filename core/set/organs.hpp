#pragma once

#include "set/set.hpp"

namespace nianbao {

/// An organ and its reports of the set's year, by their places in Set::reports; the first is taken for it.
struct Unit {
  std::string organ{};  ///< as the roster has it, else as the report has it
  std::vector<std::size_t> reports{};
  std::vector<std::size_t> of_other_years{};
  bool unsure = false;        ///< a report may be its, but that is not certain
  bool consolidates = false;  ///< the consolidated report is its own
};

/// Who is in a set.
struct Organs {
  std::optional<int> year;    ///< that most reports are for
  std::vector<Unit> units;    ///< those of the roster in its order, else those of the reports in theirs
  std::vector<Unit> others;   ///< beside a roster: whose reports are not on it
  bool consolidated = false;  ///< whether the consolidated report is one, and of this year
  std::vector<Remark> remarks;
};

/// Puts the reports of a set to the organs they are of. A name that is short for several, or may be another spelling, is put to
/// none: it becomes a remark.
[[nodiscard]] Organs organs_of(const Set& set);

}  // namespace nianbao
