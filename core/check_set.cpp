#include "check.hpp"
#include "document/parse_json.hpp"
#include "request.hpp"
#include "result/set_json.hpp"

namespace nianbao {
namespace {

using json = nlohmann::ordered_json;

/// Takes the reports out of the request: of thousands, what they were read from would take as much room again.
std::optional<Set> set_of(json& request) {
  const auto reports = request.find("reports");
  if (reports == request.end() || !reports->is_array()) return std::nullopt;
  Set set;
  set.reports.reserve(reports->size());
  for (json& report : *reports) {
    if (!report.is_object()) return std::nullopt;
    set.reports.push_back(parse_digest(report));
    report = nullptr;
  }
  const auto roster = request.find("roster");
  if (roster != request.end() && roster->is_array()) {
    set.roster.emplace();
    for (const json& organ : *roster) {
      if (!organ.is_string()) return std::nullopt;
      set.roster->push_back(organ.get<std::string>());
    }
  }
  const auto consolidated = request.find("consolidated");
  if (consolidated != request.end() && consolidated->is_object()) set.consolidated = parse_digest(*consolidated);
  return set;
}

}  // namespace

std::string check_set(std::string_view request_text) {
  auto request = parse_json(request_text);
  const auto set = request && request->is_object() ? set_of(*request) : std::nullopt;
  if (!set) return request_error("the request is not a JSON object with reports");
  const auto settings = settings_of(*request);
  if (const auto* wrong = std::get_if<std::string>(&settings)) return request_error(*wrong);
  const Organs organs = organs_of(*set);
  const Sums sums = sums_of(*set, organs);
  const SetCase given{*set, organs, sums};
  const auto findings = run_set_rules(given, std::get<Settings>(settings));
  JsonWriter out;
  out.object([&] {
    out.member("schemaVersion", 1);
    write_set(out.key("set"), given, findings, language_of(*request));
  });
  return out.take();
}

}  // namespace nianbao
