#pragma once

#include <vector>

#include "report/narrative.hpp"
#include "report/narrative_tokens.hpp"

namespace nianbao::prose {

/// What was said before in the same passage, and what a bare “答复 11 件” therefore counts.
struct Memory {
  bool requests = false;          ///< requests were spoken of
  bool counted = false;           ///< a number was met
  bool requests_counted = false;  ///< and the last number counted them, or what became of them
};

/// Adds what a sentence states of the report's cells. `tokens` are the sentence's.
void read_statements(const Report& report, const Passage& passage, const std::vector<Token>& tokens, Memory& memory,
                     std::vector<Statement>& out);

}  // namespace nianbao::prose
