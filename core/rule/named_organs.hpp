#pragma once

#include <optional>
#include <vector>

#include "rule/rule.hpp"

// Where a report names an organ as the one that speaks.

namespace nianbao {

/// A name in a passage's text.
struct Named {
  const Passage* passage;
  std::size_t begin;
  std::size_t end;
};

/// 「公布云岭县白鹭镇人民政府2024年…年度报告」, 「本报告由…编制」, in the opening.
[[nodiscard]] std::vector<Named> named_in_opening(const Case& given);

/// 「请与云岭县教育局办公室联系」, in the opening.
[[nodiscard]] std::vector<Named> contacts(const Case& given);

/// A line of its own near the end that is a name and nothing else.
[[nodiscard]] std::optional<Named> signature(const Narrative& prose);

/// 「望川县坚持…」, 「青石镇党委、政府高度重视…」: the subject that a passage begins with, up to the end of its name.
[[nodiscard]] std::optional<Named> subject(const Passage& passage);

}  // namespace nianbao
