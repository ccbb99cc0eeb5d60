// A table that a section has twice: the report's own is read.
#include <string>

#include "catch.hpp"
#include "document/read_text.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

constexpr const char* kTitle = "白鹭镇人民政府2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n";

std::string table(const std::string& first) {
  return "行政复议\t\t\t\t\t行政诉讼\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t\t\t\t\t复议后起"
         "诉\n"
         "\t\t\t\t\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n" +
         first + "\t0\t0\t0\t" + first + "\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n";
}

/// What is read as upheld of the tables with 3 and 5, each under a caption.
std::optional<double> upheld(const std::string& of_three, const std::string& of_five) {
  const std::string text = std::string(kTitle) + of_three + table("3") + of_five + table("5") + "五、存在的主要问题\n";
  return read_report(read_text("a.txt", "text", utf16(text))).table(TableId::review).cells.front().value;
}

TEST_CASE("of two tables in a section the one of the report's year is read") {
  CHECK(upheld("", "附：2023年数据（供对比）\n") == 3);
  CHECK(upheld("2023年数据\n", "2024年数据\n") == 5);
  CHECK(upheld("", "上年同期：\n") == 3);
  CHECK(upheld("上年数据如下\n", "") == 5);
}

TEST_CASE("of a table before and after it was put right, the latter is read") {
  CHECK(upheld("（修改前）\n", "（修改后）\n") == 5);
  CHECK(upheld("更正后：\n", "更正前：\n") == 3);
}

TEST_CASE("of two tables of which nothing is said, the first is read") {
  CHECK(upheld("", "") == 3);
  CHECK(upheld("本年度情况见下表\n", "表格\n") == 3);
}

TEST_CASE("a sentence that names the words of a table is no other one") {
  const std::string text =
      std::string(kTitle) + "2023年未经复议直接起诉的案件1件，较上年减少2件，均已办结并归档。\n" + table("3");
  CHECK(read_report(read_text("a.txt", "text", utf16(text))).table(TableId::review).cells.front().value == 3);
}

}  // namespace
}  // namespace nianbao
