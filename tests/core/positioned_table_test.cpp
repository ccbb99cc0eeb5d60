// Tables that a page sets without lines: rows of numbers in columns, and the words that label them.
#include "layout/positioned_table.hpp"

#include "catch.hpp"
#include "pages.hpp"

using namespace nianbao;

namespace {

std::vector<Run> three_rows() {
  std::vector<Run> runs;
  const std::vector<std::string_view> labels{"新收", "结转", "办结"};
  for (std::size_t row = 0; row < labels.size(); ++row) {
    const double y = 200 + 30 * static_cast<double>(row);
    runs.push_back(at(100, y, labels[row]));
    for (int column = 0; column < 4; ++column) runs.push_back(at(200 + 60 * column, y, std::to_string(column)));
  }
  return runs;
}

}  // namespace

TEST_CASE("rows of numbers in columns are a table, the words to their left its labels") {
  CHECK(read_pages({page(three_rows())}) == "[新收|0|1|2|3][结转|0|1|2|3][办结|0|1|2|3]\n");
}

TEST_CASE("the words above the columns are its head") {
  std::vector<Run> runs = three_rows();
  for (int column = 0; column < 4; ++column) runs.push_back(at(190 + 60 * column, 170, "列名"));
  const std::string read = read_pages({page(runs)});
  CHECK(read.find("列名|列名|列名|列名") != std::string::npos);
}

TEST_CASE("a sentence with numbers in it is none") {
  const std::vector<TextLine> lines = text_lines_of(page({at(100, 100, "本年收到申请3件，办结2件，结转1件。")}));
  CHECK(!find_table(lines, 0));
}

TEST_CASE("what stands before a table and behind it stays text") {
  std::vector<Run> runs = three_rows();
  runs.push_back(at(100, 100, "本年度有关情况如下表所示。"));
  runs.push_back(at(100, 400, "以上数据的统计期限为全年。"));
  const std::string read = read_pages({page(runs)});
  CHECK(read.starts_with("本年度有关情况如下表所示。\n["));
  CHECK(read.ends_with("]\n以上数据的统计期限为全年。\n"));
}
