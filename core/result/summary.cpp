#include "result/summary.hpp"

#include <algorithm>
#include <optional>

#include "result/summary_texts.hpp"

namespace nianbao {
namespace {

using Verdict = Summary::Verdict;

void count(const FindingGroup& group, Summary& out) {
  if (group.dismissed) ++out.dismissed;
  else if (group.about == About::reading) ++out.unread;
  else if (group.severity == Severity::error) ++out.errors;
  else if (group.severity == Severity::warning) ++out.warnings;
  else ++out.notes;
}

Verdict verdict_of(const Judgement& judgement, const Summary& counted, bool cut) {
  const std::vector<FindingGroup>& groups = judgement.groups;
  const Reading reading = reading_of(judgement.report());
  const auto is_other_file = [&](const FindingGroup& group) {
    return judgement.findings[group.findings.front()].rule->input == Input::previous_file;
  };
  if (reading == Reading::none) return Verdict::none;
  if (reading == Reading::complete && filling_of(judgement.report()) == Filling::blank) return Verdict::blank;
  if (!groups.empty() && reading == Reading::complete && std::all_of(groups.begin(), groups.end(), is_other_file))
    return counted.errors + counted.warnings + counted.notes > 0 ? Verdict::previous : Verdict::clean;
  if (counted.errors > 0) return Verdict::error;
  if (cut) return Verdict::unread;
  if (counted.warnings > 0) return Verdict::warning;
  if (counted.unread > 0 || reading == Reading::partial) return Verdict::unread;
  return counted.notes > 0 ? Verdict::note : Verdict::clean;
}

std::string_view verdict_key(Verdict verdict) {
  static constexpr std::string_view kKeys[]{"error", "warning", "note", "unread", "clean", "blank", "previous", "none"};
  return kKeys[static_cast<std::size_t>(verdict)];
}

}  // namespace

Summary summary_of(const Judgement& judgement, const Checked& checked, Language language) {
  Summary out;
  for (const FindingGroup& group : judgement.groups) count(group, out);
  const std::optional<Cut> cut = cut_of(judgement.report());
  out.verdict = verdict_of(judgement, out, cut.has_value());
  auto [sentence, next] = summary_sentences(judgement, out, checked, cut ? &*cut : nullptr, language);
  out.sentence = std::move(sentence);
  out.next = std::move(next);
  return out;
}

void write_summary(JsonWriter& json, const Summary& summary) {
  json.object([&] {
    json.member("verdict", verdict_key(summary.verdict));
    json.key("counts").object([&] {
      json.member("error", summary.errors);
      json.member("warning", summary.warnings);
      json.member("note", summary.notes);
      json.member("unread", summary.unread);
    });
    json.member("sentence", summary.sentence);
    json.member("next", summary.next);
  });
}

}  // namespace nianbao
