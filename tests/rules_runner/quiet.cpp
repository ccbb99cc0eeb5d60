#include "rules_runner/quiet.hpp"

#include <nlohmann/json.hpp>

#include "check.hpp"
#include "rules_runner/requests.hpp"

namespace nianbao::test {

using Json = nlohmann::ordered_json;

Json result_of(const std::filesystem::path& path) {
  const char* format = path.extension() == ".md" ? "markdown" : "text";
  const Json document{{"name", path.filename().string()}, {"format", format}, {"text", read_file(path)}};
  return Json::parse(check(Json{{"document", document}}.dump()));
}

Faults quiet_faults(const TestFile& file) {
  Faults faults;
  const Json result = result_of(file.path);
  for (const Json& finding : result["findings"]) {
    if (finding["about"] != "content") continue;
    faults.push_back("quiet/" + file.path.filename().string() + ": " + finding["rule"].get<std::string>() + ": " +
                     finding["message"].get<std::string>());
  }
  return faults;
}

}  // namespace nianbao::test
