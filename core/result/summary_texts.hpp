#pragma once

#include <string>

#include "report/cut_off.hpp"
#include "result/summary.hpp"

namespace nianbao {

/// What was found, and what to do next.
struct Sentences {
  std::string sentence;
  std::string next;
};

/// What is to be said of a report whose verdict and counts are known. `cut` may be nothing.
[[nodiscard]] Sentences summary_sentences(const Judgement& judgement, const Summary& counted, const Checked& checked,
                                          const Cut* cut, Language language);

}  // namespace nianbao
