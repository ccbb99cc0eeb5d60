// The six headings and the title, in what tools leave of them.
#include "report/headings.hpp"

#include "catch.hpp"
#include "document/read_text.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

constexpr std::string_view kTitle = "青山镇人民政府2023年政府信息公开工作年度报告\n";
constexpr std::string_view kSections =
    "一、总体情况\n2023年，本镇依法公开政府信息十二条，没有收到申请。\n二、主动公开政府信息情况\n第二十条第（一）项，"
    "现行有效的规范性文件一件。\n六、其他需要报告的事项\n本年度没有其他需要报告的事项。\n";

Report report_of(std::string_view text) { return read_report(read_text("a.txt", "text", utf16(text))); }

}  // namespace

TEST_CASE("a line of a sentence is no title, and the year of a document it names not the report's") {
  const Report report = report_of(std::string(kTitle) +
                                  "根据《中华人民共和国政府信息公开条例》和《中华人民共和国\n"
                                  "政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）要\n求编制。\n" +
                                  std::string(kSections));
  CHECK(report.organ == "青山镇人民政府");
  CHECK(report.year == 2023);
}

TEST_CASE("a sentence that is broken right before its last words is no title") {
  const Report report =
      report_of(std::string(kTitle) + "按照上级的要求，现将有关情况汇总，编制完成了\n2021年政府信息公开工作年度报告\n" +
                std::string(kSections));
  CHECK(report.year == 2023);
}

TEST_CASE("headings repeated at the end, as an outline has them, leave the sections their text") {
  const std::string outline = "一、总体情况\n二、主动公开政府信息情况\n六、其他需要报告的事项\n";
  for (const std::string& text : {std::string(kTitle) + std::string(kSections) + outline,
                                  std::string(kTitle) + outline + std::string(kSections)}) {
    const Report report = report_of(text);
    REQUIRE(report.sections.size() == 3);
    for (const Section& section : report.sections) CHECK(section.body.length() > 10);
  }
}

TEST_CASE("headings in other words, with their numbers, are those sections, on lines of their own and in glued text") {
  const std::string text =
      std::string(kTitle) +
      "本报告依照条例编制。一、概述2023年，本镇依法公开信息十二条。二、主动公开情况第二十条第（一）项信息内容"
      "本年制发件数规章0三、依申请公开情况（本列数据的勾稽关系）申请人情况一、本年新收政府信息公开申请数量1"
      "四、结转下年度继续办理0四、行政复议、诉讼情况行政复议行政诉讼结果维持0五、存在的问题和来年打算"
      "存在的问题是更新不够及时。六、需要说明的事项没有收费。";
  const std::vector<std::string_view> titles{"一、概述",
                                             "二、主动公开情况",
                                             "三、依申请公开情况",
                                             "四、行政复议、诉讼情况",
                                             "五、存在的问题和来年打算",
                                             "六、需要说明的事项"};
  std::string lines = text;
  for (const std::string_view title : titles) {
    lines.insert(lines.find(title) + title.size(), "\n");
    lines.insert(lines.find(title), "\n");
  }
  for (const std::string& each : {text, lines}) {
    const Report report = report_of(each);
    REQUIRE(report.sections.size() == titles.size());
    for (std::size_t i = 0; i < titles.size(); ++i) {
      CHECK(utf8(report.sections[i].title) == titles[i]);
      CHECK(!report.sections[i].official);
    }
  }
}

TEST_CASE("a numeral without its mark numbers a title, and begins other words as well") {
  const Report report =
      report_of(std::string(kTitle) +
                "一概述\n2023年，本镇公开信息十二条。\n二 主动公开政府信息情况\n规章零件。\n五存在的问题\n"
                "一是存在的问题较多\n三公经费申请情况\n更新不及时。\n（六）其他处理\n没有。\n");
  REQUIRE(report.sections.size() == 3);
  CHECK(utf8(report.sections[0].title) == "一概述");
  CHECK(utf8(report.sections[2].title) == "五存在的问题");
}
