#pragma once

#include <string>
#include <vector>

#include "result/json_writer.hpp"
#include "rule/rule.hpp"

namespace nianbao {

/// Something that was left out, and why.
struct NotChecked {
  std::string what;
  std::string reason;
};

/// What a check has compared. Where nothing was found, this is what the sentence rests on.
struct Checked {
  int held = 0;  ///< relations, by how they were judged
  int violated = 0;
  int open = 0;
  int agree = 0;  ///< figures of the prose beside the tables
  int differ = 0;
  int facts_open = 0;
  int unbound = 0;
  int rules = 0;  ///< those that could be applied
  std::vector<NotChecked> not_checked;
};

/// Counts what could be compared in a report.
[[nodiscard]] Checked checked_in(const Case& report_case, Language language);

/// As "checked" of a result has it.
void write_checked(JsonWriter& json, const Checked& checked);

}  // namespace nianbao
