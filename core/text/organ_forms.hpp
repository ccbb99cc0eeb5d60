#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// What the names of places end in.
inline constexpr std::u16string_view kPlaces = u"省州盟市县区旗";

/// A name taken apart, so that its short and full forms compare: 尧都区大阳镇人民政府 is 大阳镇 in 尧都区.
struct OrganForm {
  std::vector<std::u16string> places;  ///< what it lies in, from the largest: 临汾市, 尧都区
  std::u16string own;                  ///< 大阳镇, 东城街道, 人社局; of a county's government the county itself
};

[[nodiscard]] OrganForm organ_form(std::u16string_view name);

/// How two names stand to each other. `likely`: they may be one organ's, and only somebody who knows the place can tell.
enum class SameOrgan { no, likely, shortened, equal };

/// Whether one name is the other, or the other shortened. 城关镇 is short for that of any county: whoever asks looks whether it
/// is short for one alone. 东城 and 西城, 一中 and 二中, 城关镇 of two counties are never one.
[[nodiscard]] SameOrgan same_organ(const OrganForm& a, const OrganForm& b);

}  // namespace nianbao
