#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "rules_runner/mode.hpp"

namespace nianbao::test {

/// Where what is read of the prose in tests/prose/*.txt is not what stands below it; in Mode::update it is written there.
///
/// A blank line ends an entry. Its lines that are not indented are what is read, beside tables.md or the tables of the same name, as prose
/// of a town, or of the organ that “organ: ” names. The indented ones are what is read of it; the last, in letters, two for each of its
/// variants (variants.hpp). Where the entry has a gap, □, one indented line gives words, and behind → what is read with any of them
/// in the gap; 的×20 stands for 的 twenty times.
[[nodiscard]] std::vector<std::string> prose_faults(const std::filesystem::path& tests, Mode mode);

}  // namespace nianbao::test
