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
