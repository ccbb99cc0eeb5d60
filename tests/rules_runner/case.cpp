#include "rules_runner/case.hpp"

#include <set>

#include "rules_runner/text.hpp"
#include "text/unicode.hpp"

namespace nianbao::test {
namespace {

using nlohmann::json;

/// "set: requests.new.total = 99"; prose is no step.
bool is_step(const std::string& line) {
  const auto colon = line.find(':');
  return colon != line.npos && colon > 0 && line.find_first_not_of("abcdefghijklmnopqrstuvwxyz ") == colon;
}

std::string in_words(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.dump();
  if (value.size() > 3)
    return in_words(value.front()) + " … " + in_words(value.back()) + " (" + std::to_string(value.size()) + ")";
  std::string out;
  for (const json& one : value) out += (out.empty() ? "" : " ") + in_words(one);
  return out;
}

/// The words at a place of the source, on one line.
std::string words_at(const json& result, const json& range) {
  const std::u16string text = utf16(result["source"]["text"].get<std::string>());
  const auto begin = range[0].get<std::size_t>();
  std::string out = utf8(std::u16string_view(text).substr(begin, range[1].get<std::size_t>() - begin));
  for (const std::string_view space : {"\n", "\t", "\r"}) replace_all(out, space, " ");
  return trim(out);
}

}  // namespace

std::string finding_in_short(const json& result, const json& finding) {
  std::string out = finding["rule"].get<std::string>();
  if (!finding["cells"].empty()) {
    out += " @ " + in_words(finding["cells"]);
  } else if (!finding["ranges"].empty()) {
    out += " @ “" + words_at(result, finding["ranges"].front()) + "”";
  }
  std::string values;
  for (const auto& [name, value] : finding["values"].items())
    values += (values.empty() ? "" : ", ") + name + ": " + in_words(value);
  return values.empty() ? out : out + " {" + values + "}";
}

bool is_expectation(std::string_view verb) { return verb == "expect" || verb == "says" || verb == "also"; }

CaseFile parse_cases(const std::string& rule, const std::string& text) {
  CaseFile file{rule, "", split(text, '\n'), {}};
  bool fenced = false;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const std::string& line = file.lines[i];
    if (line.starts_with("```")) {
      fenced = !fenced;
      if (!file.cases.empty()) file.cases.back().has_text = true;
    } else if (fenced) {
      if (!file.cases.empty()) file.cases.back().text += line + "\n";
    } else if (line.starts_with("## ")) {
      file.cases.push_back({line.substr(3), i, {}, "", false});
    } else if (is_step(line)) {
      const auto [verb, object] = cut(line, ":");
      if (!file.cases.empty()) file.cases.back().steps.push_back({verb, object});
      else if (verb == "base") file.base = object;
    }
  }
  return file;
}

std::vector<std::string> expected(const Case& a_case) {
  std::vector<std::string> out;
  for (const auto& [verb, object] : a_case.steps) {
    if (is_expectation(verb) && object != "none") out.push_back(verb + ": " + object);
  }
  return out;
}

bool speaks(const std::vector<std::string>& expectations) {
  return !expectations.empty() && expectations.front().starts_with("expect:");
}

std::vector<std::string> actual(const json& result, const std::string& rule) {
  std::vector<std::string> out;
  if (result.contains("error")) return {"error: " + result["error"].get<std::string>()};
  std::set<std::string> others;
  for (const json& finding : result["findings"]) {
    if (finding["rule"] != rule) {
      others.insert(finding["rule"].get<std::string>());
      continue;
    }
    out.push_back("expect: " + finding_in_short(result, finding));
    out.push_back("says: " + finding["message"].get<std::string>());
  }
  std::string also;
  for (const std::string& id : others) also += (also.empty() ? "also: " : ", ") + id;
  if (!also.empty()) out.push_back(also);
  return out;
}

std::vector<std::string> told_alike(const json& result, const std::string& rule) {
  if (result.contains("error")) return {"error: " + result["error"].get<std::string>()};
  std::vector<std::string> out;
  for (const json& finding : result["findings"]) {
    std::string line = finding_in_short(result, finding);
    for (const std::string_view between_cells : {" ", "|"}) replace_all(line, between_cells, "");
    if (finding["rule"] == rule) line += ": " + finding["message"].get<std::string>();
    out.push_back(std::move(line));
  }
  return out;
}

std::string with_expectations(const CaseFile& file, const std::vector<std::vector<std::string>>& expectations) {
  std::string out;
  std::size_t number = 0;  // of the case that begins next
  bool fenced = false;
  const auto write = [&](std::size_t of_case) {
    while (out.ends_with("\n\n")) out.pop_back();
    const auto& lines = expectations[of_case];
    if (!speaks(lines)) out += "expect: none\n";
    for (const std::string& line : lines) out += line + "\n";
  };
  for (const std::string& line : file.lines) {
    if (line.starts_with("```")) fenced = !fenced;
    if (!fenced && line.starts_with("## ")) {
      if (number > 0) write(number - 1), out += "\n";
      ++number;
    }
    if (fenced || !is_expectation(cut(line, ":").first)) out += line + "\n";
  }
  if (number > 0) write(number - 1);
  return out;
}

}  // namespace nianbao::test
