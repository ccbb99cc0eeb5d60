#include <algorithm>

#include "report/tables/requests_reader.hpp"

namespace nianbao {

bool RequestsReader::may_be_sum(const ValueRow& values) const {
  const auto is_word = [](const CellToken& token) { return token.has_words; };  // of a label that was not known
  if (std::any_of(values.tokens.begin(), values.tokens.end(), is_word)) return false;
  for (const Segment& head : text_.segments) {
    if (head.hit.label->kind != Label::Kind::head || !head.own_line || &head.rows.front() != &values) continue;
    return std::none_of(text_.segments.data(), &head,
                        [&](const Segment& it) {  // in a merged cell that a tool filled row by row
                          return it.hit.label == head.hit.label &&
                                 text_.letters.line[it.hit.begin] != text_.letters.line[head.hit.begin];
                        });
  }
  return false;
}

std::size_t RequestsReader::labels_beside(std::size_t label, const ValueRow& values) const {
  std::size_t count = 0;
  while (count <= label && text_.letters.line[rows_.labelled[label - count].segment->hit.end - 1] == values.line)
    ++count;
  return count;
}

bool RequestsReader::is_behind_another(const ValueRow& values) const {
  const std::size_t at = text_.letters.index_at(values.tokens.front().span.begin);
  const auto end = std::partition_point(text_.segments.begin(), text_.segments.end(),
                                        [at](const Segment& segment) { return segment.hit.begin < at; });
  if (end == text_.segments.begin()) return false;
  const Segment& segment = *(end - 1);
  return segment.hit.label->kind == Label::Kind::row && segment.hit.exact && !segment.rows.empty() &&
         &segment.rows.front() == &values &&
         std::none_of(rows_.labelled.begin(), rows_.labelled.end(),
                      [&](const RowSegment& row) { return row.segment == &segment; });
}

void RequestsReader::add_runs_behind(std::size_t label, std::vector<RowRun>& out) const {
  const std::size_t before = out.size();
  const std::vector<const ValueRow*> rows = rows_behind(rows_.labelled[label]);
  const auto& own = rows_.labelled[label].values;
  std::size_t stray = 0;
  const auto add_stray = [&](std::size_t fewest) {  // numbers of so many rows that are not whole
    const std::size_t count = std::max(fewest, (stray + head_.width() / 2) / head_.width());
    for (std::size_t i = 0; i < count; ++i) out.push_back({{label + 1, std::nullopt}, std::nullopt});
    stray = 0;
  };
  for (const ValueRow* values : rows) {
    if (out.size() > 2 * text_.form.rows.size()) return;  // no row is certain among so many
    if (own && own->back().span.begin >= values->tokens.front().span.begin &&
        own->back().span.begin <= values->tokens.back().span.begin)
      continue;  // the label's row was read by these
    if ((own || out.size() > before) && is_behind_another(*values)) continue;
    auto row = fit(*values, head_.width());
    if (!row) {
      stray += values->tokens.size();
      continue;
    }
    const bool lacks_number = is_blank(row->front()) && !head_.adds_up(*row);  // behind an empty cell of labels
    if (lacks_number) row.reset();
    if (!own) add_stray(0);
    out.push_back({{label + 1, std::nullopt, may_be_sum(*values), labels_beside(label, *values)}, std::move(row)});
  }
  forget_columns(std::span(out).subspan(before));
  if (stray == 0 || out.size() > before || own) return;
  const bool last = label + 1 == rows_.labelled.size();  // behind it the next table's may stand
  if (last) stray = 0;
  add_stray(1);
  if (out.size() == before + 1) out.back().values = fit_all(rows);
}

void RequestsReader::forget_columns(std::span<RowRun> runs) const {
  const auto is_off = [&](const RowRun& run) { return run.values && !head_.adds_up(*run.values); };
  if (runs.size() < 2 || std::none_of(runs.begin(), runs.end(), is_off)) return;
  for (RowRun& run : runs) run.values.reset();
}

std::vector<RequestsReader::RowRun> RequestsReader::runs() const {
  std::vector<RowRun> out;
  for (const ValueRow* values : rows_before_first(text_, rows_.labelled)) {
    auto row = fit(*values, head_.width());
    if (row && all_numbers(*row)) out.push_back({{0, std::nullopt}, std::move(row)});
  }
  for (std::size_t i = 0; i < rows_.labelled.size(); ++i) {
    const RowSegment& row = rows_.labelled[i];
    const bool in_parts = !row.values && !row.below && row.segment->rows.size() > 1 && fit_own(row);
    if (row.values) out.push_back({{i + 1, place_of(i)}, std::nullopt});
    if (has_own_digits(row) || in_parts) out.push_back({{i + 1, place_of(i)}, fit_own(row)});
    else add_runs_behind(i, out);
  }
  return out;
}

int RequestsReader::place_of(std::size_t label) const {
  return is_in_order() ? rows_.labelled[label].row : static_cast<int>(label);
}

std::vector<std::optional<int>> RequestsReader::rows_of(const std::vector<RowRun>& found) const {
  std::vector<NumberRun> runs;
  for (const RowRun& it : found) runs.push_back(it.run);
  std::vector<LabelledRow> labels;
  for (std::size_t i = 0; i < rows_.labelled.size(); ++i) {
    const LabelMatch& hit = rows_.labelled[i].segment->hit;
    const bool broken = text_.letters.line[hit.begin] != text_.letters.line[hit.end - 1];
    labels.push_back({place_of(i), rows_.labelled[i].below, broken});
  }
  if (is_in_order()) return align(runs, labels, text_.form.rows.size());
  auto out = align(runs, labels, rows_.labelled.size());
  for (auto& row : out) {
    if (row) row = rows_.labelled[static_cast<std::size_t>(*row)].row;
  }
  return out;
}

bool RequestsReader::labels_are_piled() const {
  for (std::size_t i = 1; i < rows_.labelled.size(); ++i) {
    const std::size_t above = rows_.labelled[i - 1].segment->hit.begin;
    const std::size_t below = rows_.labelled[i].segment->hit.begin;
    if (text_.letters.cell[above] == text_.letters.cell[below] && !text_.line_of(below).is_paragraph()) return true;
  }
  return false;
}

void RequestsReader::read_runs() {
  std::vector<RowRun> found = runs();
  if (found.size() < text_.form.rows.size() && labels_are_piled())
    return;  // some rows are blank, and their labels stand in others
  const auto is_apart = [](const RowRun& it) { return it.values || !it.run.fixed; };
  if (std::none_of(found.begin(), found.end(), is_apart)) return;
  const std::vector<std::optional<int>> rows = rows_of(found);
  std::vector<bool> certain(rows_.labelled.size(), false);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!rows[i]) continue;
    const std::size_t label = found[i].run.behind - 1;
    const bool own = found[i].run.behind > 0 && rows_.labelled[label].row == *rows[i];
    if (own) certain[label] = true;
    if (!found[i].values) continue;
    if (own) rows_.labelled[label].values = std::move(found[i].values);
    else if (all_numbers(*found[i].values))
      rows_.by_order.push_back({*rows[i], nullptr, std::move(found[i].values), ReadBy::order});
  }
  for (std::size_t i = 0; i < rows_.labelled.size(); ++i)
    rows_.labelled[i].torn = rows_.labelled[i].torn || !certain[i];
}

bool RequestsReader::has_own_digits(const RowSegment& row) const {
  if (row.values || !row.segment->own_line) return false;
  const ValueRow& own = row.segment->rows.front();
  const auto has_digit = [](const CellToken& token) { return token.has_digit; };
  return std::any_of(own.tokens.begin(), own.tokens.end(), has_digit) && (row.parted || !fit(own, head_.width()));
}

std::optional<std::vector<CellToken>> RequestsReader::fit_own(const RowSegment& row) const {
  std::vector<const ValueRow*> rows;
  for (const ValueRow& values : row.segment->rows) rows.push_back(&values);
  return fit_all(rows);
}

}  // namespace nianbao
