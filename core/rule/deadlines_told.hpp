#pragma once

#include <vector>

#include "rule/passages.hpp"

namespace nianbao {

/// Two places of a text that cannot both be so.
struct ToldOtherwise {
  Span words;
  Span other;
};

/// 无一逾期 in one sentence and 2 件超期答复 in another, 没有延期 and 4 件延长答复期限: how requests were answered in time, and some were not.
[[nodiscard]] std::vector<ToldOtherwise> deadlines_told(const Narrative& prose);

/// 历时 27 个工作日，未超过 20 个工作日: more than is said not to be exceeded, in one sentence.
[[nodiscard]] std::vector<ToldOtherwise> limits_exceeded(const Narrative& prose);

}  // namespace nianbao
