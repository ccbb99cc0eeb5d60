#pragma once

#include "result/json_writer.hpp"
#include "result/judgement.hpp"

namespace nianbao {

/// The members "summary", "groups" and "checked" as schema/result.schema.json has them.
void write_overview(JsonWriter& json, const Judgement& judgement, Language language);

}  // namespace nianbao
