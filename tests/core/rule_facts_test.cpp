// Figures in messages: with the words before them, as percentages, and whether a share is right.
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

TEST_CASE("a percentage has the decimals of the text, and no sign") {
  CHECK(percentage_text(32, 1) == "32.0");
  CHECK(percentage_text(-12.5, 1) == "12.5");
  CHECK(percentage_text(0.5, 0) == "1");
  CHECK(percentage_text(0.04, 1) == "0.0");
  CHECK(percentage_text(0.05, 2) == "0.05");
  CHECK(percentage_text(0, 2) == "0.00");
  CHECK(percentage_text(7, 0) == "7");
  CHECK(percentage_text(1, 6) == "1.000000");
  CHECK(percentage_text(1, 7) == "1.000000");
  CHECK(percentage_text(1, -1) == "1");
}

TEST_CASE("a share is right as precisely as it is written") {
  CHECK(is_percentage(33.3, 1, 1, 3));
  CHECK(is_percentage(33.4, 1, 1, 3));
  CHECK(!is_percentage(33.5, 1, 1, 3));
  CHECK(is_percentage(33, 0, 1, 3));
  CHECK(!is_percentage(35, 0, 1, 3));
  CHECK(is_percentage(51, 0, 1, 2));
  CHECK(!is_percentage(51.1, 0, 1, 2));
  CHECK(is_percentage(12, 0, 1, 0));
  CHECK(is_percentage(100, 0, 1, 1));
  CHECK(!is_percentage(150, 0, 1, 1));
  CHECK(!is_percentage(12, 0, 0, 1));
}

TEST_CASE("amounts that differ by what adding leaves are the same") {
  CHECK(is_equal(0.1 + 0.2, 0.3));
  CHECK(!is_equal(0.3, 0.300002));
}
