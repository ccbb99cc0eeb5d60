#pragma once

#include "document/json.hpp"
#include "prose/narrative.hpp"
#include "result/json_writer.hpp"
#include "rule/rule.hpp"
#include "set/set_case.hpp"

namespace nianbao {

/// A checked report as it is compared with others: { "organ", "year", "reading", "formats": […], "cells": ["7 0 b …", …],
/// "sketch" }, formats and cells by table. A cell is its number, or b, m, u, i for blank, missing, unread, invalid.
void write_digest(JsonWriter& json, const Report& report, const Narrative& prose);

/// The same read back, of { "file": …, …digest }; a file alone is one that could not be opened.
[[nodiscard]] Digest parse_digest(Json json);

/// { "reports", "year", "findings", "remarks", "sums" } (schema/result.schema.json, `set`).
void write_set(JsonWriter& json, const SetCase& set_case, const std::vector<Finding>& findings, Language language);

}  // namespace nianbao
