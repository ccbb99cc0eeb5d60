#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "prose/frames.hpp"
#include "prose/lexemes.hpp"
#include "prose/narrative.hpp"

namespace nianbao::prose {

/// A whole and its parts in a sentence, by the places of their lexemes. Found by words and marks alone, before anything is added up.
struct ListOfNumbers {
  std::size_t whole;
  std::vector<std::size_t>
      parts;  ///< in the order of the text; of a list that its whole closes, from the whole backwards
  std::size_t certain = 0;
  bool closed = false;  ///< nothing follows that may belong to it, and it does not say 等
  bool exhaustive = false;
};

/// The lists behind 其中, 中，, ：, in a bracket, those that 共计 closes, and plain ones of three parts or more; by their wholes.
[[nodiscard]] std::vector<ListOfNumbers> find_lists(std::u16string_view text, const std::vector<Lexeme>& lexemes);

/// 文件 50 条、财政信息 20 条，共计 70 条: the list that ends with the 共计 at a place.
[[nodiscard]] std::optional<ListOfNumbers> list_before_total(std::u16string_view text,
                                                             const std::vector<Lexeme>& lexemes, std::size_t at);

/// Those of them that have this whole.
[[nodiscard]] std::span<const ListOfNumbers> lists_of(const std::vector<ListOfNumbers>& lists, std::size_t whole);

/// The same by value and place in the source.
void add_lists(const Passage& passage, const std::vector<Lexeme>& lexemes, std::span<const ListOfNumbers> lists,
               std::vector<NumberList>& out);

/// 「办结 805 件。予以公开…；不予公开…；无法提供…；不予处理…；其他处理…」: all results named, one after the other, from `first`
/// of the facts on.
void add_list_of_results(const Report& report, const std::vector<Fact>& facts, std::size_t first,
                         std::vector<NumberList>& out);

}  // namespace nianbao::prose
