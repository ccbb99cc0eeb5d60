// Pieces of text as files write them, and the words that they are.
#include "layout/words.hpp"

#include "catch.hpp"
#include "pages.hpp"

using namespace nianbao;

namespace {

/// The words with where they begin, parted by "|".
std::string words(std::vector<Run> pieces, const std::vector<LineSegment>& lines = {}) {
  std::string out;
  for (const Run& run : words_of(page(std::move(pieces)), ruling_lines(lines))) {
    if (!out.empty()) out.append("|");
    out.append(utf8(run.text)).append(" ").append(std::to_string(static_cast<int>(run.x)));
  }
  return out;
}

}  // namespace

TEST_CASE("white space between numbers and before a last number parts cells, in prose it is type-setting") {
  CHECK(words({at(100, 100, "12 3")}) == "12 100|3 115");
  CHECK(words({at(100, 100, "规章 7")}) == "规章 100|7 125");
  CHECK(words({at(100, 100, "新收 7 件")}) == "新收7件 100");
  CHECK(words({at(100, 100, "two words")}) == "two words 100");
}

TEST_CASE("where a line is drawn through a piece, all white space in it parts cells") {
  CHECK(words({at(100, 100, "规章 许可")}) == "规章许可 100");
  CHECK(words({at(100, 100, "规章 许可")}, down({122}, 90, 120)) == "规章 100|许可 125");
}

TEST_CASE("characters written one by one make a word, unless a line parts them") {
  CHECK(words({at(100, 100, "总"), at(110, 100, "计"), at(150, 100, "5")}) == "总计 100|5 150");
  CHECK(words({at(100, 100, "共"), at(113, 100, "5")}) == "共5 100");
  CHECK(words({at(100, 100, "共"), at(113, 100, "5")}, down({111}, 90, 120)) == "共 100|5 113");
  CHECK(words({at(100, 100, "0"), at(110, 100, "0")}) == "0 100|0 110");
}

TEST_CASE("what is written twice a hair apart is read once") {
  CHECK(words({at(100, 100, "12"), at(100.3, 100.2, "12"), at(100.6, 100, "12"), at(140, 100, "12")}) ==
        "12 100|12 140");
}

TEST_CASE("equal words of other heights are others, wherever they stand: recognition measures each by itself") {
  Run taller = at(110, 110, "0");
  taller.height = 11;
  CHECK(words({at(100, 100, "0"), taller}) == "0 100|0 110");
}
