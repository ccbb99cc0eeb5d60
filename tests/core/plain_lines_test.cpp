#include <string>

#include "catch.hpp"
#include "document/blank_lines.hpp"
#include "document/indented_text.hpp"
#include "document/listed_values.hpp"
#include "document/markup_table.hpp"
#include "document/missing_values.hpp"
#include "document/numbered_lines.hpp"
#include "document/quoted_cells.hpp"
#include "document/quoted_text.hpp"
#include "document/running_heads.hpp"
#include "document/tabbed_lines.hpp"
#include "document/tagged_text.hpp"
#include "document/wrapped_text.hpp"
#include "rewritten.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

std::string unwrapped(std::string_view text) { return rewritten(text, without_wraps); }
std::string unquoted(std::string_view text) { return rewritten(text, without_quotes); }

/// So many lines, each of them as the caller writes it.
template <class Write>
std::string lines(int count, const Write& write) {
  std::string out;
  for (int i = 0; i < count; ++i) out += write(i) + "\n";
  return out;
}

/// The text cut after each `width` characters of a line.
std::string cut(std::string_view text, std::size_t width) {
  std::u16string out;
  std::size_t written = 0;
  for (const char16_t c : utf16(text)) {
    if (c == u'\n') {
      written = 0;
    } else if (written++ == width) {
      out.push_back(u'\n');
      written = 1;
    }
    out.push_back(c);
  }
  return utf8(out);
}

/// Sentences and rows longer than a line, as the report of a made-up town has them.
std::string report() {
  std::string out;
  for (int i = 0; i < 6; ++i) {
    const std::string n = std::to_string(i);
    std::string more;
    for (int k = 0; k < i; ++k) more += "镇";
    out += more + "白鹭镇把政务公开列入年度工作要点，由党政办公室统一受理、登记和答复，第" + n +
           "季度的台账均已归档备查。\n";
    out += more + "（一）予以公开的申请数量，区分不同情形分别统计" + n + "\t1083\t27\t0\t11" + n + "\t0\t4\t1234\n";
  }
  return out;
}

TEST_CASE("a text cut after so many characters is as it was before") {
  for (const std::size_t width : {20U, 25U, 30U, 36U, 40U}) CHECK(unwrapped(cut(report(), width)) == report());
}

TEST_CASE("a row that is as wide as the widest line ends there") {
  const std::string rows = "甲乙丙丁戊己庚辛\t1\t2\t3\t4\n\t2.壬癸子丑\t1\t2\t3\t4\n";
  const std::string text = "县政府办公室负责受理申请\n并答复申请人。县政府办公\n室负责归档。\n";
  CHECK(unwrapped(rows + text) == rows + text);
  CHECK(unwrapped(cut(report(), 30) + cut("行政许可与其他对外管理服务的事项数量三\t1\t2\t30\t4\n\t2.壬癸\t1\n", 30)) ==
        report() + "行政许可与其他对外管理服务的事项数量三\t1\t2\t30\t4\n\t2.壬癸\t1\n");
}

TEST_CASE("a heading begins a line, though the one above is as wide as the widest") {
  const std::string text =
      cut(report(), 30) +
      cut("二、主动公开政府信息情况以及其他对外管理服务事项的办理数量如下\n第二十条第（一）项\n（二）部分公开\n", 30);
  CHECK(unwrapped(text).ends_with("\n第二十条第（一）项\n（二）部分公开\n"));
}

TEST_CASE("numbers below each other are not put together where white space was left out") {
  std::string text;
  for (int i = 0; i < 8; ++i)
    text += "由党政办公室统一受理登记和答复并\n归档备查的第四季度台账一并移送存\n一二三四五六七 10 20\n30 40 50\n";
  CHECK(unwrapped(text).find("2030") == std::string::npos);
}

TEST_CASE("sentences over lines, and tables whose rows are equally wide, stay as they are") {
  const std::string sentences = "由党政办公室统一受理登记和答复并\n归档备查的第四季度台账一并移送存\n档。\n";
  CHECK(unwrapped(sentences + sentences + sentences) == sentences + sentences + sentences);
  std::string table;
  for (int i = 0; i < 9; ++i) table += "本年新收政府信息公开申请数量    10    2    0    0   12\n";
  CHECK(unwrapped(table) == table);
}

TEST_CASE("the marks of a quoted text go, where most lines have them") {
  CHECK(unquoted("> 一、总体情况\n>\n> 收到申请3件。\n") == "一、总体情况\n\n收到申请3件。\n");
  CHECK(unquoted(">> 甲\n> > 乙\n") == "甲\n乙\n");
  CHECK(unquoted("> 甲\n乙\n") == "> 甲\n乙\n");
  CHECK(unquoted("甲\n> 乙\n") == "甲\n> 乙\n");
  CHECK(unquoted("| 甲\n| 乙  1  2\n") == "甲\n乙  1  2\n");
  CHECK(unquoted("| 甲 | 1 |\n| 乙 | 2 |\n") == "| 甲 | 1 |\n| 乙 | 2 |\n");
  CHECK(unquoted("请查收：\n\n> 甲\n> 乙\n> 1\t2\n") == "请查收：\n\n甲\n乙\n1\t2\n");
}

TEST_CASE("the numbers of lines go, in whatever way they were written, and numbers of a table stay") {
  const auto unnumbered = [](std::string_view text) { return rewritten(text, without_line_numbers); };
  const std::string plain = lines(30, [](int i) { return "予以公开," + std::to_string(7 * i) + ",0,0"; });
  for (const auto& [before, behind] : {std::pair("", ","), {"  ", "\t"}, {"", ": "}, {"", ". "}, {"| ", " |"}}) {
    const std::string bar = std::string(before) == "| " ? "|" : "";
    const std::string rest = std::string(behind).size() == 2 && bar.empty() ? " " : "";
    const auto numbered = [front = before, back = behind](int i) {
      return front + std::to_string(i + 1) + back + "予以公开," + std::to_string(7 * i) + ",0,0";
    };
    const auto without = [&](int i) { return bar + rest + "予以公开," + std::to_string(7 * i) + ",0,0"; };
    CHECK(unnumbered(lines(30, numbered)) == lines(30, without));
  }
  CHECK(unnumbered(plain) == plain);
  const std::string few = lines(12, [](int i) { return std::to_string(i) + ",甲"; });
  CHECK(unnumbered(few) == few);
  CHECK(unnumbered("序号\t甲\t乙\n1\t5\t\n2\t6\t\n3\t7\t\n") == "甲\t乙\n5\t\n6\t\n7\t\n");
  CHECK(unnumbered("\t甲\n0\t5\n1\t6\n2\t7\n") == "甲\n5\n6\n7\n");
  for (const std::string values : {"数量\t甲\n1\t5\n2\t6\n3\t7\n", "序号\t甲\n1\t5\n2\t6\n9\t7\n"})
    CHECK(unnumbered(values) == values);
  const std::string column = lines(30, [](int i) { return std::to_string(i % 7) + "\t甲"; });
  CHECK(unnumbered(column) == column);
}

TEST_CASE("words for nothing are blank cells in rows that a program wrote, and words elsewhere") {
  const auto cleared = [](std::string_view text) { return rewritten(text, without_missing_values); };
  CHECK(cleared("| 甲 | nan | nan | NaN | None | null |\n甲,nan,1\n") ==
        "| 甲 |     |     |     |      |      |\n甲,   ,1\n");
  CHECK(cleared("甲  NaN  1\n乙  NaN  NaN\n丙  NaN NaN\n") == "甲       1\n乙          \n丙         \n");
  const std::string prose = "NaN 与 None 是程序中的空值，nan 也是。\n| None |\n";
  CHECK(cleared(prose) == prose);
}

TEST_CASE("cells between tags are rows, escaped or not, and marks elsewhere stay") {
  const auto rows = [](std::string_view text) { return rewritten(text, with_rows_of_tags); };
  const std::string row = "<tr><td>甲</td>\n<td class='x'><p>1</p></td><td></td></tr>";
  const std::string all = "<h1>乙</h1>" + lines(10, [&](int) { return row; });
  const std::string plain = "乙\n" + lines(10, [](int) { return std::string("甲\t1\t"); });
  CHECK(rows(all) == plain);
  std::string escaped;
  for (const char c : all) escaped += c == '<' ? "&amp;lt;" : c == '>' ? "&amp;gt;" : std::string(1, c);
  CHECK(rows(escaped) == plain);
  const std::string few = "甲<td>1</td> 与 a < b &lt; c";
  CHECK(rows(few) == few);
}

TEST_CASE("lists that a program wrote are rows, and brackets of a sentence stay") {
  const auto rows = [](std::string_view text) { return rewritten(text, with_listed_rows); };
  const auto list = [](int) { return std::string("[\"甲，[乙]\", 1, 0, 2, 3, 4, 5, \"6\"],"); };
  CHECK(rows(lines(10, list)).starts_with("甲，[乙]\t1\t0\t2\t3\t4\t5\t6\n"));
  const auto object = [](int) {
    return std::string("{\n  \"项目\": \"甲\",\n  \"乙\": \"1\",\n  \"丙\": 2,\n  \"丁\": \"3\"},");
  };
  CHECK(rows(lines(30, object)).starts_with("项目:甲\t乙:1\t丙:2\t丁:3\n"));
  const std::string prose = lines(80, [](int) { return std::string("《办法》（“甲”, 'b', [2021]30号）, 共3件。"); });
  CHECK(rows(prose) == prose);
  const std::string few = list(0);
  CHECK(rows(few) == few);
}

TEST_CASE("what stands on top of each page goes, and what stands there once stays") {
  const auto whole = [](std::string_view text) { return rewritten(text, without_running_heads); };
  CHECK(whole("年报\n甲\n- 1 -\n年报\n0\n- 2 -\n\n年报\n1\n") == "年报\n甲\n- 1 -\n0\n- 2 -\n\n1\n");
  const std::string once = "年报\n甲\n- 1 -\n乙\n0\n- 2 -\n丙\n- 3 -\n7\n";
  CHECK(whole(once) == once);
}

TEST_CASE("tabs that indent lines go, and those that begin a cell or part cells stay") {
  const auto unindented = [](std::string_view text) { return rewritten(text, without_indents); };
  const auto deep = [](int i) { return "\t\t\t" + std::to_string(i); };
  CHECK(unindented(lines(40, deep)) == lines(40, [](int i) { return std::to_string(i); }));
  const std::string word =
      lines(8, [](int i) { return "甲" + lines(7, [i](int k) { return "\n\t" + std::to_string(i + k); }); });
  CHECK(unindented(word) == word);
  const std::string sheet = lines(40, [](int i) { return "\t\t甲\t" + std::to_string(i); });
  CHECK(unindented(sheet) == sheet);
}

TEST_CASE("empty lines are the blank cells of rows that end where the form's do") {
  const auto filled = [](std::string_view text) { return rewritten(text, with_blank_cells); };
  const auto row = [](int) { return std::string("甲\n3\n\n\n\n\n\n3\n"); };
  CHECK(filled(lines(12, row)) == lines(12, [](int) { return std::string("甲\t3\t\t\t\t\t\t3\n"); }));
  const auto apart = [](int) { return std::string("甲\n\n3\n\n\n\n0\n\n\n\n\n\n\n\n3\n"); };
  CHECK(filled(lines(12, apart)) == lines(12, [](int) { return std::string("甲\t3\t\t0\t\t\t\t3\n"); }));
  const std::string review = "总计\n1\n\n\n\n1\n\n\n\n\n0\n\n\n\n\n0\n";
  CHECK(filled(lines(12, row) + review).ends_with("总计\t1\t\t\t\t1\t\t\t\t\t0\t\t\t\t\t0\n"));
  const auto trailing = [](int) { return std::string("甲\n3\n\n\n\n\n\n\n乙\n\n\n\n\n\n\n"); };
  CHECK(filled(lines(6, trailing) + "丙") ==
        lines(6, [](int) { return std::string("甲\t3\t\t\t\t\t\t\n乙\t\t\t\t\t\t\t"); }) + "丙\n");
  const auto places = [](int) { return std::string("1.甲\n3.0\n\n\n\n\n\n1,203\n"); };  // numbers are no labels
  CHECK(filled(lines(12, places)) == lines(12, [](int) { return std::string("1.甲\t3.0\t\t\t\t\t\t1,203\n"); }));
  const auto grouped = [](int) { return std::string("1.甲\n3\n\n\n\n\n\n1，203\n"); };  // by a wide comma, too
  CHECK(filled(lines(12, grouped)) == lines(12, [](int) { return std::string("1.甲\t3\t\t\t\t\t\t1，203\n"); }));
  const std::string spaced =
      lines(12, [](int) { return std::string("甲\n\n\t\n\n3.0\n\n\t\n\n\n\n\t\n\n5.0\n\n\t\n\n4.0\n"); });
  CHECK(filled(spaced) == spaced);
  const std::string above = lines(12, [](int) { return std::string("甲\n3\n\n0\n0\n0\n0\n3\n"); }) + "一、本年新收\n";
  CHECK(filled(above) == above);
  const std::string parted = lines(20, [](int) { return std::string("甲\n\n\n1\n\n0\n\n0\n\n0\n\n0\n\n0\n\n1\n"); });
  CHECK(filled(parted) == parted);
  const std::string shorter = lines(20, [](int) { return std::string("甲\n3\n\n\n\n3\n"); });
  CHECK(filled(shorter) == shorter);
  const auto returns = [](int) { return std::string("甲\r\n3\r\n\r\n\r\n\r\n\r\n\r\n3\r\n"); };
  CHECK(filled(lines(12, returns)) == lines(12, [](int) { return std::string("甲\t3\t\t\t\t\t\t3\n"); }));
}

TEST_CASE("tabs on lines of their own, or at the end of one, part the cells of a row") {
  const auto rows = [](std::string_view text) { return rewritten(text, with_tabbed_rows); };
  const auto twenty = [](std::string_view row) { return lines(20, [row](int) { return std::string(row); }); };
  const std::string expected = twenty("甲\t1\t\t2\n乙\t3\t4\t");
  for (
      const std::string_view row : {
          "甲\n\n\t\n\n1\n\n\t\n\n\t\n\n2\n\n\n\n\n乙\n\n\t\n\n3\n\n\t\n\n4\n\n\t\n\n\n\n",  // <td><p>1</p></td>
          "甲\n\t\n1\n\t\n\t\n2\n\n\n乙\n\t\n3\n\t\n4\n\t\n\n",                              // <td><div>1</div></td>
          "甲\t\n\n1\t\n\n\t\n\n2\n乙\t\n\n3\t\n\n4\t\n\n",
          "甲\n\n\t\n\n1\n\n\t\n\n\n\n\t\n\n2\n\n乙\n\n\t\n\n3\n\n\t\n\n4\n\n\t\n\n\n",  // a blank cell on a line of its own
      }) {
    std::string read = rows(twenty(row));
    for (std::size_t at = 0; (at = read.find("\n\n")) != read.npos;) read.erase(at, 1);
    CHECK(read == expected);
  }
  CHECK(
      rows(twenty("甲\n\n\t\n\n1\n\n\t\n\n\n\n\n\n\n\t\n\n2\n\n\t\n\n3\n\n")) ==  // blank cells end a row and begin one
      twenty("甲\t1\t\n\t2\t3\n\n"));
  for (const std::string_view row : {"甲\t1\t\t2", "甲\t1\t", "甲\n\t1\n\t\n\t2\n", "甲\t"})
    CHECK(rows(twenty(row)) == twenty(row));
  CHECK(rows("甲\t\n1\t\n2\n") == "甲\t\n1\t\n2\n");  // too few to tell
}

TEST_CASE("the lines of a quoted cell are one, and quotes elsewhere stay as they are") {
  const auto whole = [](std::string_view text) { return rewritten(text, with_whole_cells); };
  CHECK(whole("\"三、本\n年度办\r\n理结果\",\"（一）\n予以公开\",2,3\n") ==
        "\"三、本年度办理结果\",\"（一）予以公开\",2,3\n");
  CHECK(whole("甲\t\"乙\n丙\"\t1") == "甲\t\"乙丙\"\t1");
  const std::string prose = "他说\"甲\n乙\"。\n\"丙\"\n丁";
  CHECK(whole(prose) == prose);
}

TEST_CASE("rows in the markup of MediaWiki stand on one line each, whatever their cells look like") {
  const auto rows = [](std::string_view text) { return rewritten(text, with_rows_of_markup); };
  CHECK(rows("前\n{| class=\"a\"\n|+ 表\n|-\n! 行\n! 数\n|- style=\"b\"\n| rowspan=\"2\" | 甲<br />乙\n|\n| 1 || "
             "2\n|}\n后") == "前\n行\t数\n甲乙\t\t1\t2\n后");
  CHECK(rows("{|\n| 甲\n丙\n| 1\n|}") == "甲丙\t1");
  CHECK(rows("{|\n| 甲\n| 1") == "{|\n| 甲\n| 1");
}

TEST_CASE("rows in the markup of AsciiDoc stand on one line each, a paragraph or a line") {
  const auto rows = [](std::string_view text) { return rewritten(text, with_rows_of_markup); };
  CHECK(rows("|===\n|甲 |1 | |2\n|3\n\n|乙 |4 | |\n|===\n后") == "甲\t1\t\t2\t3\n乙\t4\t\t\n\n后");
  CHECK(rows("|===\n|甲 |1\n|乙 |2\n|===") == "甲\t1\n乙\t2\n");
}

TEST_CASE("empty lines behind a row or a text are no cells") {
  const auto filled = [](std::string_view text) { return rewritten(text, with_blank_cells); };
  const std::string rows = lines(12, [](int) { return std::string("甲\n3\n0\n0\n0\n0\n0\n3\n\n\n\n"); });
  CHECK(filled(rows) == rows);
  const std::string blank = lines(12, [](int) { return std::string("甲\n3\n\n0\n0\n0\n0\n3\n"); });
  CHECK(filled(blank + "乙\n\n \n") == filled(blank + "乙\n") + "\n \n");
  CHECK(filled(blank + "乙\n\n\n\n\n\n\n\n") == filled(blank + "乙\n") + "\n\n\n\n\n\n\n");
}

}  // namespace
}  // namespace nianbao
