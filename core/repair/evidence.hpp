#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "case/judge.hpp"

namespace nianbao::repair {

/// What the text says of the cells, looked up once for all trials.
class Evidence {
 public:
  Evidence(const Report& report, const Told& told);

  /// What the text says to a change of `cell`: how many claims come to agree with the table, less those that cease to.
  [[nodiscard]] int agreement(CellRef cell, std::int64_t from, std::int64_t to) const;

  /// Values of `cell`, which has `now`, that would make a claim of the text agree.
  void add_told(CellRef cell, std::int64_t now, std::vector<std::int64_t>& out) const;

 private:
  /// By how much a claim says more than the cells that it may mean add up to.
  struct Entry {
    std::size_t claim;
    std::int64_t more;
    bool direct;
  };
  [[nodiscard]] const std::vector<Entry>& entries(CellRef cell) const;
  void add(const Report& report, std::size_t index, const Claim& claim, const CellSum& sum);

  std::array<std::vector<std::vector<Entry>>, kTables.size()> by_cell_;  ///< in the order of the claims
};

}  // namespace nianbao::repair
