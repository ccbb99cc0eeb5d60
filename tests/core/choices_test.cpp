#include "report/tables/choices.hpp"

#include "catch.hpp"
#include "document/folded_text.hpp"
#include "document/read_text.hpp"

using namespace nianbao;

namespace {

/// Table three without a word of it, all its columns in the order of the form.
struct Requests {
  Document document = read_text("a.txt", "text", u"");
  FoldedText letters = without_numbers(document, fold_text(document));
  TableText text = find_table(TableId::requests, read_stream(TableId::requests, document, letters, {0, 0}),
                              Edition::y2021, std::nullopt);
  Head head = read_head(text);
};

const TableForm& requests_form() { return table_form(TableId::requests, Edition::y2021); }
constexpr int kColumns = 7;

std::size_t row(std::string_view key) { return static_cast<std::size_t>(*requests_form().find_row(key)); }
std::size_t cell(std::string_view key, int column) {
  return static_cast<std::size_t>(requests_form().cell(static_cast<int>(row(key)), column));
}

/// Zero everywhere but in the rows that are asked about.
CellNumbers zeros_without(const std::vector<std::string_view>& rows) {
  CellNumbers numbers(static_cast<std::size_t>(requests_form().cell_count()), 0);
  for (const auto key : rows) {
    for (int column = 0; column < kColumns; ++column) numbers[cell(key, column)].reset();
  }
  return numbers;
}

std::vector<CellToken> way(const std::vector<double>& values) {
  std::vector<CellToken> tokens;
  for (const double value : values) tokens.push_back({CellToken::Kind::number, {}, value});
  return tokens;
}

const auto kEleven = way({11, 0, 0, 0, 0, 0, 11});
const auto kOneAndTen = way({1, 10, 0, 0, 0, 0, 11});

OpenRow open(std::string_view key, std::vector<std::vector<CellToken>> ways) {
  OpenRow out{row(key), std::move(ways), {}};
  out.against.assign(out.ways.size(), 0);
  return out;
}

}  // namespace

TEST_CASE("the columns leave the one cut under which they balance") {
  const Requests table;
  CellNumbers numbers = zeros_without({"new"});
  for (const auto& [key, column] : {std::pair("granted", 0), {"granted", 6}, {"handled", 0}, {"handled", 6}})
    numbers[cell(key, column)] = 1100;
  const auto chosen =
      choose_ways(table.text, table.head, numbers,
                  {open("new", {way({100, 1000, 0, 0, 0, 0, 1100}), way({1100, 0, 0, 0, 0, 0, 1100})})});
  CHECK(chosen.front() == 1u);
}

TEST_CASE("where two rows may be cut together in two ways, neither is read, and one that is sure is") {
  const Requests table;
  const auto chosen = choose_ways(table.text, table.head, zeros_without({"carriedIn", "carriedOut", "granted"}),
                                  {open("carriedIn", {kOneAndTen, kEleven}), open("carriedOut", {kOneAndTen, kEleven}),
                                   open("granted", {way({0, 0, 0, 0, 0, 0, 0})})});
  CHECK_FALSE(chosen[0]);
  CHECK_FALSE(chosen[1]);
  CHECK(chosen[2] == 0u);
}

TEST_CASE("where the author erred in all columns but one in which two cuts differ, that one holds by chance") {
  const Requests table;
  const auto cuts = {way({2000, 100, 30, 0, 0, 0, 2130}), way({2, 2101, 27, 0, 0, 0, 2130})};
  const auto chosen = [&](double of_third) {
    CellNumbers numbers = zeros_without({"new"});
    for (const auto key : {"granted", "handled"}) {
      numbers[cell(key, 0)] = 2000;
      numbers[cell(key, 1)] = 17;
      numbers[cell(key, 2)] = of_third;
      numbers[cell(key, 6)] = 2130;
    }
    return choose_ways(table.text, table.head, numbers, {open("new", cuts)}).front();
  };
  CHECK(chosen(30) == 0u);
  CHECK_FALSE(chosen(17));
}

TEST_CASE("a row that may have lost a number is not read where that is as likely") {
  const Requests table;
  OpenRow doubtful = open("carriedIn", {way({0, 0, 0, 0, 0, 0, 0})});
  doubtful.lacking = {way({0, 0, 0, 0, 0, 0, 0})};
  doubtful.lacking.front().back().kind = CellToken::Kind::text;
  CHECK_FALSE(choose_ways(table.text, table.head, zeros_without({"carriedIn"}), {doubtful}).front());
  doubtful.against_lacking = kMargin + 1;
  CHECK(choose_ways(table.text, table.head, zeros_without({"carriedIn"}), {doubtful}).front() == 0u);
}
