#include "case/last_year.hpp"

namespace nianbao {
namespace {

/// 云岭县白鹭镇人民政府 and 云岭县白鹭镇 are one organ.
std::string short_name(std::string_view organ) {
  std::string name(organ);
  for (const std::string_view part : {"人民政府", "政府", "（", "）", "(", ")"}) {
    for (std::size_t at = name.find(part); at != name.npos; at = name.find(part)) name.erase(at, part.size());
  }
  return name;
}

}  // namespace

bool same_organ(std::string_view a, std::string_view b) {
  const std::string first = short_name(a);
  const std::string second = short_name(b);
  return first.ends_with(second) || second.ends_with(first);
}

std::optional<RejectedPrevious> rejection_of(const Report& report, const Report& previous) {
  const auto because = [&](RejectedPrevious::Why why) { return RejectedPrevious{why, previous.organ, previous.year}; };
  if (!previous.is_report) return because(RejectedPrevious::Why::not_a_report);
  if (!same_organ(report.organ, previous.organ)) return because(RejectedPrevious::Why::other_organ);
  if (!report.year || !previous.year) return because(RejectedPrevious::Why::year_unknown);
  if (*previous.year + 1 != *report.year) return because(RejectedPrevious::Why::other_year);
  return std::nullopt;
}

}  // namespace nianbao
