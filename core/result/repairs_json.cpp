#include "result/repairs_json.hpp"

#include <array>

#include "repair/certain.hpp"
#include "result/repair_texts.hpp"
#include "result/result.hpp"

namespace nianbao {
namespace {

constexpr std::string_view slip_key(Slip slip) {
  constexpr std::array<std::string_view, 12> kKeys{"other",   "digit",      "transposed", "dropped",
                                                   "added",   "offByOne",   "leftZero",   "neighbour",
                                                   "swapped", "staleTotal", "lastYear",   "outOfRange"};
  return kKeys[static_cast<std::size_t>(slip)];
}

void write_relation(JsonWriter& json, const ViolatedRelation& broken, const Report& report) {
  json.object([&] {
    json.member("rule", rule_of(broken, report));
    json.key("cells").array(cells_of(broken, report), [&](CellRef cell) { json.value(cell_key(report, cell)); });
  });
}

void write_relations(JsonWriter& json, const std::vector<ViolatedRelation>& list, const Report& report) {
  json.array(list, [&](const ViolatedRelation& relation) { write_relation(json, relation, report); });
}

void write_edits(JsonWriter& json, const std::vector<Edit>& edits, const std::vector<Edit>& certain,
                 const Report& report) {
  json.array(edits, [&](const Edit& edit) { write_edit(json, edit, changes(certain, edit.cell), report); });
}

/// The certain changes of all causes.
std::vector<Edit> all_certain(const Repairs& repairs) {
  std::vector<Edit> out;
  for (const Cause& cause : repairs.causes) {
    const std::vector<Edit> certain = certain_edits(cause);
    out.insert(out.end(), certain.begin(), certain.end());
  }
  return out;
}

/// What would not fit, where anything would not.
void write_conflicts(JsonWriter& json, const Conflicts& conflicts, const Report& report) {
  if (conflicts.none()) return;
  json.key("conflicts").object([&] {
    write_relations(json.key("relations"), conflicts.relations, report);
    json.key("facts").array(conflicts.facts, [&](std::size_t fact) { json.value(fact); });
  });
}

/// How many other ways there are: of a cause or a repair.
template <typename Ways>
void write_alternatives(JsonWriter& json, const Ways& ways) {
  json.member("alternatives", ways.alternatives);
  json.member("counted", ways.counted);
  json.member("proven", ways.proven);
}

void write_cause(JsonWriter& json, const Cause& cause, const Case& given, Language language) {
  const std::vector<Edit> certain = certain_edits(cause);
  json.object([&] {
    write_relations(json.key("relations"), cause.relations, given.report);
    write_alternatives(json, cause);
    json.key("options").array(cause.options, [&](const EditGroup& option) {
      json.object([&] {
        write_edits(json.key("edits"), option.edits, certain, given.report);
        write_relations(json.key("relations"), option.mends, given.report);
        json.member("reason", option_reason(cause, option, given, language));
        write_conflicts(json, option.conflicts, given.report);
      });
    });
  });
}

void write_repair(JsonWriter& json, const Repairs& repairs, const Repair& repair, const Case& given,
                  Language language) {
  json.object([&] {
    write_edits(json.key("edits"), repairs.edits(repair), all_certain(repairs), given.report);
    json.member("cost", repair.cost);
    write_alternatives(json, repair);
    json.member("reason", repair_reason(repairs, repair, given, language));
    int cause = 0;
    json.key("groups").array(repair.options, [&](int option) {
      json.object([&] {
        json.member("cause", cause++);
        json.member("option", option);
      });
    });
    write_conflicts(json, repair.conflicts, given.report);
  });
}

void write_fill(JsonWriter& json, const Fill& fill, const Case& given, Language language) {
  json.object([&] {
    json.member("cell", cell_key(given.report, fill.cell));
    json.member("value", fill.value);
    json.member("reason", fill_reason(fill, given, language));
    write_conflicts(json, fill.conflicts, given.report);
  });
}

}  // namespace

std::string_view rule_of(const ViolatedRelation& broken, const Report& report) {
  if (broken.index < 0) return broken.table == TableId::proactive ? "in-force-change" : "carry-over";
  return rule_of(relations(*report.table(broken.table).form)[static_cast<std::size_t>(broken.index)].id);
}

std::string_view rule_of(RelationId id) {
  constexpr std::array<std::string_view, 5> kRules{"requests-balance", "requests-results", "requests-total",
                                                   "review-total", "proactive-in-force"};
  return kRules[static_cast<std::size_t>(id)];
}

void write_edit(JsonWriter& json, const Edit& edit, bool certain, const Report& report) {
  json.object([&] {
    json.member("cell", cell_key(report, edit.cell));
    json.member("from", edit.from);
    json.member("to", edit.to);
    json.member("slip", slip_key(edit.slip));
    json.member("certain", certain);
    if (edit.low) json.member("low", *edit.low);
    if (edit.high) json.member("high", *edit.high);
  });
}

void write_repairs(JsonWriter& json, const Repairs& repairs, const Case& given, Language language) {
  json.key("repairs").array(repairs.repairs,
                            [&](const Repair& repair) { write_repair(json, repairs, repair, given, language); });
  json.key("causes").array(repairs.causes, [&](const Cause& cause) { write_cause(json, cause, given, language); });
  json.key("fills").array(repairs.fills, [&](const Fill& fill) { write_fill(json, fill, given, language); });
}

}  // namespace nianbao
