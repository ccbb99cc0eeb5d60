#include "document/parse_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "catch.hpp"

using nianbao::parse_json;
using Library = nlohmann::ordered_json;
using nianbao::Json;

namespace {

/// The same value as the library has it.
Library as_library(Json value) {
  if (value.is_text()) return value.text();
  if (value.is_number()) return value.number();
  if (value.is(Json::Kind::yes) || value.is(Json::Kind::no)) return value.is(Json::Kind::yes);
  Library out;
  if (value.is_array()) out = Library::array();
  if (value.is_object()) out = Library::object();
  for (const Json member : value) {
    if (value.is_array()) out.push_back(as_library(member));
    else out[std::string(member.key())] = as_library(member);
  }
  return out;
}

}  // namespace

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
    CHECK(as_library(own->root()) == Library::parse(text));
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
    CHECK_FALSE(Library::accept(text));
  }
}

TEST_CASE("numbers of many digits are right to the last one or two") {
  double value = 1;
  for (int i = 0; i < 2000; ++i) {
    value = std::fmod(value * 1.6180339887498949 + i * 0.0137, 1e6);
    const std::string text = Library(value).dump();
    const auto own = parse_json(text);
    REQUIRE(own);
    CHECK(std::abs(own->root().number() - value) <= 4e-16 * value);
  }
}

TEST_CASE("deep nesting costs no stack") {
  const std::string deep(200'000, '[');
  CHECK_FALSE(parse_json(deep));
  CHECK(parse_json(deep + std::string(200'000, ']')));
}

TEST_CASE("of members with one name the last counts, and what is not there is empty") {
  const auto parsed = parse_json(R"({"a":1,"\u0061":"\n","b":[[],{"c":true},2]})");
  REQUIRE(parsed);
  const Json root = parsed->root();
  CHECK(root["a"].text() == "\n");
  CHECK(root["b"].size() == 3);
  CHECK_FALSE(root["c"]);
  CHECK_FALSE(root["a"]["c"]);
  CHECK(root["b"].text().empty());
  CHECK(root["c"].number() == 0);
}
