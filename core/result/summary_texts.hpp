#pragma once

#include <string>

#include "result/summary.hpp"

namespace nianbao {

/// Where the input breaks off: the table, and its first row that is not there; without a table in or behind the last section.
struct Break {
  const Table* table = nullptr;
  int row = 0;
};

struct Sentences {
  std::string sentence;
  std::string next;
};

/// What is to be said of a report whose verdict and counts are known. `cut` may be nothing.
[[nodiscard]] Sentences summary_sentences(const Judged& judged, const Summary& counted, const Checked& checked,
                                          const Break* cut, Language language);

}  // namespace nianbao
