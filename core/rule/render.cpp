#include <algorithm>
#include <cmath>

#include "format/names.hpp"
#include "rule/rule.hpp"
#include "text/decimal.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

const ColumnForm& column_form(const TableForm& form, CellForm at) {
  return form.rows[static_cast<std::size_t>(at.row)].columns[static_cast<std::size_t>(at.column)];
}

std::string in_words(std::int64_t number, const Report&, Language) { return std::to_string(number); }

std::string in_words(double number, const Report&, Language) { return decimal(number); }

std::string in_words(const std::string& words, const Report&, Language) { return words; }
std::string in_words(Texts texts, const Report&, Language language) { return std::string(in(texts, language)); }
/// The first few only where there are many.
std::string in_words(const std::vector<Texts>& list, const Report&, Language language) {
  constexpr std::size_t kNamed = 6;  // texts: as many as a sentence can list
  std::string words;
  for (const Texts& texts : list) {
    if (&texts == list.data() + kNamed)
      return words.append(language == Language::zh ? "等 " : " … ").append(std::to_string(list.size()));
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
  const TableForm& form = table_form(name.table, name.edition);
  return inner_quotes(name_of(form.rows[static_cast<std::size_t>(name.row)], language));
}

std::string in_words(ColumnName name, const Report&, Language language) {
  return name_of(column_form(table_form(name.table, name.edition), {name.row, name.column}), language);
}

std::string in_words(SectionName name, const Report&, Language language) {
  const SectionForm& form = section(name.section);
  if (language == Language::zh) return std::string(form.number) + "、" + std::string(form.title.zh);
  return "section " + std::to_string(static_cast<int>(form.id) + 1) + ", " + std::string(form.title.en);
}

bool is_total(const TableForm& form, CellRef cell) { return column_form(form, form.place(cell.cell)).id == "total"; }

/// The cells of one row: “规章”本年制发件数、现行有效件数; “（一）予以公开” where there are too many to name.
std::string row_of_cells(std::span<const CellRef> cells, const TableForm& form, const Report& report,
                         Language language) {
  const int row = form.place(cells.front().cell).row;
  std::string words = "“" + in_words(RowName{form.id, form.edition, row}, report, language) + "”";
  const bool total_of_totals = form.rows[static_cast<std::size_t>(row)].id == "handled";  // （七）总计
  if (cells.size() > 3 || (total_of_totals && cells.size() == 1 && is_total(form, cells.front()))) return words;
  for (const CellRef& cell : cells) {
    if (&cell != &cells.front()) words += language == Language::zh ? "、" : ", ";
    else if (language == Language::en) words += " ";
    words += in_words(ColumnName{form.id, form.edition, row, form.place(cell.cell).column}, report, language);
  }
  return words;
}

const RowForm& row_of(const TableForm& form, CellRef cell) {
  return form.rows[static_cast<std::size_t>(form.place(cell.cell).row)];
}

/// How many of the first cells are the totals of every row of one group, as the format has it: 3 of （六）其他处理. 0 where they are others.
std::size_t whole_group(std::span<const CellRef> cells, const TableForm& form) {
  const std::string_view group = row_of(form, cells.front()).group.zh;
  const auto in_group = [&](const RowForm& row) { return row.group.zh == group; };
  const auto count = static_cast<std::size_t>(std::count_if(form.rows.begin(), form.rows.end(), in_group));
  if (form.id != TableId::requests || group.empty() || count < 2 || count > cells.size()) return 0;
  const bool whole = std::all_of(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(count), [&](CellRef cell) {
    return cell.table == form.id && is_total(form, cell) && in_group(row_of(form, cell));
  });
  return whole ? count : 0;
}

/// “（六）其他处理”3 行, “Handled otherwise”, 3 rows,
std::string group_in_words(Texts group, std::size_t rows, Language language) {
  std::string words = "“";
  words.append(in(group, language)).append(language == Language::zh ? "”" : "”, ").append(std::to_string(rows));
  return words.append(language == Language::zh ? " 行" : " rows,");
}

/// “行政复议”“复议后起诉”的总计: totals of a few rows, the word said once. Empty where the cells are others, or too many.
std::string totals(const std::vector<CellRef>& cells, const TableForm& form, const Report& report, Language language) {
  constexpr std::size_t kRowsNamed = 3;  // rows whose totals can be named in one phrase
  const bool all = std::all_of(cells.begin(), cells.end(),
                               [&](CellRef cell) { return cell.table == form.id && is_total(form, cell); });
  if (!all || cells.size() < 2 || cells.size() > kRowsNamed || language == Language::en) return "";
  std::string words;
  for (const CellRef& cell : cells)
    words.append("“")
        .append(in_words(RowName{form.id, form.edition, form.place(cell.cell).row}, report, language))
        .append("”");
  return words + "的总计";
}

/// Cells row by row, the first rows only where there are many; groups and totals as an author would say them.
std::string in_words(const std::vector<CellRef>& cells, const Report& report, Language language) {
  if (cells.size() > 1) {
    const TableForm& form = *report.table(cells.front().table).form;
    const std::string together = totals(cells, form, report, language);
    if (!together.empty()) return together;
  }
  constexpr int kRowsNamed = 3;  // rows that are named before 等: a sentence can hold no more
  std::string words;
  int rows = 0;
  for (std::size_t first = 0, last = 0; first < cells.size(); first = last, ++rows) {
    if (rows == kRowsNamed) return words + (language == Language::zh ? "等" : " and others");
    const TableForm& form = *report.table(cells[first].table).form;
    const auto same_row = [&](const CellRef& cell) {
      return cell.table == form.id && form.place(cell.cell).row == form.place(cells[first].cell).row;
    };
    const std::span rest = std::span(cells).subspan(first);
    const std::size_t group = whole_group(rest, form);
    last = first + group;
    while (group == 0 && last < cells.size() && same_row(cells[last])) ++last;
    if (rows > 0) words += language == Language::zh ? "；" : "; ";
    words += group > 0 ? group_in_words(row_of(form, cells[first]).group, group, language)
                       : row_of_cells(rest.first(last - first), form, report, language);
  }
  return words;
}

/// What is quoted from the report, a long one without its middle: nobody reads on behind two lines of it.
std::string shortened(const std::string& quoted) {
  constexpr std::size_t kLongestQuote = 48;  // characters: two lines of a card
  constexpr std::size_t kEnds = 20;          // characters that are kept at each end
  const std::u16string words = utf16(quoted);
  if (words.size() <= kLongestQuote) return quoted;
  return utf8(words.substr(0, kEnds) + u"……" + words.substr(words.size() - kEnds));
}

std::string in_words(Texts texts, const Finding& finding, const Report& report, Language language) {
  return fill(in(texts, language), [&](std::string_view name) -> std::string {
    const auto value = std::find_if(finding.values.begin(), finding.values.end(),
                                    [name](const NamedValue& v) { return v.name.text == name; });
    if (value == finding.values.end()) return "";
    const std::string words = render(value->value, report, language);
    return name == "text" ? shortened(words) : words;
  });
}

}  // namespace

std::string render(const Value& value, const Report& report, Language language) {
  return std::visit([&](const auto& v) { return in_words(v, report, language); }, value);
}

std::string message(const Finding& finding, const Report& report, Language language) {
  return in_words(finding.rule->wordings[finding.wording].message, finding, report, language);
}

std::string hint(const Finding& finding, const Report& report, Language language) {
  constexpr Texts kLook{"先对照扫描件看一眼，是否识别有误。", "Look at the scan first: it may have been misread. "};
  const bool doubtful = finding.about == About::reading && finding.rule->about != About::reading;
  return (doubtful ? std::string(in(kLook, language)) : "") +
         in_words(finding.rule->wordings[finding.wording].hint, finding, report, language);
}

}  // namespace nianbao
