#include "repair/certain.hpp"

#include <algorithm>

namespace nianbao {
namespace {

/// Whether the relations leave one value only.
bool has_one_value(const Edit& edit) { return !edit.low && !edit.high; }

/// Whether all else fits then: the relations of both years, and what the text says.
bool fits(const EditGroup& option) { return option.conflicts.none(); }

bool makes(const EditGroup& option, const Edit& edit) {
  return std::any_of(option.edits.begin(), option.edits.end(), [&](const Edit& other) {
    return has_one_value(other) && other.cell == edit.cell && other.to == edit.to;
  });
}

}  // namespace

std::vector<Edit> certain_edits(const Cause& cause) {
  std::vector<Edit> out;
  const bool all_known = cause.proven && cause.counted && !cause.options.empty() &&
                         cause.options.size() == static_cast<std::size_t>(cause.alternatives) + 1 &&
                         std::all_of(cause.options.begin(), cause.options.end(), fits);
  if (!all_known) return out;
  for (const Edit& edit : cause.options.front().edits) {
    const auto alike = [&](const EditGroup& option) { return makes(option, edit); };
    if (has_one_value(edit) && std::all_of(cause.options.begin(), cause.options.end(), alike)) out.push_back(edit);
  }
  return out;
}

bool changes(const std::vector<Edit>& edits, CellRef cell) {
  return std::any_of(edits.begin(), edits.end(), [cell](const Edit& edit) { return edit.cell == cell; });
}

}  // namespace nianbao
