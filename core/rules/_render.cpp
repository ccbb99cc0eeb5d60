#include <cmath>
#include <cstdio>

#include "rules/rule.hpp"

namespace nianbao {
namespace {

std::string_view in(Texts texts, Language language) { return language == Language::zh ? texts.zh : texts.en; }

/// A label without the note in brackets behind it: 本年收费金额（单位：万元） is 本年收费金额 in a sentence.
std::string without_note(std::string_view label) {
  const std::size_t note = label.find("（");
  return std::string(note == label.npos || note == 0 ? label : label.substr(0, note));
}

/// As without_note, for a row, whose label may begin with a number in brackets: （二）部分公开（…） is （二）部分公开.
std::string row_label(std::string_view label) {
  const std::size_t number = label.starts_with("（") ? label.find("）") : 0;
  const std::size_t note = label.find("（", number == label.npos ? 0 : number);
  return std::string(note == label.npos || note == 0 ? label : label.substr(0, note));
}

const ColumnForm& column_form(const TableForm& form, CellForm at) {
  return form.rows[static_cast<std::size_t>(at.row)].columns[static_cast<std::size_t>(at.column)];
}

std::string in_words(std::int64_t number, const Report&, Language) { return std::to_string(number); }

std::string in_words(double number, const Report&, Language) {
  char digits[32];
  const int length = std::snprintf(digits, sizeof digits, "%.15g", number);
  return {digits, static_cast<std::size_t>(length)};
}

std::string in_words(const std::string& words, const Report&, Language) { return words; }
std::string in_words(Texts texts, const Report&, Language language) { return std::string(in(texts, language)); }
std::string in_words(const std::vector<Texts>& list, const Report&, Language language) {
  std::string words;
  for (const Texts& texts : list) {
    if (!words.empty()) words += language == Language::zh ? "、" : ", ";
    words += "“" + std::string(in(texts, language)) + "”";
  }
  return words;
}

std::string in_words(TableName name, const Report&, Language language) {
  return std::string(in(table_name(name.table), language));
}

/// Quotes within quotes: “3.危及‘三安全一稳定’”.
std::string inner_quotes(std::string text) {
  for (const auto& [outer, inner] : {std::pair("“", "‘"), std::pair("”", "’")}) {
    const std::size_t at = text.find(outer);
    if (at != text.npos) text.replace(at, std::string_view(outer).size(), inner);
  }
  return text;
}

std::string in_words(RowName name, const Report&, Language language) {
  const RowForm& row = table_form(name.table, name.edition).rows[static_cast<std::size_t>(name.row)];
  // 3.其他 says nothing alone.
  if (language == Language::zh && row.id == "otherwise.other")
    return std::string(row.group) + std::string(row.label.zh);
  return inner_quotes(row_label(in(row.label, language)));
}

std::string in_words(ColumnName name, const Report&, Language language) {
  return without_note(in(column_form(table_form(name.table, name.edition), {name.row, name.column}).label, language));
}

std::string in_words(SectionName name, const Report&, Language language) {
  const SectionForm& form = section(name.section);
  if (language == Language::zh) return std::string(form.number) + "、" + std::string(form.title.zh);
  return "section " + std::to_string(static_cast<int>(form.id) + 1) + ", " + std::string(form.title.en);
}

/// The cells of one row: “规章”本年制发件数、现行有效件数; “（一）予以公开” where there are too many to name.
std::string row_of_cells(std::span<const CellRef> cells, const TableForm& form, const Report& report,
                         Language language) {
  const int row = form.place(cells.front().cell).row;
  std::string words = "“" + in_words(RowName{form.id, form.edition, row}, report, language) + "”";
  if (cells.size() > 3) return words;
  for (const CellRef& cell : cells) {
    if (&cell != &cells.front()) words += language == Language::zh ? "、" : ", ";
    else if (language == Language::en) words += " ";
    words += in_words(ColumnName{form.id, form.edition, row, form.place(cell.cell).column}, report, language);
  }
  return words;
}

/// Cells row by row, the first rows only where there are many.
std::string in_words(const std::vector<CellRef>& cells, const Report& report, Language language) {
  constexpr int kRowsNamed = 3;
  std::string words;
  int rows = 0;
  for (std::size_t first = 0, last = 0; first < cells.size(); first = last, ++rows) {
    if (rows == kRowsNamed) return words + (language == Language::zh ? "等" : " and others");
    const TableForm& form = *report.table(cells[first].table).form;
    const auto same_row = [&](const CellRef& cell) {
      return cell.table == form.id && form.place(cell.cell).row == form.place(cells[first].cell).row;
    };
    while (last < cells.size() && same_row(cells[last])) ++last;
    if (rows > 0) words += language == Language::zh ? "；" : "; ";
    words += row_of_cells(std::span(cells).subspan(first, last - first), form, report, language);
  }
  return words;
}

std::string fill(std::string_view text, const Finding& finding, const Report& report, Language language) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('{', at), text.size());
    out += text.substr(at, open - at);
    if (open == text.size()) break;
    const std::size_t close = text.find('}', open);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    const auto value = std::find_if(finding.values.begin(), finding.values.end(),
                                    [name](const NamedValue& v) { return v.name.text == name; });
    if (value != finding.values.end()) out += render(value->value, report, language);
    at = close + 1;
  }
  return out;
}

}  // namespace

std::string render(const Value& value, const Report& report, Language language) {
  return std::visit([&](const auto& v) { return in_words(v, report, language); }, value);
}

std::string message(const Finding& finding, const Report& report, Language language) {
  return fill(in(finding.rule->wordings[finding.wording].message, language), finding, report, language);
}

std::string hint(const Finding& finding, const Report& report, Language language) {
  return fill(in(finding.rule->wordings[finding.wording].hint, language), finding, report, language);
}

}  // namespace nianbao
