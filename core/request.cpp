#include "request.hpp"

#include "result/json_writer.hpp"
#include "rule/rule.hpp"

namespace nianbao {
std::string request_error(std::string_view what) {
  JsonWriter out;
  out.object([&] { out.member("error", what); });
  return out.take();
}

Json option(Json request, std::string_view name) { return request["options"][name]; }

bool wants(Json request, std::string_view name, bool otherwise) {
  const Json wanted = option(request, name);
  return wanted.is(Json::Kind::yes) || (otherwise && !wanted.is(Json::Kind::no));
}

Language language_of(Json request) { return option(request, "lang").text() == "en" ? Language::en : Language::zh; }

std::variant<Settings, std::string> settings_of(Json request) {
  const Json settings = option(request, "settings");
  if (!settings || settings.is(Json::Kind::null)) return Settings{};
  std::vector<std::string_view> ids;
  for (const Rule* rule : rules()) ids.push_back(rule->id);
  return parse_settings(settings, ids);
}

}  // namespace nianbao
