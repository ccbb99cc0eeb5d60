#pragma once

#include "edit/set_cells.hpp"
#include "result/json_writer.hpp"
#include "result/judgement.hpp"

namespace nianbao {

/// The member "change" as schema/result.schema.json has it: what came of setting cells, and which groups of findings that ended or
/// brought.
void write_change(JsonWriter& json, const Judgement& before, const Judgement& after, const ChangedCase& set);

}  // namespace nianbao
