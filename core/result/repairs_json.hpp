#pragma once

#include <nlohmann/json_fwd.hpp>

#include "repair/repair.hpp"

namespace nianbao {

/// { "repairs": […], "causes": […], "fills": […] } as the contract has them, with the reasons in `language`.
///
/// repairs  each a whole solution: { "edits": [Edit], "cost", "alternatives", "counted", "proven", "reason",
///          "groups": [{"cause", "option"}] }
/// causes   what lies behind some violated relations: { "relations": [{"rule", "cells"}], "alternatives", "counted",
///          "proven", "options": [{"edits": [Edit], "relations": […], "reason"}] }, best first, three at most; one
///          option of each cause is a repair
/// Edit     { "cell", "from", "to", "slip" }; where the relations leave the value open also "low" and "high" (absent:
///          no limit)
[[nodiscard]] nlohmann::ordered_json repairs_json(const Repairs& repairs, const Report& report, Language language);

}  // namespace nianbao
