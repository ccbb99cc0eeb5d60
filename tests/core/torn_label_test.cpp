// Labels that a text with aligned columns breaks over lines are the author's in the official words.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "document/read_text.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// The labels of table three in a text that are not in the official words.
std::string otherwise(const std::string& rows) {
  const std::string text = "三、收到和处理政府信息公开申请情况\n" + rows;
  const Report report = read_report(read_text("a.txt", "text", utf16(text)));
  std::string out;
  for (const LabelFound& label : report.table(TableId::requests).labels) {
    if (!label.exact) out += std::string(label.official) + "|";
  }
  return out;
}

constexpr const char* kRow = "    一、本年新收政府信息公开申请数量    2    0    0    0    0    0    2\n";

TEST_CASE("a label whose rest stands below it, words of other columns between, is in the official words") {
  const std::string row(kRow);
  CHECK(otherwise(row + "    （三）不予  4.保护第三方合法    0    0    0    0    0    0    0\n    公开        权益\n")
            .empty());
  CHECK(
      otherwise(
          "  自然人  商业企业  科研机构  社会公益  法律服务  其他  总计\n                            组织      机构\n" +
          row + "    （七）总计    2    0    0    0    0    0    2\n")
          .empty());
}

TEST_CASE("a label in pieces, in cells and with words of another one among them, is in the official words") {
  const std::string row(kRow);
  const std::string zeros = "\t0\t0\t0\t0\t0\t0\t0\n";
  CHECK(otherwise(row + "3.补正后申请内容仍" + zeros + "（五）不予处理\t不明确1.信访举报投诉类申请" + zeros +
                  "2.重复申请" + zeros)
            .empty());
  CHECK(otherwise(row + "（四）1.本机无法提关不掌供" + zeros + "握相关政府信息2.没有现成信息需要另行制作" + zeros)
            .empty());
  CHECK(otherwise(row + "（四）1.本机无能提关不掌供" + zeros + "握相关政府信息2.没有现成信息需要另行制作" + zeros) ==
        "1.本机关不掌握相关政府信息|");
}

TEST_CASE("a label that its author cut is not") {
  const std::string row(kRow);
  CHECK(otherwise(row + "    4.保护第三方合法    0    0    0    0    0    0    0\n    （七）总计    2    0    0    0   "
                        " 0    0    2\n") == "4.保护第三方合法权益|");
}

}  // namespace
}  // namespace nianbao
