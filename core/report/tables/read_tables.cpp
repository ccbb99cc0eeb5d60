#include "report/tables/read_tables.hpp"

#include <algorithm>

#include "text/chars.hpp"
#include "text/unicode.hpp"

namespace nianbao {

Table empty_table(TableId id, Edition edition) {
  Table table;
  table.id = id;
  table.form = &table_form(id, edition);
  table.cells.resize(static_cast<std::size_t>(table.form->cell_count()));
  return table;
}

void place_row(const Document& document, Table& table, int row, const std::vector<CellToken>& values, ReadBy how) {
  for (std::size_t column = 0; column < values.size(); ++column) {
    table.cells[static_cast<std::size_t>(table.form->cell(row, static_cast<int>(column)))] =
        cell_of(document, values[column], how);
  }
}

void mark_unread(Table& table, int row) {
  const auto columns = table.form->rows[static_cast<std::size_t>(row)].columns.size();
  for (std::size_t column = 0; column < columns; ++column) {
    CellValue& cell = table.cells[static_cast<std::size_t>(table.form->cell(row, static_cast<int>(column)))];
    if (cell.state == CellState::missing) cell.state = CellState::unread;
  }
}

namespace {

/// The label's words, and the bracket before its number.
Span words_of(const Document& document, const FoldedText& letters, const LabelMatch& hit) {
  Span span = letters.span(hit.begin, hit.end);
  if (hit.numbered && span.begin > 0 && fold_width(document.text[span.begin - 1]) == u'(') --span.begin;
  return span;
}

}  // namespace

std::uint32_t begin_of_table(const Document& document, const FoldedText& letters, const std::vector<LabelMatch>& hits,
                             const Table& table) {
  auto value = static_cast<std::uint32_t>(document.text.size());
  for (const CellValue& cell : table.cells) {
    if (cell.span) value = std::min(value, cell.span->begin);
  }
  const std::size_t stop = value < document.text.size() ? document.text.rfind(u'。', value) : document.text.npos;
  for (const LabelMatch& hit : hits) {
    const std::uint32_t begin = letters.span(hit.begin, hit.end).begin;
    if (begin < value && (stop == document.text.npos || begin > stop)) return begin;
  }
  return value;
}

std::vector<LabelFound> labels_found(const Document& document, const FoldedText& letters,
                                     const std::vector<LabelMatch>& hits, const TableForm& form) {
  std::vector<LabelFound> out;
  for (const LabelMatch& hit : hits) {
    LabelFound label{hit.label->official, words_of(document, letters, hit), hit.exact};
    if (hit.label->kind == Label::Kind::row) {
      const auto row = form.find_row(hit.label->key);
      if (!row) continue;
      label.official = form.rows[static_cast<std::size_t>(*row)].label.zh;
      // The editions word some rows differently; the words of the table's own count.
      label.exact = hit.exact && (hit.label->official == label.official);
    }
    out.push_back(std::move(label));
  }
  return out;
}

}  // namespace nianbao
