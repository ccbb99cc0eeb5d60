// Rows of table 3 whose totals stand on lines of their own, below a head that is not known whole.
#include <algorithm>

#include "catch.hpp"
#include "core/written_table.hpp"

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

TEST_CASE("a total on a shorter line below is no number of the blank cell in front of its row") {
  const auto write = [](int row) {
    std::string values = written::joined(row, "\t");
    values.pop_back();
    const std::string label = written::label(row);
    if (row % 2 == 0) return label + "\t" + values + "\n";
    constexpr std::size_t kLetters = 3 * 4;  // bytes of four letters
    values.replace(values.rfind('\t'), 1, "\t\n");
    return label.substr(0, kLetters) + "\n\t" + values + "\t\n" + label.substr(std::min(label.size(), kLetters)) + "\n";
  };
  const written::Read all = written::read(std::string(written::kHead) + written::rows(25, write));
  CHECK(all.right >= 13 * 7);
  CHECK(all.wrong == 0);
}
