#pragma once

#include <string_view>

namespace nianbao {

/// What kind of organ a name is, by its ending.
enum class OrganKind { none, town, county, bureau, school, company, center };
[[nodiscard]] OrganKind organ_kind(std::u16string_view name);

/// What tells an organ from others of its kind: 白鹭 of 云岭县白鹭镇人民政府 and of 白鹭镇, 教育 of 云岭县教育局.
[[nodiscard]] std::u16string_view own_name(std::u16string_view name);

/// Whether two names of one kind are the same but for one character: 白石镇 and 青石镇, 教育局 and 体育局. A slip, or another organ.
[[nodiscard]] bool differ_by_one(std::u16string_view a, std::u16string_view b);

/// The words by which the name of a bureau is longer than another's: 体育, of 教育体育局 beside 教育局. Empty where the shorter is
/// no whole name: 教体局.
[[nodiscard]] std::u16string_view added_field(std::u16string_view shorter, std::u16string_view longer);

/// Whether two names are certainly those of different organs: of the same kind, and without a character in common that tells
/// organs of that kind apart, or under two counties. 发改局 and 发展和改革局, 金屯镇 and 嘉祥县金屯镇人民政府 may be the same.
[[nodiscard]] bool certainly_differ(std::u16string_view a, std::u16string_view b);

}  // namespace nianbao
