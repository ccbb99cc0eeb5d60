#include "prose/compare.hpp"

#include <cmath>
#include <limits>

namespace nianbao {
namespace {

constexpr double kUnbounded = std::numeric_limits<double>::infinity();

/// A total that was left blank counts at least what was filled in of its row.
double least_of_blank(const CellRef& ref, const Report& report) {
  const Table& table = report.table(ref.table);
  const CellForm at = table.form->place(ref.cell);
  const auto columns = table.form->rows[static_cast<std::size_t>(at.row)].columns;
  if (columns[static_cast<std::size_t>(at.column)].id != "total") return 0;
  double sum = 0;
  for (int column = 0; column < at.column; ++column)
    sum += static_cast<double>(table.at(at.row, column).count().value_or(0));
  return sum;
}

Bounds bounds_of(const CellRef& ref, const Report& report) {
  const CellValue& cell = report.cell(ref);
  if (cell.value) return {*cell.value, *cell.value};
  if (cell.state == CellState::blank) return {least_of_blank(ref, report), kUnbounded};
  return {-kUnbounded, kUnbounded};
}

bool is_money(const Report& report, CellRef ref) {
  const TableForm& form = *report.table(ref.table).form;
  const CellForm at = form.place(ref.cell);
  return form.rows[static_cast<std::size_t>(at.row)].columns[static_cast<std::size_t>(at.column)].decimal;
}

/// How far a value may be off: half of the last digit written, for money and for numbers in 万; nothing for counted pieces.
double tolerance(const Fact& fact, const CellSum& reading, const Report& report) {
  const bool money = is_money(report, reading.front().cell);
  const bool counted = fact.decimals == 0 && fact.topic != Topic::proactive;
  return (money || fact.decimals < 0) && !counted ? 0.5 * ten_to(-fact.decimals) + 1e-9 : 0;
}

FactStatus status_of(const Fact& fact, const CellSum& reading, const Report& report) {
  const Bounds bounds = bounds_of(reading, report);
  const double off = tolerance(fact, reading, report);
  if (fact.value < bounds.least - off || fact.value > bounds.most + off) return FactStatus::differs;
  return bounds.exact() ? FactStatus::agrees : FactStatus::open;
}

}  // namespace

std::string_view status_key(FactStatus status) {
  constexpr std::string_view kKeys[]{"agrees", "differs", "open", "unbound"};
  return kKeys[static_cast<std::size_t>(status)];
}

Bounds bounds_of(const CellSum& reading, const Report& report) {
  Bounds sum;
  for (const SignedCell& addend : reading) {
    const Bounds bounds = bounds_of(addend.cell, report);
    sum.least += addend.sign > 0 ? bounds.least : -bounds.most;
    sum.most += addend.sign > 0 ? bounds.most : -bounds.least;
  }
  return sum;
}

Comparison compare(const Fact& fact, const Report& report) {
  Comparison best;
  for (const CellSum& reading : fact.readings) {
    if (reading.empty()) return {FactStatus::open, &fact.readings.front()};  // its edition of the table has no such row
    const Comparison here{status_of(fact, reading, report), &reading};
    if (here.status == FactStatus::agrees) return here;
    const bool better = here.status == FactStatus::open && best.status == FactStatus::differs;
    if (best.status == FactStatus::unbound || better) best = here;
  }
  return best;
}

double ten_to(int exponent) {
  double power = 1;
  for (int i = 0; i < std::abs(exponent); ++i) power *= 10;
  return exponent < 0 ? 1 / power : power;
}

bool is_percent_of(double part, double percent, double whole, int decimals) {
  return std::abs(100 * part - percent * whole) <= whole * ten_to(-decimals);
}

}  // namespace nianbao
