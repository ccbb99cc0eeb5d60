// A table 3 whose rows nothing parts: all of it on one line of text, or in cells that no empty line sets apart.
#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao::written;

namespace {

std::string replaced(std::string text, char from, std::string_view to) {
  std::string out;
  for (const char c : text) c == from ? out += to : out += c;
  return out;
}

}  // namespace

TEST_CASE("all of the table on one line, bars behind its cells") {
  const auto write = [](int row) { return label(row) + "| " + joined(row, "| "); };
  const Read all = read(replaced(std::string(kHead), '\n', "| ") + rows(25, write) + "\n");
  CHECK(all.right == 25 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("bars behind the cells of a row, its total on the next line") {
  const auto write = [](int row) {
    const std::string values = joined(row, "| ");
    const std::size_t total = values.rfind("| ", values.size() - 3) + 2;
    return label(row) + "| " + values.substr(0, total) + "\n" + values.substr(total, values.size() - total - 2) + "\n";
  };
  const Read all = read(std::string(kHead) + rows(25, write));
  CHECK(all.right >= 24 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("a cell a line behind a tab, no empty line between rows, and labels lost") {
  const auto write = [](int row) {
    const bool lost = row == 8 || row == 11;
    return "\t\n\t\n\t" + (lost ? "" : label(row)) + "\n\t" + replaced(joined(row, "\n"), '\n', "\n\t") + "\n";
  };
  const Read all = read("\t" + replaced(std::string(kHead), '\n', "\n\t") + "\n" + rows(25, write));
  CHECK(all.right == 25 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("the total of each row stands before the next label") {
  const auto write = [](int row) {
    const std::string values = joined(row, " ");
    return (row == 0 ? "" : std::to_string(number(row - 1, 6)) + " ") + label(row) + " " +
           values.substr(0, values.rfind(' ', values.size() - 2)) + "\n";
  };
  const Read all = read(std::string(kHead) + rows(25, write) + std::to_string(number(24, 6)) + "\n");
  CHECK(all.right == 25 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("numbers with their units, commas between them") {
  const auto write = [](int row) { return label(row) + "：" + joined(row, "件，") + "\n"; };
  const Read all = read(std::string(kHead) + rows(25, write));
  CHECK(all.right == 25 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("a column counts the rows, behind their labels") {
  const auto write = [](int row) {
    return "| " + label(row) + " | " + std::to_string(row + 1) + " | " + joined(row, " | ") + "\n";
  };
  const Read all = read("| 项目 | 行次 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n" +
                        rows(25, write));
  CHECK(all.right == 25 * 7);
  CHECK(all.wrong == 0);
}
