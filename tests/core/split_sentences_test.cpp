// Sentences that a tool broke wherever the font changes.
#include "document/split_sentences.hpp"

#include "catch.hpp"
#include "document/read_text.hpp"
#include "text/chars.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

/// The lines of a text, parted by |.
std::string lines_of(std::string_view text) {
  Document document = read_text("", "text", utf16(text));
  join_split_sentences(document);
  std::string out;
  for (const Line& line : document.lines) {
    if (!out.empty()) out += '|';
    for (const char16_t c : slice(document.text, line.cells.front().span)) {
      if (!is_space(c)) out += utf8(std::u16string_view(&c, 1));
    }
  }
  return out;
}

}  // namespace

TEST_CASE("a number and its unit on lines of their own go on with the sentence") {
  CHECK(lines_of("共公开信息\n366\n条，其中通知\n52\n条。\n\n二、主动公开政府信息情况\n") ==
        "共公开信息366条，其中通知52条。|二、主动公开政府信息情况");
  CHECK(lines_of("（国办函〔\n2020\n〕\n109\n号），自\n2023\n年\n1\n月\n1\n日起\n") ==
        "（国办函〔2020〕109号），自2023年1月1日起");
}

TEST_CASE("a number that a line ends within goes on where its bracket is open") {
  CHECK(lines_of("请与办公室联系（电话：0000-00\n00000）。\n") == "请与办公室联系（电话：0000-0000000）。");
  CHECK(lines_of("（件）\n10\n12\n") == "（件）|10|12");
}

TEST_CASE("no line begins with a comma") { CHECK(lines_of("如有疑问\n，请联系\n") == "如有疑问，请联系"); }

TEST_CASE("a sentence that begins with its year is no part of the heading or title above it") {
  CHECK(lines_of("（一）主动公开情况\n2024\n年，我镇公开\n") == "（一）主动公开情况|2024年，我镇公开");
  CHECK(lines_of("工作年度报告\n2024\n年，我镇公开\n") == "工作年度报告|2024年，我镇公开");
}

TEST_CASE("cells below each other stay cells, though a torn label goes on with a unit") {
  CHECK(lines_of("规章\n0\n0\n0\n行政规范性文\n3\n4\n件数\n") == "规章|0|0|0|行政规范性文|3|4|件数");
  CHECK(lines_of("总计\n7\n第二十条第（五）项\n") == "总计|7|第二十条第（五）项");
}
