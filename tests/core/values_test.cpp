#include "report/tables/values.hpp"

#include "catch.hpp"

using namespace nianbao;

namespace {

CellToken token(std::u16string_view text) { return read_token(text, {0, static_cast<std::uint32_t>(text.size())}); }

bool is_number(std::u16string_view text, double value) {
  const CellToken read = token(text);
  return read.kind == CellToken::Kind::number && read.value == value;
}

/// The values of a line of words that a row with so many values has; empty where it is none.
std::vector<double> row_of(std::u16string_view text, std::size_t count) {
  Document document{"a", "text", std::u16string(text), {}, {}};
  document.lines.push_back({{{{0, static_cast<std::uint32_t>(text.size())}, 0}}, -1});
  std::vector<double> out;
  for (const auto& way : ways_to_fit(read_values(document, 0, document.lines[0].cells[0].span), count)) {
    for (const CellToken& value : way) out.push_back(value.value);
  }
  return out;
}

using Numbers = std::vector<double>;

}  // namespace

TEST_CASE("a number in marks of emphasis or quotation") {
  for (const std::u16string_view text :
       {u"**12**", u"***12***", u"__12__", u"__  12 __", u"12  __", u"`12`", u"“12”", u"\"12\"", u"[12]"})
    CHECK(is_number(text, 12));
  CHECK(is_number(u"**4068.2**", 4068.2));
  for (const std::u16string_view text : {u"(12)", u"（12）", u"*12", u"“12", u"**", u"“无”"})
    CHECK(token(text).kind != CellToken::Kind::number);
}

TEST_CASE("a number that dots, a colon or a bullet lead to") {
  for (const std::u16string_view text : {u": 12", u"：12", u"•12", u"……12", u"......12"}) CHECK(is_number(text, 12));
  for (const std::u16string_view text : {u".12", u"……", u":", u"..", u"：规章"})
    CHECK(token(text).kind == CellToken::Kind::text);
  CHECK(row_of(u"3……0……12", 3) == Numbers{3, 0, 12});
}

TEST_CASE("a number in any of the ways offices write it") {
  CHECK(is_number(u"12", 12));
  CHECK(is_number(u"１２", 12));
  CHECK(is_number(u" 3\u3000", 3));
  CHECK(is_number(u"1,234", 1234));
  CHECK(is_number(u"1，234，567", 1234567));
  CHECK(is_number(u"96171.6", 96171.6));
  CHECK(is_number(u"5件", 5));
  CHECK(is_number(u"12注", 12));
  CHECK(is_number(u"12注1", 12));
  CHECK(is_number(u"12¹", 12));
  CHECK(is_number(u"7.5万元", 7.5));
  CHECK(is_number(u"5（含网络申请3件）", 5));
  CHECK(is_number(u"-3", -3));
  CHECK(is_number(u"+3", 3));
  CHECK(is_number(u"负3", -3));
  CHECK(is_number(u"5 件 。", 5));
  CHECK(is_number(u"１２３４５６７８９０１２", 123456789012));
  CHECK(is_number(u"5&nbsp;", 5));
}

TEST_CASE("an amount has as many digits as a double holds, and no zero before another digit") {
  CHECK(is_number(u"0.5", 0.5));
  CHECK(is_number(u"726417837351.125", 726417837351.125));
  CHECK(is_number(u"-726417837351.125", -726417837351.125));
  for (const auto* text : {u"7264178373512.125", u"726417837351.1255", u"07.5", u"-07", u"07件"})
    CHECK(token(text).kind == CellToken::Kind::text);
}

TEST_CASE("what is not a number stays none") {
  CHECK(token(u"").kind == CellToken::Kind::blank);
  CHECK(token(u"&nbsp;").kind == CellToken::Kind::blank);
  for (const auto* mark : {u"/", u"—", u"--", u"无", u"不适用"}) CHECK(token(mark).kind == CellToken::Kind::mark);
  for (const auto* words : {u"约5", u"1,23", u"1,2", u",500", u"1234,567", u"1,,234", u"三", u"5或6"})
    CHECK(token(words).kind == CellToken::Kind::text);
  for (const auto* digits : {u"00", u"0123", u"2 0", u"2&nbsp;0", u"7264178373514"})
    CHECK(token(digits).kind == CellToken::Kind::digits);
}

TEST_CASE("of a line of words the numbers are a row's values where they are as many, and stand together") {
  CHECK(row_of(u" 4  5 6 ", 3) == Numbers{4, 5, 6});
  CHECK(row_of(u"4 5 6", 2).empty());
  CHECK(row_of(u"4 / 6", 3) == Numbers{4, 0, 6});
  CHECK(row_of(u"4件 5件 6 件", 3) == Numbers{4, 5, 6});
}

TEST_CASE("a line with words between most of its numbers is a sentence") {
  CHECK(row_of(u"结转 4 其中维持 2", 2).empty());
  CHECK(row_of(u"4 2 其中维持 3", 3) == Numbers{4, 2, 3});
}

TEST_CASE("a number that words part from the others counts the rows") {
  CHECK(row_of(u"8 其他 4 5", 2) == Numbers{4, 5});
  CHECK(row_of(u"8 其他", 1).empty());
  CHECK(row_of(u"8", 1) == Numbers{8});
}

TEST_CASE("behind a damaged value none moves up, and words with digits behind all values are a remark") {
  CHECK(row_of(u"4 5&xx; 6", 2).empty());
  CHECK(row_of(u"4 / 6 2x", 3) == Numbers{4, 0, 6});
}

TEST_CASE("glued digits are unread, words are no number") {
  const Document document{"a", "text", u"00", {}, {}};
  CHECK(cell_of(document, token(u"00"), ReadBy::plain).state == CellState::unread);
  CHECK(cell_of(document, token(u"约5"), ReadBy::plain).state == CellState::invalid);
  CHECK(cell_of(document, token(u"/"), ReadBy::plain).state == CellState::invalid);
}

TEST_CASE("a number with words in front of the others is a value of its row, and no rest of a label") {
  ValueRow row{0, true, {}};
  for (const auto* text : {u"12左右", u"0", u"0", u"0", u"0", u"0", u"12", u""}) row.tokens.push_back(token(text));
  const auto ways = ways_to_fit(row, 7);
  REQUIRE(ways.size() == 1);
  CHECK(ways[0][1].value == 0);
  CHECK(ways[0][6].value == 12);
  row.tokens[0] = token(u"2重复申请");
  for (const auto& way : ways_to_fit(row, 7)) CHECK(way[5].value == 12);
}

TEST_CASE("page numbers between rows are no values") {
  for (const auto* mark : {u"- 4 -", u"－5－", u"—6—", u"· 7 ·", u"第4页 共6页"}) {
    Document document{"a", "text", mark, {}, {}};
    document.lines.push_back({{{{0, static_cast<std::uint32_t>(document.text.size())}, 0}}, -1});
    CHECK(read_values(document, 0, document.lines[0].cells[0].span).tokens.empty());
  }
}
