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
