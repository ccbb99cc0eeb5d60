#include "rule/violations.hpp"

#include "catch.hpp"

using namespace nianbao;

TEST_CASE("cells without a place, and blank ones, have none in the text") {
  Report report;
  Table& table = report.tables[static_cast<std::size_t>(TableId::requests)];
  table.cells.resize(3);
  table.cells[1].span = Span{7, 7};
  table.cells[2].span = Span{8, 10};
  const std::vector<CellRef> cells{{TableId::requests, 0}, {TableId::requests, 1}, {TableId::requests, 2}};
  CHECK(spans_of(report, cells) == std::vector<Span>{{8, 10}});
}
