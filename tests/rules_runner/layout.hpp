#pragma once

#include <string>
#include <vector>

#include "rules_runner/draft.hpp"

namespace nianbao::test {

struct LaidCell {
  std::string text;
  int colspan = 1;
  int rowspan = 1;
};
using Grid = std::vector<std::vector<LaidCell>>;

/// The table as the official format prints it, with its merged cells.
[[nodiscard]] Grid lay_out(const DraftTable& table);

}  // namespace nianbao::test
