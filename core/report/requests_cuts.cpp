#include <algorithm>

#include "format/relations.hpp"
#include "report/requests_reader.hpp"

namespace nianbao {

namespace {

double sum_of_parts(const std::vector<Token>& row) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < row.size(); ++i) sum += row[i].value;
  return sum;
}

}  // namespace

void RequestsReader::read_cuts() {
  std::vector<RowSegment*> open;
  std::vector<Cuts> ways;
  for (RowSegment& row : rows_) {
    if (row.values || row.torn) continue;
    const auto pieces = pieces_of(row);
    if (pieces.empty()) continue;
    Cuts cuts = cuts_of(in_.document.text, pieces, width(), [&](const std::vector<Token>& numbers) {
      return width() < kRequestsColumns || sum_of_parts(numbers) == numbers.back().value;
    });
    if (cuts.complete && cuts.ways == 1 && pieces.size() <= width()) cuts = one_way(pieces);
    glued_.push_back(row.row);
    if (cuts.complete && !cuts.kept.empty()) {
      open.push_back(&row);
      ways.push_back(std::move(cuts));
    }
  }
  settle_cuts(open, ways);
}

Cuts RequestsReader::one_way(const std::vector<Span>& pieces) const {
  return cuts_of(in_.document.text, pieces, width(), [](const std::vector<Token>&) { return true; });
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

void RequestsReader::settle_cuts(const std::vector<RowSegment*>& open, const std::vector<Cuts>& ways) {
  std::vector<std::size_t> choice(open.size(), 0);
  std::size_t combinations = 1;
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (ways[i].ways == 1) open[i]->values = ways[i].kept.front().numbers;
    combinations *= ways[i].kept.size();
    if (combinations > 20'000) return;
  }
  std::vector<std::vector<std::size_t>> holding;
  for (std::size_t n = 0; n < combinations; ++n) {
    std::size_t rest = n;
    for (std::size_t i = 0; i < open.size(); ++i) {
      choice[i] = rest % ways[i].kept.size();
      rest /= ways[i].kept.size();
    }
    if (columns_hold(open, ways, choice)) holding.push_back(choice);
  }
  if (holding.size() != 1) return;
  for (std::size_t i = 0; i < open.size(); ++i) {
    open[i]->values = ways[i].kept[holding.front()[i]].numbers;
    if (ways[i].ways > 1) open[i]->how = How::relations;
  }
}

bool RequestsReader::columns_hold(const std::vector<RowSegment*>& open, const std::vector<Cuts>& ways,
                                  const std::vector<std::size_t>& choice) const {
  Table trial = empty_table(TableId::requests, table_.form->edition);
  const auto put = [&](const RowSegment& row, const std::vector<Token>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      trial.cells[static_cast<std::size_t>(table_.form->cell(row.row, order_[i]))] =
          cell_of(in_.document, values[i], How::plain);
    }
  };
  for (const RowSegment& row : rows_) {
    if (row.values) put(row, *row.values);
  }
  for (const RowSegment& row : by_order_) put(row, *row.values);
  for (std::size_t i = 0; i < open.size(); ++i) put(*open[i], ways[i].kept[choice[i]].numbers);
  for (const Relation& relation : relations(*table_.form)) {
    if (relation.id == RelationId::total) continue;
    double balance = 0;
    bool read = true;
    for (const Term& term : relation.terms) {
      const auto& value = trial.cells[static_cast<std::size_t>(term.cell)].value;
      read = read && value;
      balance += term.coefficient * value.value_or(0);
    }
    if (read && balance != 0) return false;
  }
  return true;
}

}  // namespace nianbao
