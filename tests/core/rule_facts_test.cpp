// Figures in messages: with the words before them.
#include "catch.hpp"
#include "rule/facts.hpp"
#include "text/unicode.hpp"

using namespace nianbao;

namespace {

/// `figure` in `text`, with the words before it.
std::string subject_of(std::string_view text, std::string_view figure) {
  Document document;
  document.text = utf16(text);
  const std::u16string words = utf16(figure);
  const auto begin = static_cast<std::uint32_t>(document.text.find(words));
  return with_subject(document, {begin, begin + static_cast<std::uint32_t>(words.size())});
}

}  // namespace

TEST_CASE("a figure is quoted with its clause, but not with a long one") {
  CHECK(subject_of("全年公开信息1286条。", "1286条") == "全年公开信息1286条");
  CHECK(subject_of("1286条。", "1286条") == "1286条");
  CHECK(subject_of("办理申请5件，公开3件", "3件") == "公开3件");
  CHECK(subject_of("办理申请5件，其中公开3件", "3件") == "公开3件");
  const std::string words = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天干";  // 24 characters
  CHECK(subject_of("地" + words + "3件", "3件") == words + "3件");
}

TEST_CASE("amounts that differ by what adding leaves are the same") {
  CHECK(is_equal(0.1 + 0.2, 0.3));
  CHECK(!is_equal(0.3, 0.300002));
}
