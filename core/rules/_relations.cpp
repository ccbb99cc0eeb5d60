#include "rules/_relations.hpp"

namespace nianbao {
namespace {

/// Judges a relation as far as it is certain: an open cell (blank, missing, unread, not a count) may hold any number from 0 up.
std::optional<Broken> judge(const Table& table, const Relation& relation) {
  Broken result{relation};
  bool open_left = false;
  bool open_right = false;
  for (const Term& term : relation.terms) {
    const auto count = table.cells[static_cast<std::size_t>(term.cell)].count();
    if (count) (term.coefficient > 0 ? result.left : result.right) += *count;
    else (term.coefficient > 0 ? open_left : open_right) = true;
  }
  result.complete = !open_left && !open_right;
  const bool too_small = result.left < result.right && !open_left;
  const bool too_large = result.left > result.right && !open_right && !relation.at_least;
  return too_small || too_large ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace

std::vector<CellRef> Broken::cells(TableId table) const {
  std::vector<CellRef> out;
  for (const Term& term : relation.terms) out.push_back({table, term.cell});
  return out;
}

std::vector<Broken> broken_relations(const Table& table, RelationId id) {
  std::vector<Broken> out;
  for (const Relation& relation : relations(*table.form)) {
    if (relation.id != id) continue;
    if (auto result = judge(table, relation)) out.push_back(std::move(*result));
  }
  return out;
}

std::vector<Span> places(const Report& report, std::span<const CellRef> cells) {
  std::vector<Span> out;
  for (const CellRef& ref : cells) {
    const auto& span = report.cell(ref).span;
    if (span && !span->empty()) out.push_back(*span);
  }
  return out;
}

}  // namespace nianbao
