#include "rules/_previous.hpp"

#include <string>

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

const Report* last_year(const Context& context) {
  const Report* previous = context.previous;
  if (previous == nullptr || !previous->is_report || !same_organ(context.report.organ, previous->organ)) return nullptr;
  if (!context.report.year || !previous->year || *previous->year + 1 != *context.report.year) return nullptr;
  return previous;
}

}  // namespace nianbao
