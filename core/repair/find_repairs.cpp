#include <algorithm>
#include <array>
#include <limits>

#include "relations/evaluate.hpp"
#include "repair/causes.hpp"
#include "repair/conflicts.hpp"
#include "repair/fills.hpp"
#include "repair/network_flow.hpp"
#include "repair/repair.hpp"
#include "repair/violations.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace repair {
namespace {

/// R5: what last year's report carried out, as far as it was read.
Pinned pinned_in(const RepairContext& context, TableId id) {
  Pinned pinned(context.report.table(id).cells.size());
  if (id != TableId::requests || context.previous == nullptr) return pinned;
  for (const YearsEvaluation& it : evaluate(context.report, *context.previous)) {
    if (it.id == RelationId::carry_over && it.sides.open_left == 0)
      pinned[static_cast<std::size_t>(it.cells.front().cell)] = it.sides.left;
  }
  return pinned;
}

/// Whether values of the other cells exist that agree with the pinned ones.
bool is_satisfiable(const std::vector<Network>& list) {
  return std::all_of(list.begin(), list.end(),
                     [](const Network& network) { return NetworkFlow(network).balance(network.read | network.free); });
}

std::vector<NewValue> values_of(const std::vector<Edit>& edits) {
  std::vector<NewValue> out;
  for (const Edit& edit : edits) out.push_back({edit.cell, edit.to});
  return out;
}

/// Removes options that violate more relations than they repair, as guesses at invalid numbers may, beside last year's report.
std::vector<Cause> without_harmful(ConflictFinder& finder, std::vector<Cause> causes) {
  for (Cause& cause : causes) {
    std::erase_if(cause.options, [&](const EditGroup& option) { return finder.breaks_more(values_of(option.edits)); });
  }
  std::erase_if(causes, [](const Cause& cause) { return cause.options.empty(); });
  return causes;
}

/// Whether a table needs no repair and no fill: it was not found, or every cell has a count and no relation is violated.
bool is_consistent(const RepairContext& context, TableId id) {
  const Table& table = context.report.table(id);
  const auto has_count = [](const CellValue& cell) { return cell.count().has_value(); };
  return !table.found || (std::all_of(table.cells.begin(), table.cells.end(), has_count) &&
                          violated_relations(table, pinned_in(context, id)).empty());
}

void add_table(const RepairContext& context, ConflictFinder& finder, TableId id, Repairs& out,
               std::vector<Network>& mended) {
  const Table& table = context.report.table(id);
  Pinned pinned = pinned_in(context, id);
  std::vector<Network> parts = networks(table, pinned);
  if (context.previous != nullptr && !is_satisfiable(parts)) {  // last year's row contradicts itself
    pinned.assign(table.cells.size(), std::nullopt);
    parts = networks(table, pinned);
  }
  const std::vector<ViolatedRelation> wrong = violated_relations(table, pinned);
  for (Network& network : parts) {
    const Localisation found = localise(network);
    std::vector<Cause> its_causes = causes(network, found, context, wrong);
    add_fills(network, found, table, out.fills);
    if (its_causes.empty()) continue;
    its_causes = without_harmful(finder, std::move(its_causes));
    out.causes.insert(out.causes.end(), std::make_move_iterator(its_causes.begin()),
                      std::make_move_iterator(its_causes.end()));
    mended.push_back(std::move(network));
  }
}

struct Combination {
  std::vector<int> options;
  int cost = 0;
};

/// The best combinations of one option of each cause.
std::vector<Combination> combinations(const std::vector<Cause>& causes) {
  std::vector<Combination> best(1);
  for (const Cause& cause : causes) {
    std::vector<Combination> longer;
    for (const Combination& so_far : best) {
      for (std::size_t option = 0; option < cause.options.size(); ++option) {
        longer.push_back(so_far);
        longer.back().options.push_back(static_cast<int>(option));
        longer.back().cost += cause.options[option].cost;
      }
    }
    sort_stably(longer, [](const Combination& a, const Combination& b) { return a.cost < b.cost; });
    if (longer.size() > kMostOptions) longer.resize(kMostOptions);
    best = std::move(longer);
  }
  return best;
}

/// Combines one option of each cause into repairs. Options of different causes may exclude each other through unread cells that they
/// share; such combinations are left out.
void combine(Repairs& repairs, const std::vector<Network>& all) {
  if (repairs.causes.empty()) return;
  Repair common;
  std::int64_t ways = 1;
  for (const Cause& cause : repairs.causes) {
    ways = std::min<std::int64_t>(ways * (cause.alternatives + 1), std::numeric_limits<int>::max());
    common.cost += static_cast<int>(cause.options.front().edits.size());
    common.counted = common.counted && cause.counted;
    common.proven = common.proven && cause.proven;
  }
  common.alternatives = static_cast<int>(ways - 1);
  for (Combination& combination : combinations(repairs.causes)) {
    Repair repair = common;
    repair.options = std::move(combination.options);
    const std::vector<Edit> edits = repairs.edits(repair);
    const auto mended = [&](const Network& network) { return mends(network, edits); };
    if (std::all_of(all.begin(), all.end(), mended)) repairs.repairs.push_back(std::move(repair));
  }
}

/// Adds to each suggestion what it would contradict. A fill that would violate a relation waits until that is repaired.
void add_conflicts(ConflictFinder& finder, Repairs& repairs) {
  for (Cause& cause : repairs.causes) {
    for (EditGroup& option : cause.options) option.conflicts = finder.conflicts(values_of(option.edits));
  }
  for (Repair& repair : repairs.repairs) repair.conflicts = finder.conflicts(values_of(repairs.edits(repair)));
  std::erase_if(repairs.fills,
                [&](const Fill& fill) { return finder.breaks_more(std::array{NewValue{fill.cell, fill.value}}); });
  for (Fill& fill : repairs.fills) fill.conflicts = finder.conflicts(std::array{NewValue{fill.cell, fill.value}});
}

}  // namespace
}  // namespace repair

RelationId relation_of(const ViolatedRelation& relation, const Report& report) {
  if (relation.index >= 0)
    return relations(*report.table(relation.table).form)[static_cast<std::size_t>(relation.index)].id;
  return relation.table == TableId::proactive ? RelationId::in_force_change : RelationId::carry_over;
}

std::vector<CellRef> cells_of(const ViolatedRelation& relation, const Report& report) {
  const TableForm& form = *report.table(relation.table).form;
  std::vector<CellRef> out;
  if (relation.index >= 0) {
    for (const Term& term : relations(form)[static_cast<std::size_t>(relation.index)].terms)
      out.push_back({relation.table, term.cell});
  } else if (relation.table == TableId::proactive) {
    const int row = form.place(relation.cell).row;
    for (int column = 0; column < 3; ++column) out.push_back({relation.table, form.cell(row, column)});
  } else {
    out.push_back({relation.table, relation.cell});
  }
  return out;
}

std::vector<Edit> Repairs::edits(const Repair& repair) const {
  std::vector<Edit> out;
  for (std::size_t cause = 0; cause < causes.size(); ++cause) {
    const auto& option = causes[cause].options[static_cast<std::size_t>(repair.options[cause])];
    out.insert(out.end(), option.edits.begin(), option.edits.end());
  }
  return out;
}

Repairs find_repairs(const Report& report, const Told& told, const Report* previous) {
  Repairs out;
  const repair::Evidence evidence(report, told);
  const repair::RepairContext context{report, told, evidence, previous};
  std::vector<TableId> inconsistent(std::begin(kTables), std::end(kTables));
  std::erase_if(inconsistent, [&](TableId id) { return repair::is_consistent(context, id); });
  if (inconsistent.empty()) return out;
  repair::ConflictFinder finder(context);
  std::vector<repair::Network> all;
  for (const TableId id : inconsistent) repair::add_table(context, finder, id, out, all);
  repair::combine(out, all);
  repair::add_conflicts(finder, out);
  return out;
}

}  // namespace nianbao
