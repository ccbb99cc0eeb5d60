#pragma once

#include <string>

#include "report/report.hpp"

namespace nianbao {

/// Whether a title ends in the official words: 〈year〉年政府信息公开工作年度报告 (年度 for 年 is fine).
[[nodiscard]] bool is_official_title(std::string_view title);

/// The organ's full name: 大阳镇 is 大阳镇人民政府. The same where it is complete already; "〈单位全称〉" where there is none.
[[nodiscard]] std::string full_name(const std::string& organ);

/// How the title of this report should read, with 〈…〉 where the report does not say.
[[nodiscard]] std::string official_title(const Report& report);

}  // namespace nianbao
