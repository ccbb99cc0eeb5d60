#include "result/judgement.hpp"

#include <utility>

namespace nianbao {

Judgement judge(const Case& report_case, std::span<const std::string> dismissed) {
  const LastYear* last_year = report_case.last_year();
  const Report* previous = last_year ? &last_year->report : nullptr;
  Judgement out{
      report_case, run_rules(report_case), find_repairs(report_case.report, report_case.told(), previous), {}};
  out.groups = groups_of(out, dismissed);
  return out;
}

}  // namespace nianbao
