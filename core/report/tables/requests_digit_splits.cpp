#include <algorithm>

#include "report/tables/column_sums.hpp"
#include "report/tables/requests_reader.hpp"
#include "text/chars.hpp"

namespace nianbao {

namespace {

bool any_row(const std::vector<CellToken>&) { return true; }

}  // namespace

void RequestsReader::read_cuts() {
  const bool may_lack_column = head_.found && !head_.whole && head_.width() == kRequestsColumns;
  if (may_lack_column || (!any_read() && rows_.front().row == 0 && !rows_before_first().empty())) return;
  std::vector<RowSegment*> segments;
  std::vector<OpenRow> open;
  bool all_add_up = true;  // else cells are blank or wrong, and what adds up in another row may do so by chance
  for (RowSegment& row : rows_) {
    if (row.values || row.torn) continue;
    const auto pieces = pieces_of(row);
    if (pieces.empty()) continue;
    glued_.push_back(row.row);
    DigitSplits cuts = cuts_of_row(pieces);
    all_add_up = all_add_up && !(cuts.complete && cuts.kept.empty());
    if (!cuts.complete || cuts.kept.empty() || (head_.width() < kRequestsColumns && cuts.ways > 1)) continue;
    segments.push_back(&row);
    open.push_back({row.row, std::move(cuts)});
  }
  const auto chosen = choose_cuts(text_.form, head_.order, values_read(), open);
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (!chosen[i]) continue;
    const auto& numbers = open[i].cuts.kept[*chosen[i]].numbers;
    if (!all_add_up && (open[i].cuts.ways > 1 || !head_.adds_up(numbers))) continue;
    segments[i]->values = numbers;
    if (open[i].cuts.ways > 1) segments[i]->how = ReadBy::relations;
  }
}

/// Where the digits of one piece leave one way, the relations need not be asked; but digits that spaces part may be a number and what
/// stands behind it.
DigitSplits RequestsReader::cuts_of_row(const std::vector<Span>& pieces) const {
  DigitSplits cuts = digit_splits_of(text_.document.text, pieces, head_.width(),
                                     [&](const std::vector<CellToken>& row) { return head_.adds_up(row); });
  const auto parted = [&](const Span& piece) {
    const auto digits = slice(text_.document.text, piece);
    return std::any_of(digits.begin(), digits.end(), is_space);
  };
  const bool one_way = cuts.complete && cuts.ways == 1 && !cuts.doubtful && pieces.size() <= head_.width() &&
                       std::none_of(pieces.begin(), pieces.end(), parted);
  return one_way ? digit_splits_of(text_.document.text, pieces, head_.width(), any_row) : std::move(cuts);
}

std::vector<std::optional<double>> RequestsReader::values_read() const {
  std::vector<std::optional<double>> values(table_.cells.size());
  const auto put = [&](const RowSegment& row) {
    for (std::size_t i = 0; row.values && i < row.values->size(); ++i) {
      if ((*row.values)[i].kind == CellToken::Kind::number)
        values[static_cast<std::size_t>(text_.form.cell(row.row, head_.order[i]))] = (*row.values)[i].value;
    }
  };
  for (const RowSegment& row : rows_) put(row);
  for (const RowSegment& row : by_order_) put(row);
  return values;
}

std::vector<Span> RequestsReader::pieces_of(const RowSegment& row) const {
  std::vector<Span> pieces;
  for (const ValueRow& values : row.segment->rows) {
    for (const CellToken& token : values.tokens) {
      if (token.kind == CellToken::Kind::text || token.kind == CellToken::Kind::mark) return {};
      if (token.kind == CellToken::Kind::number && token.value < 0) return {};
      if (!is_blank(token)) pieces.push_back(token.span);
    }
    if (!pieces.empty()) break;
  }
  return pieces;
}

}  // namespace nianbao
