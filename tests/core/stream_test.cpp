#include "report/tables/stream.hpp"

#include "catch.hpp"
#include "document/folded_text.hpp"
#include "document/read_text.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

/// The values of each run of a table's text, and where it is a list.
struct Runs {
  explicit Runs(std::string_view text, TableId table = TableId::requests)
      : document(read_text("a.txt", "text", utf16(text))) {
    const FoldedText letters = without_numbers(document, fold_text(document));
    const Stream stream = read_stream(table, document, letters, {0, static_cast<std::uint32_t>(document.text.size())});
    for (const ValueRun& run : stream.runs) {
      std::vector<double>& values = found.emplace_back();
      for (const CellToken& token : run.values.tokens) values.push_back(token.value);
      listed.push_back(run.listed);
      numbered.push_back(run.numbered);
    }
  }

  Document document;
  std::vector<std::vector<double>> found;
  std::vector<bool> listed;
  std::vector<bool> numbered;
};

using Numbers = std::vector<double>;
using All = std::vector<Numbers>;

}  // namespace

TEST_CASE("between labels stand the runs of their values") {
  CHECK(Runs("一、本年新收政府信息公开申请数量\t3\t0\t3\n二、上年结转政府信息公开申请数量\n1\t0\t1\n").found ==
        All{{3, 0, 3}, {1, 0, 1}});
}

TEST_CASE("numbers on lines of their own are one list until the next label") {
  const Runs runs("一、本年新收政府信息公开申请数量\n3\n0\n3\n二、上年结转政府信息公开申请数量\n1\n0\n1\n");
  CHECK(runs.found == All{{3, 0, 3}, {1, 0, 1}});
  CHECK(runs.listed == std::vector<bool>{true, true});
}

TEST_CASE("numbers behind the bracket that opens a label are between it and its number") {
  CHECK(Runs("（一）予以公开\n3\n（\n5\n七）总计\n").numbered == std::vector<bool>{false, true});
}

TEST_CASE("a remark behind a label is no value, and the sentence behind the last values ends them") {
  const auto* text = "规章（单位：件）\t3\t0\t12\n本年度制发的规章三件均已在门户网站公开，共解读5次。\n";
  CHECK(Runs(text, TableId::proactive).found == All{{3, 0, 12}});
}

TEST_CASE("brackets, remarks and marks of footnotes behind a label are none of its values") {
  const auto runs = [](std::string_view text) { return Runs(text, TableId::proactive).found; };
  for (const auto* text : {"规章（件）3\t0\t12\n", "规章【注】：3\t0\t12\n", "规章（1）3\t0\t12\n",
                           "规章（12）3\t0\t12\n", "规章⑳3\t0\t12\n"})
    CHECK(runs(text) == All{{3, 0, 12}});
  for (const auto* text : {"规章\n", "规章", "规章）", "规章①"}) CHECK(runs(text).empty());
  CHECK(runs("规章 3") == All{{3}});
}

TEST_CASE("the number of the next label and the brackets before it are none of the values") {
  const auto first = [](std::string_view text) { return Runs(text).found.at(0); };
  CHECK(first("（一）予以公开\t2\t2\n2.其他\n（七）总计\t4\n") == Numbers{2, 2});
  CHECK(first("（一）予以公开\t2\t2\n（（七）总计\t4\n") == Numbers{2, 2});
  CHECK(first("（一）予以公开\t2\t3\n7.总计\t4\n") == Numbers{2, 3});
  CHECK(first("（一）予以公开\t2\t3\t7.总计\t4\n") == Numbers{2, 3});
  CHECK(first("（一）予以公开\t2\t13.5\n总计\t4\n") == Numbers{2, 13.5});
}

TEST_CASE("values end at the first sentence") {
  const auto is_closed_by = [](std::string_view line) {
    return Runs("一、本年新收政府信息公开申请数量\t3\n" + std::string(line) + "\n7\n").found.size() == 1;
  };
  CHECK(is_closed_by("以上数据均完整。"));
  CHECK(is_closed_by("以上数据由各科室填报由办公室汇总并经主管领导审定同意"));
  CHECK(!is_closed_by("以上数据完。"));
  CHECK(!is_closed_by("以上数据均完整"));
  CHECK(!is_closed_by("数 字 如 下 。 各 项 均 为 合 计"));
}
