#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// The last characters of names of administrative areas above towns.
inline constexpr std::u16string_view kPlaces = u"省州盟市县区旗";

/// An organ's name in its parts, so that short and full forms can be compared: 尧都区大阳镇人民政府 is 大阳镇 in 尧都区.
struct OrganForm {
  std::vector<std::u16string> places;  ///< the areas it lies in, the largest first: 临汾市, 尧都区
  std::u16string own;                  ///< 大阳镇, 东城街道, 人社局; of a county's government the county itself
};

/// Parses an organ's name.
[[nodiscard]] OrganForm organ_form(std::u16string_view name);

/// Whether a name may be a shorter one: it has its characters in the other's order, as 市国资委 has those of
/// 岚江市人民政府国有资产监督管理委员会.
[[nodiscard]] bool abbreviates(std::u16string_view few, std::u16string_view many);

/// Whether two names are of one organ. `likely`: they may be; only somebody who knows the area can tell.
enum class SameOrgan { no, likely, shortened, equal };

/// Compares two names. 城关镇 is `shortened` beside that of any county, so the caller must see to it that it matches only one.
/// 东城 and 西城, 一中 and 二中, 城关镇 of two counties are never the same.
[[nodiscard]] SameOrgan same_organ(const OrganForm& a, const OrganForm& b);

}  // namespace nianbao
