#include "rules_runner/rule_cases.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "check.hpp"
#include "rules_runner/case.hpp"
#include "rules_runner/draft.hpp"
#include "rules_runner/forms.hpp"
#include "rules_runner/requests.hpp"
#include "rules_runner/text.hpp"
#include "trials.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

using nlohmann::json;
using Lines = std::vector<std::string>;

/// What the cases look at of a result: to build the rest, tables and relations, takes as long as the check itself.
json looked_at(const json& request) {
  return json::parse(check(request.dump()), [](int depth, json::parse_event_t event, const json& key) {
    const bool is_member = depth == 1 && event == json::parse_event_t::key;
    return !is_member || key == "findings" || key == "source" || key == "error";
  });
}

/// The same report is told the same in each form: where another than the first is not, that form and what differs.
Faults differing_forms(const std::string& where, const std::vector<std::pair<std::string, Lines>>& told_by_form) {
  Faults faults;
  if (told_by_form.empty()) return faults;
  const auto& [first_form, first] = told_by_form.front();
  for (const auto& [form, came] : told_by_form) {
    if (came == first) continue;
    faults.push_back(where + ": as " + form + " it is told something else than as " + first_form +
                     told(first_form, without(first, came)) + told(form, without(came, first)));
  }
  return faults;
}

/// Those of this build: with sanitizers the first form, and for one case in four one other, each in its turn.
Requests requests_of_build(Requests all, std::size_t at) {
  constexpr std::size_t kOneIn = 4;
  if (!kIsSanitized || all.size() < 2) return all;
  if (at % kOneIn != 0) return {all.front()};
  return {all.front(), all[1 + at / kOneIn % (all.size() - 1)]};
}

/// What came out of a case in the first of its forms; faults are added.
Lines try_case(const fs::path& bases, const CaseFile& file, const Case& a_case, Faults& faults) {
  const std::string where = file.rule + ": " + a_case.heading;
  Lines came;
  std::vector<std::pair<std::string, Lines>> told_by_form;
  for (const auto& [form, request] : requests_of_build(requests_of(bases, file, a_case, faults), a_case.first_line)) {
    const json result = looked_at(request);
    if (told_by_form.empty()) came = actual(result, file.rule);
    told_by_form.emplace_back(form, told_alike(result, file.rule));
  }
  for (std::string& fault : differing_forms(where, told_by_form)) faults.push_back(std::move(fault));
  return came;
}

}  // namespace

Faults case_faults(const TestFile& test) {
  const CaseFile file = parse_cases(test.path.stem().string(), read_file(test.path));
  Faults faults;
  std::vector<Lines> all;
  for (const Case& a_case : file.cases) {
    const Lines wanted = expected(a_case);
    const Lines came = try_case(test.tests / "rules" / "bases", file, a_case, faults);
    all.push_back(came);
    if (came == wanted || test.update) continue;
    const Lines none{"expect: none"};
    faults.push_back(file.rule + ": " + a_case.heading + told("wanted", wanted.empty() ? none : wanted) +
                     told("came", came.empty() ? none : came));
  }
  if (test.update) std::ofstream(test.path, std::ios::binary) << trim(with_expectations(file, all)) << "\n";
  return faults;
}

Faults base_faults(const TestFile& test) {
  const Draft draft = parse_base(read_file(test.path));
  Faults faults;
  for (const std::string_view form : forms()) {
    const json result = looked_at(json{{"document", document(draft, form)}});
    for (const json& finding : result["findings"])
      faults.push_back("bases/" + test.path.stem().string() + " as " + std::string(form) + ": " +
                       finding_in_short(result, finding));
  }
  return faults;
}

}  // namespace nianbao::test
