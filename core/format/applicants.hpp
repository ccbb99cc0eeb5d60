#pragma once

#include <array>
#include <string_view>

namespace nianbao {

/// The columns of table 3 that tell applicants apart, by their ids, in the order of the form.
inline constexpr std::array<std::string_view, 6> kApplicantColumns{"natural",   "business", "research",
                                                                   "nonprofit", "legal",    "other"};

/// The head above those of organisations, in the words of the form.
inline constexpr std::string_view kOrganisationsHead = "法人或其他组织";

/// Those of organisations, parted by commas.
inline constexpr std::string_view kOrganisationColumns = "business,research,nonprofit,legal,other";

}  // namespace nianbao
