#include "prose/cells.hpp"

#include "report/report.hpp"

namespace nianbao::prose {
namespace {

/// Calls `use` for each of the words that commas part.
template <typename Use>
void each_word(std::string_view list, Use use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    use(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

bool names(std::string_view word, std::string_view id) {
  return word == id || (word.ends_with('.') && id.starts_with(word));
}

}  // namespace

CellSum CellFinder::cells(TableId id, std::string_view rows, std::string_view columns) const {
  const TableForm& form = *report_.table(id).form;
  CellSum meaning;
  each_word(rows, [&](std::string_view row_word) {
    for (int row = 0; row < static_cast<int>(form.rows.size()); ++row) {
      const RowForm& row_form = form.rows[static_cast<std::size_t>(row)];
      if (!names(row_word, row_form.id)) continue;
      each_word(columns, [&](std::string_view column_word) {
        for (int column = 0; column < static_cast<int>(row_form.columns.size()); ++column) {
          if (row_form.columns[static_cast<std::size_t>(column)].id != column_word) continue;
          meaning.push_back({{id, form.cell(row, column)}, 1});
        }
      });
    }
  });
  return meaning;
}

CellSum CellFinder::in_columns(const CellSum& meaning, std::string_view columns) const {
  CellSum out;
  for (const SignedCell& addend : meaning) {
    const TableForm& form = *report_.table(addend.cell.table).form;
    const RowForm& row = form.rows[static_cast<std::size_t>(form.place(addend.cell.cell).row)];
    out = plus(std::move(out), cells(addend.cell.table, row.id, columns), addend.sign);
  }
  return out;
}

std::vector<CellSum> only(CellSum reading) {
  std::vector<CellSum> readings;
  readings.push_back(std::move(reading));
  return readings;
}

CellSum plus(CellSum a, const CellSum& b, int sign) {
  for (SignedCell addend : b) {
    addend.sign *= sign;
    a.push_back(addend);
  }
  return a;
}

}  // namespace nianbao::prose
