#include <algorithm>
#include <limits>

#include "repair/broken.hpp"
#include "repair/causes.hpp"
#include "repair/fills.hpp"
#include "repair/flow.hpp"
#include "repair/repair.hpp"
#include "source/sort.hpp"

namespace nianbao {
namespace repair {
namespace {

/// R5, where last year's row is known and does not contradict itself.
Pinned carried_in(const Report& report, const Report* previous) {
  const Table& now = report.table(TableId::requests);
  Pinned pinned(now.cells.size());
  if (!previous || !previous->table(TableId::requests).found) return pinned;
  const Table& then = previous->table(TableId::requests);
  const int row = *now.form->find_row("carriedIn");
  const int source = *then.form->find_row("carriedOut");
  for (int column = 0; column < static_cast<int>(now.form->rows.front().columns.size()); ++column) {
    pinned[static_cast<std::size_t>(now.form->cell(row, column))] = known(then.at(source, column));
  }
  return pinned;
}

/// Whether some values of all other cells agree with what is pinned.
bool possible(const std::vector<Network>& list) {
  return std::all_of(list.begin(), list.end(),
                     [](const Network& network) { return Flow(network).settle(network.read | network.free); });
}

void add_table(const Setting& setting, TableId id, Repairs& out, std::vector<Network>& mended) {
  const Table& table = setting.report.table(id);
  const std::vector<Relation>& list = relations(*table.form);
  Pinned pinned(table.cells.size());
  if (id == TableId::requests) pinned = carried_in(setting.report, setting.previous);
  std::vector<Network> parts = networks(table, pinned);
  if (setting.previous != nullptr && !possible(parts)) {
    pinned.assign(table.cells.size(), std::nullopt);
    parts = networks(table, pinned);
  }
  const std::vector<BrokenRelation> wrong = broken(table, list, pinned);
  for (Network& network : parts) {
    const Localisation found = localise(network);
    std::vector<Cause> its_causes = causes(network, found, setting, wrong, list);
    add_fills(network, found, table, list, out.fills);
    if (its_causes.empty()) continue;
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

/// Options of different causes seldom get in each other's way, by cells that were not read; such combinations are
/// left out.
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

}  // namespace
}  // namespace repair

std::vector<Edit> Repairs::edits(const Repair& repair) const {
  std::vector<Edit> out;
  for (std::size_t cause = 0; cause < causes.size(); ++cause) {
    const auto& option = causes[cause].options[static_cast<std::size_t>(repair.options[cause])];
    out.insert(out.end(), option.edits.begin(), option.edits.end());
  }
  return out;
}

Repairs find_repairs(const Report& report, const Report* previous) {
  Repairs out;
  const repair::Setting setting{report, previous};
  std::vector<repair::Network> all;
  for (const TableId id : kTables) {
    if (report.table(id).found) repair::add_table(setting, id, out, all);
  }
  repair::combine(out, all);
  return out;
}

}  // namespace nianbao
