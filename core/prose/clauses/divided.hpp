#pragma once

#include <optional>
#include <string_view>

#include "prose/tokens/token.hpp"

// Where what was counted is divided: 12 件申请中，自然人 9 件.

namespace nianbao::prose {

/// What the words of a number cannot reach across. A colon can stand between a name and its number.
[[nodiscard]] inline bool is_border(const Token& token) {
  return token.is_number() || token.is(Slot::percent) || (token.is_mark() && !token.is_any({Slot::pause, Slot::colon}));
}

/// 中 of 申请中, 里 of 申请里
[[nodiscard]] constexpr bool is_among(char16_t c) { return c == u'中' || c == u'里'; }

/// 中 of 12 件申请中, 里 of 12 件申请里
[[nodiscard]] inline bool ends_with_in(std::u16string_view text, const Token& token) {
  return token.is(Slot::filler) && is_among(text[token.end - 1]);
}

/// 中 of 12 件新收申请中自然人 9 件, 包括 of 12 件单位申请包括企业 9 件: what stands before it counts the whole, what stands behind it a part.
[[nodiscard]] bool parts_whole(const Tokens& tokens, std::size_t at, std::u16string_view text);

/// 中 of 新收 12 件中的 1 件, 12 件中有 1 件: some of them, and no more is said of what they are.
[[nodiscard]] bool leads_to_some(const Tokens& tokens, std::size_t at, std::u16string_view text);

/// The number of 予以公开的 4 件中，…, or of 12 件申请中，…, at its comma.
[[nodiscard]] std::optional<std::size_t> whole_before(const Tokens& tokens, std::size_t at, std::u16string_view text);

/// 上年结转 2 件申请的办理结果：…, 上年结转的 2 件申请，…: what follows the number `at` is of those.
[[nodiscard]] bool leads_to_list(const Tokens& tokens, std::size_t at, std::u16string_view text);

/// 12 件申请中，9 件已答复，1 件正在办理: what is finished, at the number `at`, and what is not are all of them.
[[nodiscard]] bool tells_rest(const Tokens& tokens, std::size_t at);

/// Where 复议 1 件、诉讼 2 件 ends behind 尚未审结的 3 件，: the clause that parts a number by reviews and says nothing else; the number where it does not.
[[nodiscard]] std::size_t end_of_reviews(const Tokens& tokens, std::size_t at);

}  // namespace nianbao::prose
