// Tables whose cells a page draws with lines.
#include "catch.hpp"
#include "pages.hpp"

using namespace nianbao;

TEST_CASE("what stands within lines is a cell, the blank ones too") {
  CHECK(read_pages({page({at(100, 170, "before"), at(110, 210, "new"), at(310, 210, "7"), at(110, 240, "old"),
                          at(210, 240, "12"), at(100, 300, "after")},
                         {grid({100, 200, 300, 400}, {200, 230, 260})})}) == "before\n[new||7][old|12|]\nafter\n");
}

TEST_CASE("cells without a line between them are one") {
  const auto lines = {across({200, 260}, 100, 400), across({230}, 200, 400), down({100, 200, 400}, 200, 260),
                      down({300}, 230, 260)};
  CHECK(read_pages({page({at(110, 225, "row"), at(250, 210, "head"), at(210, 240, "1"), at(310, 240, "2")}, lines)}) ==
        "[row×1×2|head×2×1][1|2]\n");
}

TEST_CASE("edges drawn cell by cell are lines, also where they lie a little apart") {
  std::vector<std::vector<LineSegment>> boxes;
  for (const double x : {100.0, 201.0}) {
    for (const double y : {200.0, 231.0}) boxes.push_back(grid({x, x + 99}, {y, y + 29}));
  }
  CHECK(read_pages({page({at(110, 210, "a"), at(210, 210, "1"), at(110, 240, "b"), at(210, 240, "2")}, boxes)}) ==
        "[a|1][b|2]\n");
}

TEST_CASE("sides that are not drawn are where the lines end") {
  CHECK(read_pages({page({at(110, 210, "a"), at(210, 210, "1"), at(110, 240, "b"), at(210, 240, "2")},
                         {across({200, 230, 260}, 100, 300), down({200}, 200, 260)})}) == "[a|1][b|2]\n");
}

TEST_CASE("lines that make no boxes, and boxes without text, are no table") {
  const std::vector<Run> words = {at(110, 210, "一"), at(310, 210, "二"), at(110, 240, "三")};
  const std::string plain = read_pages({page(words)});
  CHECK(read_pages({page(words, {across({200, 260}, 100, 400)})}) == plain);
  CHECK(read_pages({page(words, {grid({100, 105, 110}, {700, 720, 740})})}) == plain);
}

TEST_CASE("a line that runs past its table parts nothing below it") {
  const auto lines = {grid({100, 400}, {100, 130, 160}), down({180, 248}, 100, 740),
                      grid({100, 250, 400}, {200, 230, 260})};
  const std::vector<Run> words = {at(110, 110, "a"),
                                  at(190, 110, "1"),
                                  at(260, 110, "2"),
                                  at(110, 140, "b"),
                                  at(190, 140, "3"),
                                  at(260, 140, "4"),
                                  at(100, 175, "second table"),
                                  at(110, 210, "label over all of the cell"),
                                  at(260, 210, "5"),
                                  at(110, 240, "d"),
                                  at(260, 240, "6"),
                                  at(100, 290, "正文一直写到线的另一边，线不把它分开")};
  CHECK(read_pages({page(words, lines)}) ==
        "[a|1|2][b|3|4]\nsecond table\n[label over all of the cell|5][d|6]\n正文一直写到线的另一边，线不把它分开\n");
}

TEST_CASE("lines that go on below one side of their table keep to the other") {
  const auto lines = {across({230, 260}, 100, 300), across({200}, 200, 300), down({100}, 230, 260),
                      down({200, 300}, 200, 260)};
  CHECK(read_pages({page({at(210, 210, "head"), at(110, 240, "b"), at(210, 240, "2")}, lines)}) == "[|head][b|2]\n");
}

TEST_CASE("a number that a narrow cell breaks is one number, and lines of a wide cell stay lines") {
  const auto lines = {grid({100, 200, 222}, {200, 230, 260})};
  CHECK(read_pages({page({at(110, 203, "甲乙"), at(110, 216, "丙"), at(206, 203, "24"), at(206, 216, "6"),
                          at(110, 240, "b"), at(206, 240, "2")},
                         lines)}) == "[甲乙\n丙|246][b|2]\n");
}

TEST_CASE("a table goes on over the page, past page numbers, and a torn row is one") {
  const std::vector<std::vector<LineSegment>> foot = {grid({100, 200, 300}, {660, 690, 720})};
  const std::vector<std::vector<LineSegment>> head = {grid({100, 200, 300}, {50, 80, 110})};
  const std::vector<Run> first = {at(110, 670, "a"), at(210, 670, "1"), at(110, 700, "label that"), at(210, 700, "2"),
                                  at(300, 750, "- 1 -")};
  const std::vector<Run> second = {at(110, 60, "goes on"), at(110, 90, "c"), at(210, 90, "3"), at(300, 750, "- 2 -"),
                                   at(100, 200, "after")};
  CHECK(read_pages({page(first, foot), page(second, head)}) == "[a|1][label thatgoes on|2][c|3]\nafter\n");

  std::vector<Run> parted = first;
  parted.push_back(at(100, 725, "between"));
  CHECK(read_pages({page(parted, foot), page(second, head)}) ==
        "[a|1][label that|2]\nbetween\n[goes on|][c|3]\nafter\n");
}

TEST_CASE("a head that is repeated on the next page comes once") {
  const std::vector<Run> first = {at(110, 670, "label"), at(210, 670, "number"), at(110, 700, "a"), at(210, 700, "1")};
  const std::vector<Run> second = {at(110, 60, "label"), at(210, 60, "number"), at(110, 90, "b"), at(210, 90, "2")};
  CHECK(read_pages({page(first, {grid({100, 200, 300}, {660, 690, 720})}),
                    page(second, {grid({100, 200, 300}, {50, 80, 110})})}) == "[label|number][a|1][b|2]\n");
}

TEST_CASE("a table goes on over three pages") {
  const std::vector<double> xs = {100, 200, 300};
  const std::vector<Run> first = {at(110, 670, "a"), at(210, 670, "1"), at(110, 700, "b"), at(210, 700, "2")};
  const std::vector<Run> second = {at(110, 60, "c"), at(210, 60, "3"), at(110, 700, "d"), at(210, 700, "4")};
  const std::vector<Run> third = {at(110, 60, "e"), at(210, 60, "5"), at(110, 90, "f"), at(210, 90, "6")};
  CHECK(read_pages({page(first, {grid(xs, {660, 690, 720})}), page(second, {grid(xs, {50, 80, 720})}),
                    page(third, {grid(xs, {50, 80, 110})})}) == "[a|1][b|2][c|3][d|4][e|5][f|6]\n");
}
