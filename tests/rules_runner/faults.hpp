#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace nianbao::test {

/// What is not as a test file says, one text each; none where all of it holds.
using Faults = std::vector<std::string>;

/// A test file below the folder of tests: it is tried, or what comes out is written into it as what is expected.
struct TestFile {
  std::filesystem::path tests;  ///< the folder
  std::filesystem::path path;
  bool update = false;
};

}  // namespace nianbao::test
