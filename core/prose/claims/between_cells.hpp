#pragma once

#include <optional>
#include <string_view>

#include "prose/claims/claim.hpp"
#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// Two things of one kind that the tables count, by their names: 行政复议 and 行政诉讼, 自然人 and 企业.
struct Compared {
  Topic topic;
  Readings more;  ///< in each way that they may be meant; `less` likewise, in the same order
  Readings less;
};

/// 1 of 多, 高 and 增加, -1 of 少, 低 and 减少; 0 of other words.
[[nodiscard]] int direction_of(std::u16string_view text, const Token& token);

/// 10 of 复议案件比诉讼案件多 10 件: how many there are of the one less those of the other.
[[nodiscard]] std::optional<Compared> compared_by_difference(std::u16string_view text, const Tokens& tokens,
                                                             std::size_t number);

/// 3.2 of 予以公开的是部分公开的 3.2 倍.
[[nodiscard]] std::optional<Compared> compared_by_times(std::u16string_view text, const Tokens& tokens,
                                                        std::size_t number);

/// 多于 of 复议后起诉的案件多于直接起诉的案件, at it: which of the two there are more of.
[[nodiscard]] std::optional<Compared> compared_by_order(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// What the one is more than the other; of cells of one table.
[[nodiscard]] Readings difference_of(const Compared& compared);

}  // namespace nianbao::prose
