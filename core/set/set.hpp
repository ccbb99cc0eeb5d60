#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "format/format.hpp"
#include "report/tables/cell.hpp"

namespace nianbao {

/// A number of a table, or why there is none; without the words it stood in.
struct CellDigest {
  CellState state = CellState::missing;
  double value = 0;  ///< where state is `number`
};

/// What is kept of a report once it is checked: enough to compare it with five thousand others.
struct Digest {
  std::string file;
  std::string organ;
  std::optional<int> year;
  bool opened = false;                           ///< whether the file could be read
  bool read = false;                             ///< whether it is a report
  std::array<const TableForm*, 3> forms{};       ///< by TableId; never null where it was read
  std::array<std::vector<CellDigest>, 3> cells;  ///< in the numbering of its form
  std::vector<std::uint32_t> sketch;             ///< set/sketch.hpp
};

/// The reports of one folder, and what they are held against.
struct Set {
  std::vector<Digest> reports;
  std::optional<std::vector<std::string>> roster;  ///< who has to report
  std::optional<Digest> consolidated;
};

/// Something to know about a set that is nobody's mistake.
struct Remark {
  enum class Kind {
    unlisted,         ///< a report of an organ that is not on the roster
    other_year,       ///< a report of another year than the set's
    unsure,           ///< a name that may be short for several, or another spelling: somebody has to say
    nameless,         ///< a report whose organ was not found
    no_consolidated,  ///< what was given as the consolidated report is none of this year
  } kind;
  std::vector<std::string> organs;
  std::vector<std::string> files;
};

}  // namespace nianbao
