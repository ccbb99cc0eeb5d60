#include <algorithm>

#include "report/requests_reader.hpp"

namespace nianbao {

void RequestsReader::read_own_lines() {
  ValuePlaces places;
  for (int pass = 0; pass < 2; ++pass) {  // the second with what the first learned about the grid
    for (RowSegment& row : rows_) {
      if (row.values || !row.segment->own_line) continue;
      const ValueRow& own = row.segment->rows.front();
      row.values = fit(own, width(), places);
      if (!row.values || !own.cells) continue;
      places.columns.push_back(row.values->front().column);
      places.behind.push_back(own.tokens.back().column - row.values->back().column);
    }
  }
}

void RequestsReader::keep_in_order() {
  if (each_has_its_own()) return;  // then it is the rows that are out of order
  std::vector<int> best(rows_.size());
  std::vector<int> before(rows_.size(), -1);
  int last = -1;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    best[i] = worth(rows_[i]);
    for (std::size_t j = 0; j < i; ++j) {
      if (rows_[j].row >= rows_[i].row || best[j] + worth(rows_[i]) <= best[i]) continue;
      best[i] = best[j] + worth(rows_[i]);
      before[i] = static_cast<int>(j);
    }
    if (last < 0 || best[i] > best[static_cast<std::size_t>(last)]) last = static_cast<int>(i);
  }
  std::vector<bool> keep(rows_.size(), false);
  for (int i = last; i >= 0; i = before[static_cast<std::size_t>(i)]) keep[static_cast<std::size_t>(i)] = true;
  std::vector<RowSegment> kept;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (keep[i] || rows_[i].values) kept.push_back(std::move(rows_[i]));
  }
  rows_ = std::move(kept);
}

bool RequestsReader::each_has_its_own() const {
  return std::none_of(rows_.begin(), rows_.end(), [](const RowSegment& row) { return row.values.has_value(); }) &&
         std::all_of(rows_.begin(), rows_.end(), [&](const RowSegment& row) { return fit_own(row).has_value(); });
}

bool RequestsReader::read_leading() {
  const bool own =
      std::any_of(rows_.begin(), rows_.end(), [](const RowSegment& row) { return row.values.has_value(); });
  if (own || rows_.front().row != 0 || !rows_behind(rows_.back()).empty()) return false;
  std::vector<const ValueRow*> numbers;
  for (const Segment* segment = segments_.data(); segment < rows_.front().segment; ++segment) {
    for (const ValueRow& values : segment->rows) {
      if (values.has_digits()) numbers.push_back(&values);
    }
  }
  if (!fit_all(numbers)) return false;
  for (RowSegment& row : rows_) {
    auto next = rows_behind(row);
    row.values = fit_all(numbers);
    row.torn = true;
    numbers = std::move(next);
  }
  return true;
}

std::optional<std::vector<Token>> RequestsReader::fit_all(const std::vector<const ValueRow*>& rows) const {
  if (rows.empty()) return std::nullopt;
  ValueRow all{rows.front()->line, rows.front()->cells, {}};
  for (const ValueRow* values : rows) {
    all.tokens.insert(all.tokens.end(), values->tokens.begin(), values->tokens.end());
    all.cells = all.cells && values->cells;
  }
  return fit(all, width());
}

void RequestsReader::read_before_first() {
  const RowSegment& first = rows_.front();
  if (first.row == 0 || !first.values) return;
  std::vector<std::vector<Token>> full;
  for (const Segment& segment : segments_) {
    if (segment.hit.begin >= first.segment->hit.begin) break;
    for (const ValueRow& values : segment.rows) {
      auto row = fit(values, width());
      if (row && all_numbers(*row)) full.push_back(std::move(*row));
    }
  }
  if (static_cast<int>(full.size()) != first.row) return;
  for (int row = 0; row < first.row; ++row)
    by_order_.push_back({row, nullptr, std::move(full[static_cast<std::size_t>(row)]), How::order});
}

bool RequestsReader::all_numbers(const std::vector<Token>& row) {
  return std::all_of(row.begin(), row.end(), [](const Token& t) { return t.kind == Token::Kind::number; });
}

void RequestsReader::read_between() {
  for (std::size_t begin = 0; begin < rows_.size();) {
    std::size_t end = begin + 1;
    while (end < rows_.size() && !rows_[end].values) ++end;
    if (!rows_[begin].values || end > begin + 1 || !rows_behind(rows_[begin]).empty()) read_stretch(begin, end);
    begin = end;
  }
}

std::vector<const ValueRow*> RequestsReader::rows_behind(const RowSegment& row) const {
  std::vector<const ValueRow*> out;
  const std::size_t next = next_kept(row);
  bool own = row.values.has_value();
  for (const Segment* segment = row.segment; segment < segments_.data() + segments_.size() && segment->hit.begin < next;
       ++segment) {
    for (const ValueRow& values : segment->rows) {
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

std::size_t RequestsReader::next_kept(const RowSegment& row) const {
  const auto next = static_cast<std::size_t>(&row - rows_.data()) + 1;
  return next < rows_.size() ? rows_[next].segment->hit.begin : in_.range.end;
}

void RequestsReader::read_under_group() {
  for (RowSegment& row : rows_) {
    if (row.values || row.segment == segments_.data() || !row.segment->rows.empty()) continue;
    const Segment& group = *(row.segment - 1);
    if (group.hit.label->kind != Label::Kind::head || !group.own_line || group.rows.size() != 1) continue;
    const auto next = static_cast<std::size_t>(&row - rows_.data()) + 1;
    if (next < rows_.size() && rows_[next].segment->rows.empty()) continue;  // then it is no single label
    row.values = fit(group.rows.front(), width());
  }
}

void RequestsReader::read_run(RowSegment& row) {
  const auto next = static_cast<std::size_t>(&row - rows_.data()) + 1;
  const int last = next < rows_.size() ? rows_[next].row : static_cast<int>(table_.form->rows.size());
  std::vector<Token> run;
  for (const ValueRow* values : rows_behind(row)) run.insert(run.end(), values->tokens.begin(), values->tokens.end());
  const auto expected = static_cast<std::size_t>(std::max(0, last - row.row)) * width();
  if (row.values || run.empty() || run.size() != expected || !all_numbers(run)) return;
  std::vector<RowSegment> found;
  for (auto at = run.begin(); at != run.end(); at += static_cast<std::ptrdiff_t>(width())) {
    std::vector<Token> values(at, at + static_cast<std::ptrdiff_t>(width()));
    if (!adds_up(values)) return;
    found.push_back({row.row + static_cast<int>(found.size()), nullptr, std::move(values), How::order});
  }
  row.values = found.front().values;
  by_order_.insert(by_order_.end(), found.begin() + 1, found.end());
}

void RequestsReader::read_stretch(std::size_t begin, std::size_t end) {
  if (read_alternating(begin, end)) {
    for (std::size_t i = begin; i < end; ++i) read_run(rows_[i]);
    return;
  }
  for (std::size_t i = begin; i < end; ++i) rows_[i].torn = true;
  std::vector<std::vector<Token>> full;
  for (std::size_t i = begin; i < end; ++i) {
    for (const ValueRow* values : rows_behind(rows_[i])) {
      auto row = fit(*values, width());
      if (row && all_numbers(*row)) full.push_back(std::move(*row));
    }
  }
  if (!rows_[begin].values) return;  // nothing before it says where the stretch begins
  const int first = rows_[begin].row + 1;
  const int last = end < rows_.size() ? rows_[end].row : static_cast<int>(table_.form->rows.size());
  if (full.empty() || static_cast<int>(full.size()) != last - first) return;
  for (int row = first; row < last; ++row)
    by_order_.push_back({row, nullptr, full[static_cast<std::size_t>(row - first)], How::order});
}

bool RequestsReader::read_alternating(std::size_t begin, std::size_t end) {
  std::vector<std::optional<std::vector<Token>>> values(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    const auto behind = rows_behind(rows_[i]);
    if (rows_[i].values) {
      if (!behind.empty() && fits_any(behind)) return false;
      continue;
    }
    values[i - begin] = fit_together(rows_[i]);
    if (!values[i - begin] && behind.size() > 1 && fits_any(behind) && !fit(*behind.front(), width())) return false;
    if (!values[i - begin] && behind.size() > 1 && count_fitting(behind) > 1) return false;
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (!rows_[i].values) rows_[i].values = std::move(values[i - begin]);
  }
  return true;
}

std::size_t RequestsReader::count_fitting(const std::vector<const ValueRow*>& rows) const {
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [&](const ValueRow* row) { return fit(*row, width()).has_value(); }));
}

std::optional<std::vector<Token>> RequestsReader::fit_together(const RowSegment& row) const {
  const auto numbers = rows_behind(row);
  if (numbers.size() == 1) {
    if (auto fitted = fit(*numbers.front(), width())) return fitted;
  }
  if (auto fitted = fit_own(row)) return fitted;
  if (!numbers.empty() && count_fitting(numbers) == 1) return fit(*numbers.front(), width());
  return std::nullopt;
}

std::optional<std::vector<Token>> RequestsReader::fit_own(const RowSegment& row) const {
  std::vector<const ValueRow*> rows;
  for (const ValueRow& values : row.segment->rows) rows.push_back(&values);
  return fit_all(rows);
}

}  // namespace nianbao
