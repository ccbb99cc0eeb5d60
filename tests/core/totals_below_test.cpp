// Rows of table 3 whose totals stand on lines of their own, below a head that is not known whole.
#include <algorithm>

#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao;

TEST_CASE("with a total on a line of its own a row has as many numbers as the table, though a head is not known") {
  const std::string head =
      "申请人情况\n自然人 法人或其他组织 总计\n商业企事业 科研机构 社会公益组织 法律服务机构 其他\n";
  for (const std::string gap : {" ", "\t"}) {  // behind a tab a blank cell is left in the total's place
    const auto write = [&gap](int row) {
      std::string values = written::joined(row, gap);
      values.pop_back();
      return written::label(row) + gap + values.replace(values.rfind(gap), 1, gap == "\t" ? "\t\n" : "\n") + "\n";
    };
    CHECK(written::read(head + written::rows(25, write)).wrong == 0);
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
