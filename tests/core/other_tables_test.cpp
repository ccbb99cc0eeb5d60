// Table three where the headings around it are lost: the numbers of the tables above and below are none of its own.
#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao;
using namespace nianbao::written;

namespace {

/// What stands for another reading of the table than the plain one.
std::size_t doubts(const std::string& above, const std::string& below) {
  const std::string table = rows(25, [](int row) { return label(row) + "\n" + joined(row, "\n"); });
  const std::string text = std::string(kSection) + above + std::string(kHead) + table + below;
  return read_report(read_text("a.txt", "text", utf16(text))).table(TableId::requests).candidates.size();
}

}  // namespace

TEST_CASE("the last number of table two stands above the head of table three") {
  CHECK(doubts("", "") == 0);
  CHECK(doubts("行政事业性收费\n12\n", "") == 0);
}

TEST_CASE("the row of table four stands below table three, and no heading between them") {
  std::string head = "行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n";
  for (int part = 0; part < 2; ++part) head += "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n";
  CHECK(doubts("", head + "6\n51\n24\n4\n85\n27\n30\n16\n56\n129\n54\n18\n57\n38\n167\n") == 0);
}

TEST_CASE("two rows of table three and one number, where a report is cut, are no table four") {
  const std::string table = rows(2, [](int row) { return label(row) + "\t" + joined(row, "\t") + "\n"; });
  const std::string text = std::string(kSection) + table + label(2) + "\t186";
  CHECK_FALSE(read_report(read_text("a.txt", "text", utf16(text))).table(TableId::review).found);
}
