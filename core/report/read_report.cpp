#include "report/report.hpp"

namespace nianbao {

Report read_report(const Document& document) {
  Report report;
  for (const TableId id : kTables) {
    Table& table = report.tables[static_cast<std::size_t>(id)];
    table.id = id;
    table.form = &table_form(id, Edition::y2021);
    table.cells.resize(static_cast<std::size_t>(table.form->cell_count()));
  }
  report.narrative = read_narrative(document, report);
  return report;
}

}  // namespace nianbao
