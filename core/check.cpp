#include "check.hpp"

#include "document/parse_json.hpp"
#include "layout/read_document.hpp"
#include "repair/repair.hpp"
#include "report/report.hpp"
#include "request.hpp"
#include "result/overview.hpp"
#include "result/repairs_json.hpp"
#include "result/result.hpp"
#include "result/set_json.hpp"
#include "rule/rule.hpp"

namespace nianbao {
namespace {

/// `hidden`: what the settings keep from being reported.
void write_hidden(JsonWriter& out, const Case& given) {
  out.array(hidden_findings(given), [&](const Hidden& hidden) {
    out.object([&] {
      out.member("rule", hidden.rule->id);
      out.member("findings", hidden.findings);
    });
  });
}

/// The ids of groups that the user lets be.
std::vector<std::string> dismissed_in(Json request) {
  std::vector<std::string> out;
  const Json ids = option(request, "dismissed");
  if (!ids.is_array()) return out;
  for (const Json id : ids) {
    if (id.is_text()) out.emplace_back(id.text());
  }
  return out;
}

/// All that is said of a case: what was read, what was found, what would mend it.
std::string result_of(const Case& given, Json request) {
  constexpr std::size_t kUsual = 40'960;  // bytes of a result beside the text
  const Report& report = given.report;
  const Language language = language_of(request);
  const LastYear* last_year = given.last_year();
  const std::vector<Finding> findings = run_rules(given);
  const Repairs repairs = find_repairs(report, given.prose, last_year ? &last_year->report : nullptr);
  JsonWriter out(kUsual + 3 * given.document.text.size());
  out.object([&] {
    out.member("schemaVersion", 1);
    write_source(out.key("source"), given.document, wants(request, "text", true), wants(request, "origins"));
    out.member("reading", reading_key(reading_of(report)));
    write_report(out.key("report"), given, language);
    if (wants(request, "relations", true)) write_relations(out.key("relations"), report);
    write_findings(out.key("findings"), findings, report, language);
    write_overview(out, given, {given.document, report, findings, repairs}, dismissed_in(request), language);
    write_repairs(out, repairs, given, language);
    write_hidden(out.key("hidden"), given);
    if (wants(request, "digest")) write_digest(out.key("digest"), report, given.prose);
  });
  return out.take();
}

}  // namespace

std::string check(std::string_view request_text) {
  const auto parsed = parse_json(request_text);
  const Json request = parsed ? parsed->root() : Json();
  if (!request["document"]) return request_error("the request is not a JSON object with a document");
  auto document = read_document(request["document"]);
  if (!document) return request_error("the document has neither text nor blocks");
  const auto settings = settings_of(request);
  if (const auto* wrong = std::get_if<std::string>(&settings)) return request_error(*wrong);
  std::optional<Document> previous;
  if (const Json last = request["previous"]) {
    previous = read_document(last);
    if (!previous) return request_error("the previous document has neither text nor blocks");
  }

  const Case given = make_case(*std::move(document), std::get<Settings>(settings), previous);
  return result_of(given, request);
}

}  // namespace nianbao
