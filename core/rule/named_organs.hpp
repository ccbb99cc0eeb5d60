#pragma once

#include <optional>
#include <vector>

#include "rule/rule.hpp"

// Where a report names an organ as the one that speaks.

namespace nianbao {

/// A name in a passage's text.
struct NamedOrgan {
  const Passage* passage;
  std::size_t begin;
  std::size_t end;
};

/// Its name as it stands in the text.
[[nodiscard]] inline std::u16string_view words_of(const NamedOrgan& named) {
  return std::u16string_view(named.passage->text).substr(named.begin, named.end - named.begin);
}

/// 「公布云岭县白鹭镇人民政府2024年…年度报告」, 「本报告由…编制」, 「白鹭镇人民政府根据《…》编制」, in the opening.
[[nodiscard]] std::vector<NamedOrgan> named_in_opening(const Case& report_case);

/// 「请与云岭县教育局办公室联系」, in the opening.
[[nodiscard]] std::vector<NamedOrgan> contacts(const Case& report_case);

/// A line of its own near the end that is a name and nothing else, or one below the title.
[[nodiscard]] std::optional<NamedOrgan> signature(const Narrative& prose);

/// An organ that a sentence begins with.
struct SubjectOrgan {
  NamedOrgan organ;
  bool opens;    ///< the passage begins with it
  bool reports;  ///< what only its own report tells follows: 收到申请, 未收取费用
};

/// 「望川县坚持…」, 「2024年，青石镇党委、政府高度重视…」: the organs that sentences begin with, up to the end of their names.
[[nodiscard]] std::vector<SubjectOrgan> subjects(const Passage& passage);

/// 坚持…, 高度重视…: whether what stands behind an organ's name tells of what it does.
[[nodiscard]] bool tells_of_work(std::u16string_view behind);

}  // namespace nianbao
