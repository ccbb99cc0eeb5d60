#include "report/tables/versions.hpp"

#include <algorithm>

#include "text/chars.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

constexpr WordList kOthers(u"上年 去年 上一年 同期 修改前 更正前 修订前 调整前 更改前 原表");
constexpr WordList kOwn(u"本年 今年 修改后 更正后 修订后 调整后 更改后");

}  // namespace

std::optional<bool> is_other_version(std::u16string_view words, std::optional<int> year) {
  if (!kOthers.at_start(words).empty()) return true;
  if (!kOwn.at_start(words).empty()) return false;
  constexpr std::size_t kYear = 4;  // digits, as every year of a report has
  const bool dated =
      words.size() > kYear && words[kYear] == u'年' && std::all_of(words.begin(), words.begin() + kYear, is_any_digit);
  if (!year || !dated) return std::nullopt;
  int named = 0;
  for (const char16_t digit : words.substr(0, kYear)) named = 10 * named + fold_width(digit) - u'0';
  return named != *year;
}

}  // namespace nianbao
