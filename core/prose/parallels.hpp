#pragma once

#include <span>
#include <vector>

#include "prose/phrase.hpp"

namespace nianbao::prose {

/// What 分别 gives a figure: its own label, and the verb that all of them share.
struct Parallel {
  std::size_t figure = 0;
  std::size_t begin = 0;  ///< lexemes of the label
  std::size_t end = 0;
  std::size_t verb_begin = 0;  ///< and of the words before the first figure
  std::size_t verb_end = 0;
  std::size_t noun = 0;        ///< a lexeme of the last label that is meant in all; none: the number of lexemes
  std::size_t list_begin = 0;  ///< all labels, up to the last figure
  std::size_t list_last = 0;
};

/// 予以公开、部分公开分别为 6 件、2 件; 规章、规范性文件分别制发 2 件、8 件，废止 1 件、26 件: one for each figure, none where labels and
/// figures are not as many. 维持、纠正各 1 件: one for each label. In the order of the figures.
[[nodiscard]] std::vector<Parallel> parallels_of(const std::vector<Lexeme>& lexemes);

/// Those of a figure.
[[nodiscard]] std::span<const Parallel> labels_of(const std::vector<Parallel>& parallels, std::size_t figure);

/// The phrase of such a figure.
[[nodiscard]] Phrase phrase_of(const Parallel& parallel, const std::vector<Lexeme>& lexemes, std::u16string_view text);

}  // namespace nianbao::prose
