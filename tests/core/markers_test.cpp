// The numbers that order a text, where an item begins.
#include "rule/markers.hpp"

#include "case/case.hpp"
#include "catch.hpp"
#include "document/read_text.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

Case case_of(std::string_view words) {
  return make_case(read_text(
      "a.txt", "text", utf16("云岭县2024年政府信息公开工作年度报告\n一、总体情况\n" + std::string(words) + "\n")));
}

std::string_view name_of(MarkerKind kind) {
  constexpr std::string_view kNames[]{"words", "chinese", "brackets", "digits"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// The markers of section one by their kinds and numbers, with their words.
std::string markers(std::string_view words) {
  const Case given = case_of(words);
  std::string out;
  for (const Marker& marker : markers_of(given)) {
    const auto& passage = given.prose.passages[marker.passage];
    if (!out.empty()) out += " ";
    out.append(name_of(marker.kind)).append(std::to_string(marker.number)).append("=");
    out += utf8(passage.words(marker.place.begin, marker.place.end));
  }
  return out;
}

/// Whether an item of that number stands between the first and the last marker of section one.
bool between(std::string_view words, int number) {
  const Case given = case_of(words);
  const auto found = markers_of(given);
  REQUIRE(found.size() >= 2);
  return stands_between(given.prose, found.front(), found.back(), number);
}

}  // namespace

TEST_CASE("every kind of number orders a text") {
  CHECK(markers("一是公开。十是公开。十二是公开。二十是公开。二十一是公开。") ==
        "words1=一是 words10=十是 words12=十二是 words20=二十是 words21=二十一是");
  CHECK(markers("（一）公开。(二)公开。（十一）公开。") == "chinese1=（一） chinese2=(二) chinese11=（十一）");
  CHECK(markers("（1）公开。(2)公开。（13）公开。") == "brackets1=（1） brackets2=(2) brackets13=（13）");
  CHECK(markers("1.公开。2、公开。3．公开。12.公开。") == "digits1=1. digits2=2、 digits3=3. digits12=12.");
}

TEST_CASE("a number that orders nothing is no marker") {
  CHECK(markers("（一）。").empty());
  CHECK(markers("（一公开。").empty());
  CHECK(markers("（）公开。").empty());
  CHECK(markers("1.5公开。").empty());
  CHECK(markers("123.公开。").empty());
  CHECK(markers("本县一是公开，公开（一）公开。").empty());
  CHECK(markers("一一是公开。").empty());
  CHECK(markers("按（一）项办理。").empty());
  CHECK(markers("（一）项办理。（二）予以公开5件。").empty());
  CHECK(markers("1.属于国家秘密0件。").empty());
}

TEST_CASE("an item begins behind a mark or a space") {
  CHECK(markers("公开：一是公开；二是公开！三是公开") == "words1=一是 words2=二是 words3=三是");
  CHECK(markers("公开 一是公开") == "words1=一是");
  CHECK(markers("公开 1.公开").empty());
  CHECK(markers("公开\n1.公开") == "digits1=1.");
}

TEST_CASE("another form of a number stands between two markers") {
  CHECK(between("一是公开。二要公开。三是公开。", 2));
  CHECK(between("一是公开。第二，公开。三是公开。", 2));
  CHECK(between("一是公开。（2）\n公开。三是公开。", 2));
  CHECK(between("一是公开。\n二要公开。\n三是公开。", 2));
  CHECK(!between("一是公开。三是公开。", 2));
  CHECK(!between("一是公开了二件。三是公开。", 2));
  CHECK(!between("一是公开。十二要公开。三是公开。", 2));
  CHECK(!between("一是公开。12要公开。三是公开。", 2));
  CHECK(!between("一是公开。三是公开。二要公开。", 2));
  CHECK(!between("二要公开。一是公开。三是公开。", 2));
}
