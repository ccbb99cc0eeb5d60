#include "text/numerals.hpp"

#include "catch.hpp"

using namespace nianbao;

TEST_CASE("a year has four digits, Arabic or Chinese, and stands alone") {
  CHECK(read_year(u"2024年", 0) == 2024);
  CHECK(read_year(u"二〇二四年", 0) == 2024);
  CHECK(read_year(u"二○二四年", 0) == 2024);
  CHECK(read_year(u"2O24年", 0) == 2024);
  CHECK(!read_year(u"12024", 1));
  CHECK(!read_year(u"20241", 0));
  CHECK(!read_year(u"1998年", 0));
  CHECK(!read_year(u"202", 0));
}
