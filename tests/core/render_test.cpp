// What stands in a message for the values of a finding.
#include "catch.hpp"
#include "rule/rule.hpp"

using namespace nianbao;

namespace {

Report empty_report() {
  Report report;
  for (const TableId id : kTables) {
    Table& table = report.tables[static_cast<std::size_t>(id)];
    table.id = id;
    table.form = &table_form(id, Edition::y2021);
    table.cells.resize(static_cast<std::size_t>(table.form->cell_count()));
  }
  return report;
}

std::string said(const Value& value, Language language = Language::zh) {
  return render(value, empty_report(), language);
}

/// Cells of table two in words, each given by its row and column.
std::string cells(std::initializer_list<std::pair<int, int>> places, Language language = Language::zh) {
  std::vector<CellRef> out;
  for (const auto& [row, column] : places)
    out.push_back({TableId::requests, table_form(TableId::requests, Edition::y2021).cell(row, column)});
  return said(out, language);
}

constexpr int kTotal = 6;       // the last column
constexpr int kOtherwise = 20;  // the first of three rows of （六）其他处理
constexpr int kHandled = 23;    // （七）总计

}  // namespace

TEST_CASE("of a list of texts six are named") {
  const std::vector<Texts> six(6, Texts{"词", "word"});
  const std::vector<Texts> seven(7, Texts{"词", "word"});
  CHECK(said(std::vector<Texts>{{"词", "word"}}) == "“词”");
  CHECK(said(six) == "“词”、“词”、“词”、“词”、“词”、“词”");
  CHECK(said(seven) == "“词”、“词”、“词”、“词”、“词”、“词”等 7");
  CHECK(said(std::vector<Texts>(2, Texts{"词", "word"}), Language::en) == "“word”, “word”");
  CHECK(said(seven, Language::en) == "“word”, “word”, “word”, “word”, “word”, “word” … 7");
}

TEST_CASE("rows, columns and sections have the names of the format") {
  CHECK(said(RowName{TableId::requests, Edition::y2021, 6}) == "3.危及‘三安全一稳定’");
  CHECK(said(RowName{TableId::requests, Edition::y2021, 2}) == "（一）予以公开");
  CHECK(said(ColumnName{TableId::requests, Edition::y2021, 0, 1}) == "商业企业");
  CHECK(said(ColumnName{TableId::requests, Edition::y2021, 0, 1}, Language::en) == "businesses");
  CHECK(said(SectionName{SectionId::requests}) == "三、收到和处理政府信息公开申请情况");
  CHECK(said(SectionName{SectionId::requests}, Language::en).starts_with("section 3, "));
}

TEST_CASE("cells are named by their rows, and three of a row by their columns") {
  CHECK(cells({{2, 0}}) == "“（一）予以公开”自然人");
  CHECK(cells({{2, 0}, {2, 1}, {2, 2}}) == "“（一）予以公开”自然人、商业企业、科研机构");
  CHECK(cells({{2, 0}, {2, 1}, {2, 2}, {2, 3}}) == "“（一）予以公开”");
  CHECK(cells({{2, 0}, {2, 1}}, Language::en) == "“Granted” natural persons, businesses");
  CHECK(cells({{2, 0}, {3, 0}}) == "“（一）予以公开”自然人；“（二）部分公开”自然人");
  CHECK(cells({{2, 0}, {3, 0}}, Language::en) == "“Granted” natural persons; “Granted in part” natural persons");
}

TEST_CASE("three rows are named") {
  CHECK(cells({{2, 0}, {3, 0}, {4, 0}}) == "“（一）予以公开”自然人；“（二）部分公开”自然人；“1.属于国家秘密”自然人");
  CHECK(cells({{2, 0}, {3, 0}, {4, 0}, {5, 0}}) ==
        "“（一）予以公开”自然人；“（二）部分公开”自然人；“1.属于国家秘密”自然人等");
  CHECK(cells({{2, 0}, {3, 0}, {4, 0}, {5, 0}}, Language::en).ends_with(" and others"));
}

TEST_CASE("the total of all totals needs no column") {
  CHECK(cells({{kHandled, kTotal}}) == "“（七）总计”");
  CHECK(cells({{kHandled, 0}}) == "“（七）总计”自然人");
  CHECK(cells({{2, kTotal}}) == "“（一）予以公开”总计");
}

TEST_CASE("totals of two or three rows are called so once") {
  CHECK(cells({{2, kTotal}, {3, kTotal}}) == "“（一）予以公开”“（二）部分公开”的总计");
  CHECK(cells({{2, kTotal}, {3, kTotal}, {4, kTotal}}) == "“（一）予以公开”“（二）部分公开”“1.属于国家秘密”的总计");
  CHECK(cells({{2, kTotal}, {3, kTotal}}, Language::en) == "“Granted” total; “Granted in part” total");
  CHECK(cells({{2, kTotal}, {3, 0}}) == "“（一）予以公开”总计；“（二）部分公开”自然人");
}

TEST_CASE("a whole group is called by its name and the number of its rows") {
  CHECK(cells({{2, kTotal}, {kOtherwise, kTotal}, {kOtherwise + 1, kTotal}, {kOtherwise + 2, kTotal}}) ==
        "“（一）予以公开”总计；“（六）其他处理”3 行");
  CHECK(cells({{2, kTotal}, {kOtherwise, kTotal}, {kOtherwise + 1, kTotal}, {kOtherwise + 2, kTotal}}, Language::en) ==
        "“Granted” total; “Handled otherwise”, 3 rows,");
  CHECK(cells({{2, kTotal}, {3, 0}, {kOtherwise, kTotal}, {kOtherwise + 1, kTotal}, {kOtherwise + 2, 0}}).find(" 行") ==
        std::string::npos);
  CHECK(cells({{2, kTotal}, {3, 0}, {kOtherwise, kTotal}, {kOtherwise + 1, kTotal}}).find(" 行") == std::string::npos);
}
