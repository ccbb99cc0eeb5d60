#include "request.hpp"

#include "result/json_writer.hpp"
#include "rule/rule.hpp"

namespace nianbao {
namespace {

using json = nlohmann::ordered_json;

}  // namespace

std::string request_error(std::string_view what) {
  JsonWriter out;
  out.object([&] { out.member("error", what); });
  return out.take();
}

const json* option(const json& request, const char* name) {
  const auto options = request.find("options");
  if (options == request.end() || !options->is_object()) return nullptr;
  const auto at = options->find(name);
  return at == options->end() ? nullptr : &*at;
}

bool wants(const json& request, const char* name, bool otherwise) {
  const json* wanted = option(request, name);
  return wanted && wanted->is_boolean() ? wanted->get<bool>() : otherwise;
}

Language language_of(const json& request) {
  const json* lang = option(request, "lang");
  return lang && lang->is_string() && lang->get_ref<const std::string&>() == "en" ? Language::en : Language::zh;
}

std::variant<Settings, std::string> settings_of(const json& request) {
  const json* settings = option(request, "settings");
  if (!settings || settings->is_null()) return Settings{};
  std::vector<std::string_view> ids;
  for (const Rule* rule : rules()) ids.push_back(rule->id);
  return parse_settings(*settings, ids);
}

}  // namespace nianbao
