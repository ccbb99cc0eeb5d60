#include <algorithm>
#include <iterator>
#include <numeric>

#include "report/tables/layouts.hpp"
#include "report/tables/relation_terms.hpp"

namespace nianbao {
namespace {

/// Labels without values between them, and the numbers behind the last of them.
struct Stretch {
  std::size_t first;
  std::size_t count;
  std::vector<CellToken> numbers;
  std::vector<const ValueRun*> runs;
  bool whole = true;  ///< no other label between the numbers
};

/// Whether each row has a line of its own: as many numbers as it has columns, but for a few that lack some.
bool has_row_a_line(const TableText& text, const Head& head, const Stretch& stretch) {
  constexpr std::size_t kFewLack = 8;  // of so many rows one at most
  if (!stretch.whole || stretch.runs.size() != stretch.count) return false;
  std::size_t lacking = 0;
  for (std::size_t i = 0; i < stretch.count; ++i) {
    const std::size_t width = head.orders[text.labels[stretch.first + i].row].size();
    const std::size_t values = stretch.runs[i]->values.count_values();
    if (values > width) return false;
    lacking += values < width ? 1 : 0;
  }
  return kFewLack * lacking <= stretch.count;
}

/// By label of a stretch the numbers of its row.
using StretchRows = std::vector<std::vector<CellToken>>;

/// The numbers of a line each; none for a row that lacks some.
StretchRows rows_by_line(const TableText& text, const Head& head, const Stretch& stretch) {
  StretchRows rows(stretch.count);
  for (std::size_t i = 0; i < stretch.count; ++i) {
    const auto& tokens = stretch.runs[i]->values.tokens;
    if (stretch.runs[i]->values.count_values() == head.orders[text.labels[stretch.first + i].row].size())
      std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(rows[i]), is_value);
  }
  return rows;
}

std::vector<Stretch> stretches_of(const TableText& text) {
  std::vector<Stretch> out;
  for (std::size_t i = 0; i < text.labels.size(); ++i) {
    if (out.empty() || !out.back().runs.empty()) out.push_back({i, 0, {}, {}});
    ++out.back().count;
    const std::size_t end = i + 1 < text.labels.size() ? text.labels[i + 1].begin : text.stream.range.end;
    for (const ValueRun& run : text.stream.runs) {
      if (run.at <= text.labels[i].match->begin || run.at > end) continue;
      if (run.values.count_values() == 0) continue;
      Stretch& stretch = out.back();
      stretch.whole = stretch.whole && (stretch.runs.empty() || stretch.runs.back()->at == run.at);
      stretch.runs.push_back(&run);
      std::copy_if(run.values.tokens.begin(), run.values.tokens.end(), std::back_inserter(stretch.numbers), is_value);
    }
  }
  return out;
}

/// Leaves the numbers of table four that follow those of table three where its end and the heading between were cut away.
void leave_next_table(const TableText& text, Stretch& stretch, std::size_t all) {
  const auto next = static_cast<std::size_t>(table_form(TableId::review, text.form->edition).cell_count());
  if (text.form->id != TableId::requests || stretch.numbers.size() != all + next) return;
  if (stretch.runs.back()->values.count_values() == next) stretch.runs.pop_back();
  stretch.numbers.resize(all);
}

/// The numbers of a stretch for each of its labels.
StretchRows rows_of(const TableText& text, const Head& head, const Stretch& stretch, bool by_columns) {
  StretchRows rows(stretch.count);
  std::size_t next = 0;
  for (std::size_t i = 0; i < stretch.count; ++i) {
    const std::size_t width = head.orders[text.labels[stretch.first + i].row].size();
    for (std::size_t c = 0; c < width; ++c)
      rows[i].push_back(stretch.numbers[by_columns ? c * stretch.count + i : next++]);
  }
  return rows;
}

/// What the relations within the rows of a stretch say for these values, row by row.
std::vector<double> gains_of(const TableText& text, const Head& head, const Stretch& stretch, const StretchRows& rows) {
  std::vector<double> gains;
  for (std::size_t i = 0; i < stretch.count; ++i) {
    const std::size_t row = text.labels[stretch.first + i].row;
    gains.push_back(gain_of_row(*text.form, text.rows[row], head.orders[row], rows[i]));
  }
  return gains;
}

double sum_of(const std::vector<double>& gains) { return std::accumulate(gains.begin(), gains.end(), 0.0); }

/// Whether more rows do not add up than do: then a tool took their numbers in yet another order.
bool mostly_fail(const std::vector<double>& gains) {
  const auto fails = std::count_if(gains.begin(), gains.end(), [](double gain) { return gain < 0; });
  return fails > std::count_if(gains.begin(), gains.end(), [](double gain) { return gain > 0; });
}

/// The numbers of a stretch for each of its labels, as most rows add up: a tool may have taken some otherwise than most, by columns or by
/// rows, which costs `columns`. None where most rows add up in neither.
StretchRows likely_rows(const TableText& text, const Head& head, const Stretch& stretch, bool by_columns,
                        double& columns) {
  auto rows = rows_of(text, head, stretch, by_columns);
  auto gains = gains_of(text, head, stretch, rows);
  if (text.form->id == TableId::requests) {  // whose rows are alike
    auto others = rows_of(text, head, stretch, !by_columns);
    auto of_others = gains_of(text, head, stretch, others);
    if (sum_of(of_others) > sum_of(gains) + kMargin) {
      columns += kMargin;
      rows = std::move(others);
      gains = std::move(of_others);
    }
  }
  return stretch.count > 1 && mostly_fail(gains) ? StretchRows() : rows;
}

}  // namespace

std::optional<Layout> gathered(const TableText& text, const Head& head, bool by_columns) {
  Layout layout{by_columns ? "gathered by columns" : "gathered by rows", {}, {}};
  layout.rows.resize(text.rows.size());
  constexpr std::size_t kFewest = 3;  // rows; of fewer any numbers may be their values
  bool any = false;
  layout.row_a_line = true;
  for (Stretch& stretch : stretches_of(text)) {
    const auto width_of = [&](std::size_t i) { return head.orders[text.labels[stretch.first + i].row].size(); };
    std::size_t all = 0;
    for (std::size_t i = 0; i < stretch.count; ++i) all += width_of(i);
    leave_next_table(text, stretch, all);
    const bool row_a_line = has_row_a_line(text, head, stretch);
    if (!row_a_line && (stretch.numbers.size() != all || !stretch.whole)) {
      layout.tally[Factor::bare] += static_cast<double>(stretch.count);
      layout.tally[Factor::left] += static_cast<double>(stretch.numbers.size()) / static_cast<double>(width_of(0));
      continue;
    }
    any = any || stretch.count >= kFewest;
    if (row_a_line && by_columns && stretch.count >= kFewest) return std::nullopt;
    layout.row_a_line = layout.row_a_line && row_a_line;
    auto values = row_a_line ? rows_by_line(text, head, stretch)
                             : likely_rows(text, head, stretch, by_columns, layout.tally[Factor::columns]);
    for (std::size_t i = 0; i < stretch.count; ++i) {
      RowReading& row = layout.rows[text.labels[stretch.first + i].row];
      row.run = row_a_line ? stretch.runs[i] : stretch.runs.back();
      row.how = ReadBy::order;
      if (values.empty()) row.doubt = Doubt::apart;
      else row.values = std::move(values[i]);
    }
  }
  layout.tally[Factor::gathered] = 1;
  layout.tally[Factor::columns] += by_columns ? 1 : 0;
  return any ? std::optional(std::move(layout)) : std::nullopt;
}

}  // namespace nianbao
