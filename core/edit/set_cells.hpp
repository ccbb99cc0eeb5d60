#pragma once

#include <span>
#include <string>
#include <vector>

#include "case/case.hpp"

namespace nianbao {

/// What a cell is to hold.
struct CellChange {
  CellRef cell;
  std::u16string text;
};

/// A case after cells of its tables were set.
struct ChangedCase {
  Case after;                    ///< of the changed text, which is plain text
  std::vector<CellRef> refused;  ///< cells without a place in the text: they are as they were
  std::vector<TableId>
      rewritten;  ///< tables that stand in the official form now: after the change alone their other cells
                  ///< could not have been told any more
};

/// Writes the values (of several for one cell the last) where the cells stand in the text, and reads it again. Numbers that run into each other are parted. Where cells
/// that were not changed would be read otherwise then, their tables are written anew, if all of their cells had been read.
[[nodiscard]] ChangedCase set_cells(const Case& before, std::span<const CellChange> changes);

}  // namespace nianbao
