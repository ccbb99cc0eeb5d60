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

/// The field of the figure `at`.
[[nodiscard]] Field field_around(const Tokens& tokens, std::size_t at, std::u16string_view text);

/// What follows a negation, `at`, to the end of its clause. `tail_known` tells whether all of it is known.
[[nodiscard]] Field field_behind(const Tokens& tokens, std::size_t at, std::u16string_view text);

/// Several channels together, or channels with 各类, are all of them; 网络平台 and 网站依申请公开平台 are one.
[[nodiscard]] bool names_one_channel(const Tokens& tokens, std::size_t begin, std::size_t end,
                                     std::u16string_view text);

/// 办结件中有 8 件当天答复, 又登记 3 件, 收到相关申请 6 件 behind a topic: some of them, where nothing is said that a cell counts.
[[nodiscard]] bool counts_some(const Field& field, const Tokens& tokens, std::size_t at, std::u16string_view text);

}  // namespace nianbao::prose
