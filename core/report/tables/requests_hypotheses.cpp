#include "report/tables/requests_hypotheses.hpp"

#include <algorithm>

#include "report/tables/requests_runs.hpp"

namespace nianbao {
namespace {

constexpr int kBroken = 4;  // relations that have to hold to make up for one that does not: an author may break one
constexpr int kMargin = 3;  // by which a hypothesis has to be better than one that gives other numbers

/// One way to put the rows of numbers to the form.
struct Hypothesis {
  std::string_view reading;
  RequestsRows rows;
  int score;  ///< how many relations hold, less those that do not
};

int score_of(const std::vector<std::optional<double>>& balances) {
  int score = 0;
  for (const auto& sum : balances) {
    if (sum) score += *sum == 0 ? 1 : -kBroken;
  }
  return score;
}

/// Numbers that stand before their labels: a row of them above the first label.
std::optional<RequestsRows> read_leading(const HeadedText& text, std::vector<RowSegment> rows) {
  auto numbers = rows_before_first(text, rows);
  if (!fit_all(text, numbers)) return std::nullopt;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto next = rows_behind(text, rows, i);
    rows[i].values = fit_all(text, numbers);
    if (!rows[i].values && !numbers.empty()) return std::nullopt;
    rows[i].torn = true;
    numbers = std::move(next);
  }
  return RequestsRows{std::move(rows), {}};
}

/// As many rows of numbers as the form has rows, behind labels in its order: the first is the first row's.
std::optional<RequestsRows> read_in_order(const HeadedText& text, std::vector<RowSegment> rows) {
  if (!is_in_order(rows)) return std::nullopt;
  std::vector<RowSegment> by_order;
  for (const Segment& segment : text.segments) {
    for (const ValueRow& values : segment.rows) {
      auto row = fit(values, text.head.width());
      if (!row || !all_numbers(*row)) continue;
      if (!text.head.adds_up(*row)) return std::nullopt;
      by_order.push_back({static_cast<int>(by_order.size()), nullptr, std::move(row), ReadBy::order});
    }
  }
  if (by_order.size() != text.form.rows.size()) return std::nullopt;
  for (RowSegment& row : rows) row.torn = true;
  return RequestsRows{std::move(rows), std::move(by_order)};
}

/// Rows to which another hypothesis gives other numbers: the relations told them, or left both where it is close.
std::vector<RowSegment> weigh(std::vector<RowSegment> rows, const RequestsRows& other, bool close) {
  const auto is_same = [](const CellToken& a, const CellToken& b) { return a.kind == b.kind && a.value == b.value; };
  const auto others = rows_read(other);
  for (RowSegment& row : rows) {
    const auto it = std::find_if(others.begin(), others.end(),
                                 [&](const RowSegment* other_row) { return other_row->row == row.row; });
    if (!row.values || it == others.end() ||
        std::equal(row.values->begin(), row.values->end(), (*it)->values->begin(), (*it)->values->end(), is_same))
      continue;
    row.how = ReadBy::relations;
    row.torn = row.torn || close;
    if (close) row.values.reset();
  }
  return rows;
}

}  // namespace

RowsRead read_apart(const HeadedText& text, const std::vector<RowSegment>& labelled) {
  std::vector<Hypothesis> hypotheses;
  const auto add = [&](std::string_view reading, std::optional<RequestsRows> rows) {
    if (!rows) return;
    const int score = score_of(balances(text, *rows));
    hypotheses.push_back({reading, std::move(*rows), score});
  };
  add("before", read_leading(text, labelled));
  add("behind", read_behind(text, labelled));
  add("order", read_in_order(text, labelled));
  const auto best = std::max_element(hypotheses.begin(), hypotheses.end(),
                                     [](const Hypothesis& a, const Hypothesis& b) { return a.score < b.score; });
  RowsRead out{std::move(best->rows), {}};
  for (auto it = hypotheses.begin(); it != hypotheses.end(); ++it) {
    out.candidates.push_back({it->reading, it->score, it == best});
    if (it == best) continue;
    const bool close = it->score + kMargin > best->score;
    out.rows.labelled = weigh(std::move(out.rows.labelled), it->rows, close);
    out.rows.by_order = weigh(std::move(out.rows.by_order), it->rows, close);
  }
  std::erase_if(out.rows.by_order, [](const RowSegment& row) { return !row.values; });
  return out;
}

}  // namespace nianbao
