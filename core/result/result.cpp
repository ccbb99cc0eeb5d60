#include "result/result.hpp"

#include <algorithm>
#include <cmath>

#include "format/relations.hpp"
#include "result/json_object.hpp"
#include "source/unicode.hpp"

namespace nianbao {
namespace {

using json = nlohmann::ordered_json;

json range_json(std::optional<Span> span) {
  if (!span) return nullptr;
  json out = json::array();
  out.push_back(span->begin);
  out.push_back(span->end);
  return out;
}

std::string_view state_key(State state) {
  constexpr std::array<std::string_view, 5> kKeys{"number", "blank", "missing", "unread", "invalid"};
  return kKeys[static_cast<std::size_t>(state)];
}

std::string_view reading_key(Reading reading) {
  constexpr std::array<std::string_view, 3> kKeys{"complete", "partial", "none"};
  return kKeys[static_cast<std::size_t>(reading)];
}

json cell_json(const CellValue& cell) {
  json out = object({{"state", state_key(cell.state)},
                     {"value", cell.value ? number_json(*cell.value) : json(nullptr)},
                     {"text", utf8(cell.text)},
                     {"range", range_json(cell.span)}});
  if (cell.how == How::order) out["how"] = "order";
  if (cell.how == How::relations) out["how"] = "relations";
  return out;
}

json table_json(const Table& table) {
  json cells = json::object();
  for (std::size_t cell = 0; cell < table.cells.size(); ++cell) {
    cells[table.form->cell_id(static_cast<int>(cell))] = cell_json(table.cells[cell]);
  }
  return object({{"found", table.found},
                 {"format", edition_key(table.form->edition)},
                 {"range", range_json(table.found ? table.span : std::nullopt)},
                 {"cells", std::move(cells)}});
}

/// "2019", "2021", or "hybrid" where the tables that were found do not agree. The review table is the same in both.
std::string_view format_key(const Report& report) {
  bool editions[2] = {false, false};
  for (const TableId id : {TableId::proactive, TableId::requests}) {
    const Table& table = report.table(id);
    if (!table.found) continue;
    editions[static_cast<int>(table.form->edition)] = true;
    if (!table.other_edition_parts.empty()) return "hybrid";
  }
  if (editions[0] && editions[1]) return "hybrid";
  if (editions[0] || editions[1]) return editions[0] ? "2019" : "2021";
  return edition_key(edition_for(report.year.value_or(2021)));
}

json report_json(const Report& report) {
  json sections = json::array();
  for (const Section& section : report.sections) {
    sections.push_back(object({{"id", nianbao::section(section.id).key},
                               {"title", utf8(section.title)},
                               {"range", range_json(section.heading)}}));
  }
  json tables = json::object();
  for (const Table& table : report.tables) tables[std::string(table_key(table.id))] = table_json(table);
  return object({{"title", report.title_text},
                 {"organ", report.organ},
                 {"year", report.year ? json(*report.year) : json(nullptr)},
                 {"level", level_key(report.level)},
                 {"format", format_key(report)},
                 {"sections", std::move(sections)},
                 {"tables", std::move(tables)}});
}

/// Both sides of a relation over the cells that were read, and whether it was checked at all.
json relation_json(const Report& report, const Table& table, const Relation& relation) {
  json cells = json::array();
  double sides[2] = {0, 0};
  bool read = true;
  bool spent = false;
  for (const Term& term : relation.terms) {
    const CellValue& cell = table.cells[static_cast<std::size_t>(term.cell)];
    cells.push_back(cell_key(report, {table.id, term.cell}));
    read = read && cell.value;
    spent = spent || cell.how == How::relations;
    sides[term.coefficient < 0] += cell.value.value_or(0);
  }
  json out = object({{"id", relation_key(relation.id)}, {"cells", std::move(cells)}, {"status", "unchecked"}});
  if (!read) return out;
  const bool holds = relation.at_least ? sides[0] >= sides[1] : sides[0] == sides[1];
  out["left"] = number_json(sides[0]);
  out["right"] = number_json(sides[1]);
  if (!holds) out["status"] = "violated";
  if (holds && !spent) out["status"] = "holds";
  if (spent) out["spent"] = true;  // its cells were read with its help: no independent check
  return out;
}

json relations_json(const Report& report) {
  json out = json::array();
  for (const Table& table : report.tables) {
    for (const Relation& relation : relations(*table.form)) out.push_back(relation_json(report, table, relation));
  }
  return out;
}

json value_json(const Value& value, const Report& report) {
  struct Visitor {
    const Report& report;
    json operator()(std::int64_t number) const { return number; }
    json operator()(double number) const { return number_json(number); }
    json operator()(const std::string& text) const { return text; }
    json operator()(Texts texts) const { return texts.zh; }
    json operator()(const std::vector<Texts>& list) const {
      json out = json::array();
      for (const Texts& texts : list) out.push_back(texts.zh);
      return out;
    }
    json operator()(TableName name) const { return table_key(name.table); }
    json operator()(RowName name) const {
      return table_form(name.table, name.edition).rows[static_cast<std::size_t>(name.row)].id;
    }
    json operator()(ColumnName name) const {
      const RowForm& row = table_form(name.table, name.edition).rows[static_cast<std::size_t>(name.row)];
      return row.columns[static_cast<std::size_t>(name.column)].id;
    }
    json operator()(SectionName name) const { return nianbao::section(name.section).key; }
    json operator()(const std::vector<CellRef>& cells) const {
      json out = json::array();
      for (const CellRef cell : cells) out.push_back(cell_key(report, cell));
      return out;
    }
  };
  return std::visit(Visitor{report}, value);
}

json finding_json(const Finding& finding, const Report& report, Language language) {
  json cells = json::array();
  for (const CellRef cell : finding.cells) cells.push_back(cell_key(report, cell));
  json ranges = json::array();
  for (const Span span : finding.ranges) ranges.push_back(range_json(span));
  json values = json::object();
  for (const auto& [name, value] : finding.values) values[std::string(name.text)] = value_json(value, report);
  return object({{"rule", finding.rule->id},
                 {"about", about_key(finding.rule->about)},
                 {"severity", severity_key(finding.severity)},
                 {"message", message(finding, report, language)},
                 {"hint", hint(finding, report, language)},
                 {"cells", std::move(cells)},
                 {"ranges", std::move(ranges)},
                 {"values", std::move(values)}});
}

}  // namespace

json number_json(double value) {
  constexpr double kLargestWhole = 9007199254740992.0;  // 2^53
  if (value == std::floor(value) && std::abs(value) < kLargestWhole) return static_cast<std::int64_t>(value);
  return value;
}

std::string cell_key(const Report& report, CellRef ref) {
  return std::string(table_key(ref.table)) + "." + report.table(ref.table).form->cell_id(ref.cell);
}

json result_json(const Document& document, const Report& report, const std::vector<Finding>& findings,
                 Language language) {
  json list = json::array();
  for (const Finding& finding : findings) list.push_back(finding_json(finding, report, language));
  return object(
      {{"schemaVersion", 1},
       {"source", object({{"name", document.name}, {"format", document.format}, {"text", utf8(document.text)}})},
       {"reading", reading_key(reading_of(report))},
       {"report", report_json(report)},
       {"relations", relations_json(report)},
       {"findings", std::move(list)}});
}

}  // namespace nianbao
