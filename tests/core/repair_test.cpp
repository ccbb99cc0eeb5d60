#include "repair/repair.hpp"

#include "bench/repair/cases.hpp"
#include "catch.hpp"

using namespace nianbao;
using cases::set;

namespace {

CellRef cell(const Report& report, TableId table, std::string_view id) {
  return {table, *report.table(table).form->find_cell(id)};
}
CellRef requests(const Report& report, std::string_view id) { return cell(report, TableId::requests, id); }
CellRef review(const Report& report, std::string_view id) { return cell(report, TableId::review, id); }

void put(Report& report, CellRef at, CellState state) {
  report.tables[static_cast<std::size_t>(at.table)].cells[static_cast<std::size_t>(at.cell)] = {
      state, {}, {}, {}, ReadBy::plain};
}

/// A small town: 7 requests from natural persons, 2 from businesses; 5 + 2 granted, 1 not held, 1 carried out.
Report town() {
  cases::Random random(1);
  Report report = cases::consistent(random, cases::Size::none);
  for (const auto& [id, value] :
       std::initializer_list<std::pair<std::string_view, int>>{{"new.natural", 7},
                                                               {"new.business", 2},
                                                               {"new.total", 9},
                                                               {"granted.natural", 5},
                                                               {"granted.business", 2},
                                                               {"granted.total", 7},
                                                               {"unavailable.notHeld.natural", 1},
                                                               {"unavailable.notHeld.total", 1},
                                                               {"handled.natural", 6},
                                                               {"handled.business", 2},
                                                               {"handled.total", 8},
                                                               {"carriedOut.natural", 1},
                                                               {"carriedOut.total", 1}}) {
    set(report, requests(report, id), value);
  }
  return report;
}

void put_row(Report& report, std::string_view row, CellState state) {
  const TableForm& form = *report.table(TableId::requests).form;
  for (int column = 0; column < 7; ++column)
    put(report, {TableId::requests, form.cell(*form.find_row(row), column)}, state);
}

}  // namespace

TEST_CASE("a report that is right needs no repair") {
  const Repairs found = find_repairs(town());
  CHECK(found.repairs.empty());
  CHECK(found.causes.empty());
  CHECK(found.fills.empty());
}

TEST_CASE("one wrong cell is found, with its value, and the relations it broke are one cause") {
  Report report = town();
  set(report, requests(report, "granted.natural"), 4);
  const Repairs found = find_repairs(report);
  REQUIRE(found.repairs.size() == 1);
  CHECK(found.repairs[0].cost == 1);
  CHECK(found.repairs[0].alternatives == 0);
  CHECK(found.repairs[0].proven);
  const auto edits = found.edits(found.repairs[0]);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].cell == requests(report, "granted.natural"));
  CHECK(edits[0].from == 4);
  CHECK(edits[0].to == 5);
  REQUIRE(found.causes.size() == 1);
  CHECK(found.causes[0].relations.size() == 2);  // the results of its column, the total of its row
}

TEST_CASE("a wrong cell of the row handled breaks three relations and is one cause") {
  Report report = town();
  set(report, requests(report, "handled.natural"), 9);
  const Repairs found = find_repairs(report);
  REQUIRE(found.causes.size() == 1);
  CHECK(found.causes[0].relations.size() == 3);
  CHECK(found.edits(found.repairs[0]).front().to == 6);
}

TEST_CASE("mistakes that have nothing to do with each other are separate causes of one repair") {
  Report report = town();
  set(report, requests(report, "granted.natural"), 4);
  set(report, requests(report, "carriedOut.total"), 3);
  set(report, review(report, "reconsideration.total"), 2);
  const Repairs found = find_repairs(report);
  CHECK(found.causes.size() == 3);
  REQUIRE_FALSE(found.repairs.empty());
  CHECK(found.repairs[0].cost == 3);
  CHECK(found.repairs[0].alternatives == found.causes[2].alternatives);
}

TEST_CASE("where the choice is open, the best three are kept and the others counted") {
  Report report = town();
  set(report, review(report, "reconsideration.upheld"), 3);
  set(report, review(report, "reconsideration.other"), 2);
  set(report, review(report, "reconsideration.total"), 6);
  const Repairs found = find_repairs(report);
  CHECK(found.repairs.size() == 3);
  CHECK(found.repairs[0].alternatives == 4);  // each of the five cells, one at a time
  CHECK(found.repairs[0].counted);
}

TEST_CASE("unread, missing and mistyped cells are never blamed") {
  Report report = town();
  put_row(report, "granted", CellState::unread);
  put_row(report, "partial", CellState::missing);
  put_row(report, "denied.inquiry", CellState::invalid);
  CHECK(find_repairs(report).repairs.empty());
  set(report, requests(report, "unavailable.notHeld.natural"), 4);
  const Repairs found = find_repairs(report);
  REQUIRE_FALSE(found.repairs.empty());
  for (const Edit& edit : found.edits(found.repairs[0])) CHECK(report.cell(edit.cell).state == CellState::number);
}

TEST_CASE("a number that no count can be is changed for certain") {
  Report report = town();
  report.tables[1].cells[static_cast<std::size_t>(requests(report, "granted.natural").cell)].value = -5;
  const Repairs found = find_repairs(report);
  REQUIRE(found.repairs.size() == 1);
  const auto edits = found.edits(found.repairs[0]);
  REQUIRE(edits.size() == 1);
  CHECK(edits[0].from == -5);
  CHECK(edits[0].to == 5);
  CHECK(edits[0].slip == Slip::out_of_range);
}

TEST_CASE("R7: more in force than issued less repealed") {
  Report report = town();
  set(report, cell(report, TableId::proactive, "normative.made"), 15);
  set(report, cell(report, TableId::proactive, "normative.inForce"), 5);
  const Repairs found = find_repairs(report);
  REQUIRE_FALSE(found.repairs.empty());
  CHECK(found.repairs[0].cost == 1);
  for (const Repair& repair : found.repairs) {
    const Edit edit = found.edits(repair).front();
    REQUIRE(edit.low.has_value());  // the value is open within limits
    if (edit.cell == cell(report, TableId::proactive, "normative.made")) CHECK(edit.high == 5);
    if (edit.cell == cell(report, TableId::proactive, "normative.inForce")) CHECK(edit.low == 15);
  }
}

TEST_CASE("R5: what last year carried out was carried in") {
  Report report = town();
  Report previous = town();
  set(previous, requests(previous, "carriedOut.natural"), 2);
  set(previous, requests(previous, "carriedOut.total"), 2);
  const Repairs found = find_repairs(report, {}, &previous);
  REQUIRE_FALSE(found.repairs.empty());
  const auto edits = found.edits(found.repairs[0]);
  const auto changes = [&](std::string_view id, int to) {
    return std::any_of(edits.begin(), edits.end(),
                       [&](const Edit& edit) { return edit.cell == requests(report, id) && edit.to == to; });
  };
  CHECK(changes("carriedIn.natural", 2));
  CHECK(changes("carriedIn.total", 2));
  CHECK(edits.size() == 4);  // and two that keep the balance of the columns
  REQUIRE(found.causes.size() == 1);
  CHECK(found.causes[0].relations.size() == 2);  // the two cells that are not last year's
}

TEST_CASE("a row of last year's report that contradicts itself pins nothing") {
  Report report = town();
  Report previous = town();
  set(previous, requests(previous, "carriedOut.total"), 5);
  CHECK(find_repairs(report, {}, &previous).repairs.empty());
}

TEST_CASE("blanks are filled where every solution has the same value") {
  Report report = town();
  put_row(report, "denied.inquiry", CellState::blank);
  set(report, requests(report, "denied.inquiry.total"), 0);
  put(report, requests(report, "granted.business"), CellState::blank);
  const Repairs found = find_repairs(report);
  CHECK(found.repairs.empty());
  REQUIRE(found.fills.size() == 7);
  CHECK(found.fills[0].cell == requests(report, "granted.business"));
  CHECK(found.fills[0].value == 2);
  for (std::size_t i = 1; i < 7; ++i) CHECK(found.fills[i].value == 0);
}

TEST_CASE("a blank that could be several numbers is left blank") {
  Report report = town();
  for (const char* id :
       {"granted.natural", "unavailable.notHeld.natural", "granted.total", "unavailable.notHeld.total"}) {
    put(report, requests(report, id), CellState::blank);
  }
  CHECK(find_repairs(report).fills.empty());
}

TEST_CASE("a blank is filled beside a mistake that has nothing to do with it") {
  Report report = town();
  put(report, requests(report, "granted.business"), CellState::blank);
  set(report, review(report, "reconsideration.total"), 1);
  const Repairs found = find_repairs(report);
  REQUIRE(found.fills.size() == 1);
  CHECK(found.fills[0].value == 2);
}

TEST_CASE("what the text says decides between repairs of the same size") {
  Report report = town();
  set(report, review(report, "reconsideration.upheld"), 2);
  set(report, review(report, "reconsideration.total"), 3);
  std::vector<Claim> claims(1);
  claims[0].topic = Topic::review;
  claims[0].readings = {{TableId::review, prose::rows::kReconsideration, prose::columns::kAll}};
  claims[0].value = 3;
  const std::vector<Verdict> right = judge_claims(claims, report);
  const Repairs agreeing = find_repairs(report, {claims, right});
  CHECK(agreeing.edits(agreeing.repairs[0]).front().cell != review(report, "reconsideration.total"));
  claims[0].value = 2;
  const std::vector<Verdict> wrong = judge_claims(claims, report);
  const Repairs against = find_repairs(report, {claims, wrong});
  const Edit edit = against.edits(against.repairs[0]).front();
  CHECK(edit.cell == review(report, "reconsideration.total"));
  CHECK(edit.to == 2);
  CHECK(edit.told);
}

TEST_CASE("digits that were cut with the help of a relation are blamed last") {
  Report report = town();
  set(report, review(report, "reconsideration.upheld"), 3);
  set(report, review(report, "reconsideration.total"), 4);
  report.tables[2].cells[static_cast<std::size_t>(review(report, "reconsideration.total").cell)].how =
      ReadBy::relations;
  const Repairs found = find_repairs(report);
  for (const Repair& repair : found.repairs)
    CHECK(found.edits(repair).front().cell != review(report, "reconsideration.total"));
}

TEST_CASE("two numbers exchanged are one slip") {
  Report report = town();
  set(report, requests(report, "granted.natural"), 2);
  set(report, requests(report, "granted.business"), 5);
  const Repairs found = find_repairs(report);
  REQUIRE_FALSE(found.repairs.empty());
  const auto edits = found.edits(found.repairs[0]);
  REQUIRE(edits.size() == 2);
  CHECK(edits[0].cell == requests(report, "granted.natural"));
  CHECK(edits[0].slip == Slip::swapped);
  CHECK(edits[1].slip == Slip::swapped);
}

TEST_CASE("the 2019 form is repaired like the other") {
  Report report = town();
  const Report source = town();
  Table& table = report.tables[1];
  table.form = &table_form(TableId::requests, Edition::y2019);
  table.cells.assign(static_cast<std::size_t>(table.form->cell_count()), cases::number(0));
  for (int at = 0; at < table.form->cell_count(); ++at) {
    if (const auto same = source.table(TableId::requests).form->find_cell(table.form->cell_id(at))) {
      table.cells[static_cast<std::size_t>(at)] =
          source.table(TableId::requests).cells[static_cast<std::size_t>(*same)];
    }
  }
  CHECK(find_repairs(report).repairs.empty());
  set(report, requests(report, "otherwise.single.natural"), 1);
  const Repairs found = find_repairs(report);
  REQUIRE(found.repairs.size() == 1);
  CHECK(found.edits(found.repairs[0]).front().to == 0);
}
