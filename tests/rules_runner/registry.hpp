#pragma once

#include <map>
#include <string>
#include <vector>

namespace nianbao::test {

/// How many cases of a rule expect it to speak, and to be silent.
struct Tally {
  int firing = 0;
  int quiet = 0;
};

/// What is wrong with the declarations of the rules or with the number of their cases, one sentence each.
[[nodiscard]] std::vector<std::string> registry_faults(const std::map<std::string, Tally>& tallies);

}  // namespace nianbao::test
