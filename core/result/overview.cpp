#include "result/overview.hpp"

#include "result/groups_json.hpp"
#include "result/summary.hpp"

namespace nianbao {

void write_overview(JsonWriter& json, const Case& given, const Judged& judged, std::span<const std::string> dismissed,
                    Language language) {
  const std::vector<FindingGroup> groups = groups_of(judged, dismissed);
  const Checked checked = checked_in(given, language);
  write_summary(json.key("summary"), summary_of(judged, groups, checked, language));
  write_groups(json.key("groups"), groups, judged, language);
  write_checked(json.key("checked"), checked);
}

}  // namespace nianbao
