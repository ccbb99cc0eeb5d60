#include "format/format.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "format/applicants.hpp"
#include "format/relations.hpp"

using namespace nianbao;

TEST_CASE("the official tables have the cells that the format prints") {
  CHECK(table_form(TableId::proactive, Edition::y2021).cell_count() == 10);
  CHECK(table_form(TableId::requests, Edition::y2021).cell_count() == 175);
  CHECK(table_form(TableId::review, Edition::y2021).cell_count() == 15);
  CHECK(table_form(TableId::proactive, Edition::y2019).cell_count() == 22);
  CHECK(table_form(TableId::requests, Edition::y2019).cell_count() == 161);
}

TEST_CASE("a cell's id finds the cell") {
  for (const TableId id : kTables) {
    for (const Edition edition : {Edition::y2019, Edition::y2021}) {
      const TableForm& form = table_form(id, edition);
      REQUIRE(form.id == id);
      REQUIRE(form.edition == edition);
      for (int cell = 0; cell < form.cell_count(); ++cell) CHECK(form.find_cell(form.cell_id(cell)) == cell);
    }
  }
}

TEST_CASE("the 2021 format sets 44 relations") {
  std::size_t count = 0;
  for (const TableId id : kTables) count += relations(table_form(id, Edition::y2021)).size();
  CHECK(count == 44);
}

TEST_CASE("the columns of applicants are those of the form") {
  std::vector<std::string_view> applicants;
  std::string organisations;
  for (const ColumnForm& column : table_form(TableId::requests, Edition::y2021).rows.front().columns) {
    if (column.id != "total") applicants.push_back(column.id);
    if (!column.group.zh.empty()) organisations.append(organisations.empty() ? "" : ",").append(column.id);
  }
  CHECK(applicants == std::vector<std::string_view>(kApplicantColumns.begin(), kApplicantColumns.end()));
  CHECK(organisations == kOrganisationColumns);
}
