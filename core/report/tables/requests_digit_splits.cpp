#include "report/tables/requests_digit_splits.hpp"

#include <algorithm>

#include "report/tables/column_sums.hpp"
#include "text/chars.hpp"

namespace nianbao {

namespace {

bool any_row(const std::vector<CellToken>&) { return true; }

/// The digits behind a row's label, where nothing else stands there.
std::vector<Span> pieces_of(const RowSegment& row) {
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

/// Where the digits of one piece leave one way, the relations need not be asked; but digits that spaces part may be a number and what
/// stands behind it.
DigitSplits cuts_of_row(const HeadedText& text, const std::vector<Span>& pieces) {
  const std::u16string_view source = text.document.text;
  const std::size_t width = text.head.width();
  DigitSplits cuts =
      digit_splits_of(source, pieces, width, [&](const std::vector<CellToken>& row) { return text.head.adds_up(row); });
  const auto parted = [&](const Span& piece) {
    const auto digits = slice(source, piece);
    return std::any_of(digits.begin(), digits.end(), is_space);
  };
  const bool one_way = cuts.complete && cuts.ways == 1 && !cuts.doubtful && pieces.size() <= width &&
                       std::none_of(pieces.begin(), pieces.end(), parted);
  return one_way ? digit_splits_of(source, pieces, width, any_row) : std::move(cuts);
}

/// Whether glued digits may be another row's, or lack a column.
bool are_uncertain(const HeadedText& text, const RequestsRows& rows) {
  const bool may_lack_column = text.head.found && !text.head.whole && text.head.width() == kRequestsColumns;
  return may_lack_column ||
         (rows_read(rows).empty() && rows.labelled.front().row == 0 && !rows_before_first(text, rows.labelled).empty());
}

}  // namespace

RequestsRows read_cuts(const HeadedText& text, RequestsRows rows) {
  if (are_uncertain(text, rows)) return rows;
  std::vector<RowSegment*> glued;
  std::vector<OpenRow> open;
  bool all_add_up = true;  // else cells are blank or wrong, and what adds up in another row may do so by chance
  for (RowSegment& row : rows.labelled) {
    if (row.values || row.torn) continue;
    const auto pieces = pieces_of(row);
    if (pieces.empty()) continue;
    row.glued = true;
    DigitSplits cuts = cuts_of_row(text, pieces);
    all_add_up = all_add_up && !(cuts.complete && cuts.kept.empty());
    if (!cuts.complete || cuts.kept.empty() || (text.head.width() < kRequestsColumns && cuts.ways > 1)) continue;
    glued.push_back(&row);
    open.push_back({row.row, std::move(cuts)});
  }
  const auto chosen = choose_cuts(text.form, text.head.order, values_read(text, rows), open);
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (!chosen[i]) continue;
    const auto& [kept, ways, complete, doubtful] = open[i].cuts;
    const auto& numbers = kept[*chosen[i]].numbers;
    if (!all_add_up && (ways > 1 || !text.head.adds_up(numbers))) continue;
    glued[i]->values = numbers;
    if (ways > 1) glued[i]->how = ReadBy::relations;
  }
  return rows;
}

}  // namespace nianbao
