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

  /// The numbers behind the first label.
  [[nodiscard]] std::vector<double> numbers() const {
    std::vector<double> out;
    const std::vector<Segment> found = segments();
    for (const ValueRow& row : found.front().rows) {
      for (const CellToken& token : row.tokens) out.push_back(token.value);
    }
    return out;
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

TEST_CASE("brackets, remarks and marks of footnotes behind a label are none of its values") {
  using Numbers = std::vector<double>;
  const auto numbers = [](std::string_view text) { return Found(text, TableId::proactive).numbers(); };
  CHECK(numbers("规章（件）3\t0\t12\n") == Numbers{3, 0, 12});
  CHECK(numbers("规章【注】：3\t0\t12\n") == Numbers{3, 0, 12});
  CHECK(numbers("规章（1）3\t0\t12\n") == Numbers{3, 0, 12});
  CHECK(numbers("规章（12）3\t0\t12\n") == Numbers{3, 0, 12});
  CHECK(numbers("规章⑳3\t0\t12\n") == Numbers{3, 0, 12});
  CHECK(numbers("规章\n") == Numbers{});
  CHECK(numbers("规章") == Numbers{});
  CHECK(numbers("规章）") == Numbers{});
  CHECK(numbers("规章①") == Numbers{});
  CHECK(numbers("规章 3") == Numbers{3});
}

TEST_CASE("the number of the next label and the brackets before it are none of the values") {
  using Numbers = std::vector<double>;
  const auto numbers = [](std::string_view text) { return Found(text).numbers(); };
  CHECK(numbers("（一）予以公开\t2\t2\n2.其他\n（七）总计\t4\n") == Numbers{2, 2});
  CHECK(numbers("（一）予以公开\t2\t2\n（（七）总计\t4\n") == Numbers{2, 2});
  CHECK(numbers("（一）予以公开\t2\t3\n7.总计\t4\n") == Numbers{2, 3});
  CHECK(numbers("（一）予以公开\t2\t3\t7.总计\t4\n") == Numbers{2, 3});
  CHECK(numbers("（一）予以公开\t2\t13.5\n总计\t4\n") == Numbers{2, 13.5});
}

TEST_CASE("numbers behind the beginning of another row's label are not the label's before it") {
  const auto others = [](std::string_view text, TableId table) { return Found(text, table).segments().front().others; };
  CHECK(others("行政处罚\n行\n11178\n政强制\n", TableId::proactive));
  CHECK(others("3.危及“三安全一稳定”\n4.\n保护第三\n284\n102\n", TableId::requests));
  CHECK(!others("行政处罚\n11178\n行\n政强制\n", TableId::proactive));
  CHECK(!others("（二）部分公开\n（区分处理的）\n284\n102\n", TableId::requests));
}
