#include <algorithm>

#include "bench/repair/cases.hpp"
#include "catch.hpp"
#include "relations/evaluate.hpp"
#include "repair/repair.hpp"
#include "trials.hpp"

using namespace nianbao;

namespace {

constexpr CellState kUnknown[]{CellState::blank, CellState::missing, CellState::unread, CellState::invalid};

/// The true report, what was made of it, and which cells were hidden.
struct Damaged {
  Report truth;
  Report report;
  int mistakes = 0;
};

Damaged damage(cases::Random& random, int hidden_percent) {
  Damaged out;
  out.truth = cases::consistent(random, static_cast<cases::Size>(random.below(cases::kSizes)));
  out.report = out.truth;
  out.mistakes = static_cast<int>(random.below(6));
  cases::make_mistakes(out.report, TableId::requests, out.mistakes, random);
  for (Table& table : out.report.tables) {
    for (CellValue& cell : table.cells) {
      if (random.chance(hidden_percent)) cell = {kUnknown[random.below(4)], {}, {}, {}, ReadBy::plain};
    }
  }
  return out;
}

void carry_out(Report& report, const std::vector<Edit>& edits) {
  for (const Edit& edit : edits) cases::set(report, edit.cell, edit.to);
}

}  // namespace

TEST_CASE("every repair of a fully read report, applied, makes every relation hold") {
  cases::Random random(20240101);
  for (int round = 0; round < test::trials(300); ++round) {
    const Damaged damaged = damage(random, 0);
    const Repairs found = find_repairs(damaged.report);
    REQUIRE(found.repairs.empty() == cases::holds(damaged.report));
    for (const Repair& repair : found.repairs) {
      Report mended = damaged.report;
      carry_out(mended, found.edits(repair));
      REQUIRE(cases::holds(mended));
      REQUIRE(repair.cost <= damaged.mistakes);
      REQUIRE(found.edits(repair).size() == static_cast<std::size_t>(repair.cost));
    }
  }
}

TEST_CASE(
    "with cells that were not read: none is blamed, no more is changed than was wrong, and nothing is left to repair") {
  cases::Random random(20240202);
  for (int round = 0; round < test::trials(300); ++round) {
    const Damaged damaged = damage(random, 1 + static_cast<int>(random.below(60)));
    const Repairs found = find_repairs(damaged.report);
    for (const Repair& repair : found.repairs) {
      Report mended = damaged.report;
      for (const Edit& edit : found.edits(repair)) {
        REQUIRE(damaged.report.cell(edit.cell).state == CellState::number);
        REQUIRE(edit.from != static_cast<double>(edit.to));
        REQUIRE(edit.to >= 0);
      }
      carry_out(mended, found.edits(repair));
      REQUIRE(repair.cost <= damaged.mistakes);
      REQUIRE(find_repairs(mended).repairs.empty());
    }
  }
}

TEST_CASE("a fill of a report without mistakes is the true value, and agrees with the other cells") {
  cases::Random random(20240303);
  for (int round = 0; round < test::trials(300); ++round) {
    Damaged damaged = damage(random, 0);
    damaged.report = damaged.truth;
    for (Table& table : damaged.report.tables) {
      for (CellValue& cell : table.cells) {
        if (random.chance(20)) cell = {CellState::blank, {}, {}, {}, ReadBy::plain};
      }
    }
    const Repairs found = find_repairs(damaged.report);
    REQUIRE(found.repairs.empty());
    for (const Fill& fill : found.fills) REQUIRE(fill.value == cases::value(damaged.truth, fill.cell));
  }
}

TEST_CASE("the same report gives the same repairs") {
  cases::Random random(20240404);
  for (int round = 0; round < test::trials(50); ++round) {
    const Damaged damaged = damage(random, 5);
    const Repairs once = find_repairs(damaged.report);
    const Repairs again = find_repairs(damaged.report);
    REQUIRE(once.repairs.size() == again.repairs.size());
    for (std::size_t i = 0; i < once.repairs.size(); ++i)
      REQUIRE(once.edits(once.repairs[i]) == again.edits(again.repairs[i]));
  }
}

TEST_CASE("a table of noise ends, and what is offered holds") {
  cases::Random random(20240505);
  for (int round = 0; round < test::trials(3); ++round) {
    Report report = cases::consistent(random, cases::Size::town);
    for (CellValue& cell : report.tables[1].cells) cell = cases::number(static_cast<double>(random.below(50)));
    const Repairs found = find_repairs(report);
    for (const Repair& repair : found.repairs) {
      Report mended = report;
      carry_out(mended, found.edits(repair));
      REQUIRE(cases::holds(mended));
    }
    REQUIRE_FALSE(found.repairs.empty());
    CHECK_FALSE(found.repairs[0].proven);
  }
}

namespace {

/// A report of the year before from which the true one follows; in one of three something in it is off.
Report year_before(const Report& truth, cases::Random& random) {
  Report out = truth;
  const TableForm& requests = *truth.table(TableId::requests).form;
  for (const ColumnForm& column : requests.rows.front().columns) {
    const auto cell = [&](const std::string& row) {
      return CellRef{TableId::requests, *requests.find_cell(row + std::string(column.id))};
    };
    cases::set(out, cell("carriedOut."), cases::value(truth, cell("carriedIn.")));
  }
  const Table& proactive = truth.table(TableId::proactive);
  for (const int row : {0, 1}) {
    const auto count = [&](int column) { return *proactive.at(row, column).count(); };
    cases::set(out, {TableId::proactive, proactive.form->cell(row, 2)}, count(2) - count(0) + count(1));
  }
  if (random.chance(33)) {
    const int row = *requests.find_row("carriedOut");
    cases::set(out, {TableId::requests, requests.cell(row, static_cast<int>(random.below(7)))}, random.below(9));
  }
  return out;
}

int violated(const Report& report, const Report& last_year) {
  const auto broken = [](const auto& list) {
    return std::count_if(list.begin(), list.end(),
                         [](const auto& it) { return it.status == RelationStatus::violated; });
  };
  auto sum = broken(evaluate(report, last_year));
  for (const Table& table : report.tables) sum += broken(evaluate(table));
  return static_cast<int>(sum);
}

struct Suggestion {
  std::vector<Edit> edits;
  const char* kind;
};

std::vector<Suggestion> suggestions(const Repairs& found) {
  std::vector<Suggestion> out;
  for (const Repair& repair : found.repairs) out.push_back({found.edits(repair), "repair"});
  for (const Cause& cause : found.causes) {
    for (const EditGroup& option : cause.options) out.push_back({option.edits, "option"});
  }
  for (const Fill& fill : found.fills)
    out.push_back({{{fill.cell, 0, fill.value, {}, {}, Slip::other, false}}, "fill"});
  return out;
}

}  // namespace

TEST_CASE("suggestions taken one after another: the number of violated relations, of both years, never grows") {
  cases::Random random(20240606);
  for (int round = 0; round < test::trials(400); ++round) {
    Damaged damaged = damage(random, random.chance(50) ? 0 : static_cast<int>(random.below(40)));
    for (const TableId table : {TableId::proactive, TableId::review}) {
      for (CellValue& cell : damaged.report.tables[static_cast<std::size_t>(table)].cells) {
        if (random.chance(8)) cell = cases::number(static_cast<double>(random.below(30) - 4));
      }
    }
    const Report last_year = year_before(damaged.truth, random);
    const std::vector<Claim> claims = cases::told_review(damaged.truth);
    Report& report = damaged.report;
    int steps = 0;
    for (;; ++steps) {
      const int before = violated(report, last_year);
      const std::vector<Verdict> judged = judge_claims(claims, report);
      const auto list = suggestions(find_repairs(report, {claims, judged}, &last_year));
      for (const Suggestion& suggestion : list) {
        Report next = report;
        carry_out(next, suggestion.edits);
        INFO("round " << round << ", step " << steps << ", " << suggestion.kind);
        REQUIRE(violated(next, last_year) <= before);
      }
      if (list.empty()) break;
      carry_out(report, list[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(list.size())))].edits);
      REQUIRE(steps < 200);
    }
  }
}
