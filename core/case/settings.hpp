#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "case/severity.hpp"
#include "document/json.hpp"
#include "report/report.hpp"

namespace nianbao {

/// A day of every year.
struct MonthDay {
  int month;
  int day;
};

/// A rule that an office sets itself: words that its reports must have, or must not have.
struct HouseRule {
  bool required = true;
  std::string phrase;   ///< UTF-8; white space and width do not matter
  std::string message;  ///< what to tell the author, in the office's own words
  Severity severity = Severity::note;
};

/// What a user may set; `schema/settings.schema.json` describes its form as JSON.
struct Settings {
  /// Rules that are switched off (nothing) or have another severity, by id.
  std::vector<std::pair<std::string, std::optional<Severity>>> rules;
  std::optional<Level> level;                    ///< of the organ, whatever the text says
  std::array<std::optional<MonthDay>, 8> due{};  ///< by Level: the last day to publish, in the year after the report's
  std::vector<std::string> officials;            ///< names that may stand in the text
  std::vector<HouseRule> house;

  /// What is set for a rule: nothing where it is as declared.
  [[nodiscard]] const std::optional<Severity>* rule(std::string_view id) const;
};

/// Settings, or one sentence that says which key is wrong and how. `rule_ids` are the rules that there are.
[[nodiscard]] std::variant<Settings, std::string> parse_settings(Json json, std::span<const std::string_view> rule_ids);

}  // namespace nianbao
