// Rows of table 3 whose label is lost, or is in two pieces with the numbers between them.
#include <set>
#include <vector>

#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao;
using namespace nianbao::written;

namespace {

constexpr std::string_view kBlank = "\t\t\t\t\t\t\t";

std::string in_grid(int row) { return label(row) + "\t" + joined(row, "\t"); }

}  // namespace

TEST_CASE("a row without label is not that of the label above, whose own cells are blank") {
  const int total = *form().find_row("handled");
  const auto write = [&](int row) {
    const std::string own = row == total       ? label(row).append("\t").append(kBlank)
                            : row == total + 1 ? "\t" + joined(row, "\t")
                                               : in_grid(row);
    return own + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right >= 23 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("a row that lost its label, where another row has moved with its own: it may have moved as well") {
  const auto write = [](int row) {
    const std::string values = joined(row, "\t");                           // with an empty cell behind them
    if (row == 0) return "\t\t" + values.substr(values.find('\t')) + "\n";  // its first number was blank
    if (row == 7) return "\t" + label(row) + "\t" + values + "\n";
    return (row < 2 ? label(row) + "\t\t\t" : "\t\t" + label(row) + "\t") + values.substr(0, values.size() - 1) + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right >= 24 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("the number of a label stands before the numbers of its row, its words behind them") {
  const auto write = [](int row) {
    const std::string words = label(row);
    const bool parted = row > 5 && words[1] == '.';
    return parted ? words.substr(0, 1) + "\n" + joined(row, "\n") + "、" + words.substr(2) + "\n"
                  : words + "\n" + joined(row, "\n");
  };
  const Read all = read(std::string(kHead) + rows(25, write));
  CHECK(all.right == 25 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("the label of the next row, 3 其他, stands in the cell of the last number") {
  const int other = *form().find_row("otherwise.other");
  const auto write = [&](int row) {
    const std::string values = joined(row, "\t");
    return (row == other ? "" : label(row)) + "\t" + values.substr(0, values.size() - 1) +
           (row + 1 == other ? " 3 其他\n" : "\n");
  };
  const Read all = read(rows(25, write));
  CHECK(all.right >= 24 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("the first label behind the head, 上年结转, is none of a column of last year's numbers") {
  const auto write = [](int row) {
    const std::string values = joined(row, "\t");
    const std::string words = row == 0 ? "" : row == 1 ? label(row).substr(label(row).find("上")) : label(row);
    return words + "\t\t" + values.substr(0, values.size() - 1) + "\n";
  };
  const std::string head =
      "\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n";
  CHECK(read(head + rows(25, write)).right == 25 * 7);
}

TEST_CASE("the last of rows in another order has its numbers before its label, as others have") {
  const int first = *form().find_row("denied.stateSecret");
  const auto write = [&](int row) {
    if (row < first || row > first + 7) return label(row) + "\n" + joined(row, "\n");
    const int order[]{0, 1, 7, 3, 6, 5, 2, 4};
    const int at = order[row - first];
    const bool before = at != 0 && at != 6;
    const std::string values = joined(first + at, "\n");
    return before ? values + label(first + at) + "\n" : label(first + at) + "\n" + values;
  };
  const Read all = read(std::string(kHead) + rows(25, write));
  CHECK(all.right >= 17 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("rows in another order, one of them without its label: it may be above those around it") {
  const int first = *form().find_row("denied.stateSecret");
  const auto write = [&](int row) {
    if (row < first || row > first + 7) return label(row) + "\n" + joined(row, "\n");
    const int order[]{0, 1, 4, 3, 5, 7, 6, 2};
    const int at = first + order[row - first];
    return (order[row - first] == 7 ? "" : label(at) + "\n") + joined(at, "\n");
  };
  const Read all = read(std::string(kHead) + rows(25, write));
  CHECK(all.right >= 22 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE(
    "rows in another order, some without their labels: what stands right behind a label is not given to one of these") {
  const int first = *form().find_row("denied.stateSecret");
  const std::vector<std::vector<int>> orders{
      {0, 1, 7, 3, 2, 6, 4, 5}, {0, 3, 4, 1, 2, 5, 6, 7}, {0, 2, 3, 4, 5, 6, 1, 7}};
  const std::vector<std::set<int>> lost{{2, 3}, {1, 2, 4}, {1, 5}};
  for (const char* gap : {"\n", "\t"}) {
    for (std::size_t i = 0; i < orders.size(); ++i) {
      const auto write = [&](int row) {
        const bool own = row < first || row > first + 7;
        const int at = own ? row : first + orders[i][static_cast<std::size_t>(row - first)];
        const std::string words = !own && lost[i].contains(at - first) ? "" : label(at);
        return words + gap + joined(at, gap) + "\n";
      };
      const Read all = read(rows(25, write));
      CHECK(all.right >= 17 * 7);
      CHECK(all.wrong == 0);
    }
  }
}

TEST_CASE("numbers and their units that run together are their label's: the next line is another row's") {
  const int lost = *form().find_row("denied.securityStability");
  const auto write = [&](int row) {
    std::string values;
    for (int column = 0; column < 7; ++column)
      values += std::to_string(number(row, column)) + "（件）" +
                (row == lost || column == 1 || column == (row == lost - 1 ? 4 : 5) ? " " : "");
    return (row == lost ? "" : label(row) + "\n") + values + "\n";
  };
  CHECK(read(std::string(kHead) + rows(25, write)).wrong == 0);
}

TEST_CASE("two rows of table three and the number of a label between them are no row of reviews") {
  const int third = *form().find_row("denied.thirdParty");
  const auto write = [&](int row) {
    const std::size_t words = row == third ? 2 : 0;
    return label(row).substr(0, words) + (words > 0 ? "\n" + joined(row, "\n") : "") + label(row).substr(words) + "\n" +
           (words > 0 ? "" : joined(row, "\n"));
  };
  const std::string text = std::string(kSection) + std::string(kHead) + rows(24, write);
  CHECK_FALSE(read_report(read_text("a.txt", "text", utf16(text))).table(TableId::review).found);
}

TEST_CASE("values between two labels that have their own are of the row that lost its label, and shift no others") {
  const int first = *form().find_row("denied.stateSecret");
  for (const char* end : {"\n", "&nbsp;\n"}) {
    const auto write = [&](int row) {
      if (row < first || row > first + 7) return label(row) + "\n" + joined(row, "\n");
      const int order[]{0, 2, 7, 3, 5, 1, 6, 4};
      const int at = first + order[row - first];
      return order[row - first] == 2 ? joined(at, end) : label(at) + "\n" + joined(at, "\n");
    };
    const Read all = read(std::string(kHead) + rows(25, write));
    CHECK(all.right == 24 * 7);
    CHECK(all.wrong == 0);
  }
}

TEST_CASE("labels of two rows beside the numbers of one, the other's on the next line: neither is read") {
  const int total = *form().find_row("handled");
  const auto write = [&](int row) {
    if (row == 5) return std::string();
    if (row == total - 1) return "（七）总计\t3.其他\t" + joined(row, "\t") + "\n";
    return (row == total ? "\t" : label(row) + "\t") + ("\t" + joined(row, "\t")) + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right == 22 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE(
    "the words of several rows in one cell, as where a picture ends within the table: no number is the last one's") {
  const int first = *form().find_row("granted");
  const auto write = [&](int row) {
    const std::string merged = "三本（一）以公开 度办部分公开分处的只计这 不" + label(first + 2);
    return (row == first ? merged : row > first ? "" : label(row)) + "\t" + joined(row, "\t") + "\n";
  };
  const Read all = read(rows(5, write));
  CHECK(all.right >= 2 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("the labels of two rows in one cell, and as many rows of numbers or another number") {
  const int first = *form().find_row("granted");
  const auto written = [&](bool both) {
    return rows(25, [&](int row) {
      if (row == first + 1 && !both) return std::string();
      const std::string words = row == first ? label(row) + label(row + 1) : row == first + 1 ? "" : label(row);
      return words + "\t" + joined(row, "\t") + "\n";
    });
  };
  CHECK(read(written(true)).right == 25 * 7);
  CHECK(read(written(false)).wrong == 0);
}

TEST_CASE("of a row that lost its label and stands one cell off, the first value is its own and no number of the row") {
  const auto write = [](int row) {
    const std::string count = std::to_string(row + 1) + "\t";
    std::string values = joined(row, "\t");
    if (row == 0) return count + "\t\t" + values + "\n";
    values.pop_back();
    return count + label(row) + "\t\t\t" + values + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right >= 24 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("a column whose head reads 备注总计 holds the totals") {
  const auto write = [](int row) {
    std::string values = joined(row, "\t");
    values.pop_back();
    return label(row) + "\t\t\t" + values + "\n";
  };
  const std::string head = "\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t备注总计\n";
  CHECK(read(head + rows(25, write)).right == 25 * 7);
}
