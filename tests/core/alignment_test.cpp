// Which row of the form a row of numbers belongs to, where labels and numbers stand apart.
#include "report/tables/alignment.hpp"

#include "catch.hpp"

using namespace nianbao;

namespace {

using Rows = std::vector<std::optional<int>>;

constexpr auto none = std::nullopt;

/// The rows of runs among labels of a form of four rows.
Rows aligned(const std::vector<NumberRun>& runs, const std::vector<LabelledRow>& labels) {
  return align(runs, labels, 4);
}

}  // namespace

TEST_CASE("numbers right behind their labels are their own; those near a label without any may be that label's") {
  CHECK(aligned({{1, none}, {2, none}, {3, none}, {4, none}}, {{0}, {1}, {2}, {3}}) == Rows{0, 1, 2, 3});
  CHECK(aligned({{1, none}, {2, none}, {3, none}}, {{0}, {1}, {2}, {3}}) == Rows{none, none, none});
  CHECK(aligned({{1, 0}, {2, none}, {3, none}}, {{0}, {1}, {2}, {3}}) == Rows{0, none, none});
}

TEST_CASE("numbers before a label without any are its own, those before them stay") {
  CHECK(aligned({{1, none}, {2, none}, {2, none}, {4, none}}, {{0}, {1}, {2}, {3}}) == Rows{0, 1, 2, 3});
}

TEST_CASE("as many numbers as the form has rows: each has its place, labels or not") {
  CHECK(aligned({{0, none}, {0, none}, {1, none}, {1, none}}, {{2}}) == Rows{0, 1, 2, 3});
}

TEST_CASE("numbers between two labels that both may claim them are nobody's") {
  CHECK(aligned({{1, none}}, {{0, true}, {1}}) == Rows{none});
  CHECK(aligned({{1, none}, {1, none}, {3, none}}, {{0}, {2}, {3}}) == Rows{0, none, 3});
}

TEST_CASE("a blank place before numbers, and a row between that lost its label: they may be either's") {
  CHECK(aligned({{1, none}, {2, 2}}, {{0, true}, {2}}) == Rows{none, 2});
  CHECK(aligned({{1, none}, {2, 1}}, {{0, true}, {1}}) == Rows{0, 1});
}

TEST_CASE("numbers on a label's own line hold their place for the others") {
  CHECK(aligned({{1, 0}, {1, none}, {2, 2}}, {{0}, {2}}) == Rows{0, 1, 2});
  CHECK(aligned({{1, 0}, {1, none}, {2, 1}}, {{0}, {1}}) == Rows{none, none, none});
}

TEST_CASE("the sum of a group belongs to no row, unless a label has no other numbers") {
  CHECK(aligned({{1, 0}, {1, none, true}, {2, 1}}, {{0}, {1}}) == Rows{0, none, 1});
  CHECK(aligned({{1, none, true}, {2, 1}}, {{0}, {1}}) == Rows{0, 1});
}

TEST_CASE("more rows of numbers than the form has: none is certain") {
  CHECK(aligned(std::vector<NumberRun>(5, {1, none}), {{0}, {1}, {2}, {3}}) == Rows(5));
}
