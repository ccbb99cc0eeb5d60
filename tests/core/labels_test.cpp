// The labels of the official tables, as texts have them, and what stands between them.
#include "report/tables/labels.hpp"

#include "catch.hpp"
#include "document/read_text.hpp"
#include "report/tables/segments.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

struct Found {
  explicit Found(std::string_view text, TableId table = TableId::requests)
      : document(read_text("a.txt", "text", utf16(text))),
        letters(fold_text(document)),
        labels(labels_of(table)),
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

  [[nodiscard]] std::vector<Segment> segments() const {
    return segments_of(document, letters, labels, hits, {0, letters.size()});
  }

  Document document;
  FoldedText letters;
  std::vector<Label> labels;
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

TEST_CASE("a label with a slip in it is found, and not as exact") {
  const Found found("1.属于国家机密\t0\n信访投诉举报类申请\t1\n部分公开\t2\n");
  CHECK(found.keys() == "denied.stateSecret unprocessed.petition partial");
  CHECK(!found.hits[0].exact);
  CHECK(!found.hits[1].exact);
  CHECK(found.hits[2].exact);  // without its note: the same label
}

TEST_CASE("the words of a sentence are no short labels") {
  CHECK(Found("其他申请人总计提出自然人申请三件。").keys().empty());
}

TEST_CASE("a head that stands over a table's columns is told from its rows") {
  const Found found("申请人情况\n自然人\t法人或其他组织\t总计\n", TableId::requests);
  CHECK(found.keys() == "- natural - total");
}

TEST_CASE("between labels stand the rows of their values") {
  const Found found("一、本年新收政府信息公开申请数量\t3\t0\t3\n二、上年结转政府信息公开申请数量\n1\t0\t1\n");
  const auto segments = found.segments();
  REQUIRE(segments.size() == 2);
  CHECK(segments[0].own_line);
  REQUIRE(segments[0].rows.size() == 1);
  CHECK(segments[0].rows[0].tokens.size() == 3);
  CHECK(!segments[1].own_line);
  REQUIRE(segments[1].rows.size() == 1);
  CHECK(segments[1].rows[0].tokens[2].value == 1);
}

TEST_CASE("a remark behind a label is no value, and the sentence behind the last values ends them") {
  const Found found("规章（单位：件）\t3\t0\t12\n本年度制发的规章三件均已在门户网站公开，共解读5次。\n",
                    TableId::proactive);
  const auto segments = found.segments();
  REQUIRE(!segments.empty());
  CHECK(segments[0].hit.label->key == "rules");
  REQUIRE(segments[0].rows.size() == 1);
  CHECK(segments[0].rows[0].tokens.size() == 3);
}

TEST_CASE("numbers behind the beginning of another row's label are not the label's before it") {
  const auto others = [](std::string_view text, TableId table) { return Found(text, table).segments().front().others; };
  CHECK(others("行政处罚\n行\n11178\n政强制\n", TableId::proactive));
  CHECK(others("3.危及“三安全一稳定”\n4.\n保护第三\n284\n102\n", TableId::requests));
  CHECK(!others("行政处罚\n11178\n行\n政强制\n", TableId::proactive));
  CHECK(!others("（二）部分公开\n（区分处理的）\n284\n102\n", TableId::requests));
}
