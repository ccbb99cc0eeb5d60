#include <algorithm>

#include "report/column_sums.hpp"
#include "report/requests_reader.hpp"

namespace nianbao {

namespace {

bool any_row(const std::vector<Token>&) { return true; }

}  // namespace

void RequestsReader::read_cuts() {
  std::vector<RowSegment*> segments;
  std::vector<OpenRow> open;
  for (RowSegment& row : rows_) {
    if (row.values || row.torn) continue;
    const auto pieces = pieces_of(row);
    if (pieces.empty()) continue;
    glued_.push_back(row.row);
    Cuts cuts = cuts_of_row(pieces);
    if (!cuts.complete || cuts.kept.empty()) continue;
    segments.push_back(&row);
    open.push_back({row.row, std::move(cuts)});
  }
  const auto chosen = choose_cuts(*table_.form, order_, values_read(), open);
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (!chosen[i]) continue;
    segments[i]->values = open[i].cuts.kept[*chosen[i]].numbers;
    if (open[i].cuts.ways > 1) segments[i]->how = How::relations;
  }
}

bool RequestsReader::adds_up(const std::vector<Token>& row) const {
  double balance = 0;
  for (std::size_t i = 0; i < row.size(); ++i) balance += order_[i] == kTotalColumn ? -row[i].value : row[i].value;
  return width() < kRequestsColumns || balance == 0;
}

/// Where the digits of one piece leave one way, the relations need not be asked.
Cuts RequestsReader::cuts_of_row(const std::vector<Span>& pieces) const {
  Cuts cuts = cuts_of(in_.document.text, pieces, width(), [&](const std::vector<Token>& row) { return adds_up(row); });
  const bool one_way = cuts.complete && cuts.ways == 1 && !cuts.doubtful && pieces.size() <= width();
  return one_way ? cuts_of(in_.document.text, pieces, width(), any_row) : std::move(cuts);
}

std::vector<std::optional<double>> RequestsReader::values_read() const {
  std::vector<std::optional<double>> values(table_.cells.size());
  const auto put = [&](const RowSegment& row) {
    for (std::size_t i = 0; row.values && i < row.values->size(); ++i) {
      if ((*row.values)[i].kind == Token::Kind::number)
        values[static_cast<std::size_t>(table_.form->cell(row.row, order_[i]))] = (*row.values)[i].value;
    }
  };
  for (const RowSegment& row : rows_) put(row);
  for (const RowSegment& row : by_order_) put(row);
  return values;
}

std::vector<Span> RequestsReader::pieces_of(const RowSegment& row) const {
  std::vector<Span> pieces;
  for (const ValueRow& values : row.segment->rows) {
    for (const Token& token : values.tokens) {
      if (token.kind == Token::Kind::text || token.kind == Token::Kind::mark) return {};
      if (token.kind == Token::Kind::number && token.value < 0) return {};
      if (token.kind != Token::Kind::blank) pieces.push_back(token.span);
    }
    if (!pieces.empty()) break;
  }
  return pieces;
}

}  // namespace nianbao
