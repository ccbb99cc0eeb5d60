#include "result/change_json.hpp"

#include <algorithm>
#include <functional>
#include <string>

#include "result/result.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// What a finding is about, whatever its numbers are: its rule and cells, or its words where it is about none.
std::string subject_of(const Finding& finding, const Report& report) {
  std::string out(finding.rule->id);
  for (const CellRef cell : finding.cells) out += " " + cell_key(report, cell);
  return finding.cells.empty() ? out + " " + message(finding, report, Language::zh) : out;
}

/// The ids of the groups of `one` that the other judgement has neither by their id nor by any of their findings.
std::vector<std::string_view> groups_missing_in(const Judgement& other, const Judgement& one) {
  std::vector<std::string> known;
  for (const Finding& finding : other.findings) known.push_back(subject_of(finding, other.report()));
  sort_stably(known, std::less());
  std::vector<std::string_view> out;
  for (const FindingGroup& group : one.groups) {
    const bool same_id = std::any_of(other.groups.begin(), other.groups.end(),
                                     [&](const FindingGroup& theirs) { return theirs.id == group.id; });
    const bool still_said = std::any_of(group.findings.begin(), group.findings.end(), [&](std::size_t at) {
      return std::binary_search(known.begin(), known.end(), subject_of(one.findings[at], one.report()));
    });
    if (!same_id && !still_said) out.push_back(group.id);
  }
  return out;
}

}  // namespace

void write_change(JsonWriter& json, const Judgement& before, const Judgement& after, const ChangedCase& set) {
  const auto write = [&](std::string_view text) { json.value(text); };
  json.object([&] {
    json.key("refused").array(set.refused, [&](CellRef cell) { write(cell_key(before.report(), cell)); });
    json.key("rewritten").array(set.rewritten, [&](TableId table) { write(table_key(table)); });
    json.key("ended").array(groups_missing_in(after, before), write);
    json.key("begun").array(groups_missing_in(before, after), write);
  });
}

}  // namespace nianbao
