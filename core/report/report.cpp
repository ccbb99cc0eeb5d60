#include "report/report.hpp"

#include <algorithm>

namespace nianbao {

std::string_view level_key(Level level) {
  constexpr std::array<std::string_view, 8> kKeys{"unknown", "town", "street",   "department",
                                                  "county",  "city", "province", "ministry"};
  return kKeys[static_cast<std::size_t>(level)];
}

const Section* Report::section(SectionId id) const {
  const auto at = std::find_if(sections.begin(), sections.end(), [id](const Section& s) { return s.id == id; });
  return at == sections.end() ? nullptr : &*at;
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

}  // namespace nianbao
