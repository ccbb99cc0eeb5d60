#include "result/overview.hpp"

#include "result/groups_json.hpp"
#include "result/summary.hpp"

namespace nianbao {

void write_overview(JsonWriter& json, const Judgement& judgement, Language language) {
  const Checked checked = checked_in(judgement.report_case, language);
  write_summary(json.key("summary"), summary_of(judgement, checked, language));
  write_groups(json.key("groups"), judgement, language);
  write_checked(json.key("checked"), checked);
}

}  // namespace nianbao
