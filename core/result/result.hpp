#pragma once

#include <vector>

#include "document/document.hpp"
#include "report/report.hpp"
#include "result/json_writer.hpp"
#include "rule/rule.hpp"

namespace nianbao {

// Parts of the result, as schema/result.schema.json has them.

/// `source`, with its text if that is wanted, and where that came from, if that is.
void write_source(JsonWriter& json, const Document& document, bool with_text, bool with_origins);

/// `report`
void write_report(JsonWriter& json, const Case& report_case, Language language);

/// `relations`
void write_relations(JsonWriter& json, const Report& report);

/// `findings`; `report` tells the forms of its tables.
void write_findings(JsonWriter& json, const std::vector<Finding>& findings, const Report& report, Language language);

/// `reading`: "complete", "partial" or "none"
[[nodiscard]] std::string_view reading_key(Reading reading);

/// "requests.new.natural"
[[nodiscard]] const std::string& cell_key(const Report& report, CellRef ref);

}  // namespace nianbao
