#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace nianbao::test {

/// One case of a prose test: "verb: object" lines under a heading.
struct Step {
  std::string verb;
  std::string object;
};

struct Case {
  std::string heading;
  std::size_t first_line = 0;  ///< of the heading
  std::vector<Step> steps;
  std::string text;  ///< the whole input, where the case gives it in a fenced block
  bool has_text = false;
};

/// tests/rules/<id>.md
struct CaseFile {
  std::string rule;
  std::string base;
  std::vector<std::string> lines;
  std::vector<Case> cases;
};

[[nodiscard]] CaseFile parse_cases(const std::string& rule, const std::string& text);

/// "expect: …" and "says: …" of the file's rule, and "also: …", the ids of all other rules that speak.
[[nodiscard]] bool is_expectation(std::string_view verb);

/// What a case expects, or what came out.
[[nodiscard]] std::vector<std::string> expected(const Case& a_case);
[[nodiscard]] std::vector<std::string> actual(const nlohmann::json& result, const std::string& rule);
/// A finding of a result: its rule, its place, its values.
[[nodiscard]] std::string finding_in_short(const nlohmann::json& result, const nlohmann::json& finding);
/// Each finding of a result, and the message of those of the rule, but for what is between cells: alike in each form of a report.
[[nodiscard]] std::vector<std::string> told_alike(const nlohmann::json& result, const std::string& rule);
/// Whether the file's rule is among them.
[[nodiscard]] bool speaks(const std::vector<std::string>& expectations);

/// The file with the expectations of each case replaced.
[[nodiscard]] std::string with_expectations(const CaseFile& file,
                                            const std::vector<std::vector<std::string>>& expectations);

}  // namespace nianbao::test
