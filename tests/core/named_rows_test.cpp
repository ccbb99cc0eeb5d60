// Table three as a list: each row names its columns, or counts with a unit.
#include <array>

#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao::written;

namespace {

constexpr std::array<std::string_view, 7> kColumns{"自然人",       "商业企业", "科研机构", "社会公益组织",
                                                   "法律服务机构", "其他",     "总计"};

/// Its numbers behind the names of their columns, a mark between them.
std::string named(int row, std::string_view unit, std::string_view mark) {
  std::string out;
  for (int column = 0; column < 7; ++column) {
    out.append(column > 0 ? mark : "").append(kColumns[static_cast<std::size_t>(column)]);
    out.append(std::to_string(number(row, column))).append(unit);
  }
  return out;
}

Read read_rows(const std::function<std::string(int)>& write) {
  return read(rows(25, [&](int row) { return label(row) + write(row) + "\n"; }));
}

}  // namespace

TEST_CASE("a row names the column of each number, with a unit") {
  CHECK(read_rows([](int row) { return "：" + named(row, "件", "，") + "。"; }).right == 25 * 7);
  CHECK(read_rows([](int row) { return "：" + named(row, "件", "、"); }).right == 25 * 7);
  CHECK(read_rows([](int row) { return "（" + named(row, "件", "，") + "）"; }).right == 25 * 7);
}

TEST_CASE("3 of 163，其他 is the end of a number, and none of a label") {
  const Read all = read_rows([](int row) { return "：" + named(row, "", "，"); });
  CHECK(all.right == 25 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("the numbers of a row are parted by 、, each with its unit") {
  const Read all = read_rows([](int row) {
    std::string values;
    for (int column = 0; column < 7; ++column)
      values.append(column > 0 ? "、" : "：").append(std::to_string(number(row, column))).append("件");
    return values + "。";
  });
  CHECK(all.right == 25 * 7);
}

TEST_CASE("小计 of the organisations beside 总计 is no column of the form, and alone it is the total") {
  const std::string head = "项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t";
  const auto write = [](int row, bool sums) {
    std::string out = label(row);
    for (int column = 0; column < 6; ++column) out += "\t" + std::to_string(number(row, column));
    if (sums) out += "\t" + std::to_string(number(row, 6) - number(row, 0));
    return out + "\t" + std::to_string(number(row, 6)) + "\n";
  };
  CHECK(read(head + "小计\t总计\n" + rows(25, [&](int row) { return write(row, true); })).right == 25 * 7);
  CHECK(read(head + "小计\n" + rows(25, [&](int row) { return write(row, false); })).right == 25 * 7);
}
