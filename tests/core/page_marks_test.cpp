#include "text/page_marks.hpp"

#include "catch.hpp"

using namespace nianbao;

TEST_CASE("numbers of pages, certain ones and those that may be any number") {
  for (const auto* text :
       {u"- 4 -", u"—4—", u"－ 12 －", u"·3·", u"第4页", u"第 4 页 共 6 页", u"共6页，第4页", u"第４页"})
    CHECK(page_mark_of(text) == PageMark::certain);
  for (const auto* text : {u"4", u"4/6", u"- 4", u"1.", u"4,5", u"|0|1|2|"})
    CHECK(page_mark_of(text) == PageMark::possible);
  for (const auto* text : {u"", u"-", u"第页", u"4件", u"第4章", u"2021年", u"一"})
    CHECK(page_mark_of(text) == PageMark::none);
}
