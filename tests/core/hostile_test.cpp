// Input that no office sends: the time to read it grows with its length, not with the square of it.
#include <algorithm>
#include <ctime>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "catch.hpp"
#include "check.hpp"
#include "trials.hpp"

using json = nlohmann::ordered_json;

namespace {

/// Processor time of one check.
double seconds(const std::string& request) {
  const std::clock_t begin = std::clock();
  static_cast<void>(nianbao::check(request));
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

json text(const std::string& text) { return {{"format", "text"}, {"text", text}}; }

json page(int runs, int columns, double step) {
  json list = json::array();
  for (int i = 0; i < runs; ++i) {
    const int row = i / columns;
    list.push_back({{"text", std::to_string(i % 10)},
                    {"x", 50 + 50 * (i % columns) + step * row},
                    {"y", 12 * row},
                    {"width", 6},
                    {"height", 10}});
  }
  return {{"format", "pdf"},
          {"blocks", json::array({{{"type", "page"}, {"width", 600}, {"height", 800}, {"runs", std::move(list)}}})}};
}

/// A page full of words and of little tables drawn around them.
json ruled_page(int tables) {
  json document = page(9 * tables, 30, 0);
  json lines = json::array();
  const auto line = [&](double x1, double y1, double x2, double y2) {
    lines.push_back({{"x1", x1}, {"y1", y1}, {"x2", x2}, {"y2", y2}});
  };
  for (int i = 0; i < tables; ++i) {
    const int row = i / 10;
    const double x = 48 + 150 * (i % 10);
    const double y = 36 * row - 1;
    for (int k = 0; k < 4; ++k) {
      line(x, y + 12 * k, x + 145, y + 12 * k);
      line(x + 48 * k, y, x + 48 * k, y + 36);
    }
  }
  document["blocks"][0]["lines"] = std::move(lines);
  return document;
}

/// A table that goes on from page to page, all of it drawn.
json ruled_pages(int pages) {
  json document = ruled_page(60);
  const json one = document["blocks"][0];
  for (int i = 1; i < pages; ++i) document["blocks"].push_back(one);
  return document;
}

json spanning_table(int rows) {
  json list = json::array();
  for (int i = 0; i < rows; ++i) list.push_back(json::array({{{"text", "0"}, {"colspan", 1000}, {"rowspan", 60000}}}));
  return {{"format", "html"}, {"blocks", json::array({{{"type", "table"}, {"rows", std::move(list)}}})}};
}

/// Twice as much takes less than three times as long; four times would be the square. What else the machine does only
/// adds to a run, so the least of several counts, and as many are tried as it takes. With sanitizers it is read, and not measured.
void check_linear(const json& once, const json& twice) {
  constexpr int most_runs = 40;
  const std::string requests[] = {json{{"document", once}}.dump(), json{{"document", twice}}.dump()};
  if (nianbao::test::kIsSanitized) {
    static_cast<void>(nianbao::check(requests[0]));
    return;
  }
  double least[] = {std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
  for (int run = 0; run < most_runs && !(run > 0 && least[1] < 3 * least[0]); ++run) {
    for (int i : {0, 1}) least[i] = std::min(least[i], seconds(requests[i]));
  }
  CHECK(least[1] < 3 * least[0]);
}

}  // namespace

TEST_CASE("labels without end") {
  const std::string labels = "一、本年新收政府信息公开申请数量\n（一）予以公开\n1.属于国家秘密\n（七）总计\n";
  check_linear(text(repeated(labels, 500)), text(repeated(labels, 1000)));
}

TEST_CASE("labels without end, each in a cell of one row") {
  const std::string cells = "\t一、本年新收政府信息公开申请数量\n\t（一）予以公开\n\t1.属于国家秘密\n\t0\n";
  check_linear(text(repeated(cells, 500)), text(repeated(cells, 1000)));
}

TEST_CASE("headings and sentences without end") {
  const std::string part = "一、总体情况\n本年度收到政府信息公开申请5件，其中予以公开3件，部分公开2件，同比增长20%。\n";
  check_linear(text(repeated(part, 300)), text(repeated(part, 600)));
}

TEST_CASE("a sentence without end") {
  check_linear(text(repeated("政府信息公开", 10'000)), text(repeated("政府信息公开", 20'000)));
}

TEST_CASE("numbers of one sentence without end, and no mark between them") {
  for (const std::string part : {"2件申请", "共2件", "占2%", "希望", "规范性文件管理"})
    check_linear(text("一、总体情况\n政府信息公开" + repeated(part, 2500)),
                 text("一、总体情况\n政府信息公开" + repeated(part, 5000)));
}

TEST_CASE("marks without end") { check_linear(text("甲" + repeated(",", 20'000)), text("甲" + repeated(",", 40'000))); }

TEST_CASE("clauses of one sentence without end, each of another year, in the section of plans") {
  const std::string above =
      "白鹭镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n2024年，我镇认真公开信息。\n"
      "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
      "五、存在的主要问题及改进情况\n";
  for (const std::string clause : {"2021年，", "2021年前", "我，"})
    check_linear(text(above + repeated(clause, 3000)), text(above + repeated(clause, 6000)));
}

TEST_CASE("whom to ask, without end") {
  const std::string above = "白鹭镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n六、其他需要报告的事项\n";
  for (const std::string ask : {"联系", "请联系甲"})
    check_linear(text(above + repeated(ask, 4000)), text(above + repeated(ask, 8000)));
}

TEST_CASE("rows of two lines, without end") {
  const std::string part = "一、本年新收政府信息公开申请数量 1 2 3 4 5\n     6 7\n";
  check_linear(text(repeated(part, 400)), text(repeated(part, 800)));
}

TEST_CASE("cells of nothing, and empty lines for cells, without end") {
  check_linear(text(repeated("| nan ", 10'000)), text(repeated("| nan ", 20'000)));
  const std::string part = "甲\n3\n\n\n\n\n\n3\n";
  check_linear(text(repeated(part, 1000)), text(repeated(part, 2000)));
}

TEST_CASE("reviews that all ended in one way, without end") {
  const std::string part = "行政复议1件，均获维持，";
  check_linear(text("一、总体情况\n政府信息公开" + repeated(part, 400)),
               text("一、总体情况\n政府信息公开" + repeated(part, 800)));
}

TEST_CASE("numbers a line each, without end: of one row, and of many of one name") {
  const std::string label = "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n";
  check_linear(text(label + repeated("1\n", 2000)), text(label + repeated("1\n", 4000)));
  const std::string part = "一、本年新收政府信息公开申请数量\n" + repeated("1\n", 8);
  check_linear(text(repeated(part, 300)), text(repeated(part, 600)));
}

TEST_CASE("values behind the names of their columns, tags, and lists, without end") {
  const std::string part = "一、本年新收政府信息公开申请数量 自然人: 1 总计: 1\n";
  check_linear(text(repeated(part, 500)), text(repeated(part, 1000)));
  for (const std::string mark : {"<td>1</td><a ", "<td", "&amp;lt;", "[\"a\",", "[", "- 1 -\n年报\n", "||1"})
    check_linear(text(repeated(mark, 10'000)), text(repeated(mark, 20'000)));
}

TEST_CASE("digits without end") {
  check_linear(text("（一）予以公开" + repeated("1", 50'000)), text("（一）予以公开" + repeated("1", 100'000)));
}

TEST_CASE("a page with more rows of numbers than fit on any") { check_linear(page(4000, 8, 0), page(8000, 8, 0)); }

TEST_CASE("a page on which each row of numbers is a table of its own") {
  check_linear(page(3000, 4, 40), page(6000, 4, 40));
}

TEST_CASE("a page of tables drawn around words") { check_linear(ruled_page(120), ruled_page(240)); }

TEST_CASE("a drawn table over many pages") { check_linear(ruled_pages(20), ruled_pages(40)); }

TEST_CASE("cells that cover everything below them") { check_linear(spanning_table(1000), spanning_table(2000)); }
