#include "rules_runner/draft.hpp"

#include <algorithm>

#include "rules_runner/text.hpp"

namespace nianbao::test {
namespace {

DraftTable official_table(const TableForm& form) {
  DraftTable table;
  table.form = &form;
  for (const ColumnForm& column : form.rows.front().columns) table.columns.emplace_back(column.label.zh);
  for (const RowForm& row : form.rows) {
    table.rows.push_back({std::string(row.id), std::string(row.label.zh), std::string(row.block.zh),
                          std::string(row.group.zh), std::vector<std::string>(row.columns.size(), "0")});
  }
  return table;
}

void use_edition(Draft& draft, std::string_view edition, std::string_view table) {
  for (const TableId id : kTables) {
    if (!table.empty() && table != table_key(id)) continue;
    draft.tables[static_cast<std::size_t>(id)] =
        official_table(table_form(id, edition == "2019" ? Edition::y2019 : Edition::y2021));
  }
}

DraftRow* find_row(DraftTable& table, std::string_view id) {
  const auto at =
      std::find_if(table.rows.begin(), table.rows.end(), [id](const DraftRow& row) { return row.id == id; });
  return at == table.rows.end() ? nullptr : &*at;
}

struct Place {
  DraftTable* table;
  std::string rest;
};

/// "requests.denied.inquiry" is the row "denied.inquiry" of the table "requests".
Place place(Draft& draft, std::string_view path) {
  auto [key, rest] = cut(path, ".");
  return {&draft.table(key), rest};
}

std::string set(Draft& draft, std::string_view object) {
  const auto [path, value] = cut(object, "=");
  const auto [table, cell] = place(draft, path);
  const auto columns = find_row(*table, cell);
  if (columns != nullptr) {  // a whole row
    const auto values = words(value);
    if (!values.empty() && values.size() != columns->values.size()) return "a row needs all its values: " + path;
    for (std::size_t i = 0; i < columns->values.size(); ++i) columns->values[i] = values.empty() ? "" : values[i];
    return {};
  }
  const auto number = table->form->find_cell(cell);
  if (!number) return "no such cell: " + path;
  const auto [row, column] = table->form->place(*number);
  DraftRow* found = find_row(*table, table->form->rows[static_cast<std::size_t>(row)].id);
  if (found == nullptr) return "the row was dropped: " + path;
  found->values[static_cast<std::size_t>(column)] = value;
  return {};
}

std::string replace(Draft& draft, std::string_view object) {
  const auto [from, to] = cut(object, "→");
  bool found = false;
  const auto in = [&, &old = from, &by = to](std::string& text) { found = replace_all(text, old, by) || found; };
  for (std::string& line : draft.lines) in(line);
  for (DraftTable& table : draft.tables) {
    for (std::string& column : table.columns) in(column);
    for (DraftRow& row : table.rows) {
      in(row.label);
      in(row.block);
      in(row.group);
    }
  }
  return found ? "" : "nothing to replace: " + from;
}

std::string remove(Draft& draft, std::string_view object) {
  const auto has = [object](const std::string& line) { return line.find(object) != line.npos; };
  return std::erase_if(draft.lines, has) > 0 ? "" : "no paragraph has: " + std::string(object);
}

std::string insert(Draft& draft, std::string_view object, bool before) {
  const auto [anchor, text] = cut(object, "→");
  const auto at = std::find_if(draft.lines.begin(), draft.lines.end(),
                               [&sought = anchor](const std::string& l) { return l.find(sought) != l.npos; });
  if (at == draft.lines.end()) return "no paragraph has: " + anchor;
  draft.lines.insert(before ? at : at + 1, text);
  return {};
}

std::string drop(Draft& draft, std::string_view object) {
  const auto [table, what] = place(draft, object);
  if (what.empty()) {
    table->dropped = true;
    return {};
  }
  if (std::erase_if(table->rows, [&id = what](const DraftRow& row) { return row.id == id; }) > 0) return {};
  const auto& columns = table->form->rows.front().columns;
  const auto column =
      std::find_if(columns.begin(), columns.end(), [&id = what](const ColumnForm& c) { return c.id == id; });
  if (column == columns.end()) return "no such row or column: " + std::string(object);
  const auto at = column - columns.begin();
  table->columns.erase(table->columns.begin() + at);
  for (DraftRow& row : table->rows) row.values.erase(row.values.begin() + at);
  return {};
}

/// "requests.handled → 八、另行处理 = 0 0 0 0 0 0 0": a row of the author's own, before an official one.
std::string add_row(Draft& draft, std::string_view object) {
  const auto [anchor, row] = cut(object, "→");
  const auto [table, id] = place(draft, anchor);
  const DraftRow* next = find_row(*table, id);
  if (next == nullptr) return "no such row: " + anchor;
  const auto [label, values] = cut(row, "=");
  table->rows.insert(table->rows.begin() + (next - table->rows.data()),
                     DraftRow{"", label, next->block, "", words(values)});
  return {};
}

/// "requests.denied.inquiry → 五、": from this row on everything is lost up to the paragraph that begins so.
std::string lose(Draft& draft, std::string_view object) {
  const auto [from, to] = cut(object, "→");
  const auto [table, id] = place(draft, from);
  const DraftRow* first = find_row(*table, id);
  if (first == nullptr) return "no such row: " + from;
  table->rows.resize(static_cast<std::size_t>(first - table->rows.data()));
  const std::string mark = "[" + std::string(table_key(table->form->id)) + "]";
  const auto begin = std::find(draft.lines.begin(), draft.lines.end(), mark) + 1;
  const auto end = std::find_if(begin, draft.lines.end(),
                                [&until = to](const std::string& l) { return !until.empty() && l.starts_with(until); });
  draft.lines.erase(begin, end);
  return {};
}

/// "四、政府": the text ends behind these words.
std::string end(Draft& draft, std::string_view object) {
  const auto at = std::find_if(draft.lines.begin(), draft.lines.end(),
                               [object](const std::string& l) { return l.find(object) != l.npos; });
  if (at == draft.lines.end()) return "no paragraph has: " + std::string(object);
  at->resize(at->find(object) + object.size());
  draft.lines.erase(at + 1, draft.lines.end());
  draft.ends_early = true;
  return {};
}

}  // namespace

DraftTable& Draft::table(std::string_view key) {
  for (DraftTable& table : tables) {
    if (table_key(table.form->id) == key) return table;
  }
  return tables.front();
}

Draft parse_base(const std::string& text) {
  Draft draft;
  use_edition(draft, "2021", "");
  bool head = true;
  for (const std::string& line : split(text, '\n')) {
    if (!head) {
      if (!trim(line).empty()) draft.lines.push_back(trim(line));
    } else if (trim(line) == "---") {
      head = false;
    } else if (line.starts_with("format:")) {
      use_edition(draft, trim(line.substr(7)), "");
    } else if (line.find('=') != line.npos) {
      (void)set(draft, line);
    }
  }
  return draft;
}

std::string apply(Draft& draft, std::string_view verb, std::string_view object) {
  if (verb == "set") return set(draft, object);
  if (verb == "replace") return replace(draft, object);
  if (verb == "remove") return remove(draft, object);
  if (verb == "before") return insert(draft, object, true);
  if (verb == "after") return insert(draft, object, false);
  if (verb == "drop") return drop(draft, object);
  if (verb == "row") return add_row(draft, object);
  if (verb == "lose") return lose(draft, object);
  if (verb == "end") return end(draft, object);
  if (verb == "append") return draft.lines.emplace_back(object), "";
  if (verb == "headless") return draft.table(object).headless = true, "";
  if (verb == "edition") {
    const auto [table, edition] = cut(object, " ");
    return use_edition(draft, edition, table), "";
  }
  return "unknown edit: " + std::string(verb);
}

}  // namespace nianbao::test
