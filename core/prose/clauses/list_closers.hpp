#pragma once

#include <cstddef>
#include <string_view>

#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// 去重 of 两类去重共 269 件: parts that overlap.
[[nodiscard]] bool says_overlap(std::u16string_view text, const Tokens& tokens, std::size_t begin, std::size_t end);

/// 合计 1280 件（本级与部门之和）: the bracket says of what.
[[nodiscard]] bool explains_sum(std::u16string_view text, const Tokens& tokens, std::size_t number);

/// 收到 of 共收到 12 件, 答复 of 邮寄答复 31 件，当面答复 7 件，共答复 38 件, which each part says as well.
[[nodiscard]] bool begins_count(const Tokens& tokens, std::size_t verb, std::size_t begin);

/// 公开 of 公示栏公开 34 条，共公开信息 438 条, which the last part says as well: the same count goes on.
[[nodiscard]] bool publishes_again(const Tokens& tokens, std::size_t verb, std::size_t begin);

/// 处理 of 补充 9 条，修改 6 条，删除 4 条，共处理 19 条: what is done with each part in its own way, where none was only found.
[[nodiscard]] bool takes_in_all(std::u16string_view text, const Tokens& tokens, std::size_t verb, std::size_t begin);

}  // namespace nianbao::prose
