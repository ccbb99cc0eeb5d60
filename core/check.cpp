#include "check.hpp"

#include "document/from_json.hpp"
#include "repair/repair.hpp"
#include "report/report.hpp"
#include "result/json_object.hpp"
#include "result/repairs_json.hpp"
#include "result/result.hpp"
#include "rules/rule.hpp"
#include "source/parse_json.hpp"

namespace nianbao {
namespace {

using json = nlohmann::ordered_json;

std::string dump(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string error(std::string_view what) { return dump(object({{"error", what}})); }

/// An option of a request; nothing where it has none of this name.
const json* option(const json& request, const char* name) {
  const auto options = request.find("options");
  if (options == request.end() || !options->is_object()) return nullptr;
  const auto at = options->find(name);
  return at == options->end() ? nullptr : &*at;
}

Language language_of(const json& request) {
  const json* lang = option(request, "lang");
  return lang && lang->is_string() && lang->get_ref<const std::string&>() == "en" ? Language::en : Language::zh;
}

/// The settings of a request, or a sentence on what is wrong with them.
std::variant<Settings, std::string> settings_of(const json& request) {
  const json* settings = option(request, "settings");
  if (!settings || settings->is_null()) return Settings{};
  std::vector<std::string_view> ids;
  for (const Rule* rule : rules()) ids.push_back(rule->id);
  return parse_settings(*settings, ids);
}

/// What the settings keep from being reported.
nlohmann::ordered_json hidden_json(const Context& context) {
  auto out = nlohmann::ordered_json::array();
  for (const Hidden& hidden : hidden_findings(context))
    out.push_back(object({{"rule", hidden.rule->id}, {"findings", hidden.findings}}));
  return out;
}

}  // namespace

std::string check(std::string_view request_text) {
  const auto parsed = parse_json(request_text);
  if (!parsed || !parsed->is_object() || !parsed->contains("document"))
    return error("the request is not a JSON object with a document");
  const json& request = *parsed;
  const auto document = document_from_json(request["document"]);
  if (!document) return error("the document has neither text nor blocks");
  const auto settings = settings_of(request);
  if (const auto* wrong = std::get_if<std::string>(&settings)) return error(*wrong);
  Report report = read_report(*document);
  if (const auto level = std::get<Settings>(settings).level) report.level = *level;

  std::optional<Report> previous;
  if (request.contains("previous")) {
    const auto previous_document = document_from_json(request["previous"]);
    if (!previous_document) return error("the previous document has neither text nor blocks");
    previous = read_report(*previous_document);
  }

  const Context context{*document, report, previous ? &*previous : nullptr, std::get<Settings>(settings)};
  const Language language = language_of(request);
  auto result = result_json(*document, report, run_rules(context), language);
  result.update(repairs_json(find_repairs(report, context.previous), report, language));
  result["hidden"] = hidden_json(context);
  return dump(result);
}

}  // namespace nianbao
