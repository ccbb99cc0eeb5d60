#include "report/report.hpp"

#include <algorithm>

namespace nianbao {

std::string_view level_key(Level level) {
  static constexpr std::array<std::string_view, 8> kKeys{"unknown", "town", "street",   "department",
                                                         "county",  "city", "province", "ministry"};
  return kKeys[static_cast<std::size_t>(level)];
}

const Section* Report::section(SectionId id) const {
  const auto at = std::find_if(sections.begin(), sections.end(), [id](const Section& s) { return s.id == id; });
  return at == sections.end() ? nullptr : &*at;
}

std::optional<CellRef> find_cell(const Report& report, std::string_view id) {
  const std::size_t dot = id.find('.');
  for (const Table& table : report.tables) {
    if (dot == id.npos || id.substr(0, dot) != table_key(table.id)) continue;
    if (const auto cell = table.form->find_cell(id.substr(dot + 1))) return CellRef{table.id, *cell};
  }
  return std::nullopt;
}

Reading reading_of(const Report& report) {
  if (!report.is_report) return Reading::none;
  for (const Table& table : report.tables) {
    const auto lost = [](const CellValue& cell) {
      return cell.state == CellState::missing || cell.state == CellState::unread;
    };
    if (std::any_of(table.cells.begin(), table.cells.end(), lost)) return Reading::partial;
    const auto left_over = [](const ReadingNote& note) {
      return !note.placed &&
             (note.kind == ReadingNote::Kind::unassigned || note.kind == ReadingNote::Kind::header_lost);
    };
    if (std::any_of(table.notes.begin(), table.notes.end(), left_over)) return Reading::partial;
  }
  return Reading::complete;
}

Filling filling_of(const Report& report) {
  constexpr std::ptrdiff_t kMostOverlooked = 40;  // cells; table 3 has 175
  std::ptrdiff_t blank = 0;
  bool found = false;
  bool empty = true;
  for (const Table& table : report.tables) {
    const auto cells_in = [&](CellState state) {
      return std::count_if(table.cells.begin(), table.cells.end(),
                           [state](const CellValue& cell) { return cell.state == state; });
    };
    const std::ptrdiff_t blank_here = cells_in(CellState::blank);
    found = found || table.found;
    empty = empty && blank_here + cells_in(CellState::missing) == std::ssize(table.cells);
    blank += blank_here;
  }
  if (found && empty) return Filling::blank;
  return blank > kMostOverlooked ? Filling::begun : Filling::filled;
}

std::string_view filling_key(Filling filling) {
  static constexpr std::array<std::string_view, 3> kKeys{"blank", "begun", "filled"};
  return kKeys[static_cast<std::size_t>(filling)];
}

}  // namespace nianbao
