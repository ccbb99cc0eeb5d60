#pragma once

#include <string_view>
#include <vector>

#include "prose/clauses/scope.hpp"

namespace nianbao::prose {

/// 2022—2024年, 2021年至2024年: whether the year at a place ends a range, all of whose years are meant together.
[[nodiscard]] bool ends_range(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// 2023年、2024年分别收到 10 件、12 件，办结 9 件、12 件: each figure has its own year, and counts what the first of its years does.
void share_out_years(const Author& author, std::u16string_view text, const Tokens& tokens, std::vector<Setting>& out);

/// 由 2022年的 3 件增加到 2024年的 8 件: the second counts what the first does. 较上年增加 4 件，达到 19 件: what 增加 is said of.
void follow_growth(std::u16string_view text, const Tokens& tokens, std::vector<Setting>& out);

}  // namespace nianbao::prose
