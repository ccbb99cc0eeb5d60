#include <algorithm>

#include "bench/repair/cases.hpp"
#include "catch.hpp"
#include "repair/repair.hpp"

using namespace nianbao;

namespace {

constexpr State kUnknown[]{State::blank, State::missing, State::unread, State::invalid};

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
      if (random.chance(hidden_percent)) cell = {kUnknown[random.below(4)], {}, {}, {}, How::plain};
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
  for (int round = 0; round < 300; ++round) {
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
  for (int round = 0; round < 300; ++round) {
    const Damaged damaged = damage(random, 1 + static_cast<int>(random.below(60)));
    const Repairs found = find_repairs(damaged.report);
    for (const Repair& repair : found.repairs) {
      Report mended = damaged.report;
      for (const Edit& edit : found.edits(repair)) {
        REQUIRE(damaged.report.cell(edit.cell).state == State::number);
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
  for (int round = 0; round < 300; ++round) {
    Damaged damaged = damage(random, 0);
    damaged.report = damaged.truth;
    for (Table& table : damaged.report.tables) {
      for (CellValue& cell : table.cells) {
        if (random.chance(20)) cell = {State::blank, {}, {}, {}, How::plain};
      }
    }
    const Repairs found = find_repairs(damaged.report);
    REQUIRE(found.repairs.empty());
    for (const Fill& fill : found.fills) REQUIRE(fill.value == cases::value(damaged.truth, fill.cell));
  }
}

TEST_CASE("the same report gives the same repairs") {
  cases::Random random(20240404);
  for (int round = 0; round < 50; ++round) {
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
  for (int round = 0; round < 3; ++round) {
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
