#include "rules_runner/forms.hpp"

#include <nlohmann/json.hpp>

#include "rules_runner/layout.hpp"

namespace nianbao::test {
namespace {

using nlohmann::json;

/// A grid with every place filled: merged cells leave empty ones. `wide` keeps those that a cell covers to its right.
std::vector<std::vector<std::string>> flatten(const Grid& grid, bool wide) {
  std::vector<std::vector<std::string>> out;
  std::vector<int> below;  // for each column, in how many more rows it is covered from above
  std::vector<int> width;  // and how wide the cell is that covers it, at its first column
  for (const auto& row : grid) {
    std::vector<std::string> texts;
    std::size_t column = 0;
    const auto covered = [&] {
      while (column < below.size() && below[column] > 0) {
        const int cells = width[column];
        texts.insert(texts.end(), wide ? static_cast<std::size_t>(cells) : 1, "");
        for (int i = 0; i < cells; ++i) --below[column++];
      }
    };
    for (const LaidCell& cell : row) {
      covered();
      texts.push_back(cell.text);
      if (wide) texts.insert(texts.end(), static_cast<std::size_t>(cell.colspan - 1), "");
      const auto end = column + static_cast<std::size_t>(cell.colspan);
      if (below.size() < end) below.resize(end), width.resize(end);
      width[column] = cell.colspan;
      for (; column < end; ++column) below[column] = cell.rowspan - 1;
    }
    covered();
    out.push_back(std::move(texts));
  }
  return out;
}

std::string lines(const Grid& grid) {
  std::string out;
  for (const auto& row : flatten(grid, false)) {
    for (const std::string& text : row) out += "\t" + text + "\n";
    out += "\n";
  }
  return out;
}

std::string pipes(const Grid& grid) {
  std::string out;
  for (const auto& row : flatten(grid, true)) {
    out += "|";
    for (const std::string& text : row) out += " " + text + " |";
    out += "\n";
    if (out.find("---") != out.npos) continue;
    out += "|";
    for (std::size_t i = 0; i < row.size(); ++i) out += "---|";
    out += "\n";
  }
  return out + "\n";
}

std::string tabs(const Grid& grid) {
  std::string out;
  for (const auto& row : flatten(grid, true)) {
    for (std::size_t i = 0; i < row.size(); ++i) out += (i > 0 ? "\t" : "") + row[i];
    out += "\n";
  }
  return out + "\n";
}

json block(const Grid& grid) {
  json rows = json::array();
  for (const auto& row : grid) {
    json cells = json::array();
    for (const LaidCell& cell : row)
      cells.push_back({{"text", cell.text}, {"colspan", cell.colspan}, {"rowspan", cell.rowspan}});
    rows.push_back(std::move(cells));
  }
  return {{"type", "table"}, {"rows", std::move(rows)}};
}

const DraftTable* table_at(const Draft& draft, const std::string& line) {
  for (const DraftTable& table : draft.tables) {
    if (line == "[" + std::string(table_key(table.form->id)) + "]") return &table;
  }
  return nullptr;
}

}  // namespace

std::span<const std::string_view> forms() {
  static constexpr std::string_view kForms[]{"lines", "pipes", "tabs", "blocks"};
  return kForms;
}

json document(const Draft& draft, std::string_view form) {
  json blocks = json::array();
  std::string text;
  for (const std::string& line : draft.lines) {
    const DraftTable* table = table_at(draft, line);
    if (table == nullptr) {
      blocks.push_back({{"type", "paragraph"}, {"text", line}});
      text += line + (form == "pipes" ? "\n\n" : "\n");
    } else if (!table->dropped) {
      const Grid grid = lay_out(*table);
      blocks.push_back(block(grid));
      text += form == "lines" ? lines(grid) : form == "pipes" ? pipes(grid) : tabs(grid);
    }
  }
  if (form == "blocks") return {{"name", "case"}, {"format", "docx"}, {"blocks", std::move(blocks)}};
  return {{"name", "case"}, {"format", form == "pipes" ? "markdown" : "text"}, {"text", std::move(text)}};
}

}  // namespace nianbao::test
