#pragma once

#include <vector>

#include "prose/clauses/lists.hpp"
#include "prose/clauses/scope.hpp"
#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// One sentence of a passage as it was taken apart.
struct Sentence {
  Tokens tokens;                  ///< not empty
  std::vector<Setting> settings;  ///< one for each token
  std::vector<ListOfNumbers> lists;
};

/// The sentences of a text.
[[nodiscard]] std::vector<Sentence> read_sentences(const Author& author, std::u16string_view text);

}  // namespace nianbao::prose
