#pragma once

#include <span>
#include <string>
#include <vector>

#include "case/case.hpp"
#include "result/groups.hpp"

namespace nianbao {

/// A case and all that is found in it. The case must outlive it.
struct Judgement {
  const Case& report_case;
  std::vector<Finding> findings;
  Repairs repairs;
  std::vector<FindingGroup> groups;

  [[nodiscard]] const Report& report() const { return report_case.report; }
};

/// Runs the rules, looks for repairs and groups what was found; `dismissed` are the ids of groups that the user lets be.
[[nodiscard]] Judgement judge(const Case& report_case, std::span<const std::string> dismissed = {});

}  // namespace nianbao
