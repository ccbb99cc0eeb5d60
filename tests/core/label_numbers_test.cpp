// Table three where the numbers of labels stand apart from their words, and where such numbers are others'.
#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao::written;

namespace {

/// The number of a label that has one, or nothing.
std::string number_of(int row) { return label(row)[1] == '.' ? label(row).substr(0, 1) : ""; }

std::string words_of(int row) { return number_of(row).empty() ? label(row) : label(row).substr(2); }

/// Its label with a space behind the number, and these values.
std::string spaced(int row, const std::string& values) {
  return (number_of(row).empty() ? "" : number_of(row) + " ") + words_of(row) + " " + values;
}

}  // namespace

TEST_CASE("the table is one line of text, and a space stands behind the numbers of labels") {
  const Read all = read(rows(25, [](int row) { return spaced(row, joined(row, " ")); }));
  CHECK(all.right >= 24 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("in such a text a row that lost a number does not have that of the next label instead") {
  const int short_row = *form().find_row("unprocessed.repeated");
  const auto write = [&](int row) {
    const std::string values = joined(row, " ");
    return spaced(row, row == short_row ? values.substr(values.find(' ') + 1) : values);
  };
  const Read all = read(rows(25, write));
  CHECK(all.right >= 23 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("a total that is the number of the next label by chance is a total") {
  const int first = *form().find_row("denied.stateSecret");
  const auto write = [&](int row) {
    return words_of(row) + " " + (row == first ? "0 0 1 1 0 0 2 " : joined(row, " "));
  };
  const Read all = read(rows(25, write));
  CHECK(all.right == 24 * 7);
  CHECK(all.wrong == 7);  // the numbers of that row, which the test wrote itself
}

TEST_CASE("a label's number stands before the numbers of its row, behind those of the row above") {
  const auto write = [](int row) {
    const bool parted = row > 5 && row % 2 == 1 && !number_of(row).empty();
    return parted ? number_of(row) + "\n" + joined(row, "\n") + "、" + words_of(row) + "\n"
                  : label(row) + "\n" + joined(row, "\n");
  };
  CHECK(read(std::string(kHead) + rows(25, write)).wrong == 0);
}

TEST_CASE("rows are counted in front, and 其他 of the head is no label of the third") {
  const auto write = [](int row) {
    std::string values;
    for (const int column : {0, 5, 2, 3, 4, 1, 6}) values += "\t" + std::to_string(number(row, column));
    return std::to_string(row + 4) + "\t\t\t" + label(row) + values + "\n";
  };
  const std::string head =
      "2\t\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n3\t\t\t\t\t其他\t科研机构\t社会公益组织\t法律服务机构\t商业企业\t"
      "\n";
  const Read all = read(head + rows(25, write));
  CHECK(all.right == 25 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("rows are counted in front, and two of them lost their labels: the count is none of their numbers") {
  const auto write = [](int row) {
    const std::string values = joined(row, "\t");
    return std::to_string(row + 1) + "\t\t\t" + (row == 7 || row == 20 ? "" : label(row)) + "\t" +
           values.substr(0, values.size() - 1) + "\n";
  };
  const Read all = read(rows(25, write));
  CHECK(all.right == 25 * 7);
  CHECK(all.wrong == 0);
}
