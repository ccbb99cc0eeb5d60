// This year's table three and another one side by side: only this year's numbers are read.
#include <string>

#include "catch.hpp"
#include "core/written_table.hpp"

using namespace nianbao;
using namespace nianbao::written;

namespace {

constexpr std::string_view kColumns = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计";

/// The same numbers, each one more.
std::string others(int row) {
  std::string out;
  for (int column = 0; column < 7; ++column) out += "\t" + std::to_string(number(row, column) + 1);
  return out;
}

std::string own(int row) { return "\t" + joined(row, "\t").substr(0, joined(row, "\t").size() - 1); }

/// A report of 2024 with both below these words, the label once more between them or not.
Read read_twins(const std::string& first, const std::string& second, bool own_first, bool again) {
  std::string table = "白鹭镇人民政府2024年政府信息公开工作年度报告\n" + std::string(kSection) + "项目\t" + first +
                      "\t\t\t\t\t\t\t" + second + "\n\t" + std::string(kColumns) + "\t" + std::string(kColumns) + "\n";
  for (int row = 0; row < 25; ++row) {
    const std::string between = again ? "\t" + label(row) : "";
    table += label(row) + (own_first ? own(row) + between + others(row) : others(row) + between + own(row)) + "\n";
  }
  const Report report = read_report(read_text("a.txt", "text", utf16(table)));
  Read out;
  for (int row = 0; row < 25; ++row) {
    for (int column = 0; column < 7; ++column) {
      const auto& value = report.table(TableId::requests).at(row, column).value;
      if (value) ++(*value == number(row, column) ? out.right : out.wrong);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("of two tables side by side that of the report's year is read, whichever stands first") {
  for (const bool again : {false, true}) {
    CHECK(read_twins("2024年", "2023年", true, again).right == 175);
    CHECK(read_twins("2023年", "2024年", false, again).right == 175);
    CHECK(read_twins("上年数", "本年数", false, again).right == 175);
  }
}

TEST_CASE("where nothing tells which of two tables side by side is the report's, none is read") {
  for (const bool again : {false, true}) {
    for (const bool own_first : {false, true}) {
      const Read all = read_twins("", "", own_first, again);
      CHECK(all.right + all.wrong == 0);
      CHECK(read_twins("2022年", "2023年", own_first, again).wrong == 0);
    }
  }
}

TEST_CASE("of rows that stand below each other for two years those of the report's year are read") {
  for (const std::string other : {"（上年）", "（2023年）"}) {
    std::string table = "白鹭镇人民政府2024年政府信息公开工作年度报告\n" + std::string(kSection) + "项目\t" +
                        std::string(kColumns) + "\n";
    for (int row = 0; row < 25; ++row)
      table += label(row) + other + others(row) + "\n" + label(row) + "（本年）" + own(row) + "\n";
    const Report report = read_report(read_text("a.txt", "text", utf16(table)));
    for (int row = 0; row < 25; ++row) CHECK(report.table(TableId::requests).at(row, 6).value == number(row, 6));
  }
}

TEST_CASE("a sum of the organisations beside their columns is none of the row's") {
  const auto write = [](int row) {
    const int organisations = number(row, 6) - number(row, 0);
    std::string values = own(row);
    return label(row) + values.insert(values.find('\t', 1), "\t" + std::to_string(organisations)) + "\n";
  };
  std::string head = "项目\t" + std::string(kColumns) + "\n";
  head.insert(head.find("\t商业企业"), "\t法人或其他组织小计");
  CHECK(read(head + rows(25, write)).right == 175);
}
