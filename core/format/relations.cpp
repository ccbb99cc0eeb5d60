#include "format/relations.hpp"

#include <algorithm>

#include "format/per_form.hpp"

namespace nianbao {
namespace {

void add_balance(const TableForm& form, int column, std::vector<Relation>& out) {
  const auto cell = [&](std::string_view row) { return form.cell(*form.find_row(row), column); };
  out.push_back(
      {RelationId::balance,
       false,
       {{cell("new"), kLeft}, {cell("carriedIn"), kLeft}, {cell("handled"), kRight}, {cell("carriedOut"), kRight}}});
}

void add_results(const TableForm& form, int column, std::vector<Relation>& out) {
  Relation relation{RelationId::results, false, {}};
  const int handled = *form.find_row("handled");
  for (int row = *form.find_row("granted"); row < handled; ++row)
    relation.terms.push_back({form.cell(row, column), kLeft});
  relation.terms.push_back({form.cell(handled, column), kRight});
  out.push_back(std::move(relation));
}

/// The last column of a row is the sum of the others.
void add_row_total(RelationId id, const TableForm& form, int row, std::vector<Relation>& out) {
  Relation relation{id, false, {}};
  const int last = static_cast<int>(form.rows[static_cast<std::size_t>(row)].columns.size()) - 1;
  for (int column = 0; column < last; ++column) relation.terms.push_back({form.cell(row, column), kLeft});
  relation.terms.push_back({form.cell(row, last), kRight});
  out.push_back(std::move(relation));
}

std::vector<Relation> all_of(const TableForm& form) {
  std::vector<Relation> out;
  const int rows = static_cast<int>(form.rows.size());
  switch (form.id) {
    case TableId::proactive:
      if (form.edition == Edition::y2019) break;
      for (const int row : {*form.find_row("rules"), *form.find_row("normative")}) {
        out.push_back({RelationId::in_force,
                       true,
                       {{form.cell(row, 2), kLeft}, {form.cell(row, 1), kLeft}, {form.cell(row, 0), kRight}}});
      }
      break;
    case TableId::requests:
      for (int column = 0; column < static_cast<int>(form.rows.front().columns.size()); ++column) {
        add_balance(form, column, out);
        add_results(form, column, out);
      }
      for (int row = 0; row < rows; ++row) add_row_total(RelationId::total, form, row, out);
      break;
    case TableId::review:
      for (int row = 0; row < rows; ++row) add_row_total(RelationId::outcomes, form, row, out);
      break;
  }
  return out;
}

std::vector<std::vector<int>> by_cell(const TableForm& form) {
  std::vector<std::vector<int>> out(static_cast<std::size_t>(form.cell_count()));
  const std::vector<Relation>& all = relations(form);
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const Term& term : all[i].terms) out[static_cast<std::size_t>(term.cell)].push_back(static_cast<int>(i));
  }
  return out;
}

}  // namespace

const std::vector<Relation>& relations(const TableForm& form) {
  static const PerForm<std::vector<Relation>> all(all_of);
  return all[form];
}

const std::vector<std::vector<int>>& relations_by_cell(const TableForm& form) {
  static const PerForm<std::vector<std::vector<int>>> all(by_cell);
  return all[form];
}

std::size_t Relation::left_terms() const {
  return static_cast<std::size_t>(
      std::count_if(terms.begin(), terms.end(), [](const Term& term) { return term.coefficient == kLeft; }));
}

bool is_down_a_column(RelationId id) {
  return id == RelationId::balance || id == RelationId::results || id == RelationId::carry_over;
}

std::string_view relation_key(RelationId id) {
  static constexpr std::array<std::string_view, kRelationCount> kKeys{"R1", "R2", "R3", "R4", "R5", "R6", "R7"};
  return kKeys[static_cast<std::size_t>(id)];
}

}  // namespace nianbao
