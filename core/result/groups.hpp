#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "repair/repair.hpp"
#include "rule/rule.hpp"

namespace nianbao {

/// Findings that belong together: those that one change mends, those of one cause, and repeats of a rule. It is what clients
/// show as one thing and count as one.
struct FindingGroup {
  std::string id;  ///< the same after an edit elsewhere: by rules and cells, or by the words it is about
  About about = About::content;
  Severity severity = Severity::error;     ///< the worst of its findings
  std::vector<std::size_t> findings;       ///< by their places in the list, in its order
  std::vector<Edit> edits;                 ///< certain, and they mend all of it
  std::vector<std::vector<Edit>> options;  ///< where nothing is certain: the likeliest ways to mend it
  std::vector<CellRef> cells;              ///< those to mark: not those that only stand in the same relation
  bool dismissed = false;                  ///< the user has looked at it and lets it be
};

struct Judgement;

/// Groups the findings of a judgement, in the order of the report; `dismissed` are the ids of groups that the user lets be.
[[nodiscard]] std::vector<FindingGroup> groups_of(const Judgement& judgement,
                                                  std::span<const std::string> dismissed = {});

}  // namespace nianbao
