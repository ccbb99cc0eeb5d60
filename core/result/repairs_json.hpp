#pragma once

#include "case/case.hpp"
#include "repair/repair.hpp"
#include "result/json_writer.hpp"

namespace nianbao {

/// The members "repairs", "causes" and "fills" as schema/result.schema.json has them, with the reasons in `language`.
///
/// repairs  each a whole solution: { "edits": [Edit], "cost", "alternatives", "counted", "proven", "reason",
///          "groups": [{"cause", "option"}] }
/// causes   what lies behind some violated relations: { "relations": [{"rule", "cells"}], "alternatives", "counted",
///          "proven", "options": [{"edits": [Edit], "relations": […], "reason"}] }, best first, three at most; one
///          option of each cause is a repair
/// Edit     { "cell", "from", "to", "slip", "certain" }; where the relations leave the value open also "low" and "high"
///          (absent: no limit)
/// Where something would not fit then, repairs, options and fills have "conflicts": { "relations", "facts": [index] }.
void write_repairs(JsonWriter& json, const Repairs& repairs, const Case& report_case, Language language);

/// One change of a cell; `certain`: every smallest way to mend its cause makes it.
void write_edit(JsonWriter& json, const Edit& edit, bool certain, const Report& report);

}  // namespace nianbao
