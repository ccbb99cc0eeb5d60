// Tables that tools draw or lay out in text.
#include "catch.hpp"
#include "document/read_text.hpp"
#include "document/tabulate.hpp"
#include "layout/spaced_text.hpp"
#include "rewritten.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

std::string tabulated(std::string_view text) {
  return rewritten(text, with_lines_ended_alike, tabulate, with_typed_bars);
}

}  // namespace

TEST_CASE("a grid of + and -: a cell goes on over lines, digits too") {
  CHECK(tabulated("甲\n\n+------+---+\n| 三、 | 2 |\n| 本年 | 7 |\n+======+===+\n| 四   |   |\n+------+---+\n\n乙\n") ==
        "甲\n\n三、本年\t27\n四\t\n\n乙\n");
}

TEST_CASE("a grid whose columns are too narrow for their words: bars count the cells") {
  CHECK(tabulated("+---+---+\n| 社 | 1 |\n| 会 |   |\n+---+---+\n") == "社会\t1\n");
  // and a line that was broken before its last bar is one all the same
  CHECK(tabulated("+---+----+\n| 甲 | 17 |\n|   | 0\n |\n+---+----+\n") == "甲\t170\n");
}

TEST_CASE("box drawing: cells that cover rows and columns stand at their first place") {
  CHECK(tabulated("┌────┬─────────┐\n"
                  "│    │申请人   │\n"
                  "│表头├────┬────┤\n"
                  "│    │商业│其他│\n"
                  "├────┼────┼────┤\n"
                  "│总计│10  │3   │\n"
                  "└────┴────┴────┘\n") == "表头\t申请人\t\n\t商业\t其他\n总计\t10\t3\n");
}

TEST_CASE("drawn bars without a frame part cells as typed ones do") {
  CHECK(tabulated("│甲│1│\n｜乙｜2｜\n") == "|甲|1|\n|乙|2|\n");
  CHECK(tabulated("||甲|| ||乙||\n|丙||1|\n") == "|甲| |乙|\n|丙||1|\n");
  CHECK(tabulated("甲│乙\n") == "甲│乙\n");
}

TEST_CASE("an open frame stays the text it is") {
  constexpr std::string_view kOpen = "+----+----+\n| 甲   1\n+----+----+\n";
  CHECK(tabulated(kOpen) == kOpen);
}

TEST_CASE("rules above and below: a row a line") {
  CHECK(tabulated("====  ===\n规章  数\n====  ===\n甲    12\n      5\n====  ===\n\n乙\n") ==
        "规章\t数\n甲\t12\n\t5\n\n乙\n");
}

TEST_CASE("marks that are not seen take no column") {
  CHECK(tabulated("=====  =====  =====\n规章   甲     乙\n=====  =====  =====\n\u200b1\u200e\u200b\u200b      2      "
                  "3\n=====  =====  "
                  "=====\n\n") == "规章\t甲\t乙\n1\t2\t3\n\n");
}

TEST_CASE("rules, and an empty line between rows of several lines") {
  CHECK(
      tabulated("  -----------\n  项      数\n  ------- ---\n  一、本  12\n  年新收\n\n  二、上  3\n  -----------\n") ==
      "项\t数\n一、本年新收\t12\n二、上\t3\n");
}

TEST_CASE("the rule below a Markdown head, or between tabs, rules no columns") {
  for (const std::string_view text :
       {"| 甲 | 乙 |\n|----|----|\n| 1 | 2 |\n", "甲\t乙\n----\t----\n1\t2\n", "甲\n\n--------\n\n乙\n"})
    CHECK(tabulated(text) == text);
}

TEST_CASE("dashes that words run across rule no columns: the bars of a Markdown table were taken out") {
  constexpr std::string_view kText =
      "申请人情况  自然人  总计\n ---  ---  --- \n 一、本年新收  19  20\n 二、上年结转  0  0\n";
  CHECK(tabulated(kText) == kText);
}

TEST_CASE("values between commas, pasted: as many fields in three lines, and prose with commas stays") {
  CHECK(tabulated("规章,0,0,\"1,200\"\n甲,1,2,3\n乙,4,5,6\n") == "规章\t0\t0\t1,200\n甲\t1\t2\t3\n乙\t4\t5\t6\n");
  CHECK(tabulated("规章,0,0,1\n甲,1,2,3\n乙,4,5,6\n二、许可\n\"行政许可\",\"5\"\n一,是,五\n") ==
        "规章\t0\t0\t1\n甲\t1\t2\t3\n乙\t4\t5\t6\n二、许可\n行政许可\t5\n一,是,五\n");
  constexpr std::string_view kProse = "一,二,三,四\n五,六,七\n八,九\n";
  CHECK(tabulated(kProse) == kProse);
}

TEST_CASE("laid out with spaces: labels broken over lines go to the numbers beside them") {
  std::string text = "项目              自然人  企业  科研  公益  法律  其他  总计\n";
  for (int row = 10; row < 32; ++row) {
    const std::string number = std::to_string(row);
    text += "\n" + number + ".没有现成\n信息需要另行      " + number + "      1     2     3     4     5     6\n制作" +
            number + "\n";
  }
  const std::string out = rewritten(text, tabulate_spaced);
  for (int row = 10; row < 32; ++row) {
    const std::string number = std::to_string(row);
    CHECK(out.find(number + ".没有现成信息需要另行制作" + number + "\t" + number + "\t1\t2\t3\t4\t5\t6\n") !=
          std::string::npos);
  }
}

TEST_CASE("blank cells of aligned rows are told by the columns of the rows that have all") {
  const auto text = [](std::string_view third) {
    std::string out = "行名                甲    乙    丙    丁    戊    己    总";
    for (int row = 10; row < 32; ++row) {
      const std::string number = std::to_string(row);
      out += "\n" + number + ".没有现成信息     " + number;
      out += row % 3 == 0 ? std::string("          ") + std::string(third) + "                       9"
                          : std::string("    1     2     3     4     5     9");
    }
    return out;
  };
  const std::string out = rewritten(text("2"), tabulate_spaced);
  CHECK(out.find("11.没有现成信息\t11\t1\t2\t3\t4\t5\t9\n") != std::string::npos);
  CHECK(out.find("12.没有现成信息\t12\t\t2\t\t\t\t9\n") != std::string::npos);
  const std::string between = text("   2");
  CHECK(rewritten(between, tabulate_spaced) == between);
}

TEST_CASE("text that is laid out in a few rows only stays as it is") {
  constexpr std::string_view kShort = "甲      1   2   3   4   5   6   7\n乙      1   2   3   4   5   6   7\n";
  CHECK(rewritten(kShort, tabulate_spaced) == kShort);
}
