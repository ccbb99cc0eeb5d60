#include "cases.hpp"

#include <algorithm>

#include "format/relations.hpp"

using namespace nianbao;

namespace cases {
namespace {

struct Share {
  std::string_view id;
  int weight;
};

// Roughly as published reports have them: most requests come from natural persons; most are granted, not held, or no
// information at all.
constexpr Share kApplicants[]{{"natural", 75},  {"business", 17}, {"research", 1},
                              {"nonprofit", 2}, {"legal", 3},     {"other", 2}};
constexpr Share kResults[]{{"granted", 40},
                           {"partial", 9},
                           {"denied.stateSecret", 1},
                           {"denied.lawProhibits", 1},
                           {"denied.thirdParty", 2},
                           {"denied.internalAffairs", 2},
                           {"denied.processInfo", 3},
                           {"denied.enforcementFile", 3},
                           {"denied.inquiry", 3},
                           {"unavailable.notHeld", 18},
                           {"unavailable.needsCreation", 3},
                           {"unavailable.unclear", 2},
                           {"unprocessed.petition", 4},
                           {"unprocessed.repeated", 2},
                           {"unprocessed.excessive", 1},
                           {"unprocessed.confirmIssued", 1},
                           {"otherwise.noCorrection", 2},
                           {"otherwise.other", 3}};
constexpr Share kOutcomes[]{{"upheld", 50}, {"corrected", 15}, {"other", 20}, {"pending", 15}};

std::string_view draw(std::span<const Share> shares, Random& random) {
  int all = 0;
  for (const Share& share : shares) all += share.weight;
  std::int64_t at = random.below(all);
  for (const Share& share : shares) {
    at -= share.weight;
    if (at < 0) return share.id;
  }
  return shares.back().id;
}

std::int64_t between(Random& random, std::int64_t low, std::int64_t high) { return low + random.below(high - low + 1); }

std::int64_t requests_in(Size size, Random& random) {
  switch (size) {
    case Size::none:
      return 0;
    case Size::hamlet:
      return between(random, 1, 6);
    case Size::town:
      return between(random, 7, 40);
    case Size::county:
      return between(random, 80, 600);
    case Size::city:
      return between(random, 1500, 9000);
  }
  return 0;
}

/// Fills the last column of each row with the sum of the others.
void fill_totals(Report& report, TableId id) {
  const TableForm& form = *report.table(id).form;
  for (int row = 0; row < static_cast<int>(form.rows.size()); ++row) {
    const int last = static_cast<int>(form.rows[static_cast<std::size_t>(row)].columns.size()) - 1;
    std::int64_t sum = 0;
    for (int column = 0; column < last; ++column) sum += value(report, {id, form.cell(row, column)});
    set(report, {id, form.cell(row, last)}, sum);
  }
}

void add(Report& report, CellRef cell, std::int64_t more) { set(report, cell, value(report, cell) + more); }

void fill_requests(Report& report, std::int64_t handled, Random& random) {
  const TableForm& form = *report.table(TableId::requests).form;
  const auto cell = [&](std::string_view row, std::string_view column) {
    return CellRef{TableId::requests, *form.find_cell(std::string(row) + "." + std::string(column))};
  };
  for (std::int64_t i = 0; i < handled; ++i) {
    const std::string_view applicant = draw(kApplicants, random);
    add(report, cell(draw(kResults, random), applicant), 1);
    add(report, cell("handled", applicant), 1);
    add(report, cell(random.chance(92) ? "new" : "carriedIn", applicant), 1);
    if (!random.chance(8)) continue;
    add(report, cell("carriedOut", applicant), 1);
    add(report, cell("new", applicant), 1);
  }
  fill_totals(report, TableId::requests);
}

void fill_review(Report& report, std::int64_t cases, Random& random) {
  const TableForm& form = *report.table(TableId::review).form;
  constexpr Share kRemedies[]{{"reconsideration", 60}, {"litigationDirect", 25}, {"litigationAfter", 15}};
  for (std::int64_t i = 0; i < cases; ++i) {
    const std::string id = std::string(draw(kRemedies, random)) + "." + std::string(draw(kOutcomes, random));
    add(report, {TableId::review, *form.find_cell(id)}, 1);
  }
  fill_totals(report, TableId::review);
}

void fill_proactive(Report& report, std::int64_t documents, Random& random) {
  const TableForm& form = *report.table(TableId::proactive).form;
  const auto cell = [&](std::string_view id) { return CellRef{TableId::proactive, *form.find_cell(id)}; };
  set(report, cell("normative.made"), documents);
  set(report, cell("normative.repealed"), random.below(documents + 1));
  set(report, cell("normative.inForce"), documents + random.below(20 * documents + 1));
}

}  // namespace

std::uint64_t Random::next() {
  std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

CellValue number(double value) { return {CellState::number, value, {}, Span{}, ReadBy::plain}; }

std::int64_t value(const Report& report, CellRef cell) { return *report.cell(cell).count(); }

void set(Report& report, CellRef cell, std::int64_t value) {
  report.tables[static_cast<std::size_t>(cell.table)].cells[static_cast<std::size_t>(cell.cell)] =
      number(static_cast<double>(value));
}

Report consistent(Random& random, Size size) {
  Report report;
  report.is_report = true;
  for (const TableId id : kTables) {
    Table& table = report.tables[static_cast<std::size_t>(id)];
    table.id = id;
    table.found = true;
    table.form = &table_form(id, Edition::y2021);
    table.cells.assign(static_cast<std::size_t>(table.form->cell_count()), number(0));
  }
  const std::int64_t requests = requests_in(size, random);
  fill_requests(report, requests, random);
  fill_review(report, size == Size::none ? 0 : 1 + requests / between(random, 4, 12), random);
  fill_proactive(report, size == Size::none ? 0 : random.below(12), random);
  return report;
}

std::vector<Claim> told_review(const Report& report) {
  std::vector<Claim> claims;
  for (const prose::Mask rows : {prose::rows::kReconsideration, prose::rows::kLitigation}) {
    Claim& claim = claims.emplace_back();
    claim.topic = Topic::review;
    claim.readings = {{TableId::review, rows, prose::columns::kAll}};
    for (const SignedCell& addend : cells_of(claim.readings.front(), report))
      claim.value += static_cast<double>(value(report, addend.cell));
  }
  return claims;
}

bool holds(const Report& report) {
  for (const Table& table : report.tables) {
    for (const Relation& relation : relations(*table.form)) {
      std::int64_t over = 0;
      for (const Term& term : relation.terms) over += term.coefficient * value(report, {table.id, term.cell});
      if (relation.at_least ? over < 0 : over != 0) return false;
    }
  }
  return true;
}

}  // namespace cases
