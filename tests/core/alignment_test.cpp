// Which row of the form values belong to, where labels and values stand apart.
#include "report/tables/alignment.hpp"

#include "catch.hpp"

using namespace nianbao;

namespace {

constexpr std::size_t kWidth = 7;
constexpr auto none = std::nullopt;

/// A window of one unit at a place among labels.
Window values(std::size_t unit, Place place) { return {unit, unit + 1, kWidth, place}; }

/// Four rows that all have labels, and windows each of which is a row as it stands.
AlignmentInput four_rows(const std::vector<Place>& places) {
  AlignmentInput input;
  for (std::size_t row = 0; row < 4; ++row) input.slots.push_back({kWidth, row, row});
  for (const Place& place : places) {
    input.windows.push_back(values(input.windows.size(), place));
    input.leftovers.push_back({Factor::left, 1});
  }
  input.labels = 4;
  return input;
}

/// By row the window that it is sure to have.
std::vector<std::optional<std::size_t>> sure(const AlignmentInput& input, Side side = Side::behind) {
  std::vector<std::optional<std::size_t>> out;
  for (const Placement& row : align(input, side, true).rows)
    out.push_back(row.margin > kMargin ? row.window : std::nullopt);
  return out;
}

Place behind(std::size_t label) { return {label + 1, none, none, 0}; }
Place on_line_of(std::size_t label) { return {label + 1, none, none, 1}; }

using Rows = std::vector<std::optional<std::size_t>>;

}  // namespace

TEST_CASE("values right behind their labels are their own") {
  CHECK(sure(four_rows({behind(0), behind(1), behind(2), behind(3)})) == Rows{0, 1, 2, 3});
  AlignmentInput bare = four_rows({on_line_of(0), on_line_of(1), on_line_of(3)});
  CHECK(sure(bare) == Rows{0, 1, none, 2});
  CHECK(align(bare, Side::behind, true).tally[Factor::bare] == 1);
}

TEST_CASE("values before their labels are their own where the table has them so") {
  CHECK(sure(four_rows({{0, none, none, 0}, behind(0), behind(1), behind(2)}), Side::before) == Rows{0, 1, 2, 3});
}

TEST_CASE("values that lie within a label are its own") {
  CHECK(sure(four_rows({{0, 0, none, 0}, {1, 1, none, 0}, {2, 2, none, 0}, {3, 3, none, 0}})) == Rows{0, 1, 2, 3});
}

TEST_CASE("a row that lost its label has the values between its neighbours") {
  AlignmentInput input = four_rows({behind(0), behind(0), behind(1), behind(2)});
  input.slots[1] = {kWidth, none, 1};
  input.slots[2].label = 1;
  input.slots[3] = {kWidth, 2, 2};
  input.labels = 3;
  const Alignment best = align(input, Side::behind, true);
  for (std::size_t row = 0; row < 4; ++row) CHECK(best.rows[row].window == row);
  CHECK(best.tally[Factor::unnamed] == 1);
}

TEST_CASE("values that other rows' values stand beside are left over") {
  AlignmentInput input = four_rows({on_line_of(0), behind(0), on_line_of(1), on_line_of(2), on_line_of(3)});
  input.leftovers[1].factor = Factor::sum;
  CHECK(sure(input) == Rows{0, 2, 3, 4});
  CHECK(align(input, Side::behind, true).tally[Factor::sum] == 1);
}

TEST_CASE("relations tell which of two rows of values is a row's, and count only where they are asked") {
  AlignmentInput input = four_rows({behind(0), behind(0), on_line_of(1), on_line_of(2), on_line_of(3)});
  input.windows[0].relations = -2;
  input.windows[1].relations = 12;
  CHECK(sure(input) == Rows{1, 2, 3, 4});
  CHECK(align(input, Side::behind, false).rows[0].margin <= kMargin);
}
