#include "case/settings.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "check.hpp"
#include "document/parse_json.hpp"

using namespace nianbao;
using json = nlohmann::ordered_json;

namespace {

constexpr std::string_view kRules[]{"punctuation", "title-wording"};

std::string error_of(const char* text) {
  const auto parsed = parse_json(text);
  const auto settings = parse_settings(parsed.root(), kRules);
  const auto* error = std::get_if<std::string>(&settings);
  return error ? *error : "";
}

json check_with(const json& settings) {
  const std::string text =
      "云岭县白鹭镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n及时更新公开目录,"
      "方便群众查阅。联系电话13800000000。\n"
      "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的"
      "主要问题及改进情况\n"
      "六、其他需要报告的事项\n";
  const json request{{"document", {{"name", "a.txt"}, {"format", "text"}, {"text", text}}},
                     {"options", {{"settings", settings}}}};
  return json::parse(check(request.dump()));
}

json finding(const json& result, std::string_view rule) {
  for (const json& one : result["findings"]) {
    if (one["rule"] == rule) return one;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("settings are read") {
  const auto text = parse_json(R"({"rules": {"punctuation": "off", "title-wording": "warning"}, "level": "town",
    "due": {"town": "02-15"}, "officials": ["周明远"], "house": [{"require": "监督电话", "message": "请写明", "severity": "warning"}]})");
  const auto parsed = parse_settings(text.root(), kRules);
  const auto* settings = std::get_if<Settings>(&parsed);
  REQUIRE(settings);
  REQUIRE(settings->rule("punctuation"));
  CHECK_FALSE(settings->rule("punctuation")->has_value());
  CHECK(**settings->rule("title-wording") == Severity::warning);
  CHECK(settings->rule("carry-over") == nullptr);
  CHECK(settings->level == Level::town);
  CHECK(settings->due[static_cast<std::size_t>(Level::town)]->month == 2);
  CHECK(settings->house.front().severity == Severity::warning);
}

TEST_CASE("a wrong setting is named") {
  CHECK(error_of("[]") == "settings: must be an object");
  CHECK(error_of(R"({"rule": {}})") ==
        "settings: rule is not a setting; there are rules, level, due, officials and house");
  CHECK(error_of(R"({"rules": {"commas": "off"}})") == "settings: rules.commas is not the id of a rule");
  CHECK(error_of(R"({"rules": {"punctuation": false}})") ==
        "settings: rules.punctuation must be \"off\", \"error\", \"warning\" or \"note\"");
  CHECK(error_of(R"({"level": "village"})") ==
        "settings: level must be town, street, department, county, city, province or ministry");
  CHECK(error_of(R"({"due": {"town": "31 January"}})") ==
        "settings: due.town must be a month and a day, such as \"01-31\"");
  CHECK(error_of(R"({"due": {"town": "02-30"}})") == "settings: due.town must be a month and a day, such as \"01-31\"");
  CHECK(error_of(R"({"officials": [1]})") == "settings: officials must be a list of names");
  CHECK(error_of(R"({"house": [{"message": "x"}]})") == "settings: house[0] must have either require or forbid");
  CHECK(error_of(R"({"house": [{"require": "x"}]})") ==
        "settings: house[0].message must tell the author what is wrong");
  CHECK(error_of(R"({"house": [{"require": "x", "message": "y", "when": 1}]})") ==
        "settings: house[0].when is not known here");
  CHECK(check_with({{"level", 3}})["error"] ==
        "settings: level must be town, street, department, county, city, province or ministry");
}

TEST_CASE("settings take effect, and what they hide is counted") {
  CHECK(finding(check_with(json::object()), "punctuation")["severity"] == "note");
  CHECK(finding(check_with({{"rules", {{"punctuation", "error"}}}}), "punctuation")["severity"] == "error");
  const json off = check_with({{"rules", {{"punctuation", "off"}, {"placeholder", "off"}}}});
  CHECK(finding(off, "punctuation").is_null());
  CHECK(off["hidden"] == json::parse(R"([{"rule": "punctuation", "findings": 1}])"));
  CHECK(check_with({{"level", "county"}})["report"]["level"] == "county");
}

TEST_CASE("an office's own rules speak in its own words") {
  const json required = check_with({{"house", {{{"require", "监督电话"}, {"message", "本县要求写明监督电话。"}}}}});
  CHECK(finding(required, "house-rule")["message"] == "正文没有写“监督电话”：本县要求写明监督电话。");
  CHECK(finding(required, "house-rule")["severity"] == "note");
  const json forbidden =
      check_with({{"house", {{{"forbid", "及时更新"}, {"message", "请写更新了几次。"}, {"severity", "warning"}}}}});
  CHECK(finding(forbidden, "house-rule")["severity"] == "warning");
  CHECK(finding(check_with({{"house", {{{"require", "联系电话"}, {"message", "要有"}}}}}), "house-rule").is_null());
}
