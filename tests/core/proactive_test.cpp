#include <algorithm>

#include "catch.hpp"
#include "document/read_text.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

Report report_of(std::string_view text) { return read_report(read_text("a.txt", "text", utf16(text))); }

/// Table 2 with a line above its first row, and without the value of its last one.
Report report_with(std::string_view line) {
  const std::string text =
      "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n" +
      std::string(line) +
      "\n规章\t0\t0\t0\n行政规范性文件\t1\t0\t4\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t36\n"
      "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t4\n行政强制\t2\n"
      "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\n";
  return report_of(text);
}

CellState state_of(const Report& report) {
  const Table& table = report.table(TableId::proactive);
  return table.cells[static_cast<std::size_t>(table.form->cell(*table.form->find_row("permits"), 0))].state;
}

}  // namespace

TEST_CASE("a row whose numbers stand beside its label is read, whatever stands above the rows") {
  for (const auto* line : {"\t3\t1\t5", "\t\t\t", "\t12\t\t\t\t\t", "\t见附件\t见附件\t见附件"})
    CHECK(state_of(report_with(line)) == CellState::number);
}

namespace {

/// Rows of table 2 of 2019, a cell a line: the first and the one of fees.
Table proactive_of(std::string_view first, std::string_view fees) {
  const std::string text =
      "二、主动公开政府信息情况\n\t信息内容\n\t本年新制作数量\n\t本年新公开数量\n\t对外公开总数量\n\n\t规章\n" +
      std::string(first) + "\n\t第二十条第（八）项\n\n\t信息内容\n\t上一年项目数量\n\t本年增/减\n\n\t行政事业性收费\n" +
      std::string(fees) + "\n三、收到和处理政府信息公开申请情况\n";
  return report_of(text).table(TableId::proactive);
}

}  // namespace

TEST_CASE("where digits of another row run together, digits beside a blank cell may do so as well") {
  const Table glued = proactive_of("\t000\n", "\t13227\n\t\n");
  CHECK(glued.at("rules.created").value == 0);
  CHECK(glued.at("fees.previous").state == CellState::unread);
  const Table apart = proactive_of("\t0\n\t0\n\t0\n", "\t13227\n\t\n");
  CHECK(apart.at("fees.previous").value == 13227);
  CHECK(apart.at("fees.change").state == CellState::blank);
}

TEST_CASE("bars between the cells of a text, empty lines between its rows: they part the numbers") {
  const std::string bars =
      "二、主动公开政府信息情况\n信息内容| 上一年项目数量| 本年增/减| 处理决定数量\n\n行政处罚| 70| -37| 0\n\n"
      "行政强制| 0| 12| 462\n\n三、收到和处理政府信息公开申请情况\n";
  const Report report = report_of(bars);
  CHECK(report.table(TableId::proactive).at("enforcement.decisions").value == 462);
}

TEST_CASE("a head that stands between the numbers of a row parts them: the first is not cut into both") {
  const std::string lines =
      "二、主动公开政府信息情况\n信息内容   上一年项目数量   本年增/减\n行政事业性收费   30   第二十条第（九）项   16\n"
      "信息内容   采购项目数量   采购总金额\n政府集中采购   2   5\n三、收到和处理政府信息公开申请情况\n";
  const Report report = report_of(lines);
  CHECK(!report.table(TableId::proactive).at("fees.previous").value);
}

TEST_CASE("a fraction that goes on below in a narrow cell is not read in part") {
  const auto amount = [](const std::string& fees) {
    const std::string lines =
        "二、主动公开政府信息情况\n信息内容   本年制发件数   本年废止件数   现行有效件数\n规章   0   0   0\n"
        "行政规范性文件   1   0   4\n信息内容   本年处理决定数量\n行政许可   36\n行政处罚   4\n行政强制   2\n"
        "信息内容   本年收费金额（单位：万元）\n行政事业性收费   " +
        fees + "\n\n三、收到和处理政府信息公开申请情况\n";
    return report_of(lines).table(TableId::proactive).at("fees.amount");
  };
  const CellValue broken = amount("120698.8\n                       9");
  CHECK(broken.state == CellState::unread);
  CHECK(broken.doubt == Doubt::glued);
  CHECK(amount("１２０６９８．\n                  ８９").value == 120698.89);  // behind a point nothing else follows
  CHECK(amount("120698.89").value == 120698.89);
  CHECK(amount("120698.8\n\n                 9").value == 120698.8);
  CHECK(amount("120698.8\n9").value == 120698.8);
}

TEST_CASE("the mark of a footnote behind a label is none of its values") {
  for (const std::string mark : {"① ", "⑳ ", "①", "⑳"}) {
    const std::string lines = "二、主动公开政府信息情况\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章" + mark +
                              "2 1 9\n行政规范性文件 3 0 12\n三、收到和处理政府信息公开申请情况\n";
    const Report report = report_of(lines);
    CHECK(report.table(TableId::proactive).at("rules.made").value == 2);
  }
}

namespace {

/// Table 2 of 2021 whose first row says `values`.
Table table_with(std::string_view values) {
  const std::string text =
      "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章" +
      std::string(values) + "\n行政规范性文件\t1\t0\t4\n三、收到和处理政府信息公开申请情况\n";
  return report_of(text).table(TableId::proactive);
}

const ReadingNote* first_of(const Table& table, ReadingNote::Kind kind) {
  const auto it =
      std::find_if(table.notes.begin(), table.notes.end(), [&](const auto& note) { return note.kind == kind; });
  return it == table.notes.end() ? nullptr : &*it;
}

}  // namespace

TEST_CASE("of a row that does not fit what may be numbers is shown, blanks and words are not") {
  const Table table = table_with("\t3\t\t见附件\t4\t约5\t/\t6");
  CHECK(table.at("rules.made").state == CellState::unread);
  const ReadingNote* note = first_of(table, ReadingNote::Kind::unassigned);
  REQUIRE(note != nullptr);
  CHECK(note->row == 0);
  CHECK(note->spans.size() == 5);
}

TEST_CASE("a row that words stand in alone has no numbers that could be unread") {
  const Table table = table_with("\n见附件");
  CHECK(table.at("rules.made").state == CellState::missing);
  CHECK(first_of(table, ReadingNote::Kind::unassigned) == nullptr);
  CHECK(first_of(table, ReadingNote::Kind::row_missing) != nullptr);
}

TEST_CASE("columns of the other edition are told once, whichever rows have them") {
  const Table table = proactive_of("\t1\n\t1\n\t9\n", "\t0\n\t0\n");
  CHECK(table.other_edition_parts.empty());
  const std::string text =
      "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t0\t4\n信息内容\t本年新制"
      "作数量\t本年新公开数量"
      "\t对外公开总数量\n行政规范性文件\t1\t1\t4\n信息内容\t本年处理决定数量\n行政许可\t36\n行政处罚\t4\n行政强制\t2\n"
      "三、收到和处理政府信息公开申请情况\n";
  const Table mixed = report_of(text).table(TableId::proactive);
  CHECK(mixed.other_edition_parts ==
        std::vector<std::string>{"columns.created", "columns.published", "columns.public"});
}
