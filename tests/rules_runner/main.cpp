// The tests of the core that are files: cases of rules, entries of the prose, whole reports.
// usage: rules_tests TESTS_DIR [--update] FILE…    tries these files, named as below TESTS_DIR; with --update what comes out is written
//                                                  into them as what is expected
//        rules_tests TESTS_DIR registry            looks at the declarations of the rules
//        rules_tests TESTS_DIR --examples          prints what the documentation of the rules is made from, as JSON

#include <iostream>

#include "rules_runner/examples.hpp"
#include "rules_runner/golden.hpp"
#include "rules_runner/prose.hpp"
#include "rules_runner/quiet.hpp"
#include "rules_runner/registry.hpp"
#include "rules_runner/rule_cases.hpp"
#include "rules_runner/sets.hpp"

namespace nianbao::test {
namespace {

struct Kind {
  std::string_view begin;  ///< of the names of its files
  Faults (*faults)(const TestFile&);
};

/// The first that fits is a file's kind.
constexpr Kind kKinds[]{{"registry", registry_faults}, {"rules/bases/", base_faults}, {"rules/sets.txt", set_faults},
                        {"rules/", case_faults},       {"prose/", prose_faults},      {"quiet/", quiet_faults},
                        {"reports/", golden_faults}};

Faults faults_of(const std::filesystem::path& tests, const std::string& name, bool update) {
  for (const Kind& kind : kKinds) {
    if (name.starts_with(kind.begin)) return kind.faults({tests, tests / name, update});
  }
  return {name + " is no file of rules, prose, quiet or reports."};
}

int run(std::vector<std::string> arguments) {
  const bool update = std::erase(arguments, "--update") > 0;
  const bool print = std::erase(arguments, "--examples") > 0;
  if (arguments.size() < (print ? 1 : 2))
    return std::cerr << "usage: rules_tests TESTS_DIR [--update] FILE… | registry | --examples\n", 2;
  const std::filesystem::path tests = arguments.front();
  if (print) return std::cout << examples(tests).dump(1) << "\n", 0;

  bool hold = true;
  for (auto name = arguments.begin() + 1; name != arguments.end(); ++name) {
    for (const std::string& fault : faults_of(tests, *name, update)) {
      std::cout << fault << "\n";
      hold = false;
    }
  }
  return hold ? 0 : 1;
}

}  // namespace
}  // namespace nianbao::test

int main(int count, char** values) { return nianbao::test::run({values + 1, values + count}); }
