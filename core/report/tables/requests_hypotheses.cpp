#include <algorithm>
#include <array>

#include "report/tables/requests_reader.hpp"

namespace nianbao {
namespace {

constexpr int kBroken = 4;  // relations that have to hold to make up for one that does not: an author may break one
constexpr int kMargin = 3;  // by which a hypothesis has to be better than one that gives other numbers

bool same_values(const std::vector<CellToken>& a, const std::vector<CellToken>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const CellToken& x, const CellToken& y) { return x.kind == y.kind && x.value == y.value; });
}

/// How many relations hold, less those that do not.
int score(const std::vector<std::optional<double>>& balances) {
  int score = 0;
  for (const auto& sum : balances) {
    if (sum) score += *sum == 0 ? 1 : -kBroken;
  }
  return score;
}

}  // namespace

const std::vector<CellToken>* RequestsReader::values_of(const Hypothesis& hypothesis, int row) {
  for (const auto* rows : {&hypothesis.rows, &hypothesis.by_order}) {
    for (const RowSegment& segment : *rows) {
      if (segment.row == row && segment.values) return &*segment.values;
    }
  }
  return nullptr;
}

void RequestsReader::read_apart() {
  const std::vector<RowSegment> labelled = rows_.labelled;
  std::vector<Hypothesis> hypotheses;
  const auto try_out = [&](std::string_view reading, const auto& read) {
    rows_.labelled = labelled;
    rows_.by_order.clear();
    if (!read()) return;
    hypotheses.push_back({rows_.labelled, rows_.by_order, score(balances(text_, head_, rows_))});
    candidates_.push_back({reading, hypotheses.back().score, false});
  };
  try_out("before", [&] { return read_leading(); });
  try_out("behind", [&] {
    read_behind();
    return true;
  });
  try_out("order", [&] { return read_in_order(); });
  const auto best = std::max_element(hypotheses.begin(), hypotheses.end(),
                                     [](const Hypothesis& a, const Hypothesis& b) { return a.score < b.score; });
  candidates_[static_cast<std::size_t>(best - hypotheses.begin())].taken = true;
  rows_.labelled = best->rows;
  rows_.by_order = best->by_order;
  for (auto other = hypotheses.begin(); other != hypotheses.end(); ++other) {
    if (other == best) continue;
    const bool close = other->score + kMargin > best->score;
    for (auto* rows : {&rows_.labelled, &rows_.by_order}) {
      for (RowSegment& row : *rows) {
        const auto* values = values_of(*other, row.row);
        if (!row.values || !values || same_values(*row.values, *values)) continue;
        row.how = ReadBy::relations;
        row.torn = row.torn || close;
        if (close) row.values.reset();
      }
    }
  }
  std::erase_if(rows_.by_order, [](const RowSegment& row) { return !row.values; });
}

bool RequestsReader::read_in_order() {
  if (!is_in_order()) return false;
  int next = 0;
  for (const Segment& segment : text_.segments) {
    for (const ValueRow& values : segment.rows) {
      auto row = fit(values, head_.width());
      if (!row || !all_numbers(*row)) continue;
      if (!head_.adds_up(*row)) return false;
      rows_.by_order.push_back({next++, nullptr, std::move(row), ReadBy::order});
    }
  }
  if (next != static_cast<int>(text_.form.rows.size())) return false;
  for (RowSegment& row : rows_.labelled) row.torn = true;
  return true;
}

bool RequestsReader::read_leading() {
  if (rows_.labelled.front().row != 0) return false;
  auto numbers = rows_before_first(text_, rows_.labelled);
  if (!fit_all(numbers)) return false;
  for (RowSegment& row : rows_.labelled) {
    auto next = rows_behind(row);
    row.values = fit_all(numbers);
    if (!row.values && !numbers.empty()) return false;
    row.torn = true;
    numbers = std::move(next);
  }
  return true;
}

bool RequestsReader::is_in_order() const {
  return std::is_sorted(rows_.labelled.begin(), rows_.labelled.end(),
                        [](const RowSegment& a, const RowSegment& b) { return a.row < b.row; });
}

}  // namespace nianbao
