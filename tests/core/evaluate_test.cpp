// The judge of relations, and which rule reports which relation.
#include "format/evaluate.hpp"

#include <algorithm>
#include <vector>

#include "catch.hpp"
#include "rule/rule.hpp"

namespace nianbao {
namespace {

const Relation& first_of(TableId table, RelationId id) {
  const auto& all = relations(table_form(table, Edition::y2021));
  return *std::find_if(all.begin(), all.end(), [id](const Relation& relation) { return relation.id == id; });
}

using Counts = std::vector<std::optional<std::int64_t>>;

RelationStatus status(const Relation& relation, const Counts& in_order) {
  const auto count_of = [&](int cell) {
    const auto at = std::find_if(relation.terms.begin(), relation.terms.end(),
                                 [cell](const Term& term) { return term.cell == cell; });
    return in_order[static_cast<std::size_t>(at - relation.terms.begin())];
  };
  return sides_of(relation, count_of).status(relation.at_least);
}

}  // namespace

TEST_CASE("a relation is violated only where no numbers in its open cells make it hold") {
  const Relation& outcomes = first_of(TableId::review, RelationId::outcomes);  // four outcomes, then their total
  CHECK(status(outcomes, {1, 2, 3, 4, 10}) == RelationStatus::holds);
  CHECK(status(outcomes, {1, 2, 3, 4, 11}) == RelationStatus::violated);
  CHECK(status(outcomes, {1, 2, std::nullopt, 4, 10}) == RelationStatus::open);
  CHECK(status(outcomes, {1, 2, std::nullopt, 4, 6}) == RelationStatus::violated);
  CHECK(status(outcomes, {1, 2, 3, 4, std::nullopt}) == RelationStatus::open);
}

TEST_CASE("documents in force may be more than those issued and not repealed") {
  const Relation& in_force = first_of(TableId::proactive, RelationId::in_force);  // in force, repealed; issued
  CHECK(status(in_force, {20, 1, 3}) == RelationStatus::holds);
  CHECK(status(in_force, {2, 0, 3}) == RelationStatus::violated);
  CHECK(status(in_force, {2, std::nullopt, 3}) == RelationStatus::open);
}

TEST_CASE("fractions are summed exactly, and nothing is said where a number is not there") {
  const Relation& outcomes = first_of(TableId::review, RelationId::outcomes);
  CHECK(balance(outcomes, [](int) { return std::optional(0.5); }) == 1.5);
  CHECK_FALSE(balance(outcomes, [](int cell) { return cell == 2 ? std::nullopt : std::optional(1.0); }));
}

TEST_CASE("each relation of the format is reported by one rule") {
  const auto all = rules();
  for (std::size_t id = 0; id < kRelationCount; ++id) {
    const auto reports = [id](const Rule* rule) { return rule->relation == static_cast<RelationId>(id); };
    CHECK(std::count_if(all.begin(), all.end(), reports) == 1);
    CHECK(rule_for(static_cast<RelationId>(id)).relation == static_cast<RelationId>(id));
  }
}

TEST_CASE("the cells of a relation stand as it says") {
  for (const TableId table : kTables) {
    const TableForm& form = table_form(table, Edition::y2021);
    for (const Relation& relation : relations(form)) {
      const CellForm first = form.place(relation.terms.front().cell);
      const CellForm last = form.place(relation.terms.back().cell);
      CHECK(is_down_a_column(relation.id) == (first.row != last.row));
    }
  }
}

}  // namespace nianbao
