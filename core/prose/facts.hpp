#pragma once

#include <vector>

#include "prose/binder.hpp"
#include "prose/circumstances.hpp"
#include "prose/lists.hpp"
#include "prose/narrative.hpp"

namespace nianbao::prose {

/// One sentence of a passage as the passes before left it.
struct Sentence {
  std::vector<Lexeme> lexemes;  ///< not empty
  std::vector<Circumstance> circumstances;
  std::vector<ListOfNumbers> lists;
};

/// Adds every figure of a sentence as a fact, bound to cells or with the reason why not; `binder` is of its passage. Gives
/// what was said so far.
[[nodiscard]] Discourse add_facts(const Report& report, const Passage& passage, const Sentence& sentence,
                                  const Binder& binder, Discourse said, std::vector<Fact>& out);

}  // namespace nianbao::prose
