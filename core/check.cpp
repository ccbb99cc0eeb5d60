#include "check.hpp"

#include <nlohmann/json.hpp>

#include "document/from_json.hpp"
#include "repair/repair.hpp"
#include "report/report.hpp"
#include "result/repairs_json.hpp"
#include "result/result.hpp"
#include "rules/rule.hpp"

namespace nianbao {
namespace {

using nlohmann::json;

std::string dump(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string error(std::string_view what) { return dump({{"error", what}}); }

Language language_of(const json& request) {
  const json::json_pointer lang("/options/lang");
  return request.contains(lang) && request[lang] == "en" ? Language::en : Language::zh;
}

}  // namespace

std::string check(std::string_view request_text) {
  const json request = json::parse(request_text, nullptr, false);
  if (!request.is_object() || !request.contains("document"))
    return error("the request is not a JSON object with a document");
  const auto document = document_from_json(request["document"]);
  if (!document) return error("the document has neither text nor blocks");
  const Report report = read_report(*document);

  std::optional<Report> previous;
  if (request.contains("previous")) {
    const auto previous_document = document_from_json(request["previous"]);
    if (!previous_document) return error("the previous document has neither text nor blocks");
    previous = read_report(*previous_document);
  }

  const Context context{*document, report, previous ? &*previous : nullptr};
  const Language language = language_of(request);
  auto result = result_json(*document, report, run_rules(context), language);
  result.update(repairs_json(find_repairs(report, context.previous), report, language));
  return dump(result);
}

}  // namespace nianbao
