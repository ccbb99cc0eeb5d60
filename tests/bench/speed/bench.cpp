// What a check costs, part by part. Requests come in, one a line (as for check_lines); a line a measure goes out, in
// microseconds for all of them together: "floor 12.5", "parse 301.2" … Behind them how often memory is asked for, and how many
// bytes: "allocations 9000", "allocated 2000000".
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <iostream>
#include <limits>
#include <new>
#include <string>
#include <vector>
#ifdef HAVE_MD4C
#include <md4c-html.h>
#endif

#include "check.hpp"
#include "document/folded_text.hpp"
#include "document/parse_json.hpp"
#include "layout/read_document.hpp"
#include "repair/repair.hpp"
#include "report/report.hpp"
#include "result/overview.hpp"
#include "result/repairs_json.hpp"
#include "result/result.hpp"
#include "rule/rule.hpp"
#include "text/unicode.hpp"

namespace {

std::size_t allocations = 0;
std::size_t allocated = 0;  // bytes

}  // namespace

[[gnu::noinline]] void* operator new(std::size_t bytes) {
  ++allocations;
  allocated += bytes;
  if (void* place = std::malloc(bytes)) return place;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* place) noexcept { std::free(place); }
[[gnu::noinline]] void operator delete(void* place, std::size_t /*bytes*/) noexcept { std::free(place); }

namespace nianbao {
namespace {

constexpr int kFewestRounds = 7;
constexpr double kLeastTime = 5e6;  // microseconds, of all rounds together

struct Measure {
  const char* name;
  std::function<void()> work;
  double least = std::numeric_limits<double>::infinity();  ///< processor time of a round, in microseconds
};

/// Round by round each in turn: the machine may be busy with other things, or slow for a while, and so for all of them.
void take(std::vector<Measure>& measures) {
  double all = 0;
  for (int round = 0; round < kFewestRounds || all < kLeastTime; ++round) {
    for (Measure& measure : measures) {
      const std::clock_t begin = std::clock();
      measure.work();
      const double took = 1e6 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
      measure.least = std::min(measure.least, took);
      all += took;
    }
  }
}

#ifdef HAVE_MD4C
void to_html(const std::string& text, std::string& html) {
  const auto append = [](const MD_CHAR* part, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(part, size);
  };
  html.clear();
  md_html(text.data(), static_cast<MD_SIZE>(text.size()), append, &html, MD_DIALECT_GITHUB, 0);
}
#endif

/// The requests that hold a document, as each part of a check begins with it.
struct Inputs {
  std::vector<JsonText> parsed;  ///< of the requests, which have to stay
  std::vector<Document> documents;
  std::vector<std::string> texts;
};

Inputs inputs_of(const std::vector<std::string>& requests) {
  Inputs out;
  for (const std::string& request : requests) {
    auto json = parse_json(request);
    auto document = read_document(json.root()["document"]);
    if (!document) continue;
    out.texts.push_back(utf8(document->text));
    out.documents.push_back(std::move(*document));
    out.parsed.push_back(std::move(json));
  }
  return out;
}

/// The parts of a result, each as check() writes it.
std::size_t written(const Judgement& judgement) {
  const Case& report_case = judgement.report_case;
  JsonWriter out(3 * report_case.document.text.size());
  out.object([&] {
    write_source(out.key("source"), report_case.document, true, false);
    write_report(out.key("report"), report_case, Language::zh);
    write_relations(out.key("relations"), report_case.report);
    write_findings(out.key("findings"), judgement.findings, report_case.report, Language::zh);
    write_overview(out, judgement, Language::zh);
    write_repairs(out, judgement.repairs, report_case, Language::zh);
  });
  return out.take().size();
}

void measure_all(const std::vector<std::string>& requests) {
  std::size_t seen = 0;  // so that nothing is left out as useless
  const Inputs inputs = inputs_of(requests);
  const std::vector<Document>& documents = inputs.documents;
  std::vector<Report> reports(documents.size());
  std::vector<Narrative> prose(documents.size());
  const auto each = [&](auto work) {
    return [&, work] {
      for (std::size_t i = 0; i < documents.size(); ++i) work(i);
    };
  };
  std::vector<Measure> measures{
      {"floor", each([&](std::size_t i) { seen += utf16(inputs.texts[i]).size(); })},
      {"parse", each([&](std::size_t i) { seen += parse_json(requests[i]).root().size(); })},
      {"document",
       each([&](std::size_t i) { seen += read_document(inputs.parsed[i].root()["document"])->lines.size(); })},
      {"normalise", each([&](std::size_t i) { seen += fold_text(documents[i]).size(); })},
      {"report", each([&](std::size_t i) { reports[i] = read_report(documents[i]); })},
      {"facts", each([&](std::size_t i) { prose[i] = read_narrative(documents[i], reports[i]); })},
  };
#ifdef HAVE_MD4C
  std::string html;
  measures.push_back({"md4c", each([&](std::size_t i) { to_html(inputs.texts[i], html); })});
#endif
  for (Measure& measure : measures) measure.work();
  std::vector<Case> cases;
  for (const Document& document : documents) cases.push_back(make_case(document, {}));
  std::vector<Judgement> judgements;
  for (const Case& one : cases) judgements.push_back(judge(one));
  measures.push_back({"rules", each([&](std::size_t i) { seen += run_rules(cases[i]).size(); })});
  measures.push_back(
      {"repair", each([&](std::size_t i) { seen += find_repairs(cases[i].report, cases[i].told()).repairs.size(); })});
  measures.push_back({"JSON", each([&](std::size_t i) { seen += written(judgements[i]); })});
  measures.push_back({"whole", each([&](std::size_t i) { seen += check(requests[i]).size(); })});
  take(measures);
  for (const Measure& measure : measures) std::cout << measure.name << ' ' << measure.least << '\n';
  const std::size_t before = allocations;
  const std::size_t bytes_before = allocated;
  measures.back().work();
  std::cout << "allocations " << allocations - before << "\nallocated " << allocated - bytes_before << '\n';
  std::cerr << seen << " seen\n";
}

}  // namespace
}  // namespace nianbao

int main() {
  std::vector<std::string> requests;
  for (std::string line; std::getline(std::cin, line);) requests.push_back(std::move(line));
  nianbao::measure_all(requests);
}
