// Rows of table 3 whose label is lost, or is in two pieces with the numbers between them.
#include "catch.hpp"
#include "core/written_table.hpp"

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
