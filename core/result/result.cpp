#include "result/result.hpp"

#include <array>
#include <cmath>

#include "prose/paragraphs.hpp"
#include "relations/evaluate.hpp"
#include "report/cut_off.hpp"
#include "result/facts_json.hpp"
#include "result/gaps.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

std::string_view state_key(CellState state) {
  static constexpr std::array<std::string_view, 5> kKeys{"number", "blank", "missing", "unread", "invalid"};
  return kKeys[static_cast<std::size_t>(state)];
}

/// Rounded as far as anybody reads it.
double hundredths(double value) { return std::round(value * 100) / 100; }

void write_cell(JsonWriter& json, const CellValue& cell) {
  json.object([&] {
    json.member("state", state_key(cell.state));
    json.member("value", cell.value);
    json.member("text", cell.text);
    json.member("range", cell.span);
    if (cell.how == ReadBy::order) json.member("how", "order");
    if (cell.how == ReadBy::relations) json.member("how", "relations");
    if (cell.doubt != Doubt::none) json.member("reason", doubt_key(cell.doubt));
  });
}

void write_table(JsonWriter& json, const Table& table) {
  json.object([&] {
    json.member("found", table.found);
    json.member("format", edition_key(table.form->edition));
    json.member("range", table.span);
    json.key("cells").object([&] {
      for (std::size_t cell = 0; cell < table.cells.size(); ++cell)
        write_cell(json.key(table.form->cell_id(static_cast<int>(cell))), table.cells[cell]);
    });
    if (table.candidates.empty()) return;
    json.key("candidates").array(table.candidates, [&](const Alternative& candidate) {
      json.object([&] {
        json.member("reading", candidate.reading);
        json.member("score", hundredths(candidate.score));
        json.member("taken", candidate.taken);
        json.key("factors").array(candidate.factors, [&](const WeighedFactor& factor) {
          json.object([&] {
            json.member("name", factor.name);
            json.member("count", hundredths(factor.count));
            json.member("weight", factor.weight);
          });
        });
      });
    });
  });
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
  return edition_key(edition_for(report.year));
}

void write_section(JsonWriter& json, const Section& section) {
  json.object([&] {
    json.member("id", nianbao::section(section.id).key);
    json.member("title", section.title);
    json.member("range", section.heading);
  });
}

std::string_view cut_key(CutKind kind) {
  static constexpr std::array<std::string_view, 4> kKeys{"row", "heading", "table", "text"};
  return kKeys[static_cast<std::size_t>(kind)];
}

/// Where the report breaks off.
void write_cut(JsonWriter& json, const Report& report, const Cut& cut) {
  json.object([&] {
    json.member("kind", cut_key(cut.kind));
    json.member("section", nianbao::section(cut.section).key);
    for (const Table& table : report.tables) {
      if (cut.kind != CutKind::row || table_section(table.id) != cut.section) continue;
      json.member("table", table_key(table.id));
      json.member("row", table.form->rows[static_cast<std::size_t>(cut.row)].id);
    }
    json.member("atEnd", cut.at_end);
    json.member("range", cut.place);
  });
}

/// The title of another report in the same text.
void write_second(JsonWriter& json, const Document& document, Span title) {
  json.object([&] {
    json.member("title", words_at(document, title));
    json.member("range", title);
  });
}

/// Where a relation helped to read its cells, that it holds was not checked.
std::string_view status_key(const Evaluation& it) {
  if (it.status == RelationStatus::violated) return "violated";
  return it.status == RelationStatus::holds && !it.used_in_reading ? "holds" : "unchecked";
}

void write_relation(JsonWriter& json, const Report& report, TableId table, const Evaluation& it) {
  json.object([&] {
    json.member("id", relation_key(it.relation->id));
    json.key("cells").array(it.relation->terms,
                            [&](const Term& term) { json.value(cell_key(report, {table, term.cell})); });
    json.member("along", is_down_a_column(it.relation->id) ? "column" : "row");
    json.member("split", it.relation->left_terms());
    json.member("status", status_key(it));
    if (it.open.empty() || it.status == RelationStatus::violated) {
      json.member("left", it.sides.left);
      json.member("right", it.sides.right);
    }
    if (it.used_in_reading) json.member("spent", true);
    if (it.why) json.member("why", gap_key(gap_of(*it.why)));
  });
}

/// Writes what fills a placeholder of a message: names by their ids, whatever the language.
struct ValueWriter {
  JsonWriter& json;
  const Report& report;

  void operator()(std::int64_t number) const { json.value(number); }
  void operator()(double number) const { json.value(number); }
  void operator()(const std::string& text) const { json.value(text); }
  void operator()(Texts texts) const { json.value(texts.zh); }
  void operator()(const std::vector<Texts>& list) const {
    json.array(list, [this](Texts texts) { json.value(texts.zh); });
  }
  void operator()(TableName name) const { json.value(table_key(name.table)); }
  void operator()(RowName name) const {
    json.value(table_form(name.table, name.edition).rows[static_cast<std::size_t>(name.row)].id);
  }
  void operator()(ColumnName name) const {
    const RowForm& row = table_form(name.table, name.edition).rows[static_cast<std::size_t>(name.row)];
    json.value(row.columns[static_cast<std::size_t>(name.column)].id);
  }
  void operator()(SectionName name) const { json.value(nianbao::section(name.section).key); }
  void operator()(const std::vector<CellRef>& cells) const {
    json.array(cells, [this](CellRef cell) { json.value(cell_key(report, cell)); });
  }
};

void write_fix(JsonWriter& json, const Fix& fix) {
  json.object([&] {
    json.member("range", fix.range);
    json.member("text", fix.text);
  });
}

void write_finding(JsonWriter& json, const Finding& finding, const Report& report, Language language) {
  json.object([&] {
    json.member("rule", finding.rule->id);
    json.member("about", about_key(finding.about));
    json.member("severity", severity_key(finding.severity));
    json.member("message", message(finding, report, language));
    json.member("hint", hint(finding, report, language));
    json.key("cells").array(finding.cells, [&](CellRef cell) { json.value(cell_key(report, cell)); });
    json.key("ranges").array(finding.ranges, [&](Span range) { json.value(range); });
    json.key("values").object([&] {
      for (const auto& [name, value] : finding.values) std::visit(ValueWriter{json.key(name.text), report}, value);
    });
    if (finding.rule->subject != Subject::reports) json.member("subject", subject_key(finding.rule->subject));
    if (finding.rule->quotable) json.member("quotable", *finding.rule->quotable);
    if (!finding.fix.empty()) json.key("fix").array(finding.fix, [&](const Fix& fix) { write_fix(json, fix); });
  });
}

/// [begin, end, item, from]: a stretch of the text, the paragraph or cell of the request that it came from, and where in its text.
void write_origin(JsonWriter& json, const Origin& origin) {
  json.array([&] {
    json.value(origin.span.begin);
    json.value(origin.span.end);
    json.value(origin.item);
    json.value(origin.from);
  });
}

}  // namespace

void write_source(JsonWriter& json, const Document& document, bool with_text, bool with_origins) {
  json.object([&] {
    json.member("name", document.name);
    json.member("format", document.format);
    if (with_text) json.member("text", document.text);
    if (with_origins)
      json.key("origins").array(document.origins, [&](const Origin& origin) { write_origin(json, origin); });
  });
}

void write_report(JsonWriter& json, const Case& report_case, Language language) {
  const Report& report = report_case.report;
  json.object([&] {
    json.member("title", report.title_text);
    json.member("organ", report.organ);
    json.member("year", report.year);
    json.member("level", level_key(report.level));
    json.member("format", format_key(report));
    json.key("sections").array(report.sections, [&](const Section& section) { write_section(json, section); });
    json.key("tables").object([&] {
      for (const Table& table : report.tables) write_table(json.key(table_key(table.id)), table);
    });
    json.member("filling", filling_key(filling_of(report)));
    if (const auto cut = cut_of(report)) write_cut(json.key("cut"), report, *cut);
    if (report.second) write_second(json.key("second"), report_case.document, *report.second);
    write_facts(json.key("facts"), report_case.told(), report, language);
    write_paragraphs(json.key("paragraphs"), paragraphs_of(report_case.document, report, report_case.prose));
  });
}

void write_relations(JsonWriter& json, const Report& report) {
  json.array([&] {
    for (const Table& table : report.tables) {
      for (const Evaluation& it : evaluate(table)) write_relation(json, report, table.id, it);
    }
  });
}

void write_findings(JsonWriter& json, const std::vector<Finding>& findings, const Report& report, Language language) {
  json.array(findings, [&](const Finding& finding) { write_finding(json, finding, report, language); });
}

std::string_view reading_key(Reading reading) {
  static constexpr std::array<std::string_view, 3> kKeys{"complete", "partial", "none"};
  return kKeys[static_cast<std::size_t>(reading)];
}

const std::string& cell_key(const Report& report, CellRef ref) {
  return report.table(ref.table).form->cell_key(ref.cell);
}

}  // namespace nianbao
