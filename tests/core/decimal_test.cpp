#include "text/decimal.hpp"

#include "catch.hpp"

namespace nianbao {

TEST_CASE("a number for people has the digits that it needs") {
  CHECK(decimal(0) == "0");
  CHECK(decimal(12) == "12");
  CHECK(decimal(-3) == "-3");
  CHECK(decimal(0.5) == "0.5");
  CHECK(decimal(3.05) == "3.05");
  CHECK(decimal(-0.25) == "-0.25");
  CHECK(decimal(0.1 + 0.2) == "0.3");
  CHECK(decimal(0.9999999) == "1");
  CHECK(decimal(-0.0000001) == "0");
  CHECK(decimal(9007199254740991.0) == "9007199254740991");
}

}  // namespace nianbao
