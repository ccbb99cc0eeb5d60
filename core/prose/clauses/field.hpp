#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "prose/tokens/cells.hpp"
#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// The known words around a figure that say what it counts: before it, back to the first unknown one; then behind it, if all are known there.
struct Field {
  std::vector<const Token*> words;
  bool whole = true;       ///< nothing unknown stands before it in its clause
  bool tail_known = true;  ///< nor behind it
  bool published = false;  ///< its clause speaks of publishing
  bool aside = false;      ///< its clause compares, plans or estimates
  bool portion = false;  ///< it counts some of what came in: through one channel, or 2 件 that a later clause tells of
  Slots beyond;          ///< of what stands before them in the clause
  std::u16string_view subject;       ///< the unknown words before the known ones
  const Token* next_year = nullptr;  ///< words behind it that carry it over to next year
  bool some = false;                 ///< of the noun behind it no more is known: 2 件申请涉及…
  bool all_finished = false;         ///< 8 件均已办结
  bool all_behind = false;           ///< what follows is said of all of it: 11 件新收申请均已办结

  [[nodiscard]] const Token* find(Slot slot) const;
  [[nodiscard]] bool has(Slot slot) const { return find(slot) != nullptr; }
  [[nodiscard]] bool has_any(Slots slots) const;
  [[nodiscard]] const Token* find_any(Slots slots) const;
  /// The cells named by the words of a slot: of all that are joined by 、 or 和, else of the last.
  [[nodiscard]] Mask joined(Slot slot) const;
  /// Those of all of its words.
  [[nodiscard]] Mask all_of(Slot slot) const;
  /// Where its first word stands that is more than a mark or 和; `otherwise` where there is none.
  [[nodiscard]] std::size_t begin(std::size_t otherwise) const;
  /// Behind its last word, or behind its number and the bracket that holds nothing else.
  [[nodiscard]] std::size_t end(const Tokens& tokens, std::size_t number) const;
};

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

/// The field of the figure `at`.
[[nodiscard]] Field field_around(const Tokens& tokens, std::size_t at, std::u16string_view text);

/// What follows a negation, `at`, to the end of its clause. `tail_known` tells whether all of it is known.
[[nodiscard]] Field field_behind(const Tokens& tokens, std::size_t at, std::u16string_view text);

}  // namespace nianbao::prose
