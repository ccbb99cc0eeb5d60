#include "document/read_text.hpp"

#include "catch.hpp"
#include "layout/layout.hpp"
#include "text/chars.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

/// The cells of every line, parted by "|", lines by "/"; a paragraph in angle brackets.
std::string outline(const Document& document) {
  std::u16string out;
  for (const Line& line : document.lines) {
    if (!out.empty()) out += u"/";
    if (line.is_paragraph()) out += u"<";
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      if (i > 0) out += u"|";
      out += slice(document.text, line.cells[i].span);
    }
    if (line.is_paragraph()) out += u">";
  }
  return utf8(out);
}

std::string outline(std::string_view text) { return outline(read_text("a.txt", "text", utf16(text))); }

}  // namespace

TEST_CASE("a cell a line: an empty line ends the row, a line without a tab goes on with its cell") {
  CHECK(outline("\t规章\n\t0\n\t\n\t 3 \n\n\t行政许可\n\t5\n") == "规章|0||3/行政许可|5");
  CHECK(outline("\t法律服\n务机构\n\t其他\n") == "法律服\n务机构|其他");
  CHECK(outline("\t行政事业性收费\n\t0\n三、收到和处理政府信息公开申请情况\n") ==
        "行政事业性收费|0/<三、收到和处理政府信息公开申请情况>");
}

TEST_CASE("a cell a line, an empty line behind each: two of them end the row") {
  CHECK(outline("四、结果\n\n\t规章\n\n\t0\n\n\t\n\n\t3\n\n\n\t行政许可\n\n\t5\n\n\n三、收到\n") ==
        "<四、结果>/规章|0||3/行政许可|5/<三、收到>");
  CHECK(outline("\t一、总体情况\n\n\t本机关公开信息12条。\n\n\t二、主动公开\n") ==
        "一、总体情况/本机关公开信息12条。/二、主动公开");
}

TEST_CASE("Markdown rows keep their empty cells, and the line below the head is none") {
  CHECK(outline("| 规章 | 0 | | |\n|---|:-:|---|---|\n| 行政许可 | 5 |\n") == "规章|0||/行政许可|5");
}

TEST_CASE("rows parted by tabs keep their empty cells") {
  CHECK(outline("\t\t自然人\n规章\t0\t\t2\n") == "||自然人/规章|0||2");
  CHECK(outline("\t\t规章\t0\t2\n\t\t行政许可\n") == "||规章|0|2/||行政许可||");  // an editor took its tabs
  CHECK(outline("维持\t纠正\t其他\n\t\t\n") == "维持|纠正|其他/||");
}

TEST_CASE("rows whose cells a semicolon or 、 parts, where three hold seven values") {
  constexpr std::string_view kRow = "1;2;3;4;5;6;7\n";
  const std::string rows = std::string(kRow) + std::string(kRow) + std::string(kRow);
  const std::string read = "1|2|3|4|5|6|7/1|2|3|4|5|6|7/1|2|3|4|5|6|7";
  CHECK(outline(rows + "规章;0;;\"2\"\n属于国家秘密;;;;\n一是公开；二是解读;三是培训\n") ==
        read + "/规章|0||2/属于国家秘密||||/<一是公开；二是解读;三是培训>");
  for (const std::string_view mark : {"·", "/", "^", "#", "→"}) {
    std::string row = "1";
    for (const std::string_view number : {"2", "3", "4", "5", "6", "7"}) row.append(mark).append(number);
    CHECK(outline(row + "\n" + row + "\n" + row + "\n") == read);
  }
  const std::string told = "予以公开：1、2、3、4、5、6、7\n";
  CHECK(outline(told + told + told + "全年发布政策、动态、公告\n") ==
        "予以公开|1|2|3|4|5|6|7/予以公开|1|2|3|4|5|6|7/予以公开|1|2|3|4|5|6|7/<全年发布政策、动态、公告>");
  const std::string grouped =
      "新收 3，335 4，252 3，188 2，919 4，350 3，761 21，805\n";  // numbers, and no cells between marks
  CHECK(outline(grouped + grouped + grouped).find('|') == std::string::npos);
  const std::string counted =
      "新收 3，335（件） 4，252（件） 3，188（件） 2，919（件） 4，350（件） 3，761（件） 21，805（件）\n";
  CHECK(outline(counted + counted + counted + "行政事业性收费 50，073.65（万元）\n").find('|') == std::string::npos);
  CHECK(outline(std::string(kRow) + "规章;0;1;2\n") == "<1;2;3;4;5;6;7>/<规章;0;1;2>");
}

TEST_CASE("line ends of every kind part lines alike") {
  const std::string want = outline("一\n\n二\n");
  CHECK(outline("一\r\n\r\n二\r\n") == want);
  CHECK(outline("一\r\r二\r") == want);
}

TEST_CASE("a table of a reader is laid out with its spans, and what a cell covers is no cell") {
  Block table;
  table.kind = Block::Kind::table;
  table.rows = {{{u"三、本年度办理结果", 1, 2}, {u"（一）予以公开", 2, 1}, {u"1", 1, 1}},
                {{u"2.重复申请", 2, 1}, {u"", 1, 1}}};
  const Document document = compose("a", "docx", {table});
  CHECK(outline(document) == "三、本年度办理结果|（一）予以公开|1/2.重复申请|");
  CHECK(document.lines[1].cells[0].column == 1);
  CHECK(document.lines[1].cells[1].column == 3);
}

TEST_CASE("invalid UTF-8 becomes replacement characters, one for each broken sequence") {
  CHECK(utf16("a\xFF\xE4\xB8") == u"a\uFFFD\uFFFD");
  CHECK(utf8(utf16("年报\xF0\x9F\x93\x84")) == "年报\xF0\x9F\x93\x84");
}

TEST_CASE("bars between cells and none at the ends, and a bar on its own line parts cells") {
  CHECK(outline("规章| 0| 3\n行政许可| 5\n") == "规章|0|3/行政许可|5");
  CHECK(outline("总计 | | 1 | 3\n（四）无法提供 | 1.不掌握 | 0 | 3\n | 2.另行制作 | 1 | 0\n") ==
        "总计||1|3/（四）无法提供|1.不掌握|0|3/|2.另行制作|1|0");
  CHECK(outline("规章\n\n|\n\n0\n") == "<规章>/<0>");
  CHECK(outline("首页 | 政务公开\n\n正文\n") == "<首页 | 政务公开>/<正文>");
}

TEST_CASE("the last cell of a row of bars on the next line") {
  CHECK(outline("| 甲 | 1 | 2 |\n| 乙 | 3\n| 4 |\n") == "甲|1|2/乙|3|4");
  CHECK(outline("|甲 |1\n\n|乙 |2\n") == "甲|1/乙|2");
}

TEST_CASE("tabs alone on a line part cells, unless cells of the text begin with one") {
  CHECK(outline("行政许可\n\n\t\n\n71\n") == "<行政许可>/<71>");
  CHECK(outline("\t行政许可\n\t\n") == "行政许可|");
}
