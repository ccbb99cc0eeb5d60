// What rests on recognised characters asks for a look, until somebody has held its places against the pictures.
#include <algorithm>

#include "case/case.hpp"
#include "catch.hpp"
#include "edit/set_cells.hpp"
#include "layout/read_document.hpp"
#include "rule/rule.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

constexpr std::string_view kHead = "云岭县白鹭镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n";
constexpr std::string_view kSaid = "全年因政府信息公开被申请行政复议9件";
constexpr std::string_view kTable =
    "\n四、政府信息公开行政复议、行政诉讼情况\n"
    "行政复议\t行政诉讼\n"
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉\n"
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
    "1\t0\t2\t0\t4\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n";

Case scan(std::vector<std::string> confirmed) {
  const std::string text = std::string(kHead).append(kSaid).append("。").append(kTable);
  Case out = make_case(read_plain_text("a.jpg", "scan", utf16(text)));
  out.confirmed = std::move(confirmed);
  return out;
}

About about(const Case& given, std::string_view rule) {
  const auto findings = run_rules(given);
  const auto at =
      std::find_if(findings.begin(), findings.end(), [&](const Finding& it) { return it.rule->id == rule; });
  REQUIRE(at != findings.end());
  return at->about;
}

const std::string kTotal = "review.reconsideration.total";
const std::vector<std::string> kRow{"review.reconsideration.upheld", "review.reconsideration.corrected",
                                    "review.reconsideration.other", "review.reconsideration.pending", kTotal};

}  // namespace

TEST_CASE("a sum of a scan accuses once each of its numbers was confirmed") {
  CHECK(about(scan({}), "review-total") == About::reading);
  CHECK(about(scan({kTotal}), "review-total") == About::reading);
  CHECK(about(scan(kRow), "review-total") == About::content);
}

TEST_CASE("what the prose says against a table accuses once its words were confirmed as well") {
  CHECK(about(scan({kTotal}), "narrative-review") == About::reading);
  CHECK(about(scan({kTotal, std::string(kSaid)}), "narrative-review") == About::content);
}

TEST_CASE("of a scan the brackets of a number are not told apart, its digits are") {
  const auto said = [](const std::string& format, const std::string& number) {
    const std::string text = std::string(kHead).append("本报告根据").append(number).append("编制。").append(kTable);
    const Case one = make_case(read_plain_text("a", format, utf16(text)));
    const auto findings = run_rules(one);
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& it) { return it.rule->id == "basis-citation"; });
  };
  CHECK(said("text", "国办公开办函（2021）30号"));
  CHECK_FALSE(said("scan", "国办公开办函（2021）30号"));
  CHECK(said("scan", "国办公开办函〔2021〕20号"));
}

TEST_CASE("a scan stays one, and what was confirmed in it confirmed, when cells are set") {
  const Case given = scan(kRow);
  const auto cell = find_cell(given.report, "review.reconsideration.other");
  const ChangedCase set = set_cells(given, std::vector<CellChange>{{*cell, u"5"}});
  CHECK(set.after.document.is_scan());
  CHECK(about(set.after, "review-total") == About::content);
}
