#include "case/settings.hpp"

#include <algorithm>

#include "text/dates.hpp"

namespace nianbao {
namespace {

constexpr Level kLevels[]{Level::town, Level::street,   Level::department, Level::county,
                          Level::city, Level::province, Level::ministry};
constexpr Severity kSeverities[]{Severity::error, Severity::warning, Severity::note};

std::optional<Level> level_of(std::string_view key) {
  for (const Level level : kLevels) {
    if (key == level_key(level)) return level;
  }
  return std::nullopt;
}

std::optional<Severity> severity_of(Json value) {
  for (const Severity severity : kSeverities) {
    if (value.text() == severity_key(severity)) return severity;
  }
  return std::nullopt;
}

/// "01-31"
std::optional<MonthDay> month_day(Json value) {
  const std::string_view text = value.text();
  if (text.size() != 5 || text[2] != '-') return std::nullopt;
  int numbers[2] = {0, 0};
  for (const std::size_t at : {0u, 1u, 3u, 4u}) {
    if (text[at] < '0' || text[at] > '9') return std::nullopt;
    int& number = numbers[at / 3];
    number = number * 10 + (text[at] - '0');
  }
  DateFound date;
  date.month = numbers[0];
  date.day = numbers[1];
  return date.exists() ? std::optional(MonthDay{date.month, date.day}) : std::nullopt;
}

/// Reads one key after the other; the first mistake ends it, and is kept as a sentence.
class Parser {
 public:
  explicit Parser(std::span<const std::string_view> rule_ids) : rule_ids_(rule_ids) {}

  std::variant<Settings, std::string> parse(Json value) {
    if (!value.is_object()) return std::string("settings: must be an object");
    for (const Json entry : value) {
      const std::string key(entry.key());
      if (key == "$schema") continue;
      if (key == "rules") read_rules(entry);
      else if (key == "level") read_level(entry);
      else if (key == "due") read_due(entry);
      else if (key == "officials") read_officials(entry);
      else if (key == "house") read_house(entry);
      else fail(key, "is not a setting; there are rules, level, due, officials and house");
      if (!error_.empty()) return error_;
    }
    return settings_;
  }

 private:
  void fail(const std::string& key, const std::string& what) {
    if (error_.empty()) error_ = "settings: " + key + " " + what;
  }

  void read_rules(Json value) {
    if (!value.is_object()) return fail("rules", "must be an object of rule ids");
    for (const Json entry : value) {
      const std::string id(entry.key());
      const auto severity = severity_of(entry);
      if (std::find(rule_ids_.begin(), rule_ids_.end(), id) == rule_ids_.end())
        fail("rules." + id, "is not the id of a rule");
      else if (entry.text() == "off") settings_.rules.emplace_back(id, std::nullopt);
      else if (severity) settings_.rules.emplace_back(id, severity);
      else fail("rules." + id, "must be \"off\", \"error\", \"warning\" or \"note\"");
    }
  }

  void read_level(Json value) {
    settings_.level = level_of(value.text());
    if (!settings_.level) fail("level", "must be town, street, department, county, city, province or ministry");
  }

  void read_due(Json value) {
    if (!value.is_object()) return fail("due", "must be an object of kinds of organ");
    for (const Json entry : value) {
      const std::string key(entry.key());
      const auto level = level_of(key);
      const auto date = month_day(entry);
      if (!level) return fail("due." + key, "is not a kind of organ");
      if (!date) return fail("due." + key, "must be a month and a day, such as \"01-31\"");
      settings_.due[static_cast<std::size_t>(*level)] = date;
    }
  }

  void read_officials(Json value) {
    if (!value.is_array()) return fail("officials", "must be a list of names");
    for (const Json name : value) {
      if (name.text().empty()) return fail("officials", "must be a list of names");
      settings_.officials.emplace_back(name.text());
    }
  }

  void read_house(Json value) {
    if (!value.is_array()) return fail("house", "must be a list of rules");
    std::size_t i = 0;
    for (const Json rule : value) read_house_rule("house[" + std::to_string(i++) + "]", rule);
  }

  void read_house_rule(const std::string& at, Json value) {
    if (!value.is_object() || bool(value["require"]) == bool(value["forbid"]))
      return fail(at, "must have either require or forbid");
    for (const Json entry : value) {
      const std::string key(entry.key());
      if (key != "require" && key != "forbid" && key != "message" && key != "severity")
        return fail(at + "." + key, "is not known here");
    }
    HouseRule rule;
    rule.required = bool(value["require"]);
    const std::string key = rule.required ? "require" : "forbid";
    if (value[key].text().empty()) return fail(at + "." + key, "must be the words to look for");
    if (!value["message"].is_text()) return fail(at + ".message", "must tell the author what is wrong");
    const auto severity = value["severity"] ? severity_of(value["severity"]) : std::optional(Severity::note);
    if (!severity) return fail(at + ".severity", "must be \"error\", \"warning\" or \"note\"");
    rule.phrase = value[key].text();
    rule.message = value["message"].text();
    rule.severity = *severity;
    settings_.house.push_back(std::move(rule));
  }

  std::span<const std::string_view> rule_ids_;
  Settings settings_;
  std::string error_;
};

}  // namespace

const std::optional<Severity>* Settings::rule(std::string_view id) const {
  const auto at = std::find_if(rules.begin(), rules.end(), [id](const auto& entry) { return entry.first == id; });
  return at == rules.end() ? nullptr : &at->second;
}

std::variant<Settings, std::string> parse_settings(Json value, std::span<const std::string_view> rule_ids) {
  return Parser(rule_ids).parse(value);
}

}  // namespace nianbao
