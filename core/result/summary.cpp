#include "result/summary.hpp"

#include <algorithm>
#include <optional>

#include "result/summary_texts.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

using Verdict = Summary::Verdict;

bool is_blank(const Report& report) {
  return std::all_of(report.tables.begin(), report.tables.end(), [](const Table& table) {
    return std::all_of(table.cells.begin(), table.cells.end(),
                       [](const CellValue& cell) { return cell.state == CellState::blank; });
  });
}

void count(const FindingGroup& group, Summary& out) {
  if (group.dismissed) ++out.dismissed;
  else if (group.about == About::reading) ++out.unread;
  else if (group.severity == Severity::error) ++out.errors;
  else if (group.severity == Severity::warning) ++out.warnings;
  else ++out.notes;
}

/// The first table that ends before its last row, or the section that the text ends in; nothing where none of the rows was read.
std::optional<Break> cut_off(const Report& report) {
  for (const Table& table : report.tables) {
    for (const ReadingNote* note : notes_of(table, ReadingNote::Kind::truncated)) {
      if (note->row > 0) return Break{&table, note->row};
    }
  }
  return report.cut ? std::optional(Break{}) : std::nullopt;
}

Verdict verdict_of(const Judged& judged, std::span<const FindingGroup> groups, const Summary& counted, bool cut) {
  const Reading reading = reading_of(judged.report);
  const auto is_other_file = [&](const FindingGroup& group) {
    return judged.findings[group.findings.front()].rule->id == "previous-report";
  };
  if (reading == Reading::none) return Verdict::none;
  if (is_blank(judged.report)) return Verdict::blank;
  if (!groups.empty() && reading == Reading::complete && std::all_of(groups.begin(), groups.end(), is_other_file))
    return counted.errors + counted.warnings + counted.notes > 0 ? Verdict::previous : Verdict::clean;
  if (counted.errors > 0) return Verdict::error;
  if (cut) return Verdict::unread;
  if (counted.warnings > 0) return Verdict::warning;
  if (counted.unread > 0 || reading == Reading::partial) return Verdict::unread;
  return counted.notes > 0 ? Verdict::note : Verdict::clean;
}

}  // namespace

Summary summary_of(const Judged& judged, std::span<const FindingGroup> groups, const Checked& checked,
                   Language language) {
  Summary out;
  for (const FindingGroup& group : groups) count(group, out);
  const std::optional<Break> cut = cut_off(judged.report);
  out.verdict = verdict_of(judged, groups, out, cut.has_value());
  auto [sentence, next] = summary_sentences(judged, out, checked, cut ? &*cut : nullptr, language);
  out.sentence = std::move(sentence);
  out.next = std::move(next);
  return out;
}

void write_summary(JsonWriter& json, const Summary& summary) {
  constexpr std::string_view kVerdicts[]{"error", "warning", "note", "unread", "clean", "blank", "previous", "none"};
  json.object([&] {
    json.member("verdict", kVerdicts[static_cast<std::size_t>(summary.verdict)]);
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
