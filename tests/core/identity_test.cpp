// Title, organ and year, in what files have before section one.
#include "report/identity.hpp"

#include "catch.hpp"
#include "document/read_text.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

Report report_headed(std::string_view head) {
  return read_report(read_text(
      "a.txt", "text", utf16(std::string(head) + "\n一、总体情况\n本镇依法公开政府信息十二条，没有收到申请。\n")));
}

}  // namespace

TEST_CASE("organ and year are taken from the title, wherever in it they stand") {
  for (const std::string_view title : {
           "青山县白鹭镇人民政府2024年政府信息公开工作年度报告",
           "2024年青山县白鹭镇人民政府政府信息公开工作年度报告",
           "青山县白鹭镇人民政府关于2024年度政府信息公开工作的年度报告",
           "青山县白鹭镇人民政府\n2024年政府信息公开工作年度报告",
           "当前位置： 首页政务公开政府信息公开年报青山县白鹭镇人民政府2024年度政府信息公开工作年度报告",
           "# 标题：青山县白鹭镇人民政府２０２４年政府信息公开工作年度报告",
           "青山县白鹭镇人民政府二〇二四年政府信息公开工作年度报告",
       }) {
    CAPTURE(title);
    const Report report = report_headed(title);
    CHECK(report.organ == "青山县白鹭镇人民政府");
    CHECK(report.year == 2024);
    CHECK(report.level == Level::town);
  }
}

TEST_CASE("the place of a page in its site is no part of the title") {
  const Report report = report_headed("当前位置： 首页政务公开白鹭镇人民政府2024年度政府信息公开工作年度报告");
  CHECK(report.title_text == "白鹭镇人民政府2024年度政府信息公开工作年度报告");
}

TEST_CASE("what sets a title off, and the site behind it, are no part of it") {
  const std::string title = "白鹭镇人民政府2024年政府信息公开工作年度报告";
  for (const std::string& written :
       {"= " + title + " =", "__" + title + "__", "### **" + title + "**", "h1. " + title, "<h1>" + title + "</h1>",
        "1. " + title, "《" + title + "》", "【" + title + "】", "----" + title + "----", "■ " + title,
        "[" + title + "](http://example.org/1.html)", title + "_青山县政府网", title + " | 青山县人民政府",
        title + "-年报-青山县人民政府", title + "（全文）"}) {
    CAPTURE(written);
    CHECK(report_headed(written).title_text == title);
  }
  CHECK(report_headed(title + "（征求意见稿）").title_text != title);
  CHECK(report_headed(title + "-修改稿").title_text != title);
}

TEST_CASE("in 人民政府信息公开 the one 政府 serves both") {
  CHECK(report_headed("白鹭镇人民政府信息公开2024年工作年度报告").organ == "白鹭镇人民政府");
  CHECK(report_headed("2024年白鹭镇人民政府信息公开工作年度报告").organ == "白鹭镇人民政府");
}

TEST_CASE("what stands behind 人民 is of the name where it is 政府 only") {
  CHECK(report_headed("白鹭镇人民2024年政府信息公开年度报告").organ == "白鹭镇人民");
  CHECK(report_headed("2024年白鹭镇人民政务公开工作年度报告").organ == "白鹭镇人民");
}

TEST_CASE("a title without a year leaves it to the period of the figures") {
  const Report report =
      report_headed("白鹭镇人民政府政府信息公开工作年度报告\n本报告中所列数据的统计期限自2023年1月1日起至12月31日止。");
  CHECK(report.organ == "白鹭镇人民政府");
  CHECK(report.year == 2023);
}

TEST_CASE("an address or a sentence is no title") {
  CHECK(!report_headed("http://example.org/白鹭镇人民政府2024年政府信息公开工作年度报告").title);
  CHECK(!report_headed("现发布白鹭镇2024年政府信息公开工作年度报告，欢迎监督。").title);
}

TEST_CASE("the name of a document that a line breaks off in is no title") {
  const Report report = report_headed(
      "望川县统计局\n2023年政府信息公开工作年度报告\n九条和《中华人民共\n和国政府信息公开工作年度报告\n格式》编制。");
  CHECK(report.organ == "望川县统计局");
}
