#include "report/tables/versions.hpp"

#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

constexpr WordList kOthers(u"上年 去年 上一年 同期 修改前 更正前 修订前 调整前 更改前 原表");
constexpr WordList kOwn(u"本年 今年 修改后 更正后 修订后 调整后 更改后");

}  // namespace

std::optional<bool> is_other_version(std::u16string_view words, std::optional<int> year) {
  constexpr std::size_t kYear = 5;  // characters: 2023年
  if (!kOthers.at_start(words).empty()) return true;
  if (!kOwn.at_start(words).empty()) return false;
  if (!year || words.empty() || !is_any_digit(words.front())) return std::nullopt;
  const auto years = find_years(words.substr(0, kYear));
  return years.empty() ? std::nullopt : std::optional(years.front().year != *year);
}

}  // namespace nianbao
