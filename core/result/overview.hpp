#pragma once

#include <span>
#include <string>

#include "result/groups.hpp"
#include "result/json_writer.hpp"

namespace nianbao {

/// The members "summary", "groups" and "checked" as schema/result.schema.json has them; `dismissed` are the ids of groups
/// that the user lets be.
void write_overview(JsonWriter& json, const Case& given, const Judged& judged, std::span<const std::string> dismissed,
                    Language language);

}  // namespace nianbao
