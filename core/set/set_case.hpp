#pragma once

#include "format/format.hpp"
#include "set/organs.hpp"
#include "set/sums.hpp"

namespace nianbao {

/// What is judged of a set, put together once before anything is judged.
struct SetCase {
  const Set& set;
  const Organs& organs;
  const Sums& sums;

  /// The files of reports, by their places; the words are the set's.
  [[nodiscard]] std::vector<Texts> files(const std::vector<std::size_t>& reports) const {
    std::vector<Texts> out;
    for (const std::size_t at : reports) out.push_back({set.reports[at].file, set.reports[at].file});
    return out;
  }
  [[nodiscard]] std::string year() const { return organs.year ? std::to_string(*organs.year) : ""; }
};

}  // namespace nianbao
