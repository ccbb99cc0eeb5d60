#include "repair/slips.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "relations/evaluate.hpp"
#include "repair/digits.hpp"
#include "repair/evidence.hpp"

namespace nianbao::repair {
namespace {

// How likely each slip is, in tenths of a bit: 10 · −log2 of the share of a slip among all slips, plus the same of the one
// outcome among those the slip could have had. Calibrated with `npm run bench:repair` on its mix of mistakes; change
// them only together with its figures.
namespace weight {
constexpr int kStaleBySome = 8;      // sums are done by hand, and again after each late change: off by a few …
constexpr int kStaleByPart = 30;     // … or by one of the parts, left out or added twice
constexpr int kStale = 55;           // by anything else: the farther off, the less likely
constexpr int kNearKey = 48;         // the commonest slip of the keyboard: a key beside the right one
constexpr int kFarKey = 51;          // any other key: all of them together are about as common
constexpr int kOffByOne = 50;        // a request forgotten or counted twice
constexpr int kTransposed = 38;      // 21 for 12: two keys hit in the other order
constexpr int kLeftZero = 40;        // tables are prefilled with 0
constexpr int kDropped = 41;         // a key not hit
constexpr int kAdded = 43;           // a key hit twice
constexpr int kAddedOther = 65;      // … or another key with it
constexpr int kNeighbour = 53;       // the eye slips to the next column or row: one of four
constexpr int kLastYear = 35;        // last year's file is the template
constexpr int kOther = 55;           // anything else; the farther off, the less likely
constexpr int kTrueZero = 35;        // who has nothing to enter leaves the 0 of the template alone
constexpr int kUsual = 15;           // a number in the column that mostly has one
constexpr int kSwapped = 60;         // two neighbouring cells exchanged: one slip, not two
constexpr int kSwappedFar = 95;      // two cells that are not neighbours: hardly ever
constexpr int kOutOfRange = 20;      // it is wrong for certain
constexpr int kTold = 60;            // the text was mostly written from the same source as the table
constexpr int kFollows = 60;         // documents in force mostly follow from last year's
constexpr int kUsedInReading = 100;  // its digits were split so that a relation holds: changing it would undo that
}  // namespace weight

bool is_total(const Report& report, CellRef cell) {
  if (cell.table == TableId::proactive) return false;
  const TableForm& form = *report.table(cell.table).form;
  const auto [row, column] = form.place(cell.cell);
  const RowForm& row_form = form.rows[static_cast<std::size_t>(row)];
  return column + 1 == static_cast<int>(row_form.columns.size()) || row_form.id == "handled";
}

/// The numbers that a total sums up: those of its row before it; for `handled` also those of its column above it.
std::vector<std::int64_t> parts_of(const Report& report, CellRef total) {
  const Table& table = report.table(total.table);
  const auto [row, column] = table.form->place(total.cell);
  std::vector<std::int64_t> out;
  const auto add = [&](const CellValue& cell) {
    if (const auto value = cell.count()) out.push_back(*value);
  };
  for (int c = 0;
       c < column && column + 1 == static_cast<int>(table.form->rows[static_cast<std::size_t>(row)].columns.size());
       ++c) {
    add(table.at(row, c));
  }
  for (int r = 2; r < row && table.form->rows[static_cast<std::size_t>(row)].id == "handled"; ++r)
    add(table.at(r, column));
  return out;
}

void offer(Guess& best, bool applies, Slip slip, int cost) {
  if (applies && cost < best.cost) best = {slip, cost};
}

/// By the digits of the two numbers alone.
void consider_digits(Guess& best, std::int64_t from, std::int64_t to) {
  const std::string written = std::to_string(from);
  const std::string meant = std::to_string(to);
  const auto length = static_cast<std::int64_t>(meant.size());
  const int places = tenths_of_log2(length);
  const int digit = near_key_hit(written, meant) ? weight::kNearKey : weight::kFarKey;
  const int added = digit_doubled(written, meant) ? weight::kAdded : weight::kAddedOther;
  offer(best, digits_transposed(written, meant), Slip::transposed,
        weight::kTransposed + tenths_of_log2(std::max<std::int64_t>(1, length - 1)));
  offer(best, one_digit_mistyped(written, meant), Slip::digit, digit + places);
  offer(best, digit_dropped(written, meant), Slip::dropped, weight::kDropped + places);
  offer(best, digit_added(written, meant), Slip::added, added + places);
  offer(best, std::abs(from - to) == 1, Slip::off_by_one, weight::kOffByOne);
  offer(best, from == 0, Slip::left_zero, weight::kLeftZero);
}

/// By the parts of the sum in `cell`.
void consider_total(Guess& best, const Report& report, CellRef cell, std::int64_t from, std::int64_t to) {
  constexpr std::int64_t kSome = 3;  // pieces: an addition gone wrong
  const std::int64_t distance = std::abs(from - to);
  const auto parts = parts_of(report, cell);
  const bool by_part = std::find(parts.begin(), parts.end(), distance) != parts.end();
  offer(best, true, Slip::stale_total, weight::kStale + tenths_of_log2(1 + distance));
  offer(best, distance <= kSome, Slip::stale_total, weight::kStaleBySome);
  offer(best, by_part, Slip::stale_total, weight::kStaleByPart);
}

/// What a change of one number makes of the table's own likelihood: small numbers are commoner than large ones, 0 is
/// hardly ever mistyped, and most applicants are natural persons, most outcomes upheld.
int rarity(const Report& report, CellRef cell, std::int64_t from, std::int64_t to) {
  const bool first_column = report.table(cell.table).form->place(cell.cell).column == 0;
  int cost = is_total(report, cell) ? 0 : (tenths_of_log2(to + 1) - tenths_of_log2(from + 1)) / 2;
  if (to == 0) cost += weight::kTrueZero;
  if (from == 0 && first_column) cost -= weight::kUsual;
  return cost;
}

/// The number of the same cell in last year's report.
std::optional<std::int64_t> last_year(const RepairContext& context, CellRef cell) {
  if (!context.previous) return std::nullopt;
  const Table& now = context.report.table(cell.table);
  const Table& then = context.previous->table(cell.table);
  const auto same = now.form == then.form ? cell.cell : then.form->find_cell(now.form->cell_id(cell.cell));
  return same ? then.cells[static_cast<std::size_t>(*same)].count() : std::nullopt;
}

/// R6: the number that follows from last year's documents in force and the other cells of the row, where all are known.
std::optional<std::int64_t> expected_by_r6(const RepairContext& context, CellRef cell) {
  if (!context.previous || cell.table != TableId::proactive) return std::nullopt;
  const auto now = context.report.cell(cell).count();
  for (const YearsEvaluation& it : evaluate(context.report, *context.previous)) {
    const bool concerned = std::find(it.cells.begin(), it.cells.end(), cell) != it.cells.end();
    if (!concerned || it.sides.open_left + it.sides.open_right != (now ? 0 : 1)) continue;
    const std::int64_t lacks = it.sides.right - it.sides.left;
    const std::int64_t value = now.value_or(0) + (cell == it.cells.front() ? lacks : -lacks);  // made is on the left
    if (value >= 0) return value;
  }
  return std::nullopt;
}

/// The numbers in the cells beside, above and below.
std::vector<std::int64_t> neighbours(const Report& report, CellRef cell) {
  const Table& table = report.table(cell.table);
  const TableForm& form = *table.form;
  const auto [row, column] = form.place(cell.cell);
  std::vector<std::int64_t> out;
  static constexpr std::array<std::array<int, 2>, 4> kSteps{{{0, -1}, {0, 1}, {-1, 0}, {1, 0}}};
  for (const auto& [down, right] : kSteps) {
    const int r = row + down;
    const int c = column + right;
    if (r < 0 || r >= static_cast<int>(form.rows.size()) || c < 0) continue;
    if (c >= static_cast<int>(form.rows[static_cast<std::size_t>(r)].columns.size())) continue;
    if (const auto value = table.at(r, c).count()) out.push_back(*value);
  }
  return out;
}

bool adjacent(const Report& report, CellRef a, CellRef b) {
  if (a.table != b.table) return false;
  const TableForm& form = *report.table(a.table).form;
  const auto [row_a, column_a] = form.place(a.cell);
  const auto [row_b, column_b] = form.place(b.cell);
  return std::abs(row_a - row_b) + std::abs(column_a - column_b) == 1;
}

bool is_swap(const Edit& a, const Edit& b) {
  return a.from == static_cast<double>(b.to) && b.from == static_cast<double>(a.to);
}

}  // namespace

Guess guess(const RepairContext& context, CellRef cell, std::int64_t to) {
  const CellValue& content = context.report.cell(cell);
  const auto written = content.count();
  const auto follows = expected_by_r6(context, cell);
  const int unlike_last_year = weight::kFollows * (int{follows && follows == written} - int{follows == to});
  if (!written) return {Slip::out_of_range, weight::kOutOfRange + unlike_last_year};
  const std::int64_t distance = std::abs(*written - to);
  Guess best{Slip::other, weight::kOther + tenths_of_log2(10 + distance)};
  const auto near = neighbours(context.report, cell);
  const bool total = is_total(context.report, cell);
  consider_digits(best, *written, to);
  offer(best, *written != 0 && std::find(near.begin(), near.end(), *written) != near.end(), Slip::neighbour,
        weight::kNeighbour);
  offer(best, *written != 0 && last_year(context, cell) == *written, Slip::last_year, weight::kLastYear);
  if (total) consider_total(best, context.report, cell, *written, to);
  best.cost += rarity(context.report, cell, *written, to);
  best.cost += unlike_last_year;
  if (content.how == ReadBy::relations) best.cost += weight::kUsedInReading;
  best.cost -= weight::kTold * context.evidence.agreement(cell, *written, to);
  return best;
}

int cost_together(const RepairContext& context, std::span<Edit> edits) {
  int sum = 0;
  std::vector<int> costs;
  for (Edit& edit : edits) {
    const Guess single = guess(context, edit.cell, edit.to);
    edit.slip = single.slip;
    const auto written = context.report.cell(edit.cell).count();
    edit.told = written && context.evidence.agreement(edit.cell, *written, edit.to) > 0;
    costs.push_back(single.cost);
    sum += single.cost;
  }
  for (std::size_t a = 0; a < edits.size(); ++a) {
    for (std::size_t b = a + 1; b < edits.size(); ++b) {
      if (!is_swap(edits[a], edits[b])) continue;
      const int as_one =
          adjacent(context.report, edits[a].cell, edits[b].cell) ? weight::kSwapped : weight::kSwappedFar;
      if (as_one >= costs[a] + costs[b]) continue;
      sum += as_one - costs[a] - costs[b];
      edits[a].slip = edits[b].slip = Slip::swapped;
      costs[a] = as_one;
      costs[b] = 0;
    }
  }
  return sum;
}

std::vector<std::int64_t> likely_values(const RepairContext& context, CellRef cell, double from) {
  std::vector<std::int64_t> out = neighbours(context.report, cell);
  if (const auto now = context.report.cell(cell).count()) context.evidence.add_told(cell, *now, out);
  if (const auto then = last_year(context, cell)) out.push_back(*then);
  if (const auto follows = expected_by_r6(context, cell)) out.push_back(*follows);
  const auto written = context.report.cell(cell).count();
  if (!written) {
    out.push_back(static_cast<std::int64_t>(std::min(std::abs(from), 1e12)));  // −5 for 5
    return out;
  }
  out.insert(out.end(), {0, *written - 1, *written + 1});
  for (std::int64_t place = 1; place <= *written; place *= 10) {
    for (std::int64_t digit = 0; digit < 10; ++digit) out.push_back(*written + (digit - *written / place % 10) * place);
  }
  return out;
}

}  // namespace nianbao::repair
