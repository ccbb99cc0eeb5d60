// What a check costs, part by part. Requests come in, one a line (as for check_lines); a line a measure goes out, in
// microseconds for all of them together: "floor 12.5", "parse 301.2" …
#include <algorithm>
#include <ctime>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>
#ifdef HAVE_MD4C
#include <md4c-html.h>
#endif

#include "check.hpp"
#include "document/parse_json.hpp"
#include "layout/read_document.hpp"
#include "repair/repair.hpp"
#include "report/report.hpp"
#include "rule/rule.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

constexpr int kRounds = 15;

/// The least processor time of several rounds: the machine may be busy with other things.
template <typename Work>
void measure(const char* name, Work work) {
  double least = std::numeric_limits<double>::infinity();
  for (int round = 0; round < kRounds; ++round) {
    const std::clock_t begin = std::clock();
    work();
    least = std::min(least, 1e6 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  std::cout << name << ' ' << least << '\n';
}

void measure_md4c([[maybe_unused]] const std::vector<std::string>& texts) {
#ifdef HAVE_MD4C
  std::string html;
  const auto append = [](const MD_CHAR* text, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(text, size);
  };
  measure("md4c", [&] {
    for (const std::string& text : texts) {
      html.clear();
      md_html(text.data(), static_cast<MD_SIZE>(text.size()), append, &html, MD_DIALECT_GITHUB, 0);
    }
  });
#endif
}

/// The requests that hold a document, as each part of a check begins with it.
struct Inputs {
  std::vector<nlohmann::ordered_json> parsed;
  std::vector<Document> documents;
  std::vector<std::string> texts;
};

Inputs inputs_of(const std::vector<std::string>& requests) {
  Inputs out;
  for (const std::string& request : requests) {
    auto json = parse_json(request);
    auto document = json ? read_document((*json)["document"]) : std::nullopt;
    if (!document) continue;
    out.texts.push_back(utf8(document->text));
    out.documents.push_back(std::move(*document));
    out.parsed.push_back(std::move(*json));
  }
  return out;
}

void measure_all(const std::vector<std::string>& requests) {
  std::size_t seen = 0;  // so that nothing is left out as useless
  const Inputs inputs = inputs_of(requests);
  const std::vector<Document>& documents = inputs.documents;
  measure("floor", [&] {
    for (const std::string& text : inputs.texts) seen += utf16(text).size();
  });
  measure_md4c(inputs.texts);
  measure("parse", [&] {
    for (const std::string& request : requests) seen += parse_json(request)->size();
  });
  measure("document", [&] {
    for (const auto& json : inputs.parsed) seen += read_document(json["document"])->lines.size();
  });
  std::vector<Report> reports(documents.size());
  std::vector<Narrative> prose(documents.size());
  measure("report", [&] {
    for (std::size_t i = 0; i < documents.size(); ++i) reports[i] = read_report(documents[i]);
  });
  measure("facts", [&] {
    for (std::size_t i = 0; i < documents.size(); ++i) prose[i] = read_narrative(documents[i], reports[i]);
  });
  std::vector<Case> cases;
  for (std::size_t i = 0; i < documents.size(); ++i) cases.push_back({documents[i], {}, reports[i], prose[i], {}});
  measure("rules", [&] {
    for (const Case& a_case : cases) seen += run_rules(a_case).size();
  });
  measure("repair", [&] {
    for (std::size_t i = 0; i < documents.size(); ++i) seen += find_repairs(reports[i], prose[i]).repairs.size();
  });
  measure("whole", [&] {
    for (const std::string& request : requests) seen += check(request).size();
  });
  std::cerr << seen << " seen\n";
}

}  // namespace
}  // namespace nianbao

int main() {
  std::vector<std::string> requests;
  for (std::string line; std::getline(std::cin, line);) requests.push_back(std::move(line));
  nianbao::measure_all(requests);
}
