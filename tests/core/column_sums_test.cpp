#include "report/tables/column_sums.hpp"

#include "catch.hpp"

using namespace nianbao;

namespace {

const TableForm& requests_form() { return table_form(TableId::requests, Edition::y2021); }
const std::vector<int> kOrder{0, 1, 2, 3, 4, 5, 6};

int row(std::string_view key) { return *requests_form().find_row(key); }

/// Zero everywhere but in the rows that are asked about.
std::vector<std::optional<double>> zeros_without(const std::vector<int>& rows) {
  std::vector<std::optional<double>> values(static_cast<std::size_t>(requests_form().cell_count()), 0);
  for (const int open : rows) {
    for (const int column : kOrder) values[static_cast<std::size_t>(requests_form().cell(open, column))].reset();
  }
  return values;
}

DigitSplit cut(const std::vector<double>& values) {
  DigitSplit out;
  for (const double value : values) out.numbers.push_back({CellToken::Kind::number, {}, value});
  return out;
}

const DigitSplit kEleven = cut({11, 0, 0, 0, 0, 0, 11});
const DigitSplit kOneAndTen = cut({1, 10, 0, 0, 0, 0, 11});

OpenRow open(std::string_view key, std::vector<DigitSplit> kept) {
  return {row(key), {std::move(kept), 2, true, false}};
}

}  // namespace

TEST_CASE("the columns leave the one cut under which they balance") {
  auto values = zeros_without({row("new")});
  for (const auto& [key, column, value] :
       {std::tuple("granted", 0, 11), {"granted", 6, 11}, {"handled", 0, 11}, {"handled", 6, 11}})
    values[static_cast<std::size_t>(requests_form().cell(row(key), column))] = value;
  const auto chosen = choose_cuts(requests_form(), kOrder, values, {open("new", {kOneAndTen, kEleven})});
  CHECK(chosen.front() == 1u);
}

TEST_CASE("where two rows may be cut together in two ways, neither is read, and a third that is sure is") {
  const std::vector<OpenRow> rows{open("carriedIn", {kOneAndTen, kEleven}), open("carriedOut", {kOneAndTen, kEleven}),
                                  open("granted", {cut({0, 0, 0, 0, 0, 0, 0})})};
  const auto chosen =
      choose_cuts(requests_form(), kOrder, zeros_without({row("carriedIn"), row("carriedOut"), row("granted")}), rows);
  CHECK_FALSE(chosen[0]);
  CHECK_FALSE(chosen[1]);
  CHECK(chosen[2] == 0u);
}

TEST_CASE("a row that may have lost a number is read only where all its columns are checked") {
  OpenRow doubtful = open("carriedIn", {cut({0, 0, 0, 0, 0, 0, 0})});
  doubtful.cuts.doubtful = true;
  auto values = zeros_without({row("carriedIn")});
  CHECK(choose_cuts(requests_form(), kOrder, values, {doubtful}).front() == 0u);
  values[static_cast<std::size_t>(requests_form().cell(row("carriedOut"), 3))].reset();
  CHECK_FALSE(choose_cuts(requests_form(), kOrder, values, {doubtful}).front());
}
