#include "rule/questions.hpp"

#include "text/chars.hpp"
#include "text/unicode.hpp"

namespace nianbao {

std::string words_at(const Document& document, Span span) {
  std::u16string words;
  for (const char16_t c : slice(document.text, trimmed(document.text, span))) {
    if (!is_space(c)) {
      words.push_back(c);
    } else if (c != u'\n' && c != u'\r' && c != u'\t' && !words.empty() && words.back() != u' ') {
      words.push_back(u' ');
    }
  }
  return utf8(words);
}

Finding& add_at(const Case& report_case, ValueName name, Span span, Findings& out) {
  return out.add({{name, words_at(report_case.document, span)}}, {}, {span});
}

Finding& add_contradiction(const Case& report_case, Span text, Span other, Findings& out) {
  return out.add({{"text", words_at(report_case.document, text)}, {"other", words_at(report_case.document, other)}}, {},
                 {text, other});
}

Value organ_name(const Report& report) {
  if (report.organ.empty()) return Texts{"本单位", "this organ"};
  return report.organ;
}

std::vector<CellRef> cells_of_row(const Table& table, int row) {
  std::vector<CellRef> out;
  const int columns = static_cast<int>(table.form->rows[static_cast<std::size_t>(row)].columns.size());
  for (int column = 0; column < columns; ++column) out.push_back({table.id, table.form->cell(row, column)});
  return out;
}

std::vector<CellRef> cells_of_column(const Table& table, int column) {
  std::vector<CellRef> out;
  for (int row = 0; row < static_cast<int>(table.form->rows.size()); ++row) {
    out.push_back({table.id, table.form->cell(row, column)});
  }
  return out;
}

std::vector<CellRef> cells_in_state(const Table& table, CellState state) {
  std::vector<CellRef> out;
  for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
    if (table.cells[cell].state == state) out.push_back({table.id, static_cast<int>(cell)});
  }
  return out;
}

bool had_no_requests(const Report& report) {
  const Table& table = report.table(TableId::requests);
  return table.at("new.total").count() == 0 && table.at("carriedIn.total").count() == 0 &&
         table.at("handled.total").count() == 0;
}

std::vector<const ReadingNote*> notes_of(const Table& table, ReadingNote::Kind kind) {
  std::vector<const ReadingNote*> out;
  for (const ReadingNote& note : table.notes) {
    if (note.kind == kind) out.push_back(&note);
  }
  return out;
}

bool is_blank_form(const Report& report) { return !report.year && filling_of(report) == Filling::blank; }

bool is_fragment(const Case& report_case) {
  constexpr std::size_t kFew = 2;  // sections; who has three had the whole report to paste
  const Report& report = report_case.report;
  const bool tables = report_case.document.format == "xlsx";  // what an office hands up
  return !tables && !report.title && report.sections.size() <= kFew && (report.is_report || !report.sections.empty());
}

bool was_cut_off(const Report& report, SectionId section) {
  if (report.last_words && section > report.sections.back().id) return true;
  for (int before = static_cast<int>(section) - 1; before >= 0; --before) {
    const auto id = static_cast<SectionId>(before);
    for (const Table& table : report.tables) {
      if (table_section(table.id) == id && !notes_of(table, ReadingNote::Kind::truncated).empty()) return true;
    }
    if (report.section(id) != nullptr) return false;
  }
  return false;
}

bool ends_within(const Report& report, SectionId section) {
  return report.last_words && report.sections.back().id == section;
}

namespace {

bool has_label(const TableForm& form, std::string_view official) {
  return std::any_of(form.rows.begin(), form.rows.end(), [official](const RowForm& row) {
    const auto named = [official](const ColumnForm& column) { return column.label.zh == official; };
    return row.label.zh == official || std::any_of(row.columns.begin(), row.columns.end(), named);
  });
}

}  // namespace

std::vector<Span> labels_of_edition(const Table& table, Edition edition) {
  const TableForm& form = table_form(table.id, edition);
  const TableForm& other = table_form(table.id, other_edition(edition));
  std::vector<Span> out;
  for (const LabelFound& label : table.labels) {
    if (has_label(form, label.official) && !has_label(other, label.official)) out.push_back(label.span);
  }
  if (out.empty() && !table.labels.empty()) out.push_back(table.labels.front().span);
  return out;
}

bool is_before_format(const Report& report) { return report.is_report && report.year && *report.year < 2019; }

Edition other_edition(Edition edition) { return edition == Edition::y2019 ? Edition::y2021 : Edition::y2019; }

Edition edition_due(const Report& report) { return edition_for(report.year); }

}  // namespace nianbao
