#pragma once

#include "rules_runner/faults.hpp"

namespace nianbao::test {

/// Where what is read of the prose in a file of tests/prose is not what stands below it.
///
/// A blank line ends an entry. Its lines that are not indented are what is read, beside tables.md or the tables of the same name, as prose
/// of a town, or of the organ that “organ: ” names. The indented ones are what is read of it. Where the entry has a gap, □, one indented
/// line gives words, and behind → what is read with any of them in the gap; 的×20 stands for 的 twenty times.
[[nodiscard]] Faults prose_faults(const TestFile& file);

}  // namespace nianbao::test
