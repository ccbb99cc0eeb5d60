#include "check.hpp"
#include "document/parse_json.hpp"
#include "request.hpp"
#include "result/set_json.hpp"

namespace nianbao {
namespace {

std::optional<Set> set_of(Json request) {
  const Json reports = request["reports"];
  if (!reports.is_array()) return std::nullopt;
  Set set;
  set.reports.reserve(reports.size());
  for (const Json report : reports) {
    if (!report.is_object()) return std::nullopt;
    set.reports.push_back(parse_digest(report));
  }
  if (const Json roster = request["roster"]; roster.is_array()) {
    set.roster.emplace();
    for (const Json organ : roster) {
      if (!organ.is_text()) return std::nullopt;
      set.roster->emplace_back(organ.text());
    }
  }
  const Json consolidated = request["consolidated"];
  if (consolidated.is_object()) set.consolidated = parse_digest(consolidated);
  return set;
}

}  // namespace

std::string check_set(std::string_view request_text) {
  const JsonText parsed = parse_json(request_text);
  if (!parsed.error().empty()) return request_error("the request " + parsed.error());
  const Json request = parsed.root();
  const auto set = set_of(request);
  if (!set) return request_error("the request is not a JSON object with reports");
  const auto settings = settings_of(request);
  if (const auto* wrong = std::get_if<std::string>(&settings)) return request_error(*wrong);
  const Organs organs = organs_of(*set);
  const Sums sums = sums_of(*set, organs);
  const SetCase report_case{*set, organs, sums};
  const auto findings = run_set_rules(report_case, std::get<Settings>(settings));
  JsonWriter out;
  out.object([&] {
    out.member("schemaVersion", 1);
    write_set(out.key("set"), report_case, findings, language_of(request));
  });
  return out.take();
}

}  // namespace nianbao
