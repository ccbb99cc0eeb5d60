#include "document/parse_json.hpp"

#include <cmath>

#include "catch.hpp"

using nianbao::parse_json;
using Json = nlohmann::ordered_json;

TEST_CASE("JSON is read as the library reads it") {
  for (const char* text : {"{}",
                           "[]",
                           " [ ] ",
                           "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":true}",
                           "[[[[]]],[{}]]",
                           "\"\"",
                           "\"镇\\u9547\\n\\\"\\/\"",
                           "\"\\ud83d\\ude00\"",
                           "0",
                           "-0",
                           "-12",
                           "9223372036854775807",
                           "-9223372036854775807",
                           "1.5",
                           "-0.25",
                           "1e3",
                           "2.5E-3",
                           "72.024",
                           "96171.6",
                           "123456789.125",
                           "{\"a\":1,\"a\":2}",
                           "[false, null , true]",
                           "0.1",
                           "1e22"}) {
    INFO(text);
    const auto own = parse_json(text);
    REQUIRE(own);
    CHECK(*own == Json::parse(text));
    CHECK(own->dump() == Json::parse(text).dump());
  }
}

TEST_CASE("what is no JSON is refused") {
  for (const char* text : {"",
                           " ",
                           "{",
                           "[1,]",
                           "[,1]",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":1,}",
                           "{a:1}",
                           "01",
                           "-",
                           "1.",
                           ".5",
                           "1e",
                           "+1",
                           "tru",
                           "nul",
                           "[1 2]",
                           "{} {}",
                           "\"",
                           "\"\n\"",
                           "\"\\x\"",
                           "\"\\u12\"",
                           "\"\\ud83d\"",
                           "\"\\ude00\"",
                           "\"\\ud83d\\u0041\"",
                           "1e999",
                           "\"\xC0\x80\"",
                           "\"\xED\xA0\x80\"",
                           "\"\xF4\x90\x80\x80\"",
                           "\"\xE9\x95\""}) {
    INFO(text);
    CHECK_FALSE(parse_json(text));
    CHECK_FALSE(Json::accept(text));
  }
}

TEST_CASE("numbers of many digits are right to the last one or two") {
  double value = 1;
  for (int i = 0; i < 2000; ++i) {
    value = std::fmod(value * 1.6180339887498949 + i * 0.0137, 1e6);
    const auto own = parse_json(Json(value).dump());
    REQUIRE(own);
    CHECK(std::abs(own->get<double>() - value) <= 4e-16 * value);
  }
}

TEST_CASE("deep nesting costs no stack") {
  const std::string deep(200'000, '[');
  CHECK_FALSE(parse_json(deep));
  CHECK(parse_json(deep + std::string(200'000, ']')));
}
