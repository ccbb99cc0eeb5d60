// How well tables are read under other weights (npm run calibrate). A file of cases, one a line: a document, and by cell what stands there and
// whether the text tells it. Then a question a line: numbers for all weights in their order. An answer each: cells read wrong; of those that
// the text tells, those not read; of the others, those not read.
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

#include "document/parse_json.hpp"
#include "layout/read_document.hpp"
#include "report/report.hpp"
#include "report/tables/weights.hpp"

using namespace nianbao;

namespace {

struct Expected {
  std::string cell;
  std::optional<double> number;  ///< or no number stands there
  bool sure;
};

struct Case {
  Document document;
  std::vector<Expected> cells;
};

struct Counts {
  int wrong = 0;
  int unread = 0;
  int doubtful = 0;
};

std::optional<Case> read_case(const std::string& line) {
  const JsonText text = parse_json(line);
  auto document = read_document(text.root()["document"]);
  if (!document) return std::nullopt;
  Case out{std::move(*document), {}};
  for (const Json cell : text.root()["cells"]) {
    const Json is = cell["is"];
    out.cells.push_back({std::string(cell.key()), is.is_number() ? std::optional(is.number()) : std::nullopt,
                         cell["sure"].is(Json::Kind::yes)});
  }
  return out;
}

/// A cell that is not of the edition that the table was read by was not read.
void add(const Report& report, const Expected& expected, Counts& counts) {
  const auto ref = find_cell(report, expected.cell);
  const CellValue* cell = ref ? &report.cell(*ref) : nullptr;
  const std::optional<double> got = cell ? cell->value : std::nullopt;
  if (got && got != expected.number) ++counts.wrong;
  const bool lost = expected.number ? !got : cell && cell->state == CellState::unread;
  (expected.sure ? counts.unread : counts.doubtful) += lost ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<Case> cases;
  std::ifstream file(argc > 1 ? argv[1] : "");
  for (std::string line; std::getline(file, line);) {
    if (auto one = read_case(line)) cases.push_back(std::move(*one));
  }
  for (const Weight& weight : kWeights) std::cout << weight.name << '\t' << weight.weight << '\n';
  std::cout << std::endl;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream numbers(line);
    for (Weight& weight : kWeights) numbers >> weight.weight;
    Counts counts;
    for (const Case& one : cases) {
      const Report report = read_report(one.document);
      for (const Expected& expected : one.cells) add(report, expected, counts);
    }
    std::cout << counts.wrong << ' ' << counts.unread << ' ' << counts.doubtful << std::endl;
  }
}
