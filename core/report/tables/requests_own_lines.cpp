#include "report/tables/requests_own_lines.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace nianbao {
namespace {

/// Whether the label of another row follows on the line: 1.信访举报投诉类申请2.重复申请出版物.
bool holds_another(const RequestsText& text, const RowSegment& row) {
  const LabelMatch& own = row.segment->hit;
  const auto& lines = text.letters.line;
  const auto behind = text.segments_from(row.segment).subspan(1);
  const std::size_t until = behind.empty() ? text.range.end : behind.front().hit.begin;
  std::size_t end = own.end;
  while (end < until && lines[end] == lines[own.end - 1]) ++end;
  const auto words = std::u16string_view(text.letters.text).substr(own.end, end - own.end);
  const auto& labels = labels_of(TableId::requests);
  return !text.line_of(own.end - 1).is_paragraph() &&
         std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
           constexpr std::size_t kShortest = 4;
           return label.kind == Label::Kind::row && label.key != own.label->key && label.words.size() >= kShortest &&
                  words.find(label.words) != words.npos;
         });
}

/// Two labels in front of one row of numbers in a grid: a tool moved one of them, and which nobody can tell.
std::vector<RowSegment> part_shared_lines(const RequestsText& text, std::vector<RowSegment> rows) {
  const auto line_of = [&](const RowSegment& row) { return text.letters.line[row.segment->hit.begin]; };
  for (std::size_t i = 1; i < rows.size(); ++i) {
    RowSegment& row = rows[i];
    RowSegment& above = rows[i - 1];
    const bool shared = line_of(row) == line_of(above) && !text.document.lines[line_of(row)].is_paragraph();
    if (!shared || !above.segment->rows.empty()) continue;
    above.torn = row.torn = true;
    if (row.row < above.row) above.mixed = row.mixed = true;
  }
  for (RowSegment& row : rows) {
    const auto shares = [&](const RowSegment& other) { return other.mixed && line_of(other) == line_of(row); };
    row.mixed = holds_another(text, row) || std::any_of(rows.begin(), rows.end(), shares);
    row.torn = row.torn || row.mixed;
  }
  return rows;
}

/// Whether numbers stand where a row is blank, in a row of the grid above or below that has no label: a page break tore them off.
bool is_parted(const RequestsText& text, std::size_t line, const std::vector<CellToken>& values) {
  const auto& lines = text.document.lines;
  const auto holds_number = [&](std::size_t number, int column) {
    if (number >= lines.size() || lines[number].is_paragraph() || lines[number].table != lines[line].table ||
        text.has_label_on(number))
      return false;
    const auto is_number = [&](const Cell& cell) {
      return cell.column == column && !cell.span.empty() && is_any_digit(text.document.text[cell.span.begin]);
    };
    return std::any_of(lines[number].cells.begin(), lines[number].cells.end(), is_number);
  };
  return std::any_of(values.begin(), values.end(), [&](const CellToken& token) {
    return is_blank(token) && (holds_number(line - 1, token.column) || holds_number(line + 1, token.column));
  });
}

/// Whether a row that is blank on its label's line has numbers below.
bool is_below(const HeadedText& text, const std::vector<RowSegment>& rows, std::size_t label) {
  const auto& values = *rows[label].values;
  if (rows[label].segment->rows.size() < 2 || !std::all_of(values.begin(), values.end(), is_blank)) return false;
  const auto behind = rows_behind(text, rows, label);
  return std::any_of(behind.begin(), behind.end(),
                     [&](const ValueRow* row) { return fit(*row, text.head.width()).has_value(); });
}

}  // namespace

std::vector<RowSegment> read_own_lines(const HeadedText& text, std::vector<RowSegment> rows) {
  rows = part_shared_lines(text, std::move(rows));
  ValuePlaces places;
  for (int pass = 0; pass < 2; ++pass) {  // the second with what the first learned about the grid
    for (std::size_t i = 0; i < rows.size(); ++i) {
      RowSegment& row = rows[i];
      if (row.values || row.torn || !row.segment->own_line) continue;
      const ValueRow& own = row.segment->rows.front();
      row.values = fit(own, text.head.width(), places);
      row.below = row.values && is_below(text, rows, i);
      if (row.below) row.values.reset();
      if (!row.values || !own.cells) continue;
      places.columns.push_back(row.values->front().column);
      places.behind.push_back(own.tokens.back().column - row.values->back().column);
    }
  }
  for (RowSegment& row : rows) {
    if (!row.values || !is_parted(text, row.segment->rows.front().line, *row.values)) continue;
    row.take_back();
    row.parted = true;
  }
  return rows;
}

bool each_has_its_own(const HeadedText& text, const std::vector<RowSegment>& rows) {
  return std::all_of(rows.begin(), rows.end(),
                     [&](const RowSegment& row) { return !row.values && fit_own(text, row); });
}

std::vector<RowSegment> keep_in_order(std::vector<RowSegment> rows) {
  const auto worth = [&](std::size_t i) { return rows[i].values ? 10 : 1; };
  std::vector<int> best(rows.size());
  std::vector<int> before(rows.size(), -1);
  int last = -1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    best[i] = worth(i);
    for (std::size_t j = 0; j < i; ++j) {
      if (rows[j].row >= rows[i].row || best[j] + worth(i) <= best[i]) continue;
      best[i] = best[j] + worth(i);
      before[i] = static_cast<int>(j);
    }
    if (last < 0 || best[i] > best[static_cast<std::size_t>(last)]) last = static_cast<int>(i);
  }
  std::vector<bool> keep(rows.size(), false);
  for (int i = last; i >= 0; i = before[static_cast<std::size_t>(i)]) keep[static_cast<std::size_t>(i)] = true;
  std::vector<RowSegment> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (keep[i] || rows[i].values || rows[i].mixed) kept.push_back(std::move(rows[i]));
  }
  return kept;
}

}  // namespace nianbao
