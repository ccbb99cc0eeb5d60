#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include "cases.hpp"

using namespace nianbao;

namespace cases {
namespace {

enum class Kind { total, digit, one_off, beside, transposed, dropped, doubled, not_filled, stray };

// The mix of mistakes. There is no published count for this report; the shares follow what data-entry studies agree
// on (single-digit substitutions lead, transpositions and omissions follow) and how the table is made: typed by hand
// into Word, without formulas, the sums last.
struct Share {
  Kind kind;
  int percent;
};
constexpr std::array<Share, 9> kMix{{
    {Kind::total, 30},      // sums are done by hand, and again after each late change, or not
    {Kind::digit, 20},      // the commonest slip of the keyboard
    {Kind::one_off, 12},    // a request forgotten or counted twice
    {Kind::beside, 10},     // 7 columns and 25 rows: the eye slips
    {Kind::transposed, 7},  // 21 for 12
    {Kind::dropped, 6},     // a key not hit
    {Kind::doubled, 5},     // a key hit twice
    {Kind::not_filled, 7},  // the template is prefilled with 0
    {Kind::stray, 3},       // anything: last year's number, a number from elsewhere
}};

Kind draw(Random& random) {
  std::int64_t at = random.below(100);
  for (const Share& share : kMix) {
    at -= share.percent;
    if (at < 0) return share.kind;
  }
  return Kind::stray;
}

/// The digits beside and around a digit on the number block.
char near_key(char digit, Random& random) {
  constexpr std::array<std::string_view, 10> kNear{"12", "024", "0135", "26", "157", "2468", "359", "48", "579", "68"};
  if (random.chance(30)) return static_cast<char>('0' + random.below(10));
  const auto keys = kNear[static_cast<std::size_t>(digit - '0')];
  return keys[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(keys.size())))];
}

std::int64_t with_digits(Kind kind, std::int64_t truth, Random& random) {
  std::string digits = std::to_string(truth);
  const auto at = static_cast<std::size_t>(random.below(static_cast<std::int64_t>(digits.size())));
  if (kind == Kind::digit) digits[at] = near_key(digits[at], random);
  if (kind == Kind::dropped) digits.erase(at, 1);
  if (kind == Kind::doubled) digits.insert(at, 1, digits[at]);
  if (kind == Kind::transposed && at + 1 < digits.size()) std::swap(digits[at], digits[at + 1]);
  return digits.empty() ? truth : std::stoll(digits);
}

std::int64_t beside(const Report& report, CellRef cell, Random& random) {
  const Table& table = report.table(cell.table);
  const auto [row, column] = table.form->place(cell.cell);
  constexpr std::array<std::array<int, 2>, 4> kSteps{{{0, -1}, {0, 1}, {-1, 0}, {1, 0}}};
  const auto& step = kSteps[static_cast<std::size_t>(random.below(4))];
  const int r = row + step[0];
  const int c = column + step[1];
  const int rows = static_cast<int>(table.form->rows.size());
  if (r < 0 || r >= rows || c < 0 ||
      c >= static_cast<int>(table.form->rows[static_cast<std::size_t>(row)].columns.size())) {
    return value(report, cell);
  }
  return *table.at(r, c).count();
}

/// A sum with one of its parts left out, or added twice, or not brought up to date.
std::int64_t summed_wrongly(std::int64_t truth, std::int64_t part, Random& random) {
  const std::int64_t off = random.chance(50) ? part : 1 + random.below(3);
  return random.chance(60) ? truth - off : truth + off;
}

bool is_total(const TableForm& form, int cell) {
  const auto [row, column] = form.place(cell);
  const RowForm& row_form = form.rows[static_cast<std::size_t>(row)];
  return column + 1 == static_cast<int>(row_form.columns.size()) || row_form.id == "handled";
}

std::int64_t part_of(const Report& report, CellRef total, Random& random) {
  const Table& table = report.table(total.table);
  const auto [row, column] = table.form->place(total.cell);
  const int columns = static_cast<int>(table.form->rows[static_cast<std::size_t>(row)].columns.size());
  if (column + 1 == columns) return *table.at(row, static_cast<int>(random.below(columns - 1))).count();
  return *table.at(static_cast<int>(random.below(row)), column).count();
}

std::int64_t written(Kind kind, const Report& report, CellRef cell, Random& random) {
  const std::int64_t truth = value(report, cell);
  switch (kind) {
    case Kind::total:
      return is_total(*report.table(cell.table).form, cell.cell)
                 ? summed_wrongly(truth, part_of(report, cell, random), random)
                 : truth;
    case Kind::one_off:
      return truth + (random.chance(50) ? 1 : -1);
    case Kind::beside:
      return beside(report, cell, random);
    case Kind::not_filled:
      return 0;
    case Kind::stray:
      return random.below(2 * truth + 10);
    default:
      return with_digits(kind, truth, random);
  }
}

/// A cell that a slip of this kind may befall. Zeros are prefilled: most mistakes are made where there is a number.
CellRef cell_for(const Report& report, TableId id, Random& random) {
  const std::int64_t count = report.table(id).form->cell_count();
  for (int tries = 0; tries < 200; ++tries) {
    const CellRef cell{id, static_cast<int>(random.below(count))};
    if (value(report, cell) > 0 || random.chance(3)) return cell;
  }
  return {id, static_cast<int>(random.below(count))};
}

}  // namespace

std::vector<Mistake> make_mistakes(Report& report, TableId table, int count, Random& random) {
  std::vector<Mistake> out;
  const Report truth = report;
  while (static_cast<int>(out.size()) < count) {
    const Kind kind = draw(random);
    for (int tries = 0; tries < 60; ++tries) {
      const CellRef cell = cell_for(truth, table, random);
      const std::int64_t wrong = written(kind, truth, cell, random);
      const bool taken =
          std::any_of(out.begin(), out.end(), [&](const Mistake& mistake) { return mistake.cell == cell; });
      if (taken || wrong < 0 || wrong == value(truth, cell)) continue;
      out.push_back({cell, value(truth, cell), wrong});
      set(report, cell, wrong);
      break;
    }
  }
  return out;
}

}  // namespace cases
