// The native half of the benchmark of repairs: `node tests/bench/repair.js` runs it, and glpsol on the models
// it writes.
//
//   bench_repair models <count> <seed> <folder>   one line of JSON a case, and its model as <folder>/<number>.lp
//   bench_repair right <count> <seed>             how often the true repair comes first, as JSON

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "bench/repair/cases.hpp"
#include "format/relations.hpp"
#include "repair/repair.hpp"

using namespace nianbao;
using cases::Mistake;

namespace {

struct Trial {
  Report report;
  std::vector<Mistake> mistakes;
  std::vector<Claim> claims;
};

/// 1 to 6 wrong cells of `requests`, in reports of every size.
Trial model_case(int number, cases::Random& random) {
  Trial out{cases::consistent(random, static_cast<cases::Size>(number % cases::kSizes)), {}, {}};
  out.mistakes = cases::make_mistakes(out.report, TableId::requests, 1 + number / cases::kSizes % 6, random);
  return out;
}

std::int64_t over(const Report& report, TableId table, const Relation& relation) {
  std::int64_t sum = 0;
  for (const Term& term : relation.terms) sum += term.coefficient * cases::value(report, {table, term.cell});
  return sum;
}

std::string term(int coefficient, const char* name, int cell) {
  return (coefficient > 0 ? " + " : " - ") + (name + std::to_string(cell));
}

/// The same question as a mixed-integer programme: x = value + u − d, where u or d may differ from 0 only if y is 1;
/// fewest y. Two things that are true anyway make it easier for glpsol: no change need be greater than all that is
/// over together, and a violated relation needs a changed cell.
void write_model(const Report& report, std::ostream& out) {
  const Table& table = report.table(TableId::requests);
  const auto list = relations(*table.form);
  std::int64_t most = 0;
  for (const Relation& relation : list) most += std::abs(over(report, table.id, relation));
  const int count = table.form->cell_count();
  out << "Minimize\n cost:";
  for (int cell = 0; cell < count; ++cell) out << term(1, "y", cell);
  out << "\nSubject To\n";
  for (const Relation& relation : list) {
    for (const Term& it : relation.terms)
      out << term(it.coefficient, "u", it.cell) << term(-it.coefficient, "d", it.cell);
    out << " = " << -over(report, table.id, relation) << "\n";
    if (over(report, table.id, relation) == 0) continue;
    for (const Term& it : relation.terms) out << term(1, "y", it.cell);
    out << " >= 1\n";
  }
  for (int cell = 0; cell < count; ++cell) {
    out << "u" << cell << " - " << most << " y" << cell << " <= 0\n";
    out << "d" << cell << " - " << std::min(most, cases::value(report, {table.id, cell})) << " y" << cell << " <= 0\n";
  }
  out << "General\n";
  for (int cell = 0; cell < count; ++cell) out << " u" << cell << "\n d" << cell << "\n";
  out << "Binary\n";
  for (int cell = 0; cell < count; ++cell) out << " y" << cell << "\n";
  out << "End\n";
}

Report mended(Report report, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) cases::set(report, edit.cell, edit.to);
  return report;
}

bool all_hold(const Report& report, const Repairs& found) {
  return std::all_of(found.repairs.begin(), found.repairs.end(),
                     [&](const Repair& repair) { return cases::holds(mended(report, found.edits(repair))); });
}

/// The shortest of three runs: what the work takes, without what else the machine does.
double microseconds(const Report& report) {
  double best = 1e12;
  for (int run = 0; run < 3; ++run) {
    const auto start = std::chrono::steady_clock::now();
    const Repairs found = find_repairs(report);
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
    best = std::min(best, took.count());
    if (found.repairs.size() > 3) std::abort();
  }
  return best;
}

int write_models(int count, std::uint64_t seed, const std::string& folder) {
  cases::Random random(seed);
  for (int number = 0; number < count; ++number) {
    const Trial it = model_case(number, random);
    const Repairs found = find_repairs(it.report);
    std::ofstream file(folder + "/" + std::to_string(number) + ".lp");
    write_model(it.report, file);
    const bool proven = !found.repairs.empty() && found.repairs.front().proven;
    std::cout << "{\"case\":" << number << ",\"wrong\":" << it.mistakes.size()
              << ",\"cost\":" << (found.repairs.empty() ? 0 : found.repairs.front().cost)
              << ",\"proven\":" << (proven ? "true" : "false")
              << ",\"holds\":" << (all_hold(it.report, found) ? "true" : "false")
              << ",\"microseconds\":" << microseconds(it.report) << "}\n";
  }
  return 0;
}

bool is_truth(const std::vector<Edit>& edits, const std::vector<Mistake>& mistakes) {
  return edits.size() == mistakes.size() && std::all_of(mistakes.begin(), mistakes.end(), [&](const Mistake& mistake) {
           return std::any_of(edits.begin(), edits.end(),
                              [&](const Edit& edit) { return edit.cell == mistake.cell && edit.to == mistake.truth; });
         });
}

struct Score {
  int cases = 0;  ///< in which the true cells are as few as the smallest repair
  int first = 0;
  int first_three = 0;

  void add(const Trial& it) {
    const std::vector<Verdict> judged = judge_claims(it.claims, it.report);
    const Repairs found = find_repairs(it.report, {it.claims, judged});
    if (found.repairs.empty() || found.repairs.front().cost != static_cast<int>(it.mistakes.size())) return;
    ++cases;
    for (std::size_t place = 0; place < found.repairs.size(); ++place) {
      if (!is_truth(found.edits(found.repairs[place]), it.mistakes)) continue;
      ++first_three;
      if (place == 0) ++first;
    }
  }
};

void print(const char* name, const Score& score, const char* end) {
  std::cout << "\"" << name << "\":{\"cases\":" << score.cases << ",\"first\":" << score.first
            << ",\"firstThree\":" << score.first_three << "}" << end;
}

Score score_requests(int count, int wrong, cases::Random& random) {
  Score score;
  for (int number = 0; number < count; ++number) {
    Trial it{cases::consistent(random, static_cast<cases::Size>(number % cases::kSizes)), {}, {}};
    it.mistakes = cases::make_mistakes(it.report, TableId::requests, wrong, random);
    score.add(it);
  }
  return score;
}

/// One wrong cell in `review`. A mistake needs a number that was typed: one case in twenty only is a table of zeros.
/// Of the published reports with cases of review that were read for this, five in eight state the totals in the text;
/// here every other one does, or none.
Score score_review(int count, bool text, cases::Random& random) {
  Score score;
  for (int number = 0; number < count; ++number) {
    const auto size = number % 20 == 0 ? cases::Size::none : static_cast<cases::Size>(1 + number % (cases::kSizes - 1));
    Trial it{cases::consistent(random, size), {}, {}};
    if (text && number % 2 == 1) it.claims = cases::told_review(it.report);
    it.mistakes = cases::make_mistakes(it.report, TableId::review, 1, random);
    score.add(it);
  }
  return score;
}

int print_right(int count, std::uint64_t seed) {
  cases::Random random(seed);
  std::cout << "{";
  print("requestsOne", score_requests(count, 1, random), ",");
  print("requestsTwo", score_requests(count, 2, random), ",");
  print("review", score_review(count, true, random), ",");
  print("reviewWithoutText", score_review(count, false, random), "}\n");
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "models" && argc == 5)
    return write_models(std::atoi(argv[2]), std::strtoull(argv[3], nullptr, 10), argv[4]);
  if (what == "right" && argc == 4) return print_right(std::atoi(argv[2]), std::strtoull(argv[3], nullptr, 10));
  std::cerr << "usage: bench_repair models <count> <seed> <folder> | right <count> <seed>\n";
  return 2;
}
