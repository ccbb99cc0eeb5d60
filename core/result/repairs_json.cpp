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
    json.member("rule", rule_for(relation_of(broken, report)).id);
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
    json.key("facts").array(conflicts.claims, [&](std::size_t fact) { json.value(fact); });
  });
}

/// How many other ways there are: of a cause or a repair.
template <typename Ways>
void write_alternatives(JsonWriter& json, const Ways& ways) {
  json.member("alternatives", ways.alternatives);
  json.member("counted", ways.counted);
  json.member("proven", ways.proven);
}

void write_cause(JsonWriter& json, const Cause& cause, const Case& report_case, Language language) {
  const std::vector<Edit> certain = certain_edits(cause);
  json.object([&] {
    write_relations(json.key("relations"), cause.relations, report_case.report);
    write_alternatives(json, cause);
    json.key("options").array(cause.options, [&](const EditGroup& option) {
      json.object([&] {
        write_edits(json.key("edits"), option.edits, certain, report_case.report);
        write_relations(json.key("relations"), option.mends, report_case.report);
        json.member("reason", option_reason(cause, option, report_case, language));
        write_conflicts(json, option.conflicts, report_case.report);
      });
    });
  });
}

void write_repair(JsonWriter& json, const Repairs& repairs, const Repair& repair, const Case& report_case,
                  Language language) {
  json.object([&] {
    write_edits(json.key("edits"), repairs.edits(repair), all_certain(repairs), report_case.report);
    json.member("cost", repair.cost);
    write_alternatives(json, repair);
    json.member("reason", repair_reason(repairs, repair, report_case, language));
    int cause = 0;
    json.key("groups").array(repair.options, [&](int option) {
      json.object([&] {
        json.member("cause", cause++);
        json.member("option", option);
      });
    });
    write_conflicts(json, repair.conflicts, report_case.report);
  });
}

void write_fill(JsonWriter& json, const Fill& fill, const Case& report_case, Language language) {
  json.object([&] {
    json.member("cell", cell_key(report_case.report, fill.cell));
    json.member("value", fill.value);
    json.member("reason", fill_reason(fill, report_case, language));
    write_conflicts(json, fill.conflicts, report_case.report);
  });
}

}  // namespace

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

void write_repairs(JsonWriter& json, const Repairs& repairs, const Case& report_case, Language language) {
  json.key("repairs").array(repairs.repairs,
                            [&](const Repair& repair) { write_repair(json, repairs, repair, report_case, language); });
  json.key("causes").array(repairs.causes,
                           [&](const Cause& cause) { write_cause(json, cause, report_case, language); });
  json.key("fills").array(repairs.fills, [&](const Fill& fill) { write_fill(json, fill, report_case, language); });
}

}  // namespace nianbao
