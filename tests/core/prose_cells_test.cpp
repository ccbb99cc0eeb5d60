// A report that was laid out as one table: its sentences are prose, however short.
#include "catch.hpp"
#include "document/read_text.hpp"
#include "prose/passages.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

std::string passages_in(std::string_view text) {
  const Document document = read_text("a.txt", "text", utf16(text));
  std::string out;
  for (const Passage& passage : read_passages(document, read_report(document))) out += utf8(passage.text) + "|";
  return out;
}

TEST_CASE("a cell that ends as a sentence is prose") {
  CHECK(passages_in("六、其他需要报告的事项\t\n未收取信息处理费。\t\n") == "未收取信息处理费。|");
  CHECK(passages_in("姓名\t职务\n张三\t主任\n").empty());
}

}  // namespace
}  // namespace nianbao
