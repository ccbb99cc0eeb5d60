// Tables whose cells a collector glued together, and what is left of reports that were cut.
#include "catch.hpp"
#include "document/read_text.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

Report report_of(const std::string& text) {
  return read_report(read_text("a.txt", "text", utf16("青山镇人民政府2024年政府信息公开工作年度报告\n" + text)));
}

/// The values of a row, "?" for a cell that was not read, "!" for one without a number.
std::string row(const Report& report, TableId table, std::string_view id) {
  const Table& found = report.table(table);
  const int at = *found.form->find_row(id);
  std::string out;
  for (int column = 0; column < static_cast<int>(found.form->rows[static_cast<std::size_t>(at)].columns.size());
       ++column) {
    const CellValue& cell = found.at(at, column);
    if (column > 0) out += " ";
    out += cell.value ? std::to_string(static_cast<int>(*cell.value)) : cell.state == CellState::invalid ? "!" : "?";
  }
  return out;
}

std::string documents(const std::string& normative) {
  return "二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件" +
         normative +
         "第二十条第（五）项信息内容本年处理决定数量行政许可12第二十条第（六）项信息内容本年处理决定数量行政处罚3" +
         "行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费0三、收到和处理政府信息公开申请情"
         "况";
}

std::string review(const std::string& numbers) {
  const std::string outcomes = "结果维持结果纠正其他结果尚未审结总计";
  return "四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼" + outcomes + "未经复议直接起诉复议后起诉" + outcomes +
         outcomes + numbers + "五、存在的主要问题及改进情况更新不够及时。";
}

}  // namespace

TEST_CASE(
    "of the ways to cut digits the one is read under which all sums hold, where no usual slip explains the others") {
  const Report report = report_of(review("31419000001425021"));
  CHECK(row(report, TableId::review, "reconsideration") == "3 1 4 1 9");
  CHECK(row(report, TableId::review, "litigationDirect") == "0 0 0 0 0");
  CHECK(row(report, TableId::review, "litigationAfter") == "14 2 5 0 21");
}

TEST_CASE("documents in force are no fewer than this year's: that leaves one way to cut their digits, or several") {
  const auto normative = [](const std::string& digits) {
    return row(report_of(documents(digits)), TableId::proactive, "normative");
  };
  CHECK(normative("4032") == "4 0 32");
  CHECK(normative("2112") == "? ? ?");  // 2 1 12, 2 11 2
  CHECK(normative("700") == "7 0 0");   // as it stands, though it cannot be
}

TEST_CASE("where a label has no digits behind it, its neighbour's may be of fewer cells as well") {
  std::string text = documents("233");
  text.erase(text.rfind("0三、"), 1);
  CHECK(row(report_of(text), TableId::proactive, "normative") == "? ? ?");
}

TEST_CASE("a number that a paragraph's number follows in glued text is the row's") {
  for (const std::string_view next : {"（二）主动公开政府信息的主要类别2024年有三类。", "(二)主动公开2024年有三类。"}) {
    std::string text = documents("105");
    const Report report = report_of(text.insert(text.rfind("三、"), next));
    CHECK(row(report, TableId::proactive, "fees") == "0");
  }
}

TEST_CASE("a sentence that names results is no table, one row with all its numbers is") {
  const std::string heading = "三、收到和处理政府信息公开申请情况\n";
  const std::string prose =
      "2024年收到申请20件，其中予以公开10件，部分公开3件，不予公开2件，重复申请1件，其他处理4件。\n";
  CHECK_FALSE(report_of(heading + prose).table(TableId::requests).found);
  const Report report = report_of(heading + "一、本年新收政府信息公开申请数量 19 0 0 0 0 0 19\n");
  CHECK(row(report, TableId::requests, "new") == "19 0 0 0 0 0 19");
}

TEST_CASE("the blank cells of a head that was cut are no blank cells of the table") {
  const Report report = report_of(
      "四、政府信息公开行政复议、行政诉讼情况\n| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |\n"
      "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接");
  for (const CellValue& cell : report.table(TableId::review).cells) CHECK(cell.state == CellState::missing);
}

TEST_CASE("a column that the head lacks, and no row has a number for, one a line: the others are read") {
  const std::string table =
      "三、收到和处理政府信息公开申请情况\n项目\n自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
      "一、本年新收政府信息公开申请数量\n3\n1\n0\n0\n2\n0\n二、上年结转政府信息公开申请数量\n0\n0\n4\n0\n0\n5\n"
      "四、结转下年度继续办理\n1\n0\n0\n0\n0\n0\n四、政府信息公开行政复议、行政诉讼情况\n";
  CHECK(row(report_of(table), TableId::requests, "new") == "3 1 0 0 2 0 ?");
  CHECK(row(report_of(table), TableId::requests, "carriedIn") == "0 0 4 0 0 5 ?");
}

TEST_CASE("a row that stands in one of two blocks of columns only is unread, not blank") {
  const auto block = [](std::string_view head, std::string_view cells, bool whole) {
    std::string out = "项目\t" + std::string(head) + "\n";
    for (const std::string label :
         {"一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理"}) {
      if (whole || !label.starts_with("二")) out += label + "\t" + std::string(cells) + "\n";
    }
    return out;
  };
  const Report report = report_of(
      "三、收到和处理政府信息公开申请情况\n" + block("自然人\t商业企业\t科研机构\t社会公益组织", "3\t1\t0\t0", true) +
      block("法律服务机构\t其他\t总计", "2\t0\t6", false) + "四、政府信息公开行政复议、行政诉讼情况\n");
  CHECK(row(report, TableId::requests, "new") == "3 1 0 0 2 0 6");
  CHECK(row(report, TableId::requests, "carriedOut") == "3 1 0 0 2 0 6");
  CHECK(report.table(TableId::requests).at("carriedIn.other").state == CellState::unread);
}
