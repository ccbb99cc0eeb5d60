#pragma once

#include <string_view>

namespace nianbao {

/// The kind of organ, by the ending of its name; an office within it (教育局办公室) is of its kind.
enum class OrganKind { none, town, county, bureau, zone, school, hospital, company, center };
[[nodiscard]] OrganKind organ_kind(std::u16string_view name);

/// Without the office within an organ that answers for it: 云岭县白鹭镇 of 云岭县白鹭镇党政办公室.
[[nodiscard]] std::u16string_view without_office(std::u16string_view name);

/// The part of a name that distinguishes an organ from others of its kind: 白鹭 in 云岭县白鹭镇人民政府 and in 白鹭镇, 教育 in 云岭县教育局.
[[nodiscard]] std::u16string_view own_name(std::u16string_view name);

/// Whether two names of one kind differ in one character: 白石镇 and 青石镇, 教育局 and 体育局. A typing error, or another organ.
[[nodiscard]] bool differ_by_one(std::u16string_view a, std::u16string_view b);

/// Whether two names differ in what the organ is, and in nothing else: 云溪县人民政府 and 云溪市人民政府, 教育局 and 教育委员会.
[[nodiscard]] bool differ_in_rank(std::u16string_view a, std::u16string_view b);

/// What a bureau's name has more than a shorter one: 体育, of 教育体育局 beside 教育局. Empty where the shorter is an abbreviation: 教体局.
[[nodiscard]] std::u16string_view added_field(std::u16string_view shorter, std::u16string_view longer);

/// Whether two names are certainly of different organs: of one kind and without a common character in their distinguishing parts, or
/// in different counties. 发改局 and 发展和改革局, 金屯镇 and 嘉祥县金屯镇人民政府 may be the same.
[[nodiscard]] bool certainly_differ(std::u16string_view a, std::u16string_view b);

}  // namespace nianbao
