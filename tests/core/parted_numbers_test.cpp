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
