#include "catch.hpp"
#include "text/numerals.hpp"

using namespace nianbao;
using nianbao::prose::read_numeral;

TEST_CASE("numbers as Chinese text writes them") {
  const struct {
    std::u16string_view text;
    double value;
    std::size_t length;
  } cases[]{{u"12件", 12, 2},
            {u"1,234件", 1234, 5},
            {u"1，234件", 1234, 5},
            {u"12，345，678条", 12345678, 10},
            {u"4068.208万元", 4068.208, 8},
            {u"1.2万件", 12000, 4},
            {u"3亿", 3e8, 2},
            {u"一百二十三件", 123, 5},
            {u"十件", 10, 1},
            {u"十二", 12, 2},
            {u"二十", 20, 2},
            {u"一百零五", 105, 4},
            {u"两件", 2, 1},
            {u"零件", 0, 1},
            {u"二〇二四年", 2024, 4},
            {u"两千三百", 2300, 4},
            {u"三万五千", 35000, 4},
            {u"2024，123件", 2024, 4},
            {u"7，3件", 7, 1},
            {u"1，2345件", 1, 1},
            {u"一千二百三十四", 1234, 7},
            {u"二三件", 2, 1}};
  for (const auto& c : cases) {
    INFO(static_cast<int>(c.value));
    const auto numeral = read_numeral(c.text, 0);
    REQUIRE(numeral);
    CHECK(numeral->value == Approx(c.value));
    CHECK(numeral->length == c.length);
  }
  CHECK_FALSE(read_numeral(u"件", 0));
  CHECK_FALSE(read_numeral(u"百件", 0));
  CHECK_FALSE(read_numeral(u"万件", 0));
}

TEST_CASE("a number's precision is that of its last digit") {
  CHECK(read_numeral(u"9116.36", 0)->decimals == 2);
  CHECK(read_numeral(u"1.2万件", 0)->decimals == -3);
  CHECK(read_numeral(u"12", 0)->decimals == 0);
}
