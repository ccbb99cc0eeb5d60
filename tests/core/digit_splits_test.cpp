#include "report/tables/digit_splits.hpp"

#include "catch.hpp"

using namespace nianbao;

namespace {

/// Pieces parted by spaces in a text.
std::vector<Span> pieces(std::u16string_view text) {
  std::vector<Span> out;
  for (std::uint32_t begin = 0; begin < text.size();) {
    auto end = static_cast<std::uint32_t>(std::min(text.find(u' ', begin), text.size()));
    if (end > begin) out.push_back({begin, end});
    begin = end + 1;
  }
  return out;
}

const auto row_holds = [](const std::vector<CellToken>& row) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < row.size(); ++i) sum += row[i].value;
  return sum == row.back().value;
};

std::vector<double> only(std::u16string_view text, std::size_t count) {
  const DigitSplits cuts = digit_splits_of(text, pieces(text), count, row_holds);
  std::vector<double> out;
  if (cuts.kept.size() != 1) return out;
  for (const CellToken& number : cuts.kept.front()) out.push_back(number.value);
  return out;
}

}  // namespace

TEST_CASE("glued digits are cut where the row's sum leaves one way") {
  CHECK(only(u"713000074", 7) == std::vector<double>{71, 3, 0, 0, 0, 0, 74});
  CHECK(only(u"20 0 0 0 02", 7) == std::vector<double>{2, 0, 0, 0, 0, 0, 2});
  CHECK(only(u"0 0 0 0 0 00", 7) == std::vector<double>(7, 0));
}

TEST_CASE("where several cuts hold, none is chosen") {
  const std::u16string_view text = u"1100000110";  // 1 10 … or 11 0 …: the row's sum allows more than one
  CHECK(digit_splits_of(text, pieces(text), 7, row_holds).kept.size() != 1);
}

TEST_CASE("a row of separate numbers that lacks one may as well have lost it") {
  CHECK(digit_splits_of(u"71 0 0 0 0 71", pieces(u"71 0 0 0 0 71"), 7, row_holds).doubtful);
  CHECK_FALSE(digit_splits_of(u"71 00 0 0 0 71", pieces(u"71 00 0 0 0 71"), 7, row_holds).doubtful);
}

TEST_CASE("a decimal is no row of digits") { CHECK(digit_splits_of(u"3.54", pieces(u"3.54"), 1, row_holds).ways == 0); }

TEST_CASE("a number torn in two is joined where the sum leaves one way") {
  CHECK(only(u"2 0 0 0 0 0 0 20", 7) == std::vector<double>{20, 0, 0, 0, 0, 0, 20});
}

TEST_CASE("too many digits are not cut at all") {
  const std::u16string text(100, u'1');
  CHECK_FALSE(digit_splits_of(text, pieces(text), 7, row_holds).complete);
}
