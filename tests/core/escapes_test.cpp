#include "document/escapes.hpp"

#include <string>

#include "catch.hpp"
#include "rewritten.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

std::string plain(std::string_view text) { return rewritten(text, without_escapes); }

/// Rows enough for a table, each ended and parted as given.
std::string rows(std::string_view part, std::string_view end) {
  std::string out;
  for (int i = 0; i < 24; ++i) out.append("本年").append(part).append("7").append(part).append("12").append(end);
  return out;
}

TEST_CASE("lines and cells that a program wrote out are lines and cells") {
  const std::string meant = rows("\t", "\n");
  CHECK(plain(rows("\\t", "\\n")) == meant);
  CHECK(plain(rows("\\t", "\\r\\n")) == meant);
  CHECK(plain(rows("\\t", "\n")) == meant);
  CHECK(plain(rows("\t", "<br>")) == meant);
  CHECK(plain(rows("\t", "<br />")) == meant);
  CHECK(plain(rows("\\t", "<br/>")) == meant);
  CHECK(plain(rows("\\t", "<br>\r\n")) == rows("\t", "\r\n"));
  CHECK(plain(rows("&nbsp;&nbsp;", "\n")) == rows("  ", "\n"));
}

TEST_CASE("beside a gap between columns what stands behind a written blank keeps its place") {
  CHECK(plain(rows("&nbsp;  ", "\n")) == rows("        ", "\n"));
}

TEST_CASE("lines within a cell between bars are that cell's words") {
  const auto row = [](std::string_view a, std::string_view b) {
    std::string out;
    for (int i = 0; i < 12; ++i)
      out.append("| 一、本年新收").append(a).append("信息 | 16215").append(b).append(".5 |\n");
    return out;
  };
  CHECK(plain(row("<br>", "<br>")) == row("", ""));
}

TEST_CASE("what an author left of another program stays where it is") {
  for (const char* left : {"第一行<br>第二行&nbsp;第三行\n", "路径 C:\\new\\text\n", "甲\\n乙\n"})
    CHECK(plain(left) == left);
  const std::string many = rows("\t", "\n") + rows("\t", "\n") + rows("\t", "\n") + rows("\t", "\n");
  CHECK(plain("甲<br>乙<br>丙\n" + many) == "甲<br>乙<br>丙\n" + many);
}

}  // namespace
}  // namespace nianbao
