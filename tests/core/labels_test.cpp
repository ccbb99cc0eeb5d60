// The labels of the official tables, as texts have them.
#include "report/tables/labels.hpp"

#include "catch.hpp"
#include "document/folded_text.hpp"
#include "document/read_text.hpp"
#include "report/tables/stream.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

struct Found {
  explicit Found(std::string_view text, TableId table = TableId::requests)
      : document(read_text("a.txt", "text", utf16(text))),
        letters(without_numbers(document, fold_text(document))),
        hits(find_labels(table, document, letters, {0, letters.size()})) {}

  /// The keys of the rows and columns found, in order; heads as "-".
  [[nodiscard]] std::string keys() const {
    std::string out;
    for (const LabelMatch& hit : hits) {
      if (!out.empty()) out += " ";
      out += hit.label->key.empty() ? "-" : hit.label->key;
    }
    return out;
  }

  Document document;
  FoldedText letters;
  std::vector<LabelMatch> hits;
};

}  // namespace

TEST_CASE("labels are found in the official words, with and without their numbers") {
  const Found found("一、本年新收政府信息公开申请数量\t3\n上年结转政府信息公开申请数量\t0\n（一）予以公开\t2\n");
  CHECK(found.keys() == "new carriedIn granted");
  CHECK(found.hits[0].numbered);
  CHECK(!found.hits[1].numbered);
  for (const LabelMatch& hit : found.hits) CHECK(hit.exact);
}

TEST_CASE("a number right before a label is the label's, unless it is part of a longer one") {
  const auto numbered = [](std::string_view text) { return Found(text).hits.at(0).numbered; };
  CHECK(numbered("1属于国家秘密\t0\n"));
  CHECK(numbered("1.属于国家秘密\t0\n"));
  CHECK(numbered("2\n1属于国家秘密\t0\n"));
  CHECK(numbered("上年1属于国家秘密\t0\n"));
  CHECK(!numbered("21属于国家秘密\t0\n"));
  CHECK(!numbered("上年21属于国家秘密\t0\n"));
  CHECK(!numbered("1—属于国家秘密\t0\n"));
  CHECK(numbered("第一项本年新收政府信息公开申请数量\t2\n"));
  CHECK(numbered("即第一项本年新收政府信息公开申请数量\t2\n"));
  CHECK(!numbered("第二项本年新收政府信息公开申请数量\t2\n"));
  CHECK(!numbered("共一项本年新收政府信息公开申请数量\t2\n"));
}

TEST_CASE("a label with a slip right behind another is found") {
  CHECK(Found("1.属于国家秘密2.其他法律行政法规禁止公开\t0\n").keys() == "denied.stateSecret denied.lawProhibits");
  CHECK(Found("1.属于国家秘密2.其他法律行政法规静止公开\t0\n").keys() == "denied.stateSecret denied.lawProhibits");
}

TEST_CASE("a label with a slip in it is found, and not as exact") {
  const Found found("1.属于国家机密\t0\n信访投诉举报类申请\t1\n部分公开\t2\n");
  CHECK(found.keys() == "denied.stateSecret unprocessed.petition partial");
  CHECK(!found.hits[0].exact);
  CHECK(!found.hits[1].exact);
  CHECK(found.hits[0].numbered);
  CHECK(!found.hits[1].numbered);
  CHECK(found.hits[2].exact);  // without its note: the same label
  CHECK(Found("商业企事业\t科研机构\n").keys() == "business research");
}

TEST_CASE("the words of a sentence are no short labels") {
  CHECK(Found("其他申请人总计提出自然人申请三件。").keys().empty());
}

TEST_CASE("a head that stands over a table's columns is told from its rows") {
  const Found found("申请人情况\n自然人\t法人或其他组织\t总计\n", TableId::requests);
  CHECK(found.keys() == "- natural - total");
}

TEST_CASE("short labels are found where one stands right behind another") {
  CHECK(Found("自然人商业企业科研机构社会公益组织法律服务机构其他总计\n").keys() ==
        "natural business research nonprofit legal other total");
  CHECK(Found("其他人\t总计数\n").keys().empty());
}

TEST_CASE("a numbered label shortened to some of its words is that row's") {
  const auto keys = [](const std::string& label) { return Found(label + "\t0\t0\n").keys(); };
  CHECK(keys("1.逾期不补正") == "otherwise.noCorrection");
  CHECK(keys("2.逾期不缴费") == "otherwise.feeUnpaid");
  CHECK(keys("1.不掌握") == "unavailable.notHeld");
  CHECK(keys("2.无现成信息").find("unavailable") == 0);
  CHECK(keys("3.补正后仍不明确") == "unavailable.unclear");
  CHECK(keys("5.三类内部信息") == "denied.internalAffairs");
  CHECK(keys("4.大量反复申请") == "unprocessed.excessive");
  CHECK(keys("0000000二、上年结转") == "carriedIn");  // the digits are the row's above
  CHECK(keys("一、新收") == "new");
  CHECK(keys("2.申请").empty());        // any row of that number
  CHECK(keys("2.逾期不上报").empty());  // two letters are others
}

TEST_CASE("a short label ends where no number is told, in a word") {
  CHECK(Found("3.其他 无 无 无 无 无 无 无\n").hits.size() == 1);
  CHECK(Found("3.其他 零 零\n").hits.size() == 1);
}

TEST_CASE("what a tool breaks off a label is not the author's wording") {
  CHECK(Found("2.其他法律行政法规禁止公\n结\n").hits.at(0).exact);
  CHECK(!Found("2.其他法律行政法规禁止公结\n").hits.at(0).exact);
  CHECK(!Found("2.其他法律行政规章禁止公\n结\n").hits.at(0).exact);
}

TEST_CASE("nor is what the end of a text cuts off") {
  CHECK(Found("3.危及“三安全一稳定”\t0\n4.保护第").hits.at(1).exact);
  CHECK(!Found("3.危及“三安全一稳定”\t0\n4.保护第三\t0\n").hits.at(1).exact);
}

TEST_CASE("a label that lacks its last letter takes none of the next label's") {
  const Found found("本年制发件数本年废止件数现行有效件规章000行政规范性文件105", TableId::proactive);
  CHECK(found.keys() == "made repealed inForce rules normative");
}
