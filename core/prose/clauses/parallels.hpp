#pragma once

#include <span>
#include <vector>

#include "prose/clauses/field.hpp"
#include "prose/clauses/scope.hpp"

namespace nianbao::prose {

/// A label of 维持、纠正分别为 2 件、1 件 or 维持、纠正各 1 件, with the figure that is its own.
struct Parallel {
  std::size_t figure = 0;
  std::size_t begin = 0;  ///< of the label
  std::size_t end = 0;
  std::size_t verb_begin = 0;  ///< what stands between 分别 and the figures
  std::size_t verb_end = 0;
  std::size_t noun = 0;        ///< of the last label, where it is that of all; past the last token: none
  std::size_t list_begin = 0;  ///< of the first label
  std::size_t list_last = 0;   ///< the last figure
};

/// All of a sentence, by their figures.
[[nodiscard]] std::vector<Parallel> parallels_of(const Tokens& tokens);

/// The labels of a figure.
[[nodiscard]] std::span<const Parallel> labels_of(const std::vector<Parallel>& parallels, std::size_t figure);

/// What a label says of its figure.
[[nodiscard]] Field field_of(const Parallel& parallel, const Tokens& tokens, std::u16string_view text);

/// The field of a figure; figures that 分别 parts among years have that of the first.
[[nodiscard]] Field field_at(std::size_t figure, const Tokens& tokens, const std::vector<Setting>& settings,
                             const std::vector<Parallel>& parallels, std::u16string_view text);

}  // namespace nianbao::prose
