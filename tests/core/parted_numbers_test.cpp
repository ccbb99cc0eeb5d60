// Rows of table three whose numbers something parts: spaces within a number, lines, marks.
#include <algorithm>

#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao;
using namespace nianbao::written;

TEST_CASE("digits parted in a cell leave the others of a row in their places, units and remarks beside them or not") {
  for (const char* parted : {"2 93", "33 4（件）", "2 93 件"}) {
    const auto write = [&](int row) {
      const std::string values = joined(row, "件\t");
      return label(row) + "\t" + (row == 7 ? parted + values.substr(values.find('\t')) : values) + "\n";
    };
    CHECK(read(rows(25, write)).right == 174);
  }
  const auto remark = [](int row) {
    std::string values = joined(row, "（件）\t");
    return label(row) + "\t" + (row == 7 ? values.insert(3, "（其中网络申请2件）") : values) + "\n";
  };
  CHECK(read(rows(25, remark)).right == 175);
}

TEST_CASE("four numbers of a row on a line, and three on the next: no digits go on below") {
  const auto write = [](int row) {
    std::string values = joined(row, " ");
    std::size_t fourth = 0;
    for (int column = 0; column < 4; ++column) fourth = values.find(' ', fourth) + 1;
    values[fourth - 1] = '\n';
    return label(row) + "\n" + values + "\n";
  };
  CHECK(read(std::string(kHead) + rows(25, write)).right == 175);
}

TEST_CASE(
    "numbers with 、 between them are numbers, and what else stands behind a label with digits is no missing row") {
  const auto write = [](const char* mark) {
    return [mark](int row) { return label(row) + "……" + joined(row, mark) + "\n"; };
  };
  CHECK(read(std::string(kHead) + rows(25, write("、"))).right == 175);
  const std::string table = std::string(kSection) + std::string(kHead) + rows(25, write("<td>"));
  const Report report = read_report(read_text("a.txt", "text", utf16(table)));
  const auto& notes = report.table(TableId::requests).notes;
  CHECK(std::none_of(notes.begin(), notes.end(),
                     [](const ReadingNote& note) { return note.kind == ReadingNote::Kind::row_missing; }));
  CHECK(report.table(TableId::requests).at(3, 0).state == CellState::unread);
}

TEST_CASE("the last number of a row on the line below, in its column: no number of the blank row behind") {
  const auto write = [](int row) {
    const std::string cells = label(row) + "\t\t\t";
    std::string values = joined(row, "\t");
    values.pop_back();
    if (row == 1) return cells + "\t\t\t\t\t\t\n";
    return cells + (row == 0 ? values.insert(values.rfind('\t'), "\t\n\t\t\t\t\t\t\t\t") : values) + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right == 24 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE(
    "a row with one number above one that lost its label and has all others: they are one row where they add up") {
  const auto write = [](bool whole) {
    return [whole](int row) {
      const std::string values = joined(row, "\t");
      if (row == 19) {
        const std::string first = whole ? values.substr(0, values.find('\t')) : "7";
        return label(row) + "\t" + first + "\t\t\t\t\t\t\n\t" + values.substr(values.find('\t')) + "\n";
      }
      return row == 20 ? "" : label(row) + "\t" + values + "\n";
    };
  };
  CHECK(read(rows(25, write(true))).right == 24 * 7);
  const Read parted = read(rows(25, write(false)));
  CHECK(parted.right == 23 * 7);
  CHECK(parted.wrong == 0);
}

TEST_CASE("a number in two pieces makes up for one that its row lacks, where other rows lack some") {
  const auto write = [](int row) {
    std::string values = joined(row, "    ");
    if (row % 3 == 0) values.erase(0, values.find(' '));
    if (row == 7) values = "149  152  1 55  158  161  164";  // its total is blank
    return label(row) + "    " + values + "\n";
  };
  CHECK(read(std::string(kHead) + rows(25, write)).wrong == 0);
}
