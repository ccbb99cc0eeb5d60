#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "prose/lexemes.hpp"

namespace nianbao::prose {

/// The known words around a quantity that say what it counts.
struct Phrase {
  std::vector<const Lexeme*>
      words;                    ///< before it, back to the first unknown one; then behind it, if all are known there
  bool whole = true;            ///< nothing unknown stands before it in its clause
  bool tail_known = true;       ///< nor behind it
  bool published = false;       ///< its clause speaks of publishing
  bool aside = false;           ///< its clause compares, plans or estimates
  bool channel = false;         ///< or names one channel: a part of what came in
  std::u16string_view subject;  ///< the unknown words before the known ones
  const Lexeme* next_year = nullptr;  ///< words behind it that carry it over to next year
  bool all_behind = false;            ///< what follows is said of all of it: 11 件新收申请均已办结

  [[nodiscard]] const Lexeme* find(Sense sense) const;
  [[nodiscard]] bool has(Sense sense) const { return find(sense) != nullptr; }
  [[nodiscard]] bool has_any(std::initializer_list<Sense> senses) const;
  /// The cells named by the words of a sense: of all that are joined by 、 or 和, else of the last.
  [[nodiscard]] std::string joined_cells(Sense sense) const;
  /// Where its first word stands that is more than a mark or 和; `otherwise` where there is none.
  [[nodiscard]] std::size_t begin(std::size_t otherwise) const;
};

/// 中 of 12 件新收申请中自然人 9 件: what stands before it counts the whole, what stands behind it a part.
[[nodiscard]] bool parts_whole(const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text);

/// The number of 予以公开的 4 件中，…, or of 12 件申请中，…, at its comma; 0 where there is none.
[[nodiscard]] std::size_t whole_before(const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text);

/// 上年结转 2 件申请的办理结果：…, 上年结转的 2 件申请，…: what follows the number `at` is of those.
[[nodiscard]] bool leads_to_list(const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text);

/// 12 件申请中，9 件已答复，1 件正在办理: what is finished, at the number `at`, and what is not are all of them.
[[nodiscard]] bool tells_rest(const std::vector<Lexeme>& tokens, std::size_t at);

/// The phrase of the quantity tokens[at].
[[nodiscard]] Phrase phrase_around(const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text);

/// The phrase that follows a negation, tokens[at], to the end of its clause. `tail_known` tells whether all of it is known.
[[nodiscard]] Phrase phrase_behind(const std::vector<Lexeme>& tokens, std::size_t at);

}  // namespace nianbao::prose
