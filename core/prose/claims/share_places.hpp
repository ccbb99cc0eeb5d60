#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "prose/clauses/lists.hpp"
#include "prose/tokens/passage.hpp"
#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// 企业 of 企业 14 件、律所 1 件，企业申请占 21%: whether the share is of another kind than this number.
[[nodiscard]] bool names_other_kind(std::u16string_view text, const Tokens& tokens, std::size_t number,
                                    std::size_t share);

/// 网上申请 of 网上申请 61 件、信函申请 20 件，网上申请占七成: whether what stands before the share names an earlier number than `number`.
[[nodiscard]] bool is_of_namesake(const Passage& passage, const Tokens& tokens, std::size_t number, std::size_t share);

/// The number of 14 件申请中，予以公开 6 件，占 42.9%, at the percentage: where its part is told right behind the comma.
[[nodiscard]] std::optional<std::size_t> whole_led_by(std::u16string_view text, const Tokens& tokens,
                                                      std::size_t share);

/// 无法提供（740 件，29.0%）: whether the percentage at a place stands so beside its number.
[[nodiscard]] bool is_beside_number(const Tokens& tokens, std::size_t at);

/// 自然人 30 件，不到四分之三: where a rough share begins that is a clause of its own right behind a number.
[[nodiscard]] std::optional<std::size_t> share_alone(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// The number of 公开的占 46%（6 件）, and of 公开的占 46%，计 6 件.
[[nodiscard]] std::optional<std::size_t> told_behind(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// The number of 占应办件（77 件）的 92.2%.
[[nodiscard]] std::optional<std::size_t> bracketed_before(const Tokens& tokens, std::size_t at);

/// The numbers before a part that it may be together with, the nearest first: a 5 件、b 3 件，占 80%.
[[nodiscard]] std::vector<double> numbers_beside(std::u16string_view text, const Tokens& tokens, std::size_t part);

/// All of the list that a part ends in their order, or where it is none, of the numbers before the part.
[[nodiscard]] std::vector<double> row_of(std::u16string_view text, const Tokens& tokens, const ListOfNumbers* list,
                                         std::size_t part);

/// 信函申请 of 其中信函的申请
[[nodiscard]] std::u16string without_particles(std::u16string_view text);

/// 不掌握 718 件，在 740 件无法提供的申请中占 97%: where 在 stands, and the whole.
struct WholeLedIn {
  std::size_t lead;
  std::size_t whole;
};
[[nodiscard]] std::optional<WholeLedIn> whole_led_in(std::u16string_view text, const Tokens& tokens, std::size_t share);

/// 共500余件，其中网络 198 件，占…: nobody knows of how many.
[[nodiscard]] bool behind_rough(const Tokens& tokens, std::size_t part);

/// 合格以上 of 优秀 36 份、合格 41 份、不合格 3 份，合格以上占 96.3%, at the share: several grades together, and no one number before it.
[[nodiscard]] bool takes_grades_up(std::u16string_view text, const Tokens& tokens, std::size_t share);

/// 非文字类 of 文字类 288 篇、图解类 251 篇，非文字类占 58%, at the share: all but one of them, and no one number before it.
[[nodiscard]] bool is_of_all_but(std::u16string_view text, const Tokens& tokens, std::size_t share);

/// 申请主要涉及征地（143 件，占…）, at the number: requests by their topic; 申请涉及的村有 19 个 counts none.
[[nodiscard]] bool is_topic(std::u16string_view text, const Tokens& tokens, std::size_t part);

/// 所有申请中，网络 198 件，…: whether what is said begins with all requests.
[[nodiscard]] bool begins_with_all(std::u16string_view said);

/// 主动公开 of 主动公开信息: what is said of the noun that all of them are.
[[nodiscard]] std::u16string stem_of(std::u16string name);

/// 后三类 of 后三类合起来占 5.1%: counts no part, but how many numbers are taken together.
[[nodiscard]] bool takes_together(std::u16string_view text, const Tokens& tokens, std::size_t at);

}  // namespace nianbao::prose
