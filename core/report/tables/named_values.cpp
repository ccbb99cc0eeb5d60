#include "report/tables/named_values.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace nianbao {
namespace {

/// What was found of each cell of the form, by its number.
using Cells = std::vector<std::optional<CellToken>>;

void put(Cells& cells, int cell, const CellToken& token) {
  auto& place = cells[static_cast<std::size_t>(cell)];
  if (!place) place = token;
}

std::size_t count_values(const Cells& cells) {
  return static_cast<std::size_t>(
      std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell && !is_blank(*cell); }));
}

/// Collects what stands behind the names of columns.
class NamedValues {
 public:
  NamedValues(const Stream& stream, const TableForm& form) : stream_(stream), form_(form) {
    auto run = stream.runs.begin();
    for (std::size_t i = 0; i < stream.labels.size(); ++i) {
      const std::size_t next = i + 1 < stream.labels.size() ? stream.labels[i + 1].begin : stream.range.end + 1;
      while (run != stream.runs.end() && run->at < stream.labels[i].end) ++run;
      const auto first = run;
      while (run != stream.runs.end() && run->at <= next) ++run;
      const bool beside = run != first && first->values.line == stream.letters.line[stream.labels[i].end - 1];
      behind_.push_back(beside || run - first == 1 ? &*first : nullptr);
      if (behind_.back() && is_column(stream.labels[i])) ++(beside ? beside_ : below_);
    }
    find_rows();
  }

  /// Each value behind the label of its row and the name of its column.
  [[nodiscard]] Cells one_by_one() const {
    Cells cells(static_cast<std::size_t>(form_.cell_count()));
    std::optional<int> row;
    for (std::size_t i = 0; i < stream_.labels.size(); ++i) {
      if (is_row(stream_.labels[i])) row = row_of(form_, stream_.labels[i]);
      const auto column = row ? column_of(*row, i) : std::nullopt;
      if (!column) continue;
      const auto values =
          has_value(i) ? behind_[i]->values.values() : std::vector{blank_at(stream_.span_of(stream_.labels[i]).end)};
      if (values.size() == 1) put(cells, form_.cell(*row, *column), values.front());
    }
    return cells;
  }

  /// The values of a column behind its name, one for each row in the order of their labels.
  [[nodiscard]] Cells column_by_column() const {
    Cells cells(static_cast<std::size_t>(form_.cell_count()));
    if (form_.id == TableId::proactive || names_again()) return cells;
    for (std::size_t i = 0; i < stream_.labels.size(); ++i) {
      const auto column = column_of(0, i);
      if (!column || !behind_[i]) continue;
      const std::vector<CellToken> values = column_of_rows(*behind_[i]);
      for (std::size_t at = 0; at < values.size(); ++at) put(cells, form_.cell(rows_[at], *column), values[at]);
    }
    return cells;
  }

  /// The values behind the label of a row in the columns of the last head above it, where no head has all: a table in blocks of columns.
  [[nodiscard]] Cells block_by_block() const {
    Cells cells(static_cast<std::size_t>(form_.cell_count()));
    const std::size_t width = form_.rows.front().columns.size();
    std::vector<int> head;
    unsigned named = 0;  // a bit each
    bool in_head = false;
    for (std::size_t i = 0; i < stream_.labels.size() && form_.id == TableId::requests; ++i) {
      if (const auto column = column_of(0, i)) {
        if (!in_head) head.clear();
        head.push_back(*column);
        in_head = true;
      }
      const auto row = row_of(form_, stream_.labels[i]);
      if (!row) continue;
      in_head = false;
      if (!behind_[i] || !behind_[i]->values.has_digits() || head.size() >= width) continue;
      const auto ways = ways_to_fit(behind_[i]->values, head.size());
      for (std::size_t c = 0; ways.size() == 1 && c < head.size(); ++c) {
        put(cells, form_.cell(*row, head[c]), ways.front()[c]);
        named |= 1U << head[c];
      }
    }
    if (named + 1 != 1U << width) cells.clear();
    return cells;
  }

  /// How many cells the rows have whose labels stand in the text.
  [[nodiscard]] std::size_t count_cells() const {
    std::size_t count = 0;
    for (const int row : rows_) count += form_.rows[static_cast<std::size_t>(row)].columns.size();
    return count;
  }

  [[nodiscard]] const std::vector<int>& rows() const { return rows_; }

 private:
  /// Whether a column of table four is named again, as below each of its three rows in the official head.
  [[nodiscard]] bool names_again() const {
    std::vector<const Label*> named;
    for (std::size_t i = 0; i < stream_.labels.size() && form_.id == TableId::review; ++i) {
      if (!column_of(0, i)) continue;
      if (std::find(named.begin(), named.end(), stream_.labels[i].label) != named.end()) return true;
      named.push_back(stream_.labels[i].label);
    }
    return false;
  }

  /// In the order of the text.
  void find_rows() {
    for (std::size_t i = 0; i < stream_.labels.size(); ++i) {
      const auto row = row_of(form_, stream_.labels[i]);
      if (!row || std::find(rows_.begin(), rows_.end(), *row) != rows_.end()) continue;
      rows_.push_back(*row);
      row_labels_.push_back(i);
    }
  }

  /// The values of a column, one for each row: below or beside each other in the order of the rows, or in a grid each where its row's label
  /// stands in the head. None where they are not as many: two years of each row, perhaps.
  [[nodiscard]] std::vector<CellToken> column_of_rows(const ValueRun& run) const {
    const auto& tokens = run.values.tokens;
    if (tokens.size() == rows_.size()) return tokens;
    if (!run.values.cells || run.listed || run.values.count_values() > rows_.size()) return {};
    std::vector<CellToken> values;
    for (const std::size_t label : row_labels_) {
      const int column = stream_.column_at(stream_.labels[label].begin);
      const auto token =
          std::find_if(tokens.begin(), tokens.end(), [&](const auto& it) { return it.column == column; });
      if (token == tokens.end()) return {};
      values.push_back(*token);
    }
    return values;
  }

  [[nodiscard]] std::optional<int> column_of(int row, std::size_t label) const {
    const LabelMatch& name = stream_.labels[label];
    return is_column(name) ? form_.rows[static_cast<std::size_t>(row)].find_column(name.label->key) : std::nullopt;
  }

  /// Where values stand beside their names, one on the next line is something else's.
  [[nodiscard]] bool has_value(std::size_t label) const {
    if (!behind_[label]) return false;
    const std::size_t line = stream_.letters.line[stream_.labels[label].end - 1];
    return below_ > beside_ || behind_[label]->values.line == line;
  }

  const Stream& stream_;
  const TableForm& form_;
  std::vector<const ValueRun*> behind_;  ///< by label the values right behind it
  std::vector<int> rows_;                ///< of the form
  std::vector<std::size_t> row_labels_;  ///< of each the first
  std::size_t beside_ = 0;               ///< how many names have a value on their line
  std::size_t below_ = 0;
};

/// The values of a row as if they stood behind its label, too few where the text does not name each of its columns.
std::optional<ValueRun> run_of(const Stream& stream, const LabelMatch& label, const TableForm& form, int row,
                               const Cells& cells) {
  ValueRun run{{stream.letters.line[label.end - 1], true, {}}, label.end};
  const auto width = static_cast<int>(form.rows[static_cast<std::size_t>(row)].columns.size());
  for (int column = 0; column < width; ++column) {
    const auto& cell = cells[static_cast<std::size_t>(form.cell(row, column))];
    if (!cell) continue;
    run.values.tokens.push_back(*cell);
    run.values.tokens.back().column = column;
  }
  if (run.values.tokens.empty()) return std::nullopt;
  return run;
}

}  // namespace

void gather_named(Stream& stream, const TableForm& form) {
  const NamedValues values(stream, form);
  Cells cells = values.one_by_one();
  const auto take = [&cells](Cells others) {
    if (count_values(others) > count_values(cells)) cells.swap(others);
  };
  take(values.column_by_column());
  take(values.block_by_block());
  constexpr std::size_t kFewest = 7;  // values; a row of table three, and more than a sentence names so
  const std::size_t count = count_values(cells);
  if (count < kFewest || 2 * count < values.count_cells()) return;
  std::vector<LabelMatch> labels;
  std::vector<ValueRun> runs;
  std::vector<int> left = values.rows();
  for (const LabelMatch& label : stream.labels) {
    const auto row = row_of(form, label);
    if (is_column(label) || (row && std::erase(left, *row) == 0)) continue;
    labels.push_back(label);
    if (auto run = row ? run_of(stream, label, form, *row, cells) : std::nullopt) runs.push_back(std::move(*run));
  }
  stream.labels = std::move(labels);
  stream.runs = std::move(runs);
  stream.named = true;
}

}  // namespace nianbao
