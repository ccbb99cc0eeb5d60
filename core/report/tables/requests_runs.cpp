#include <algorithm>

#include "report/tables/requests_reader.hpp"

namespace nianbao {
namespace {

/// Rows by which labels may run ahead of their numbers, or numbers of their labels.
constexpr std::size_t kMostAhead = 2;

bool is_number(const CellToken& token) { return token.kind == CellToken::Kind::number; }

}  // namespace

void RequestsReader::read_run(RowSegment& row) {
  if (may_stand_above(static_cast<std::size_t>(&row - rows_.data()) + 1)) return;
  const int last = row_behind(row);
  std::vector<CellToken> run;
  for (const ValueRow* values : rows_behind(row)) run.insert(run.end(), values->tokens.begin(), values->tokens.end());
  const auto expected = static_cast<std::size_t>(std::max(0, last - row.row)) * width();
  if (row.values || run.empty() || run.size() != expected || !all_numbers(run)) return;
  std::vector<RowSegment> found;
  for (auto at = run.begin(); at != run.end(); at += static_cast<std::ptrdiff_t>(width())) {
    std::vector<CellToken> values(at, at + static_cast<std::ptrdiff_t>(width()));
    if (!adds_up(values)) return;
    found.push_back({row.row + static_cast<int>(found.size()), nullptr, std::move(values), ReadBy::order});
  }
  row.values = found.front().values;
  by_order_.insert(by_order_.end(), found.begin() + 1, found.end());
}

bool RequestsReader::may_stand_above(std::size_t label) const {
  return label < rows_.size() && rows_[label].segment->rows.empty();
}

void RequestsReader::read_stretch(std::size_t begin, std::size_t end) {
  if (read_alternating(begin, end)) {
    for (std::size_t i = begin; i < end; ++i) read_run(rows_[i]);
    return;
  }
  for (std::size_t i = begin; i < end;) i = read_part(i, end);
}

std::size_t RequestsReader::take_runs(const RowSegment& row, std::vector<std::vector<CellToken>>& full) const {
  std::size_t stray = 0;
  for (const ValueRow* values : rows_behind(row)) {
    auto fitting = fit(*values, width());
    if (fitting && all_numbers(*fitting)) full.push_back(std::move(*fitting));
    else stray += values->tokens.size();
  }
  return stray;
}

std::size_t RequestsReader::read_part(std::size_t begin, std::size_t end) {
  std::vector<std::vector<CellToken>> full;
  std::size_t wanted = 0;
  std::size_t stray = 0;
  bool lost = false;  // rows without label
  bool bare = false;  // labels without numbers behind them
  std::size_t at = begin;
  const int first = rows_[begin].row + (rows_[begin].values ? 1 : 0);
  int against = 0;  // labels with one row of numbers behind them: whether the order gives them another
  do {
    if (has_own_digits(rows_[at])) return at + 1;  // what stands below is another's
    const std::size_t own = rows_[at].values ? 0 : 1;
    const std::size_t before = full.size();
    stray += take_runs(rows_[at], full);
    const std::size_t found = full.size() - before;
    if (own == 1 && found == 1) against += static_cast<int>(before) == rows_[at].row - first ? -1 : 1;
    // Rows without label are gone with their numbers, unless these may be one of them.
    const bool between_dropped = at == begin && found == own && !may_be_anothers(rows_[at]);
    const auto between = static_cast<std::size_t>(std::max(1, row_behind(rows_[at]) - rows_[at].row)) - 1;
    wanted += own + (between_dropped ? 0 : between);
    lost = lost || (!between_dropped && between > 0);
    bare = bare || may_stand_above(at);
    rows_[at].torn = true;
    ++at;
    // Labels upon labels and then their numbers: whether these go row by row or column by column, the text does not tell.
    if (!rows_[begin].values && (wanted > full.size() + kMostAhead || full.size() > wanted + kMostAhead)) return at;
  } while (at < end && full.size() != wanted);
  if (full.size() != wanted || stray >= width()) return at;  // a row may be among those that are not whole
  if (against > 0 || int(lost) + int(bare) + int(may_stand_above(at)) > 1) return at;
  int row = first;
  const bool plain = full.size() == 1 && !rows_[begin].values && at == begin + 1;
  for (std::vector<CellToken>& values : full)
    by_order_.push_back({row++, nullptr, std::move(values), plain ? ReadBy::plain : ReadBy::order});
  return at;
}

bool RequestsReader::numbers_moved(std::size_t begin, std::size_t end) const {
  bool none = false;
  bool more = false;
  for (std::size_t i = begin; i < end; ++i) {
    std::size_t numbers = 0;
    for (const ValueRow* row : rows_behind(rows_[i]))
      numbers +=
          row->cells ? 0 : static_cast<std::size_t>(std::count_if(row->tokens.begin(), row->tokens.end(), is_number));
    none = none || (!rows_[i].values && rows_behind(rows_[i]).empty());
    more = more || (!rows_[i].values && numbers > width());
  }
  return none && more;
}

bool RequestsReader::read_alternating(std::size_t begin, std::size_t end) {
  std::vector<std::optional<std::vector<CellToken>>> values(end - begin);
  if (numbers_moved(begin, end)) return false;
  for (std::size_t i = begin; i < end; ++i) {
    const auto behind = rows_behind(rows_[i]);
    if (rows_[i].values) {
      if (!behind.empty() && fits_any(behind)) return false;
      continue;
    }
    if (may_be_anothers(rows_[i])) return false;
    values[i - begin] = fit_together(rows_[i]);
    if (!values[i - begin] && behind.size() > 1 && fits_any(behind) && !fit(*behind.front(), width())) return false;
    if (!values[i - begin] && behind.size() > 1 && count_fitting(behind) > 1) return false;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (!rows_[i].values) rows_[i].values = std::move(values[i - begin]);
  }
  return true;
}

bool RequestsReader::has_own_digits(const RowSegment& row) const {
  if (row.values || !row.segment->own_line) return false;
  const ValueRow& own = row.segment->rows.front();
  const auto has_digit = [](const CellToken& token) { return token.has_digit; };
  return std::any_of(own.tokens.begin(), own.tokens.end(), has_digit) && !fit(own, width());
}

std::size_t RequestsReader::count_fitting(const std::vector<const ValueRow*>& rows) const {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [&](const ValueRow* row) { return fit(*row, width()).has_value(); }));
}

std::optional<std::vector<CellToken>> RequestsReader::fit_together(const RowSegment& row) const {
  const auto numbers = rows_behind(row);
  if (has_own_digits(row)) return fit_own(row);
  if (numbers.size() == 1) {
    if (auto fitted = fit(*numbers.front(), width())) return fitted;
  }
  if (auto fitted = fit_own(row)) return fitted;
  if (!numbers.empty() && count_fitting(numbers) == 1) return fit(*numbers.front(), width());
  return std::nullopt;
}

std::optional<std::vector<CellToken>> RequestsReader::fit_own(const RowSegment& row) const {
  std::vector<const ValueRow*> rows;
  for (const ValueRow& values : row.segment->rows) rows.push_back(&values);
  return fit_all(rows);
}

}  // namespace nianbao
