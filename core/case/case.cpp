#include "case/case.hpp"

#include <memory>
#include <utility>

#include "report/second_report.hpp"

namespace nianbao {
namespace {

/// The first report of a text, which is left with the lines of that one.
Report read(Document& document, const Settings& settings) {
  const auto second = cut_second_report(document);
  Report report = read_report(document);
  report.second = second;
  if (settings.level) report.level = *settings.level;
  return report;
}

Previous compared(const Report& report, Document previous, const Settings& settings) {
  Report then = read(previous, settings);
  if (auto rejected = rejection_of(report, then)) return *std::move(rejected);
  Narrative prose = read_narrative(previous, then);
  return std::make_shared<const LastYear>(LastYear{std::move(then), std::move(prose)});
}

}  // namespace

Case make_case(Document document, Settings settings, const std::optional<Document>& previous) {
  Case out{std::move(document), std::move(settings), {}, {}, {}, {}};
  out.report = read(out.document, out.settings);
  out.prose = read_narrative(out.document, out.report);
  out.verdicts = judge_claims(out.prose.claims, out.report);
  if (previous) out.previous = compared(out.report, *previous, out.settings);
  return out;
}

}  // namespace nianbao
