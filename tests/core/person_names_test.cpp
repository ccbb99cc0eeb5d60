// What reads like a person's name, at the limits of its length and beside words that begin with a surname.
#include "rule/person_names.hpp"

#include "catch.hpp"

using namespace nianbao;

namespace {

/// The names from `at` on, each by its begin and end.
std::vector<std::pair<std::size_t, std::size_t>> names(std::u16string_view text, std::size_t at = 0) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (const Stretch place : names_at(text, at).places) out.push_back({place.begin, place.end});
  return out;
}

using Places = std::vector<std::pair<std::size_t, std::size_t>>;

}  // namespace

TEST_CASE("a name is a surname and one or two characters") {
  CHECK(names(u"李秀英") == Places{{0, 3}});
  CHECK(names(u"李秀，") == Places{{0, 2}});
  CHECK(names(u"李").empty());
  CHECK(names(u"李，").empty());
  CHECK(names(u"李秀英兰").empty());
  CHECK(names(u"李秀英兰芳").empty());
  CHECK(names(u"秀英").empty());
  CHECK(names(u"").empty());
}

TEST_CASE("a name ends before what stands in none") {
  CHECK(names(u"李秀英申请") == Places{{0, 3}});
  CHECK(names(u"李秀申请") == Places{{0, 2}});
  CHECK(names(u"李秀3").front() == std::pair<std::size_t, std::size_t>{0, 2});
  CHECK(names(u"申请人李秀英", 3) == Places{{3, 6}});
}

TEST_CASE("names in a row are parted by 、") {
  CHECK(names(u"李秀英、王强、赵志强等") == Places{{0, 3}, {4, 6}, {7, 10}});
  CHECK(names(u"李秀英，王强") == Places{{0, 3}});
  CHECK(names(u"李秀英、") == Places{{0, 3}});
  CHECK(names(u"李秀英、镇政府") == Places{{0, 3}});
  CHECK(names_at(u"李秀英、王强的", 0).end == 6);
  CHECK(names_at(u"李秀英、镇政府", 0).end == 3);
}

TEST_CASE("places and words that begin with a surname are no names") {
  CHECK(names(u"史家庄").empty());
  CHECK(names(u"黄河").empty());
  CHECK(names(u"陈述").empty());
  CHECK(names(u"申请人陈述", 3).empty());
}
