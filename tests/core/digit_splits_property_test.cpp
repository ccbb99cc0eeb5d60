// Digits cut into numbers, beside every way to place the cuts.
#include <algorithm>
#include <string>

#include "bench/repair/cases.hpp"
#include "catch.hpp"
#include "report/tables/digit_splits.hpp"

using namespace nianbao;

namespace {

using Numbers = std::vector<double>;

struct Row {
  std::u16string text;
  std::vector<Span> pieces;
  std::size_t count = 0;
};

Row row(cases::Random& random) {
  Row out;
  out.count = static_cast<std::size_t>(1 + random.below(5));
  for (auto pieces = 1 + random.below(6); pieces > 0; --pieces) {
    const auto begin = static_cast<std::uint32_t>(out.text.size());
    const auto most = random.chance(10) ? 9 : 3;
    for (auto digits = 1 + random.below(most); digits > 0; --digits)
      out.text +=
          static_cast<char16_t>((random.chance(10) ? u'０' : u'0') + (random.chance(40) ? 0 : random.below(10)));
    out.pieces.push_back({begin, static_cast<std::uint32_t>(out.text.size())});
    out.text += u' ';
  }
  return out;
}

char16_t digit(char16_t letter) { return letter >= u'０' ? static_cast<char16_t>(letter - u'０' + u'0') : letter; }

/// The digits in one, and the places in them at which a piece begins.
struct Digits {
  explicit Digits(const Row& row) {
    for (const Span piece : row.pieces) {
      opens.push_back(all.size());
      for (std::uint32_t at = piece.begin; at < piece.end; ++at) all += static_cast<char>(digit(row.text[at]));
    }
  }
  [[nodiscard]] bool opens_at(std::size_t at) const { return std::find(opens.begin(), opens.end(), at) != opens.end(); }

  std::string all;
  std::vector<std::size_t> opens;
};

/// Whether digits between two places are one of `count` numbers: where there are more pieces than numbers, whole pieces are joined,
/// otherwise pieces are cut.
bool is_number(const Digits& digits, std::size_t begin, std::size_t end, bool joins) {
  if (end - begin > 7 || (end - begin > 1 && digits.all[begin] == '0')) return false;
  if (joins) return digits.opens_at(begin) && (end == digits.all.size() || digits.opens_at(end));
  return std::none_of(digits.opens.begin(), digits.opens.end(), [&](std::size_t at) { return begin < at && at < end; });
}

/// All ways, each cut before the first digits as early as can be first.
std::vector<Numbers> ways(const Digits& digits, std::size_t from, std::size_t count, bool joins) {
  if (count == 0) return from == digits.all.size() ? std::vector<Numbers>{{}} : std::vector<Numbers>{};
  std::vector<Numbers> out;
  for (std::size_t end = from + 1; end <= digits.all.size(); ++end) {
    if (!is_number(digits, from, end, joins)) continue;
    for (Numbers rest : ways(digits, end, count - 1, joins)) {
      rest.insert(rest.begin(), std::stod(digits.all.substr(from, end - from)));
      out.push_back(std::move(rest));
    }
  }
  return out;
}

bool is_even(const Numbers& numbers) {
  return std::count_if(numbers.begin(), numbers.end(),
                       [](double number) { return static_cast<int>(number) % 2 != 0; }) %
             2 ==
         0;
}

Numbers values(const std::vector<CellToken>& tokens) {
  Numbers out;
  for (const CellToken& token : tokens) out.push_back(token.value);
  return out;
}

}  // namespace

TEST_CASE("digits are cut in all ways there are, and those kept that hold") {
  cases::Random random(20240404);
  for (int round = 0; round < 5'000; ++round) {
    const Row given = row(random);
    const Digits digits(given);
    const bool joins = given.pieces.size() > given.count;
    std::vector<Numbers> expected = ways(digits, 0, given.count, joins);
    const std::size_t all = expected.size();
    expected.erase(std::remove_if(expected.begin(), expected.end(), [](const Numbers& way) { return !is_even(way); }),
                   expected.end());
    const auto found =
        digit_splits_of(given.text, given.pieces, given.count, [](const auto& row) { return is_even(values(row)); });
    INFO(round);
    REQUIRE(found.complete);
    REQUIRE(found.ways == all);
    REQUIRE(found.kept.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
      REQUIRE(values(found.kept[i]) == expected[i]);
      std::u16string spelt;
      for (const CellToken& number : found.kept[i]) spelt += given.text.substr(number.span.begin, number.span.length());
      spelt.erase(std::remove(spelt.begin(), spelt.end(), u' '), spelt.end());
      std::u16string written = given.text;
      written.erase(std::remove(written.begin(), written.end(), u' '), written.end());
      REQUIRE(spelt == written);
    }
    const bool told = std::any_of(given.pieces.begin(), given.pieces.end(), [&](Span piece) {
      return piece.length() > 1 && digit(given.text[piece.begin]) == u'0';
    });
    const bool lone = given.pieces.size() == 1 && given.pieces.front().length() >= kLongestNumber;
    REQUIRE(found.doubtful == (given.pieces.size() != given.count && !lone && !told));
  }
}
