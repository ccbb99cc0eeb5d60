#include "document/parse_json.hpp"

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
    REQUIRE(own.root());
    CHECK(as_library(own.root()) == Library::parse(text));
  }
}

TEST_CASE("what is no JSON has no root, and is beyond no limit") {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {""sv, " "sv, "{"sv, "[1,]"sv, "{\"a\":}"sv, "{a:1}"sv, "[1 2]"sv, "{} {}"sv, "\"\\ud83d\""sv, "1e999"sv,
        "\"\xC0\x80\""sv, "[1]\0"sv, "\0[1]"sv, "[1]\0garbage"sv}) {
    INFO(text);
    const auto own = parse_json(text);
    CHECK_FALSE(own.root());
    CHECK(own.error().empty());
  }
}

TEST_CASE("what is nested too deep is refused with a sentence, and costs no stack") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(parse_json(nested(nianbao::kJsonDepth)).root());
  const auto deeper = parse_json(nested(nianbao::kJsonDepth + 1));
  CHECK_FALSE(deeper.root());
  CHECK(deeper.error() == "is nested more than 100 deep");
  CHECK(parse_json(std::string(200'000, '[')).error() == "is nested more than 100 deep");
}

TEST_CASE("of members with one name the last counts, and what is not there is empty") {
  const auto parsed = parse_json(R"({"a":1,"\u0061":"\n","b":[[],{"c":true},2]})");
  const Json root = parsed.root();
  CHECK(root["a"].text() == "\n");
  CHECK(root["b"].size() == 3);
  CHECK_FALSE(root["c"]);
  CHECK_FALSE(root["a"]["c"]);
  CHECK(root["b"].text().empty());
  CHECK(root["c"].number() == 0);
}
