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

/// A label that stands there twice, and not the one by which its row is read: what stands behind it is that row's once more.
bool is_read_elsewhere(const std::vector<RowSegment>& rows, const Segment& segment) {
  return segment.hit.label->kind == Label::Kind::row && segment.hit.exact &&
         std::any_of(rows.begin(), rows.end(),
                     [&](const RowSegment& row) { return row.segment->hit.label->key == segment.hit.label->key; });
}

/// Whether rows of a grid can be one that goes on over lines: no label and no words stand on the others.
bool may_be_one(const RequestsText& text, const std::vector<const ValueRow*>& rows) {
  return std::all_of(rows.begin() + 1, rows.end(), [&](const ValueRow* row) {
    const auto is_word = [](const CellToken& token) { return token.kind == CellToken::Kind::text && token.has_words; };
    return !row->cells || row->line == rows.front()->line ||
           (!text.has_label_on(row->line) && std::none_of(row->tokens.begin(), row->tokens.end(), is_word));
  });
}

/// Blank cells at the ends of cells a line may be those around the next label.
std::vector<CellToken> trim_blanks(std::vector<CellToken> tokens) {
  tokens.erase(tokens.begin(), std::find_if_not(tokens.begin(), tokens.end(), is_blank));
  tokens.erase(std::find_if_not(tokens.rbegin(), tokens.rend(), is_blank).base(), tokens.end());
  return tokens;
}

}  // namespace

std::vector<const RowSegment*> rows_read(const RequestsRows& rows) {
  std::vector<const RowSegment*> out;
  for (const auto* part : {&rows.labelled, &rows.by_order}) {
    for (const RowSegment& row : *part) {
      if (row.values) out.push_back(&row);
    }
  }
  return out;
}

bool any_read(const std::vector<RowSegment>& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const RowSegment& row) { return row.values.has_value(); });
}

bool is_in_order(const std::vector<RowSegment>& rows) {
  return std::is_sorted(rows.begin(), rows.end(),
                        [](const RowSegment& a, const RowSegment& b) { return a.row < b.row; });
}

std::vector<std::optional<double>> values_read(const HeadedText& text, const RequestsRows& rows) {
  std::vector<std::optional<double>> values(static_cast<std::size_t>(text.form.cell_count()));
  for (const RowSegment* row : rows_read(rows)) {
    for (std::size_t i = 0; i < row->values->size(); ++i) {
      const CellToken& token = (*row->values)[i];
      const auto cell = static_cast<std::size_t>(text.form.cell(row->row, text.head.order[i]));
      if (token.kind == CellToken::Kind::number) values[cell] = token.value;
    }
  }
  return values;
}

std::vector<std::optional<double>> balances(const HeadedText& text, const RequestsRows& rows) {
  const auto values = values_read(text, rows);
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

std::vector<const ValueRow*> rows_behind(const RequestsText& text, const std::vector<RowSegment>& rows,
                                         std::size_t label) {
  std::vector<const ValueRow*> out;
  const RowSegment& row = rows[label];
  const std::size_t next = label + 1 < rows.size() ? rows[label + 1].segment->hit.begin : text.range.end;
  bool own = row.values.has_value();
  for (const Segment& segment : text.segments_from(row.segment)) {
    if (segment.hit.begin >= next) break;
    if (&segment != row.segment && is_read_elsewhere(rows, segment)) continue;
    for (const ValueRow& values : segment.rows) {
      if (own) {
        own = false;  // the values that the row was read by
      } else if (values.has_digits()) {
        out.push_back(&values);
      }
    }
    own = false;
  }
  return out;
}

std::optional<std::vector<CellToken>> fit_all(const HeadedText& text, const std::vector<const ValueRow*>& rows) {
  if (rows.empty() || !may_be_one(text, rows)) return std::nullopt;
  ValueRow all{rows.front()->line, rows.front()->cells, {}};
  for (const ValueRow* values : rows) {
    all.tokens.insert(all.tokens.end(), values->tokens.begin(), values->tokens.end());
    all.cells = all.cells && values->cells;
  }
  const bool cell_a_line =
      std::all_of(rows.begin(), rows.end(), [](const ValueRow* row) { return row->tokens.size() == 1; });
  if (rows.size() > 1 && cell_a_line) all.tokens = trim_blanks(std::move(all.tokens));
  return fit(all, text.head.width());
}

std::optional<std::vector<CellToken>> fit_own(const HeadedText& text, const RowSegment& row) {
  std::vector<const ValueRow*> rows;
  for (const ValueRow& values : row.segment->rows) rows.push_back(&values);
  return fit_all(text, rows);
}

}  // namespace nianbao
