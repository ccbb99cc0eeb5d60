#include "result/repairs_json.hpp"

#include "result/json_object.hpp"
#include "result/repair_texts.hpp"
#include "result/result.hpp"

namespace nianbao {
namespace {

using json = nlohmann::ordered_json;

constexpr std::string_view slip_key(Slip slip) {
  constexpr std::array<std::string_view, 12> kKeys{"other",   "digit",      "transposed", "dropped",
                                                   "added",   "offByOne",   "leftZero",   "neighbour",
                                                   "swapped", "staleTotal", "lastYear",   "outOfRange"};
  return kKeys[static_cast<std::size_t>(slip)];
}

constexpr std::string_view rule_key(RelationId id) {
  constexpr std::array<std::string_view, 5> kKeys{"requests-balance", "requests-results", "requests-total",
                                                  "review-total", "proactive-in-force"};
  return kKeys[static_cast<std::size_t>(id)];
}

json relation_json(const BrokenRelation& broken, const Report& report) {
  if (broken.index < 0)
    return object({{"rule", "carry-over"}, {"cells", json::array({cell_key(report, {broken.table, broken.cell})})}});
  const auto& list = relations(*report.table(broken.table).form);
  const Relation& relation = list[static_cast<std::size_t>(broken.index)];
  json cells = json::array();
  for (const Term& term : relation.terms) cells.push_back(cell_key(report, {broken.table, term.cell}));
  return object({{"rule", rule_key(relation.id)}, {"cells", std::move(cells)}});
}

json relations_json(const std::vector<BrokenRelation>& list, const Report& report) {
  json out = json::array();
  for (const BrokenRelation& relation : list) out.push_back(relation_json(relation, report));
  return out;
}

json edits_json(const std::vector<Edit>& edits, const Report& report) {
  json out = json::array();
  for (const Edit& edit : edits) {
    json one = object({{"cell", cell_key(report, edit.cell)},
                       {"from", number_json(edit.from)},
                       {"to", edit.to},
                       {"slip", slip_key(edit.slip)}});
    if (edit.low) one["low"] = *edit.low;
    if (edit.high) one["high"] = *edit.high;
    out.push_back(std::move(one));
  }
  return out;
}

json cause_json(const Cause& cause, const Report& report, Language language) {
  json options = json::array();
  for (const EditGroup& option : cause.options) {
    options.push_back(object({{"edits", edits_json(option.edits, report)},
                              {"relations", relations_json(option.mends, report)},
                              {"reason", option_reason(cause, option, report, language)}}));
  }
  return object({{"relations", relations_json(cause.relations, report)},
                 {"alternatives", cause.alternatives},
                 {"counted", cause.counted},
                 {"proven", cause.proven},
                 {"options", std::move(options)}});
}

json repair_json(const Repairs& repairs, const Repair& repair, const Report& report, Language language) {
  json groups = json::array();
  for (std::size_t cause = 0; cause < repair.options.size(); ++cause) {
    groups.push_back(object({{"cause", cause}, {"option", repair.options[cause]}}));
  }
  return object({{"edits", edits_json(repairs.edits(repair), report)},
                 {"cost", repair.cost},
                 {"alternatives", repair.alternatives},
                 {"counted", repair.counted},
                 {"proven", repair.proven},
                 {"reason", repair_reason(repairs, repair, report, language)},
                 {"groups", std::move(groups)}});
}

}  // namespace

json repairs_json(const Repairs& repairs, const Report& report, Language language) {
  json whole = json::array();
  for (const Repair& repair : repairs.repairs) whole.push_back(repair_json(repairs, repair, report, language));
  json causes = json::array();
  for (const Cause& cause : repairs.causes) causes.push_back(cause_json(cause, report, language));
  json fills = json::array();
  for (const Fill& fill : repairs.fills) {
    fills.push_back(object({{"cell", cell_key(report, fill.cell)},
                            {"value", fill.value},
                            {"reason", fill_reason(fill, report, language)}}));
  }
  return object({{"repairs", std::move(whole)}, {"causes", std::move(causes)}, {"fills", std::move(fills)}});
}

}  // namespace nianbao
