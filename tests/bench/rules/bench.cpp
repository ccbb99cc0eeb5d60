// What the rules cost beside reading. Requests come in, one a line (as for check_lines); a line a measure goes out, in microseconds
// for all of them together: "reading 812.5", "rules 301.2", then every rule under its id.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <limits>
#include <string>
#include <vector>

#include "document/parse_json.hpp"
#include "layout/read_document.hpp"
#include "report/report.hpp"
#include "rule/rule.hpp"

namespace nianbao {
namespace {

constexpr int kRounds = 15;

/// The least of several rounds: what the work takes when nothing else runs.
template <typename Work>
double microseconds(Work work) {
  double least = std::numeric_limits<double>::infinity();
  for (int round = 0; round < kRounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begin;
    least = std::min(least, took.count());
  }
  return least;
}

std::vector<Document> documents_of(std::istream& requests) {
  std::vector<Document> out;
  for (std::string line; std::getline(requests, line);) {
    const auto request = parse_json(line);
    if (auto document = read_document(request.root()["document"])) out.push_back(std::move(*document));
  }
  return out;
}

void measure(const std::vector<Document>& documents) {
  std::vector<Case> cases(documents.size());
  std::cout << "reading " << microseconds([&] {
    for (std::size_t i = 0; i < documents.size(); ++i) cases[i] = make_case(documents[i]);
  }) << '\n';
  std::size_t found = 0;  // so that nothing is left out as useless
  const auto each = [&](auto use) {
    for (const Case& a_case : cases) use(a_case);
  };
  std::cout << "rules " << microseconds([&] { each([&](const Case& context) { found += run_rules(context).size(); }); })
            << '\n';
  for (const Rule* rule : rules()) {
    if (rule->check == nullptr) continue;  // a rule of a folder
    std::cout << rule->id << ' ' << microseconds([&] {
      each([&](const Case& context) {
        std::vector<Finding> out;
        Findings findings(*rule, out);
        rule->check(context, findings);
        found += out.size();
      });
    }) << '\n';
  }
  std::cerr << found << " findings\n";
}

}  // namespace
}  // namespace nianbao

int main() { nianbao::measure(nianbao::documents_of(std::cin)); }
