#include "report/tables/requests_rows.hpp"

#include <algorithm>

#include "format/relations.hpp"

namespace nianbao {

namespace {

std::optional<double> balance(const Relation& relation, const std::vector<std::optional<double>>& values) {
  double sum = 0;
  for (const Term& term : relation.terms) {
    const auto& value = values[static_cast<std::size_t>(term.cell)];
    if (!value) return std::nullopt;
    sum += term.coefficient * *value;
  }
  return sum;
}

}  // namespace

bool any_read(const RequestsRows& rows) {
  return !rows.by_order.empty() || std::any_of(rows.labelled.begin(), rows.labelled.end(),
                                               [](const RowSegment& row) { return row.values.has_value(); });
}

bool all_numbers(const std::vector<CellToken>& row) {
  return std::all_of(row.begin(), row.end(), [](const CellToken& t) { return t.kind == CellToken::Kind::number; });
}

std::vector<std::optional<double>> values_read(const RequestsText& text, const RequestsHead& head,
                                               const RequestsRows& rows) {
  std::vector<std::optional<double>> values(static_cast<std::size_t>(text.form.cell_count()));
  const auto put = [&](const RowSegment& row) {
    for (std::size_t i = 0; row.values && i < row.values->size(); ++i) {
      if ((*row.values)[i].kind == CellToken::Kind::number)
        values[static_cast<std::size_t>(text.form.cell(row.row, head.order[i]))] = (*row.values)[i].value;
    }
  };
  for (const RowSegment& row : rows.labelled) put(row);
  for (const RowSegment& row : rows.by_order) put(row);
  return values;
}

std::vector<std::optional<double>> balances(const RequestsText& text, const RequestsHead& head,
                                            const RequestsRows& rows) {
  const auto values = values_read(text, head, rows);
  std::vector<std::optional<double>> out;
  for (const Relation& relation : relations(text.form)) out.push_back(balance(relation, values));
  return out;
}

std::vector<const ValueRow*> rows_before_first(const RequestsText& text, const std::vector<RowSegment>& rows) {
  std::vector<const ValueRow*> out;
  const auto add = [&](const std::vector<ValueRow>& above) {
    for (const ValueRow& values : above) {
      if (values.has_digits()) out.push_back(&values);
    }
  };
  add(text.above);
  for (const Segment* it = text.segments.data(); it < rows.front().segment; ++it) add(it->rows);
  return out;
}

}  // namespace nianbao
