// Rows of table 3 whose totals stand on lines of their own, below a head that is not known whole.
#include "catch.hpp"
#include "document/read_text.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

TEST_CASE("with a total on a line of its own a row has as many numbers as the table, though a head is not known") {
  const TableForm& form = table_form(TableId::requests, Edition::y2021);
  std::string text =
      "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人 法人或其他组织 总计\n商业企事业 科研机构 社会公益组织 "
      "法律服务机构 其他\n";
  const int rows = static_cast<int>(form.rows.size());
  const auto number = [](int row, int column) { return 100 + 10 * row + column; };
  for (int row = 0; row < rows; ++row) {
    text += form.rows[static_cast<std::size_t>(row)].label.zh;
    for (int column = 0; column < 7; ++column) text += (column < 6 ? " " : "\n") + std::to_string(number(row, column));
    text += "\n";
  }
  const Report report = read_report(read_text("a.txt", "text", utf16(text + "四、政府信息公开行政复议情况\n")));
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < 7; ++column) {
      const auto& value = report.table(TableId::requests).at(row, column).value;
      CHECK((!value || *value == number(row, column)));
    }
  }
}
