#include <algorithm>
#include <array>

#include "format/relations.hpp"
#include "report/tables/requests_reader.hpp"

namespace nianbao {
namespace {

constexpr int kBroken = 4;  // relations that have to hold to make up for one that does not: an author may break one
constexpr int kMargin = 3;  // by which a hypothesis has to be better than one that gives other numbers

/// Σ coefficient · value; nothing where a cell of the relation was not read.
std::optional<double> balance(const Relation& relation, const std::vector<std::optional<double>>& values) {
  double sum = 0;
  for (const Term& term : relation.terms) {
    const auto& value = values[static_cast<std::size_t>(term.cell)];
    if (!value) return std::nullopt;
    sum += term.coefficient * *value;
  }
  return sum;
}

bool same_values(const std::vector<CellToken>& a, const std::vector<CellToken>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const CellToken& x, const CellToken& y) { return x.kind == y.kind && x.value == y.value; });
}

}  // namespace

int RequestsReader::score() const {
  int score = 0;
  const auto values = values_read();
  for (const Relation& relation : relations(text_.form)) {
    if (const auto sum = balance(relation, values)) score += *sum == 0 ? 1 : -kBroken;
  }
  return score;
}

const std::vector<CellToken>* RequestsReader::values_of(const Hypothesis& hypothesis, int row) {
  for (const auto* rows : {&hypothesis.rows, &hypothesis.by_order}) {
    for (const RowSegment& segment : *rows) {
      if (segment.row == row && segment.values) return &*segment.values;
    }
  }
  return nullptr;
}

void RequestsReader::read_apart() {
  const std::vector<RowSegment> labelled = rows_;
  std::vector<Hypothesis> hypotheses;
  const auto try_out = [&](std::string_view reading, const auto& read) {
    rows_ = labelled;
    by_order_.clear();
    if (!read()) return;
    hypotheses.push_back({rows_, by_order_, score()});
    table_.candidates.push_back({reading, hypotheses.back().score, false});
  };
  try_out("before", [&] { return read_leading(); });
  try_out("behind", [&] {
    read_behind();
    return true;
  });
  try_out("order", [&] { return read_in_order(); });
  const auto best = std::max_element(hypotheses.begin(), hypotheses.end(),
                                     [](const Hypothesis& a, const Hypothesis& b) { return a.score < b.score; });
  table_.candidates[static_cast<std::size_t>(best - hypotheses.begin())].taken = true;
  rows_ = best->rows;
  by_order_ = best->by_order;
  for (auto other = hypotheses.begin(); other != hypotheses.end(); ++other) {
    if (other == best) continue;
    const bool close = other->score + kMargin > best->score;
    for (auto* rows : {&rows_, &by_order_}) {
      for (RowSegment& row : *rows) {
        const auto* values = values_of(*other, row.row);
        if (!row.values || !values || same_values(*row.values, *values)) continue;
        row.how = ReadBy::relations;
        row.torn = row.torn || close;
        if (close) row.values.reset();
      }
    }
  }
  std::erase_if(by_order_, [](const RowSegment& row) { return !row.values; });
}

void RequestsReader::drop_all() {
  by_order_.clear();
  for (RowSegment& row : rows_) row.take_back();
}

bool RequestsReader::read_in_order() {
  if (!is_in_order()) return false;
  int next = 0;
  for (const Segment& segment : text_.segments) {
    for (const ValueRow& values : segment.rows) {
      auto row = fit(values, head_.width());
      if (!row || !all_numbers(*row)) continue;
      if (!head_.adds_up(*row)) return false;
      by_order_.push_back({next++, nullptr, std::move(row), ReadBy::order});
    }
  }
  if (next != static_cast<int>(text_.form.rows.size())) return false;
  for (RowSegment& row : rows_) row.torn = true;
  return true;
}

bool RequestsReader::any_read() const {
  return !by_order_.empty() ||
         std::any_of(rows_.begin(), rows_.end(), [](const RowSegment& row) { return row.values.has_value(); });
}

bool RequestsReader::read_leading() {
  if (rows_.front().row != 0) return false;
  auto numbers = rows_before_first();
  if (!fit_all(numbers)) return false;
  for (RowSegment& row : rows_) {
    auto next = rows_behind(row);
    row.values = fit_all(numbers);
    if (!row.values && !numbers.empty()) return false;
    row.torn = true;
    numbers = std::move(next);
  }
  return true;
}

bool RequestsReader::is_in_order() const {
  return std::is_sorted(rows_.begin(), rows_.end(),
                        [](const RowSegment& a, const RowSegment& b) { return a.row < b.row; });
}

void RequestsReader::drop_out_of_order() {
  if (in_order_) return;
  by_order_.clear();
  for (RowSegment& row : rows_) {
    if (!row.values || row.segment->own_line) continue;
    row.take_back();
  }
}

bool RequestsReader::follows_another(const RowSegment& row) const {
  if (!row.values) return false;
  const std::size_t end = text_.letters.index_at(row.values->front().span.begin);
  std::size_t begin = end;
  while (begin > text_.range.begin && text_.letters.line[begin - 1] == text_.letters.line[end - 1]) --begin;
  const auto words = std::u16string_view(text_.letters.text).substr(begin, end - begin);
  const Label& own = *requests_label(Label::Kind::row, text_.form.rows[static_cast<std::size_t>(row.row)].id);
  return !(own.number + own.words).starts_with(words) && begins_another(labels_of(TableId::requests), own, words);
}

void RequestsReader::drop_others() {
  const auto is_others = [&](const RowSegment& row) {
    const std::size_t next = next_kept(row);
    const auto* end = text_.segments.data() + text_.segments.size();
    return std::any_of(row.segment, end, [&](const Segment& it) { return it.others && it.hit.begin < next; });
  };
  if (std::none_of(rows_.begin(), rows_.end(), is_others)) return;
  const auto values = values_read();
  const auto& all = relations(text_.form);
  const bool holds =
      std::all_of(all.begin(), all.end(), [&](const Relation& relation) { return balance(relation, values) == 0; });
  const auto follows = [&](const RowSegment& row) { return follows_another(row); };
  const auto any_follows = [&](const auto& placed) { return std::any_of(placed.begin(), placed.end(), follows); };
  if (holds && !any_follows(rows_) && !any_follows(by_order_)) return;
  by_order_.clear();
  for (RowSegment& row : rows_) {
    if (row.segment->own_line && fit(row.segment->rows.front(), head_.width()))
      continue;  // all on the label's own line
    row.take_back();
  }
}

bool RequestsReader::places_are_certain() const {
  return head_.whole && by_order_.empty() && std::all_of(rows_.begin(), rows_.end(), [](const RowSegment& row) {
           return !row.values || (!row.segment->rows.empty() && row.segment->rows.front().cells);
         });
}

void RequestsReader::drop_unbalanced() {
  if (places_are_certain()) return;  // an author may miscount all of a small table
  constexpr int kFewest = 3;         // or one row of another, or two
  int rows = 0;
  int off = 0;
  const auto weigh = [&](const RowSegment& row) {
    if (!row.values || head_.width() < kRequestsColumns) return;
    const bool left_blank = is_blank((*row.values)[head_.total()]);
    const bool zero =
        std::all_of(row.values->begin(), row.values->end(), [](const CellToken& t) { return t.value == 0; });
    if (zero || (left_blank && head_.whole)) return;
    ++rows;
    off += !head_.adds_up(*row.values);  // a blank counts for 0
  };
  std::for_each(rows_.begin(), rows_.end(), weigh);
  std::for_each(by_order_.begin(), by_order_.end(), weigh);
  if (off >= kFewest && 2 * off > rows) drop_all();
}

void RequestsReader::drop_contradicted() {
  const auto values = values_read();
  std::vector<bool> against(text_.form.rows.size(), false);
  for (const Relation& relation : relations(text_.form)) {
    const auto sum = balance(relation, values);
    if (!sum || *sum == 0) continue;
    for (const Term& term : relation.terms) against[static_cast<std::size_t>(text_.form.place(term.cell).row)] = true;
  }
  std::erase_if(by_order_, [&](const RowSegment& row) { return against[static_cast<std::size_t>(row.row)]; });
}

void RequestsReader::drop_doubtful() {
  const auto is_apart = [](const RowSegment& row) { return !row.segment || !row.segment->own_line; };
  std::size_t numbers = 0;
  for (const Segment& segment : text_.segments) {
    for (const ValueRow& values : segment.rows)
      numbers +=
          static_cast<std::size_t>(std::count_if(values.tokens.begin(), values.tokens.end(), [](const CellToken& t) {
            return t.kind == CellToken::Kind::number || t.kind == CellToken::Kind::digits;
          }));
  }
  std::size_t read = by_order_.size();
  std::size_t apart = by_order_.size();
  for (const RowSegment& row : rows_) {
    read += row.values.has_value();
    apart += row.values && is_apart(row);
  }
  if (numbers < (read + 1) * head_.width()) return;  // fewer are left than a row has
  const bool most_unread = 2 * apart < rows_.size() - (read - apart);
  const auto is_doubtful = [&](const RowSegment& row) {
    return row.values && is_apart(row) && (most_unread || (all_numbers(*row.values) && !head_.adds_up(*row.values)));
  };
  std::erase_if(by_order_, is_doubtful);
  for (RowSegment& row : rows_) {
    if (!is_doubtful(row)) continue;
    row.take_back();
  }
}

}  // namespace nianbao
