#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "check.hpp"
#include "document/read_text.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

/// A small table of one group, under its name.
std::string group(const std::string& name, const std::string& values) {
  return name + "\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n" + values + "\n";
}

Table review_of(const std::string& groups) {
  const std::string text = "四、政府信息公开行政复议、行政诉讼情况\n" + groups + "五、存在的主要问题及改进情况\n无。\n";
  return read_report(read_text("a.txt", "text", utf16(text))).table(TableId::review);
}

}  // namespace

TEST_CASE("three small tables of reviews, each under the name of its group") {
  const Table table = review_of(group("行政复议", "1\t2\t0\t4\t7") + group("未经复议直接起诉", "3\t0\t1\t0\t4") +
                                group("复议后起诉", "0\t5\t0\t1\t6"));
  CHECK(table.at("reconsideration.pending").value == 4);
  CHECK(table.at("litigationDirect.upheld").value == 3);
  CHECK(table.at("litigationAfter.total").value == 6);
  CHECK(table.notes.empty());
}

TEST_CASE("a table of reviews with a row for each result, and a column for each group") {
  const Table table = review_of(
      "结果\t行政复议\t未经复议直接起诉\t复议后起诉\n结果维持\t12\t31\t8\n结果纠正\t3\t2\t9\n其他结果\t4\t6\t10\n"
      "尚未审结\t5\t7\t11\n总计\t24\t46\t38\n");
  CHECK(table.at("reconsideration.upheld").value == 12);
  CHECK(table.at("litigationDirect.corrected").value == 2);
  CHECK(table.at("litigationAfter.total").value == 38);
}

TEST_CASE("a table of reviews of two years, each with a column for each group: neither year's are read") {
  const Table table = review_of(
      "结果\t行政复议\t未经复议直接起诉\t复议后起诉\t行政复议\t未经复议直接起诉\t复议后起诉\n结果维持\t12\t31\t8\t1\t2"
      "\t3\n"
      "结果纠正\t3\t2\t9\t4\t5\t6\n其他结果\t4\t6\t10\t7\t8\t9\n尚未审结\t5\t7\t11\t0\t1\t2\n总计\t24\t46\t38\t12\t16\t"
      "20\n");
  CHECK_FALSE(table.at("reconsideration.upheld").value);
}

TEST_CASE(
    "groups of a row of reviews that are named in another order: their numbers are not those of the official one") {
  const std::string outcomes = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计";
  const Table table = review_of("未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t\t行政复议\n" + outcomes + "\t" +
                                outcomes + "\t" + outcomes + "\n1\t2\t0\t4\t7\t3\t0\t1\t0\t4\t0\t5\t0\t1\t6\n");
  CHECK_FALSE(table.at("reconsideration.total").value);
  CHECK(table.at("litigationDirect.total").state == CellState::unread);
}

TEST_CASE(
    "a small table of reviews without a name is read by its place, and of two rows under one name neither is the "
    "group’s") {
  const Table nameless = review_of(group("", "1\t2\t0\t4\t7") + group("未经复议直接起诉", "3\t0\t1\t0\t4") +
                                   group("复议后起诉", "0\t5\t0\t1\t6"));
  CHECK(nameless.at("reconsideration.total").value == 7);
  CHECK(nameless.at("reconsideration.total").how == ReadBy::order);
  CHECK(nameless.at("litigationDirect.total").value == 4);
  const Table twice =
      review_of(group("行政复议", "1\t2\t0\t4\t7\n1\t1\t1\t1\t4") + group("未经复议直接起诉", "3\t0\t1\t0\t4"));
  CHECK(twice.at("reconsideration.total").state == CellState::unread);
  CHECK(!twice.at("litigationAfter.total").value);
}

namespace {

const std::string kOutcomes = "结果维持\t结果纠正\t其他结果\t尚未审结\t";
const std::string kGroupByGroup = kOutcomes + "总计\t" + kOutcomes + "总计\t" + kOutcomes + "总计\n";
const std::string kTotalsLast = kOutcomes + kOutcomes + kOutcomes + "总计\t总计\t总计\n";

}  // namespace

TEST_CASE("a row of reviews broken into lines is one row, in three lines as in two") {
  for (const char* values :
       {"1\t2\t0\t4\t7\t3\n0\t1\t0\t4\t0\n5\t0\t1\t6\n", "1\t2\t0\t4\t7\t3\t0\t1\n0\t4\t0\t5\t0\t1\t6\n",
        "1\t2\t0\t4\n7\t3\t0\t1\n0\t4\t0\t5\n0\t1\t6\n"}) {
    INFO(values);
    const Table table = review_of(kGroupByGroup + values);
    CHECK(table.at("reconsideration.total").value == 7);
    CHECK(table.at("litigationDirect.upheld").value == 3);
    CHECK(table.at("litigationAfter.total").value == 6);
    CHECK(table.notes.empty());
  }
}

TEST_CASE("a row of reviews broken into lines, its head's order in doubt, is read where the sums leave one way") {
  const Table table = review_of(kTotalsLast + "1\t2\t0\t4\t3\t0\t1\t0\n0\t5\t0\t1\t7\t4\t6\n");
  CHECK(table.at("reconsideration.total").value == 7);
  CHECK(table.at("litigationDirect.upheld").value == 3);
  CHECK(table.at("litigationAfter.total").value == 6);
}

TEST_CASE("a row of reviews broken into lines is read whatever it adds up to") {
  const Table off = review_of(kGroupByGroup + "1\t2\t0\t4\t9\t3\t0\t1\t0\n4\t0\t5\t0\t1\t6\n");
  CHECK(off.at("reconsideration.total").value == 9);
  CHECK(off.at("litigationDirect.upheld").value == 3);
}

TEST_CASE("a row of reviews whose totals stand last, and the table above on its line") {
  const std::string above = "总计\t（七）总计\t1\t2\t3\t4\t5\t6\t21\t四、结转下年度继续办理\t1\t0\t1\t0\t1\t0\t3\t";
  const std::string outcomes = "结果维持\t结果纠正\t其他结果\t尚未审结\t";
  const Table table =
      review_of(above + "行政复议\t行政诉讼\t" + outcomes + "未经复议直接起诉\t复议后起诉\t" + outcomes + outcomes +
                "总计\t总计\t总计\t37\t27\t17\t23\t41\t20\t13\t3\t14\t4\t45\t43\t104\t77\t106\n");
  CHECK(table.at("reconsideration.total").value == 104);
  CHECK(table.at("litigationDirect.upheld").value == 41);
  CHECK(table.at("litigationAfter.pending").value == 43);
}

TEST_CASE("a table of reviews that ends with its head was cut there: its cells are missing, not unread") {
  const Table table = review_of(kGroupByGroup);
  CHECK(table.found);
  CHECK(table.at("reconsideration.total").state == CellState::missing);
  REQUIRE(table.notes.size() == 1);
  CHECK(table.notes.front().kind == ReadingNote::Kind::truncated);
}

TEST_CASE("a row of the table above, drawn out by blanks to as many cells as the row of reviews has, is none") {
  using nlohmann::json;
  const auto cell = [](const std::string& text, int colspan = 1) { return json{{"text", text}, {"colspan", colspan}}; };
  json above = json::array({cell("四、结转下年度继续办理")});
  for (const char* number : {"1", "0", "0", "0", "0", "0", "1"}) above.push_back(cell(number));
  for (int i = 0; i < 8; ++i) above.push_back(cell(""));
  json outcomes = json::array();
  json row = json::array();
  for (int group = 0; group < 3; ++group) {
    for (const char* outcome : {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"})
      outcomes.push_back(cell(outcome, 2));
    for (const char* number : {"1", "0", "0", "0", "1"}) row.push_back(cell(number, 2));
  }
  json reviews = cell("行政复议", 10);
  reviews["rowspan"] = 2;
  const json rows = {
      above, {reviews, cell("行政诉讼", 20)}, {cell("未经复议直接起诉", 10), cell("复议后起诉", 10)}, outcomes, row};
  const json document{{"format", "xlsx"}, {"blocks", json::array({{{"type", "table"}, {"rows", rows}}})}};
  const json found = json::parse(nianbao::check(json{{"document", document}}.dump()));
  const json& cells = found["report"]["tables"]["review"]["cells"];
  CHECK(cells["reconsideration.upheld"]["value"] == 1);
  CHECK(cells["litigationAfter.total"]["value"] == 1);
}

TEST_CASE(
    "a table of reviews on the line of the sentence before it: its numbers are the table's, and none is left over") {
  const std::string outcomes = " 结果维持 结果纠正 其他结果 尚未审结 总计";
  const Table table = review_of(
      "全年发生行政复议11件，其中结果维持6件、结果纠正2件、其他结果1件、尚未审结2件；行政诉讼5件，其中未经复议直接起诉3"
      "件、"
      "复议后起诉2件。 行政复议 行政诉讼" +
      outcomes + " 未经复议直接起诉 复议后起诉" + outcomes + outcomes + " 6 2 1 2 11 2 0 1 0 3 1 0 0 1 2\n");
  CHECK(table.at("reconsideration.upheld").value == 6);
  CHECK(table.at("litigationAfter.total").value == 2);
  CHECK(table.notes.empty());
}
