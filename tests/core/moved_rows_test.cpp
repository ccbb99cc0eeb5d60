// Rows of cells in table three that stand a column out, or seem to, among others that do not.
#include <set>

#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao;
using namespace nianbao::written;

namespace {

constexpr std::string_view kGridHead =
    "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n";

/// The cells of a row, some of them blank, each behind a tab.
std::string cells(int row, const std::set<int>& blank) {
  std::string out;
  for (int column = 0; column < 7; ++column)
    out += "\t" + (blank.contains(column) ? std::string() : std::to_string(number(row, column)));
  return out;
}

constexpr int kOdd = 5;  // the row that stands otherwise than the others

/// A row whose label stands in the column of its level, its values behind it, and an empty cell.
std::string levelled(int row, const std::string& values) {
  const RowForm& it = form().rows[static_cast<std::size_t>(row)];
  const std::size_t level = it.group.zh.empty() ? (it.block.zh.empty() ? 0 : 1) : 2;
  return std::string(level, '\t') + label(row) + values + "\t\n";
}

/// A table in which one row is written as the caller does, and all others as they stand.
Read read_with(const std::string& odd) {
  const auto write = [&](int row) { return label(row) + (row == kOdd ? odd : "\t\t" + cells(row, {})) + "\n"; };
  return read(std::string(kGridHead) + rows(25, write));
}

}  // namespace

TEST_CASE("a row that lost a cell before its values is not read where it stands") {
  // Its own first cell is blank, and so is the one behind it.
  for (const auto& blank : {std::set<int>{0}, {0, 1}, {0, 3, 6}}) {
    const Read found = read_with("\t" + cells(kOdd, blank) + "\t");
    CHECK(found.wrong == 0);
    CHECK(found.right == 24 * 7);
  }
}

TEST_CASE("a row without total is read where it stands") {
  CHECK(read_with("\t\t" + cells(kOdd, {6})).right == 24 * 7 + 6);
  CHECK(read_with("\t\t" + cells(kOdd, {1, 2, 3, 4, 5, 6})).right == 24 * 7 + 1);
}

TEST_CASE("a row is not moved to stand as a single other one") {
  const auto write = [](int row) {
    return row == 0 ? "\t" + cells(0, {}) + "\t\n" : label(row) + "\t\t" + cells(row, {6}) + "\n";
  };
  CHECK(read(std::string(kGridHead) + rows(3, write)).wrong == 0);
}

TEST_CASE("cells of a label are none of a row that lacks a column") {
  std::string head(kGridHead);
  const std::string_view dropped = "社会公益组织\t";
  head.erase(head.find(dropped), dropped.size());
  const auto write = [](int row) {
    std::string own = cells(row, row % 3 == 0 ? std::set<int>{} : std::set<int>{row % 3});
    const std::string lost = "\t" + std::to_string(number(row, 3));
    return label(row) + "\t\t" + own.erase(own.find(lost), lost.size()) + "\n";
  };
  const Read found = read(head + rows(25, write));
  CHECK(found.wrong == 0);
  CHECK(found.right == 9 * 6 + 16 * 5);
}

TEST_CASE("the count of a row is no value of it") {  // its label is lost, and its first cell is blank
  const auto write = [](int row) {
    const std::string count = std::to_string(row + 4) + "\t";
    return row == 0 ? count + "\t\t" + cells(row, {0}) + "\t\n" : count + label(row) + "\t\t" + cells(row, {}) + "\n";
  };
  CHECK(read("1" + std::string(kGridHead) + rows(25, write)).wrong == 0);
}

TEST_CASE("a row stands where its label tells, though the columns would add up if it stood a cell on") {
  std::string handled;
  std::string carried = "\t";
  for (int column = 0; column < 7; ++column) {
    handled += "\t" + std::to_string(number(0, column) + number(1, column) - column - 10);
    if (column < 6) carried += "\t" + std::to_string(column < 5 ? column + 10 : 75);
  }
  const auto write = [&](int row) { return levelled(row, row == 23 ? handled : row == 24 ? carried : cells(row, {})); };
  const std::string text =
      std::string(kSection) + std::string(kHead) + rows(25, write) + "\n四、政府信息公开行政复议情况\n";
  const Table table = read_report(read_text("a.txt", "text", utf16(text))).table(TableId::requests);
  CHECK(table.at("carriedOut.natural").state != CellState::number);
  CHECK(table.at("carriedOut.business").value == 10);
}
