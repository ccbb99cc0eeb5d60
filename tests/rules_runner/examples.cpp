#include "rules_runner/examples.hpp"

#include "check.hpp"
#include "rules_runner/requests.hpp"

namespace nianbao::test {
namespace {

using Json = nlohmann::ordered_json;

Json findings(nlohmann::json request, const std::string& rule, const char* language) {
  request["options"]["lang"] = language;
  Json out = Json::array();
  const Json result = Json::parse(check(request.dump()));
  for (const auto& finding : result["findings"]) {
    if (finding["rule"] == rule) out.push_back({{"message", finding["message"]}, {"hint", finding["hint"]}});
  }
  return out;
}

Json example(const std::filesystem::path& bases, const CaseFile& file, const Case& a_case) {
  std::vector<std::string> faults;
  const auto request = requests_of(bases, file, a_case, faults).front().second;
  Json edits = Json::array();
  for (const auto& [verb, object] : a_case.steps) {
    if (!is_expectation(verb)) edits.push_back(verb + ": " + object);
  }
  return {{"heading", a_case.heading},
          {"edits", std::move(edits)},
          {"zh-CN", findings(request, file.rule, "zh-CN")},
          {"en", findings(request, file.rule, "en")}};
}

}  // namespace

Json examples(const std::filesystem::path& tests) {
  Json out{{"zh-CN", Json::parse(describe("zh-CN"))},
           {"en", Json::parse(describe("en"))},
           {"explanations", Json::parse(explain_rules())},
           {"examples", Json::object()}};
  for (const auto& path : files_in(tests / "rules")) {
    const CaseFile file = parse_cases(path.stem().string(), read_file(path));
    for (const Case& a_case : file.cases) {
      if (expected(a_case).empty()) continue;
      out["examples"][file.rule] = example(tests / "rules" / "bases", file, a_case);
      break;
    }
  }
  return out;
}

}  // namespace nianbao::test
