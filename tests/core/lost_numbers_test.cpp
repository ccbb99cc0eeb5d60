// Rows of table three that lost numbers, among others whose digits run together.
#include <algorithm>

#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao::written;

namespace {

/// The numbers of a row, the first two of them glued.
std::string half_glued(int row) {
  std::string values = joined(row, " ");
  return values.erase(values.find(' '), 1);
}

/// Numbers of a row, right-aligned in columns.
std::string in_columns(int row, int from, int to) {
  std::string out;
  for (int column = from; column < to; ++column) {
    const std::string digits = std::to_string(number(row, column));
    out += std::string(8 - digits.size(), ' ') + digits;
  }
  return out;
}

}  // namespace

TEST_CASE("a column is lost and digits run together: a row that adds up by chance is none") {
  const auto write = [](int row) {
    std::string values = half_glued(row);
    values.erase(values.find(' '), values.find(' ', values.find(' ') + 1) - values.find(' '));
    if (row == 11) values = "109 232 380327 255 1429";  // 109 + 232 + 3 + 803 + 27 + 255
    return label(row) + " " + values + "\n";
  };
  const Read all = read(std::string(kHead) + rows(25, write));
  CHECK(all.wrong == 0);
}

TEST_CASE(
    "where an author erred in some rows whose digits run together, one that adds up when it is cut wrongly is unread") {
  const auto read_among = [](bool erring) {
    const auto write = [erring](int row) {
      std::string values = half_glued(row);
      if (row == 11) values = "274 84 11921294 267 1050";  // 274 84 119 21 294 267, which are 1059
      if (erring && row % 8 == 0) ++values[values.size() - 2];
      return label(row) + " " + values + "\n";
    };
    const std::string table = std::string(kHead) + rows(25, write);
    return nianbao::read_report(nianbao::read_text("a.txt", "text", nianbao::utf16(std::string(kSection) + table)))
        .table(nianbao::TableId::requests)
        .at(11, 3)
        .value;
  };
  CHECK(read_among(false) == 212);
  CHECK_FALSE(read_among(true));
}

TEST_CASE("a row that lost its total has no number in two pieces instead") {
  const auto write = [](int row) {
    std::string values = half_glued(row);
    if (row == 11) values.erase(values.rfind(' ', values.size() - 2));
    return label(row) + "\n" + values + "\n";
  };
  const Read all = read(std::string(kHead) + rows(25, write));
  CHECK(all.wrong == 0);
}

TEST_CASE("numbers below the blank cells of a label, the next label lost: they may be either's") {
  const auto write = [](int row) {
    if (row == 14) return label(row) + "\t\t\t\t\t\t\t\n\t" + joined(row, "\t") + "\n";
    return row == 15 ? "" : label(row) + "\t" + joined(row, "\t") + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right >= 23 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("a row of cells goes on in the next line, where its blank ones are, above a row of blank cells") {
  const auto write = [](int row) {
    if (row == 12) return label(row) + "\t\t\t\t\t\t\t\n";
    if (row != 11) return label(row) + "\t" + joined(row, "\t") + "\n";
    std::string first, second;
    for (int column = 0; column < 7; ++column) {
      (column < 3 ? first : second) += "\t" + std::to_string(number(row, column));
    }
    return label(row) + first + "\t\t\t\t\n\t\t\t" + second + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right == 24 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE(
    "a row broken in two whose own cells are blank in part goes on in the next line, and is not the blank row's behind "
    "it") {
  const auto write = [](int row) {
    if (row == 12) return label(row) + "\t\t\t\t\t\t\t\n";
    if (row != 11) return label(row) + "\t" + joined(row, "\t") + "\n";
    std::string first, second;
    for (int column = 0; column < 7; ++column)
      (column < 3 ? first : second) += column % 3 == 1 ? "\t" : "\t" + std::to_string(number(row, column));
    return label(row) + first + "\t\t\t\t\n\t\t\t" + second + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right == 23 * 7 + 5);
  CHECK(all.wrong == 0);
}

TEST_CASE("where many rows lost their blank cells, what a tool left beside a number are no digits that run together") {
  const auto write = [](int row) {
    std::string values = joined(row, "&nbsp;\n");
    if (row == 1) return label(row) + "\n20\n98\n0\n21\n";
    if (row % 2 == 0) values.erase(0, values.find('\n') + 1);
    return label(row) + "\n" + values;
  };
  CHECK(read(std::string(kHead) + rows(25, write)).wrong == 0);
}

TEST_CASE("six numbers and the cell behind their row, its label going on below: the total is not blank") {
  for (const int broken : {2, 3}) {  // rows whose labels go on below; behind the others is such a cell, or none
    const auto write = [broken](int row) {
      const std::string whole = label(row);
      std::string values = joined(row, "\t");
      if (row >= broken) return whole + "\t" + (broken == 2 ? values : values.substr(0, values.size() - 1)) + "\n\n";
      if (row == 1) values.erase(0, values.find('\t') + 1);
      return whole.substr(0, 15) + "\t" + values + "\n" + whole.substr(15) + "\n\n";
    };
    CHECK(read(rows(25, write)).wrong == 0);
  }
}

TEST_CASE(
    "the total of a row laid out in columns stands alone on the line above: what is on the next is no row with a blank "
    "total") {
  const auto write = [](int row) {
    const std::string label_column(40, ' ');
    if (row != 11) return label(row) + "\n" + label_column + in_columns(row, 0, 7) + "\n";
    return label(row) + std::string(71, ' ') + in_columns(row, 6, 7) + "  1.本机关\n" + label_column +
           in_columns(row, 0, 6) + "  不掌握相关政府\n" + std::string(104, ' ') + "信息\n" + label_column +
           in_columns(row + 1, 0, 7) + "\n";
  };
  const Read all = read(rows(12, write));
  CHECK(all.right == 11 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE(
    "rows that stand a column farther to the left, their labels as well: their blank cells are where the label tells") {
  const auto write = [](int row) {
    const bool moved = row % 3 == 2;
    std::string values = joined(row, "\t");
    values.pop_back();
    if (row == 11) values = "\t\t" + values.substr(values.find('\t', values.find('\t') + 1) + 1);
    return std::string(moved ? "\t" : "\t\t") + label(row) + "\t" + values + (moved ? "\t" : "") + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right == 175 - 2);
  CHECK(all.wrong == 0);
}

TEST_CASE("a table cut behind its labels, its numbers column by column, and those of table four right behind them") {
  std::string table(kHead);
  table += rows(15, [](int row) { return label(row) + "\n"; });
  for (int column = 0; column < 7; ++column)
    table += rows(15, [column](int row) { return std::to_string(number(row, column)) + "\n"; });
  const std::string all = std::string(kSection) + table + "1\n2\n3\n4\n10\n" + "5\n6\n7\n8\n26\n" + "9\n1\n2\n3\n15\n";
  const auto report = nianbao::read_report(nianbao::read_text("a.txt", "text", nianbao::utf16(all)));
  const auto& requests = report.table(nianbao::TableId::requests);
  for (int row = 0; row < 15; ++row) {
    for (int column = 0; column < 7; ++column) CHECK(requests.at(row, column).value == number(row, column));
  }
  CHECK_FALSE(requests.at(23, 0).value);
}

TEST_CASE("a row with a cell less than all others lost a number, whatever blank cell stands at its end") {
  const auto write = [](int row) {
    const bool first = row < 2 || row == 24;
    const bool second = row < 4 || row == 23;  // and others have a label in the third column
    std::string out = (first ? "\t" : second ? "\t\n\t" : "\t\n\t\n\t") + label(row) + "\n";
    for (int column = 0; column < 7; ++column) {
      const bool lost = column == 3 || (row == 23 && column == 1);  // nobody has the fourth column
      if (!lost) out += "\t" + std::to_string(number(row, column)) + "\n";
    }
    return out + "\t\n\n";
  };
  const std::string head =
      "\t申请人情况\n\t\n\n\t自然人\n\t法人或其他组织\n\t总计\n\t\n\n\t商业企业\n\t科研机构\n\t法律服务机构\n\t其他\n\t"
      "\n\n";
  const Read all = read(head + rows(25, write));
  CHECK(all.right >= 24 * 6);
  CHECK(all.wrong == 0);
}
