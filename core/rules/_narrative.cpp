#include "rules/_narrative.hpp"

#include <cmath>
#include <limits>

#include "rules/_look.hpp"
#include "rules/_relations.hpp"

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
  if (cell.state == State::blank) return {least_of_blank(ref, report), kUnbounded};
  return {-kUnbounded, kUnbounded};
}

/// How far a value may be off: half of the last digit written, for money and for numbers in 万; nothing for counted pieces.
double tolerance(const Statement& statement) {
  const bool counted = statement.decimals == 0 && statement.topic != Topic::proactive;
  return counted ? 0 : 0.5 * ten_to(-statement.decimals) + 1e-9;
}

bool is_money(const Report& report, CellRef ref) {
  const TableForm& form = *report.table(ref.table).form;
  const CellForm at = form.place(ref.cell);
  return form.rows[static_cast<std::size_t>(at.row)].columns[static_cast<std::size_t>(at.column)].decimal;
}

bool agrees(const Statement& statement, const Meaning& meaning, const Report& report) {
  const Bounds bounds = bounds_of(meaning, report);
  const bool rounded = is_money(report, meaning.front().cell) || statement.decimals < 0;
  const double off = rounded ? tolerance(statement) : 0;
  return bounds.least - off <= statement.value && statement.value <= bounds.most + off;
}

void report_mismatch(const Context& context, const Statement& statement, Findings& out) {
  const Meaning& meaning = statement.meanings.front();
  const Bounds bounds = bounds_of(meaning, context.report);
  std::vector<CellRef> cells;
  for (const Addend& addend : meaning) cells.push_back(addend.cell);
  Value found = bounds.least;
  if (bounds.least == std::floor(bounds.least)) found = static_cast<std::int64_t>(bounds.least);
  Value number = statement.value;
  if (statement.value == std::floor(statement.value)) number = static_cast<std::int64_t>(statement.value);
  std::vector<Span> ranges{statement.span};
  for (const Span span : places(context.report, cells)) ranges.push_back(span);
  Finding& finding = out.add({{"text", words_at(context.document, statement.span)},
                              {"table", TableName{cells.front().table}},
                              {"cells", cells},
                              {"found", found},
                              {"number", number}},
                             cells, std::move(ranges));
  finding.wording = !bounds.exact() ? 2 : cells.size() > 1 ? 1 : 0;
  if (statement.direct) return;
  finding.wording = 3;
  finding.severity = Severity::note;
}

}  // namespace

Bounds bounds_of(const Meaning& meaning, const Report& report) {
  Bounds sum;
  for (const Addend& addend : meaning) {
    const Bounds bounds = bounds_of(addend.cell, report);
    sum.least += addend.sign > 0 ? bounds.least : -bounds.most;
    sum.most += addend.sign > 0 ? bounds.most : -bounds.least;
  }
  return sum;
}

void report_mismatches(const Context& context, Topic topic, Findings& out) {
  for (const Statement& statement : context.report.narrative.statements) {
    if (statement.topic != topic) continue;
    bool agreed = false;
    for (const Meaning& meaning : statement.meanings) {
      agreed = agreed || meaning.empty() || agrees(statement, meaning, context.report);
    }
    if (!agreed) report_mismatch(context, statement, out);
  }
}

double ten_to(int exponent) {
  double power = 1;
  for (int i = 0; i < std::abs(exponent); ++i) power *= 10;
  return exponent < 0 ? 1 / power : power;
}

bool is_percentage(double percent, int decimals, double part, double whole) {
  if (whole <= 0) return true;
  return std::abs(100 * part / whole - percent) <= ten_to(-decimals) + 1e-9;
}

}  // namespace nianbao
