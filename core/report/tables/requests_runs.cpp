#include "report/tables/requests_runs.hpp"

#include <algorithm>

#include "report/tables/alignment.hpp"

namespace nianbao {
namespace {

/// A row of numbers among the labels, with its values where they are known.
struct RowRun {
  NumberRun run;
  std::optional<std::vector<CellToken>> values;
};

/// The label of a group above a row's label, with one row of numbers that is no other row's.
const Segment* group_above(const RequestsText& text, const RowSegment& row) {
  const auto& lines = text.letters.line;
  const Segment& group = *(row.segment - 1);
  if (group.hit.label->kind != Label::Kind::head || !group.own_line || group.rows.size() != 1) return nullptr;
  if (lines[row.segment->hit.begin] == group.rows.front().line) return nullptr;  // behind another row's numbers
  if (&group == text.segments.data()) return &group;
  const LabelMatch& before = (&group - 1)->hit;  // a row on its line: that row's numbers stand behind it
  const bool follows_row = before.label->kind == Label::Kind::row && lines[before.end - 1] == lines[group.hit.begin];
  return follows_row ? nullptr : &group;
}

/// A label that lost its values to the words of its group before it: 「三、本年度办理结果 0 0 0 …」, 「（一）予以公开」 below.
std::vector<RowSegment> read_under_groups(const HeadedText& text, std::vector<RowSegment> rows) {
  for (RowSegment& row : rows) {
    if (row.values || row.segment == text.segments.data() || !row.segment->rows.empty()) continue;
    if (const Segment* group = group_above(text, row)) row.values = fit(group->rows.front(), text.head.width());
  }
  return rows;
}

/// Whether numbers stand beside the first label of a group: its sum.
bool may_be_sum(const RequestsText& text, const ValueRow& values) {
  const auto is_word = [](const CellToken& token) { return token.has_words; };  // of a label that was not known
  if (std::any_of(values.tokens.begin(), values.tokens.end(), is_word)) return false;
  const auto& lines = text.letters.line;
  for (const Segment& head : text.segments) {
    if (head.hit.label->kind != Label::Kind::head || !head.own_line || &head.rows.front() != &values) continue;
    const auto is_again = [&](const Segment& it) {  // in a merged cell that a tool filled row by row
      return it.hit.label == head.hit.label && lines[it.hit.begin] != lines[head.hit.begin];
    };
    return std::none_of(text.segments.data(), &head, is_again);
  }
  return false;
}

/// How many labels, up to this one, end on the line of the numbers.
std::size_t labels_beside(const RequestsText& text, const std::vector<RowSegment>& rows, std::size_t label,
                          const ValueRow& values) {
  std::size_t count = 0;
  while (count <= label && text.letters.line[rows[label - count].segment->hit.end - 1] == values.line) ++count;
  return count;
}

/// Whether numbers stand right behind the label of a row that is out of order, and may be its own.
bool is_behind_another(const RequestsText& text, const std::vector<RowSegment>& rows, const ValueRow& values) {
  const std::size_t at = text.letters.index_at(values.tokens.front().span.begin);
  const auto end = std::partition_point(text.segments.begin(), text.segments.end(),
                                        [at](const Segment& segment) { return segment.hit.begin < at; });
  if (end == text.segments.begin()) return false;
  const Segment& segment = *(end - 1);
  return segment.hit.label->kind == Label::Kind::row && segment.hit.exact && !segment.rows.empty() &&
         &segment.rows.front() == &values &&
         std::none_of(rows.begin(), rows.end(), [&](const RowSegment& row) { return row.segment == &segment; });
}

/// Numbers of several rows behind one label may go row by row or column by column: where a row of them does not add up, nobody can
/// tell which, and their values are not known.
std::vector<RowRun> forget_columns(const HeadedText& text, std::vector<RowRun> runs) {
  const auto is_off = [&](const RowRun& run) { return run.values && !text.head.adds_up(*run.values); };
  if (runs.size() < 2 || std::none_of(runs.begin(), runs.end(), is_off)) return runs;
  for (RowRun& run : runs) run.values.reset();
  return runs;
}

/// What stands between a label and the next one: rows of numbers, or numbers of so many rows that are not whole.
std::vector<RowRun> runs_behind(const HeadedText& text, const std::vector<RowSegment>& rows, std::size_t label,
                                std::size_t before) {
  std::vector<RowRun> out;
  const std::vector<const ValueRow*> behind = rows_behind(text, rows, label);
  const auto& own = rows[label].values;
  std::size_t stray = 0;
  const auto add_stray = [&](std::size_t fewest) {  // numbers of so many rows that are not whole
    const std::size_t count = std::max(fewest, (stray + text.head.width() / 2) / text.head.width());
    for (std::size_t i = 0; i < count; ++i) out.push_back({{label + 1, std::nullopt}, std::nullopt});
    stray = 0;
  };
  for (const ValueRow* values : behind) {
    if (before + out.size() > 2 * text.form.rows.size()) return out;  // no row is certain among so many
    if (own && own->back().span.begin >= values->tokens.front().span.begin &&
        own->back().span.begin <= values->tokens.back().span.begin)
      continue;  // the label's row was read by these
    if ((own || !out.empty()) && is_behind_another(text, rows, *values)) continue;
    auto row = fit(*values, text.head.width());
    if (!row) {
      stray += values->tokens.size();
      continue;
    }
    const bool lacks_number = is_blank(row->front()) && !text.head.adds_up(*row);  // behind an empty cell of labels
    if (lacks_number) row.reset();
    if (!own) add_stray(0);
    const NumberRun run{label + 1, std::nullopt, may_be_sum(text, *values), labels_beside(text, rows, label, *values)};
    out.push_back({run, std::move(row)});
  }
  out = forget_columns(text, std::move(out));
  if (stray == 0 || !out.empty() || own) return out;
  if (label + 1 == rows.size()) stray = 0;  // behind it the next table's may stand
  add_stray(1);
  if (out.size() == 1) out.back().values = fit_all(text, behind);
  return out;
}

/// Digits on the label's line that are no row: glued, or one of them lost or torn off. No other numbers are its own.
bool has_own_digits(const HeadedText& text, const RowSegment& row) {
  if (row.values || !row.segment->own_line) return false;
  const ValueRow& own = row.segment->rows.front();
  const auto has_digit = [](const CellToken& token) { return token.has_digit; };
  return std::any_of(own.tokens.begin(), own.tokens.end(), has_digit) && (row.parted || !fit(own, text.head.width()));
}

/// What the labels are aligned by: their rows of the form; their places among each other where these stand in another order.
std::vector<int> places_of(const std::vector<RowSegment>& rows) {
  const bool in_order = is_in_order(rows);
  std::vector<int> out;
  for (const RowSegment& row : rows) out.push_back(in_order ? row.row : static_cast<int>(out.size()));
  return out;
}

std::vector<RowRun> find_runs(const HeadedText& text, const std::vector<RowSegment>& rows,
                              const std::vector<int>& places) {
  std::vector<RowRun> out;
  for (const ValueRow* values : rows_before_first(text, rows)) {
    auto row = fit(*values, text.head.width());
    if (row && all_numbers(*row)) out.push_back({{0, std::nullopt}, std::move(row)});
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const RowSegment& row = rows[i];
    const bool in_parts = !row.values && !row.below && row.segment->rows.size() > 1 && fit_own(text, row);
    if (row.values) out.push_back({{i + 1, places[i]}, std::nullopt});
    if (has_own_digits(text, row) || in_parts) {
      out.push_back({{i + 1, places[i]}, fit_own(text, row)});
    } else {
      for (RowRun& run : runs_behind(text, rows, i, out.size())) out.push_back(std::move(run));
    }
  }
  return out;
}

/// The row of the form that each run belongs to, where that is certain.
std::vector<std::optional<int>> rows_of(const RequestsText& text, const std::vector<RowSegment>& rows,
                                        const std::vector<int>& places, const std::vector<RowRun>& found) {
  std::vector<NumberRun> runs;
  for (const RowRun& it : found) runs.push_back(it.run);
  std::vector<LabelledRow> labels;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const LabelMatch& hit = rows[i].segment->hit;
    const bool broken = text.letters.line[hit.begin] != text.letters.line[hit.end - 1];
    labels.push_back({places[i], rows[i].below, broken});
  }
  if (is_in_order(rows)) return align(runs, labels, text.form.rows.size());
  auto out = align(runs, labels, rows.size());
  for (auto& row : out) {
    if (row) row = rows[static_cast<std::size_t>(*row)].row;
  }
  return out;
}

/// Whether the labels of several rows stand in one cell of a grid.
bool are_piled(const RequestsText& text, const std::vector<RowSegment>& rows) {
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const std::size_t above = rows[i - 1].segment->hit.begin;
    const std::size_t below = rows[i].segment->hit.begin;
    if (text.letters.cell[above] == text.letters.cell[below] && !text.line_of(below).is_paragraph()) return true;
  }
  return false;
}

/// Rows whose values stand apart from their labels, as far as it is certain whose they are.
RequestsRows read_runs(const HeadedText& text, std::vector<RowSegment> labelled) {
  const std::vector<int> places = places_of(labelled);
  std::vector<RowRun> found = find_runs(text, labelled, places);
  const auto is_apart = [](const RowRun& it) { return it.values || !it.run.fixed; };
  const bool some_blank = found.size() < text.form.rows.size() && are_piled(text, labelled);  // which, nobody can tell
  if (some_blank || std::none_of(found.begin(), found.end(), is_apart)) return {std::move(labelled), {}};
  const std::vector<std::optional<int>> rows = rows_of(text, labelled, places, found);
  std::vector<RowSegment> by_order;
  std::vector<bool> certain(labelled.size(), false);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!rows[i]) continue;
    const std::size_t label = found[i].run.behind - 1;
    const bool own = found[i].run.behind > 0 && labelled[label].row == *rows[i];
    if (own) certain[label] = true;
    if (!found[i].values) continue;
    if (own) labelled[label].values = std::move(found[i].values);
    else if (all_numbers(*found[i].values))
      by_order.push_back({*rows[i], nullptr, std::move(found[i].values), ReadBy::order});
  }
  for (std::size_t i = 0; i < labelled.size(); ++i) labelled[i].torn = labelled[i].torn || !certain[i];
  return {std::move(labelled), std::move(by_order)};
}

}  // namespace

RequestsRows read_behind(const HeadedText& text, std::vector<RowSegment> labelled) {
  return read_runs(text, read_under_groups(text, std::move(labelled)));
}

}  // namespace nianbao
