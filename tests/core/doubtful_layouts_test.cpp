#include "report/tables/doubtful_layouts.hpp"

#include "catch.hpp"

using namespace nianbao;

namespace {

/// Whether a layout keeps the values of its rows with so many numbers left over, and so many labels passed.
bool keeps_values(double left, double passed, double odd = 0, std::size_t rows = 10) {
  Layout layout{"behind", std::vector<RowReading>(rows), {}};
  for (RowReading& row : layout.rows) row.values.resize(7);
  Tally tally;
  tally[Factor::left] = left;
  tally[Factor::passed] = passed;
  tally[Factor::left_odd] = odd;
  doubt_scattered(tally, layout);
  return !layout.rows.front().values.empty();
}

}  // namespace

TEST_CASE("a layout that leaves most numbers over, and has others behind other labels, is none of the table") {
  CHECK(keeps_values(0, 0));
  CHECK(keeps_values(9, 0));  // another year's table beside it
  CHECK(keeps_values(1, 9));
  CHECK_FALSE(keeps_values(6, 9));
  CHECK(keeps_values(0, 0, 12));  // those of the next table
  CHECK_FALSE(keeps_values(0, 0, 25, 25));
}

TEST_CASE("a number that two rows were given is neither's, and other rows keep theirs") {
  const auto numbers_from = [](std::uint32_t first) {
    RowReading row;
    for (std::uint32_t i = 0; i < 3; ++i) {
      CellToken token;
      token.kind = CellToken::Kind::number;
      token.span = {first + 2 * i, first + 2 * i + 1};
      row.values.push_back(token);
    }
    return row;
  };
  Layout layout{"behind", {numbers_from(10), numbers_from(14), numbers_from(20)}, {}};
  doubt_shared(layout);
  CHECK(layout.rows[0].values.empty());
  CHECK(layout.rows[1].doubt == Doubt::apart);
  CHECK(layout.rows[2].values.size() == 3);
}
