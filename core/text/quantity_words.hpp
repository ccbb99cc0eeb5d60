#pragma once

#include <cstddef>
#include <string_view>

// Words around the numbers of a text.

namespace nianbao {

/// Measure words of one character by which reports count what happened: 12 件, 3 次.
inline constexpr std::u16string_view kCountWords = u"件条次份个人项期场";

/// Measure words by what they count. A word may stand in several: 期 counts issues of a paper, and events.
namespace measures {
inline constexpr std::u16string_view kCases = u"件宗起例桩";
inline constexpr std::u16string_view kTexts = u"条份篇则期";
inline constexpr std::u16string_view kKinds = u"项类种";
inline constexpr std::u16string_view kPeople = u"名位人";
inline constexpr std::u16string_view kHouseholds = u"家户";
inline constexpr std::u16string_view kOrgans = u"个家所";
inline constexpr std::u16string_view kEvents = u"次场期轮批回届";
}  // namespace measures

/// Whether a measure word is one of these, also with 次 behind it: 件, 件次, 场次.
[[nodiscard]] bool is_measure_of(std::u16string_view measure, std::u16string_view words);

/// The length of the measure word that a text begins with, behind a number: 件, 人次, 万元, 个百分点; 0 where it begins with none.
[[nodiscard]] std::size_t measure_length(std::u16string_view text);

/// 宗 of 宗次; any other measure word as it is.
[[nodiscard]] std::u16string_view without_times(std::u16string_view measure);

/// 其他, 其它, 其余: all that has no name of its own.
[[nodiscard]] bool is_others(std::u16string_view word);
[[nodiscard]] bool begins_with_others(std::u16string_view text);
/// 处理其他, 处理其它
[[nodiscard]] bool ends_with_others(std::u16string_view text);

/// 尚有, 其余, 另: the number behind these words counts what is left, and never all.
[[nodiscard]] bool ends_with_rest(std::u16string_view text);

}  // namespace nianbao
