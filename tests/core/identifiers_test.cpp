// Long numbers that stand alone in the prose, and what a finding shows of them.
#include "rule/identifiers.hpp"

#include "catch.hpp"
#include "narrative_reading.hpp"

using namespace nianbao;

namespace {

/// The numbers of at least eleven digits in a sentence of section one, each with the words that it was written in.
std::string numbers(const std::string& words) {
  const ReadText read("一、总体情况\n" + words);
  std::string out;
  for (const LongNumber& number : long_numbers(read.prose, 11)) {
    if (!out.empty()) out += " ";
    out.append(number.digits).append("=").append(read.source(number.span));
  }
  return out;
}

}  // namespace

TEST_CASE("a number of so many digits is found, with its spaces and hyphens") {
  CHECK(numbers("电话13800000001。") == "13800000001=13800000001");
  CHECK(numbers("电话1380000000。").empty());
  CHECK(numbers("电话138-0000-0001。") == "13800000001=138-0000-0001");
  CHECK(numbers("13800000001为电话。") == "13800000001=13800000001");
  CHECK(numbers("电话13800000001或13900000002。") == "13800000001=13800000001 13900000002=13900000002");
}

TEST_CASE("a number in an address or a code does not stand alone") {
  for (const std::string before : {"a", "z", "A", "Z", "/", "_", "="}) {
    CAPTURE(before);
    CHECK(numbers("见" + before + "13800000001。").empty());
    CHECK(numbers("见13800000001" + before + "。").empty());
  }
  CHECK(numbers("见（13800000001）") == "13800000001=13800000001");
  CHECK(numbers("见[13800000001]") == "13800000001=13800000001");
}

TEST_CASE("only a citizen's number may end in X") {
  CHECK(numbers("证号11010519491231002X。") == "11010519491231002X=11010519491231002X");
  CHECK(numbers("证号11010519491231002x。") == "11010519491231002X=11010519491231002x");
  CHECK(numbers("证号1101051949123100x。").empty());
  CHECK(numbers("证号110105194912310021x。").empty());
}

TEST_CASE("of a number three digits are shown at either end") {
  CHECK(masked("13800000001") == "138*****001");
  CHECK(masked("1234567") == "123*567");
  CHECK(masked("123456") == "123456");
}
