// A percentage as it is written, and what it is a share of.
#include "text/percentage.hpp"

#include "catch.hpp"

using namespace nianbao;

TEST_CASE("a percentage has the decimals of the text, and no sign") {
  CHECK((Percentage{32, 1}.text() == "32.0"));
  CHECK((Percentage{-12.5, 1}.text() == "12.5"));
  CHECK((Percentage{0.5, 0}.text() == "1"));
  CHECK((Percentage{0.04, 1}.text() == "0.0"));
  CHECK((Percentage{0.05, 2}.text() == "0.05"));
  CHECK((Percentage{0, 2}.text() == "0.00"));
  CHECK((Percentage{7, 0}.text() == "7"));
  CHECK((Percentage{1, 6}.text() == "1.000000"));
  CHECK((Percentage{1, 7}.text() == "1.000000"));
  CHECK((Percentage{1, -1}.text() == "1"));
}

TEST_CASE("a share is right as precisely as it is written") {
  CHECK((Percentage{33.3, 1}.follows(1, 3)));
  CHECK((Percentage{33.4, 1}.follows(1, 3)));
  CHECK_FALSE((Percentage{33.5, 1}.follows(1, 3)));
  CHECK((Percentage{33, 0}.follows(1, 3)));
  CHECK_FALSE((Percentage{35, 0}.follows(1, 3)));
  CHECK_FALSE((Percentage{51, 0}.follows(1, 2)));
  CHECK((Percentage{51, 0}.follows(101, 200)));
  CHECK_FALSE((Percentage{51.1, 0}.follows(1, 2)));
  CHECK_FALSE((Percentage{12, 0}.follows(1, 0)));
  CHECK((Percentage{100, 0}.follows(1, 1)));
  CHECK_FALSE((Percentage{150, 0}.follows(1, 1)));
  CHECK_FALSE((Percentage{12, 0}.follows(0, 1)));
}

TEST_CASE("a share that is said roughly is right as far as it may reach, and never past all") {
  CHECK((Percentage{80, -1, Limits{80, 1e9}}.follows(9, 10)));
  CHECK((Percentage{95, 0, Limits{95, 1e9}}.follows(949, 1000)));
  CHECK_FALSE((Percentage{80, -1, Limits{80, 1e9}}.follows(7, 10)));
  CHECK_FALSE((Percentage{80, -1, Limits{80, 1e9}}.follows(11, 10)));
  CHECK_FALSE((Percentage{80, -1, Limits{80, 1e9}}.follows(1, 0)));
}
