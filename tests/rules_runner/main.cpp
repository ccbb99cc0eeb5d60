// The prose tests of the rules: tests/rules/<id>.md.
// usage: rules_tests TESTS_DIR [--sample | --update | --examples] [ID]…
// Every case is checked in every form (forms.hpp) and all of tests/prose is read; with --sample each case in one form, another from case
// to case, and every third entry of the prose. --update writes what came out in the first form as the expectation, and keeps the
// fingerprints of the results (fingerprints.hpp). The ID prose stands for tests/prose (prose.hpp), slips for the slips of all rules
// (slips.hpp). --examples prints what the documentation of the rules is made from, as JSON.

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>

#include "check.hpp"
#include "rules_runner/case.hpp"
#include "rules_runner/draft.hpp"
#include "rules_runner/examples.hpp"
#include "rules_runner/fingerprints.hpp"
#include "rules_runner/forms.hpp"
#include "rules_runner/mode.hpp"
#include "rules_runner/prose.hpp"
#include "rules_runner/registry.hpp"
#include "rules_runner/requests.hpp"
#include "rules_runner/sets.hpp"
#include "rules_runner/slips.hpp"
#include "rules_runner/text.hpp"
#include "rules_runner/whole.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

using nlohmann::json;

/// What the runner looks at of a result: to build the rest, tables and relations, takes as long as the check itself.
json looked_at(const std::string& result) {
  return json::parse(result, [](int depth, json::parse_event_t event, const json& key) {
    const bool is_member = depth == 1 && event == json::parse_event_t::key;
    return !is_member || key == "findings" || key == "source" || key == "error";
  });
}

class Runner {
 public:
  Runner(const fs::path& tests, Mode mode)
      : bases_(tests / "rules" / "bases"), mode_(mode), fingerprints_(tests / "rules") {}

  int cases = 0;
  std::map<std::string, Tally> tallies;
  std::vector<std::string> faults;

  /// Nothing at all is found in the bases.
  void run_bases() {
    for (const fs::path& path : files_in(bases_)) {
      const Draft draft = parse_base(read_file(path));
      for (const std::string_view form : forms()) {
        const json result = looked_at(check(json{{"document", document(draft, form)}}.dump()));
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
    for (const Case& a_case : file.cases) found.push_back(run_case(file, a_case, found.size()));
    if (mode_ == Mode::update) std::ofstream(path, std::ios::binary) << trim(with_expectations(file, found)) << "\n";
  }

  void run_prose(const fs::path& tests) {
    for (std::string& fault : prose_faults(tests, mode_)) faults.push_back(std::move(fault));
  }

  void run_slips(const fs::path& tests, const std::vector<std::string>& rules) {
    for (std::string& fault : slip_faults(tests, rules, mode_ == Mode::update)) faults.push_back(std::move(fault));
  }

  void look_at_fingerprints() {
    if (mode_ == Mode::update) return fingerprints_.write();
    for (std::string& fault : fingerprints_.faults()) faults.push_back(std::move(fault));
  }

 private:
  /// Checks the file's case of that number in all its forms; what came out in the first.
  std::vector<std::string> run_case(const CaseFile& file, const Case& a_case, std::size_t number) {
    ++cases;
    where_ = file.rule + ": " + a_case.heading;
    const bool update = mode_ == Mode::update;
    Requests requests = requests_of(bases_, file, a_case, faults);
    const std::string drawn = requests[number % requests.size()].first;
    if (mode_ == Mode::sample) std::erase_if(requests, [&](const auto& request) { return request.first != drawn; });
    std::vector<std::string> first;
    for (const auto& [form, request] : requests) {
      const bool is_first = form == requests.front().first;
      const std::string result = check(request.dump());
      if (form == drawn) fingerprints_.add(file.rule, result);
      auto came = actual(looked_at(result), file.rule);
      if (is_first) first = came;
      const bool as_wanted = update ? came == first : came == expected(a_case);
      const bool told = !is_first && !update && came == first;  // the same in every form is told once
      if (!as_wanted && !told) differ(form, update ? first : expected(a_case), came);
    }
    ++(speaks(update ? first : expected(a_case)) ? tallies[file.rule].firing : tallies[file.rule].quiet);
    return first;
  }

  void differ(const std::string& form, const std::vector<std::string>& wanted, const std::vector<std::string>& came) {
    const std::vector<std::string> none{"none"};
    faults.push_back(where_ + " (" + form + ")" + told("wanted", wanted.empty() ? none : wanted) +
                     told("came", came.empty() ? none : came));
  }

  fs::path bases_;
  Mode mode_;
  Fingerprints fingerprints_;
  std::string where_;
};

int run(const std::vector<std::string>& arguments) {
  const auto has = [&](std::string_view flag) {
    return std::find(arguments.begin(), arguments.end(), flag) != arguments.end();
  };
  if (arguments.empty())
    return std::cerr << "usage: rules_tests TESTS_DIR [--sample | --update | --examples] [ID]…\n", 2;
  const fs::path tests = arguments.front();
  if (has("--examples")) return std::cout << examples(tests).dump(1) << "\n", 0;

  using enum Mode;
  Runner runner(tests, has("--update") ? update : has("--sample") ? sample : all);
  std::vector<std::string> ids(arguments.begin() + 1, arguments.end());
  std::erase_if(ids, [](const std::string& argument) { return argument.starts_with("--"); });
  for (const fs::path& path : files_in(tests / "rules")) {
    if (ids.empty() || std::find(ids.begin(), ids.end(), path.stem().string()) != ids.end()) runner.run_file(path);
  }
  runner.look_at_fingerprints();
  const bool every = ids.empty() && !has("--sample");
  if (every || (!ids.empty() && ids.front() == "prose")) runner.run_prose(tests);
  if (!has("--sample")) runner.run_slips(tests, has("slips") ? std::vector<std::string>() : ids);
  if (ids.empty()) {
    runner.run_bases();
    for (const auto& more : {set_faults(tests, has("--update")), quiet_faults(tests),
                             golden_faults(tests, has("--update")), registry_faults(runner.tallies)}) {
      runner.faults.insert(runner.faults.end(), more.begin(), more.end());
    }
  }
  for (const std::string& fault : runner.faults) std::cout << fault << "\n";
  std::cout << runner.cases << " cases of " << runner.tallies.size() << " rules, " << runner.faults.size()
            << " faults\n";
  return runner.faults.empty() ? 0 : 1;
}

}  // namespace
}  // namespace nianbao::test

int main(int count, char** values) { return nianbao::test::run({values + 1, values + count}); }
