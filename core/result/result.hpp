#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "document/document.hpp"
#include "report/report.hpp"
#include "rules/rule.hpp"

namespace nianbao {

/// The result of the contract: source, reading, report, relations, findings. Repairs are added by the caller.
[[nodiscard]] nlohmann::ordered_json result_json(const Document& document, const Report& report,
                                                 const std::vector<Finding>& findings, Language language);

/// A value as JSON writes it: whole numbers without a fraction.
[[nodiscard]] nlohmann::ordered_json number_json(double value);

/// "requests.new.natural"
[[nodiscard]] std::string cell_key(const Report& report, CellRef ref);

}  // namespace nianbao
