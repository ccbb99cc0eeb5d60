// The prose tests of the rules: tests/rules/<id>.md.
// usage: rules_tests TESTS_DIR [--update] [ID]…
// Every case is checked in every form (forms.hpp); --update writes what came out in the first form as the expectation.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>

#include "check.hpp"
#include "rules_runner/case.hpp"
#include "rules_runner/draft.hpp"
#include "rules_runner/forms.hpp"
#include "rules_runner/registry.hpp"
#include "rules_runner/text.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

using nlohmann::json;

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".md") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

class Runner {
 public:
  explicit Runner(fs::path tests) : tests_(std::move(tests)) {}

  bool update = false;
  int cases = 0;
  std::map<std::string, Tally> tallies;
  std::vector<std::string> faults;

  /// Nothing at all is found in the bases.
  void run_bases() {
    for (const fs::path& path : files_in(tests_ / "rules" / "bases")) {
      const Draft draft = parse_base(read_file(path));
      for (const std::string_view form : forms()) {
        const json result = json::parse(check(json{{"document", document(draft, form)}}.dump()));
        for (const json& finding : result["findings"]) {
          faults.push_back("bases/" + path.stem().string() + " as " + std::string(form) + ": " +
                           finding["rule"].get<std::string>() + ": " + finding["message"].get<std::string>());
        }
      }
    }
  }

  void run_file(const fs::path& path) {
    const CaseFile file = parse_cases(path.stem().string(), read_file(path));
    std::vector<std::vector<std::string>> found;
    for (const Case& a_case : file.cases) found.push_back(run_case(file, a_case));
    if (update) std::ofstream(path, std::ios::binary) << trim(with_expectations(file, found)) << "\n";
  }

 private:
  /// Checks a case in all its forms; what came out in the first.
  std::vector<std::string> run_case(const CaseFile& file, const Case& a_case) {
    ++cases;
    where_ = file.rule + ": " + a_case.heading;
    const std::vector<std::string> wanted = expected(a_case);
    std::vector<std::string> first;
    bool is_first = true;
    for (const auto& [form, request] : requests(file, a_case)) {
      auto came = actual(json::parse(check(request.dump())), file.rule);
      const auto& want = update && !is_first ? first : wanted;
      const bool said = !is_first && came == first;  // the same in every form: told once
      if (came != want && !(update && is_first) && !said) differ(form, want, came);
      if (is_first) first = std::move(came);
      is_first = false;
    }
    const bool speaks = update ? !first.empty() : !wanted.empty();
    ++(speaks ? tallies[file.rule].firing : tallies[file.rule].quiet);
    return first;
  }

  std::vector<std::pair<std::string, json>> requests(const CaseFile& file, const Case& a_case) {
    std::string base = file.base;
    std::string previous_base;
    std::string only;
    json options = json::object();
    for (const auto& [verb, object] : a_case.steps) {
      if (verb == "base") base = object;
      if (verb == "previous") previous_base = object;
      if (verb == "form") only = object;
      if (verb == "settings") options["settings"] = json::parse(object, nullptr, false);
    }
    Draft draft = base_of(base);
    std::optional<Draft> previous;
    if (!previous_base.empty()) previous = base_of(previous_base);
    for (const auto& [verb, object] : a_case.steps) edit(verb, object, draft, previous);

    std::vector<std::pair<std::string, json>> out;
    for (const std::string_view form : forms()) {
      if (!only.empty() && only != form) continue;
      json request{{"document", document(draft, form)}, {"options", options}};
      if (a_case.has_text) request["document"] = {{"name", "case"}, {"format", "text"}, {"text", a_case.text}};
      if (previous) request["previous"] = document(*previous, form);
      out.emplace_back(form, std::move(request));
      if (a_case.has_text) break;
    }
    return out;
  }

  void edit(std::string_view verb, const std::string& object, Draft& draft, std::optional<Draft>& previous) {
    for (const std::string_view mine : {"base", "previous", "form", "settings", "expect", "says"}) {
      if (verb == mine) return;
    }
    std::string fault;
    if (!verb.starts_with("previous ")) fault = apply(draft, verb, object);
    else if (previous) fault = apply(*previous, verb.substr(9), object);
    else fault = "there is no previous report";
    if (!fault.empty()) faults.push_back(where_ + ": " + fault);
  }

  Draft base_of(const std::string& name) {
    const fs::path path = tests_ / "rules" / "bases" / (name + ".md");
    if (!fs::exists(path)) faults.push_back(where_ + ": there is no base " + name);
    return parse_base(read_file(path));
  }

  void differ(const std::string& form, const std::vector<std::string>& wanted, const std::vector<std::string>& came) {
    std::string fault = where_ + " (" + form + ")";
    for (const std::string& line : wanted) fault += "\n    wanted  " + line;
    if (wanted.empty()) fault += "\n    wanted  none";
    for (const std::string& line : came) fault += "\n    came    " + line;
    if (came.empty()) fault += "\n    came    none";
    faults.push_back(std::move(fault));
  }

  fs::path tests_;
  std::string where_;
};

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return std::fprintf(stderr, "usage: rules_tests TESTS_DIR [--update] [ID]…\n"), 2;
  Runner runner(arguments.front());
  std::vector<std::string> ids;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == "--update") runner.update = true;
    else ids.push_back(arguments[i]);
  }
  for (const fs::path& path : files_in(fs::path(arguments.front()) / "rules")) {
    if (ids.empty() || std::find(ids.begin(), ids.end(), path.stem().string()) != ids.end()) runner.run_file(path);
  }
  if (ids.empty()) {
    runner.run_bases();
    for (std::string& fault : registry_faults(runner.tallies)) runner.faults.push_back(std::move(fault));
  }
  for (const std::string& fault : runner.faults) std::cout << fault << "\n";
  std::cout << runner.cases << " cases of " << runner.tallies.size() << " rules, " << runner.faults.size()
            << " faults\n";
  return runner.faults.empty() ? 0 : 1;
}

}  // namespace
}  // namespace nianbao::test

int main(int count, char** values) { return nianbao::test::run({values + 1, values + count}); }
