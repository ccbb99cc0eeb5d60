#include <algorithm>

#include "report/tables/requests_reader.hpp"
#include "text/chars.hpp"

namespace nianbao {

void RequestsReader::part_shared_lines() {
  for (std::size_t i = 1; i < rows_.labelled.size(); ++i) {
    const Segment& above = *rows_.labelled[i - 1].segment;
    const auto line = text_.letters.line[rows_.labelled[i].segment->hit.begin];
    const bool shared = line == text_.letters.line[above.hit.begin] && !text_.document.lines[line].is_paragraph();
    if (!shared || !above.rows.empty()) continue;
    rows_.labelled[i - 1].torn = rows_.labelled[i].torn = true;
    if (rows_.labelled[i].row < rows_.labelled[i - 1].row) rows_.labelled[i - 1].mixed = rows_.labelled[i].mixed = true;
  }
  for (RowSegment& row : rows_.labelled) {
    const auto shares = [&](const RowSegment& other) {
      return other.mixed && text_.letters.line[other.segment->hit.begin] == text_.letters.line[row.segment->hit.begin];
    };
    row.mixed = holds_another(row) || std::any_of(rows_.labelled.begin(), rows_.labelled.end(), shares);
    row.torn = row.torn || row.mixed;
  }
}

bool RequestsReader::holds_another(const RowSegment& row) const {
  const LabelMatch& own = row.segment->hit;
  const auto line = text_.letters.line[own.end - 1];
  const Segment* next = row.segment + 1;
  const std::size_t until = next < text_.segments.data() + text_.segments.size() ? next->hit.begin : text_.range.end;
  std::size_t end = own.end;
  while (end < until && text_.letters.line[end] == line) ++end;
  const auto words = std::u16string_view(text_.letters.text).substr(own.end, end - own.end);
  const auto& labels = labels_of(TableId::requests);
  return !text_.document.lines[line].is_paragraph() &&
         std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
           constexpr std::size_t kShortest = 4;
           return label.kind == Label::Kind::row && label.key != own.label->key && label.words.size() >= kShortest &&
                  words.find(label.words) != words.npos;
         });
}

void RequestsReader::read_own_lines() {
  part_shared_lines();
  ValuePlaces places;
  for (int pass = 0; pass < 2; ++pass) {  // the second with what the first learned about the grid
    for (RowSegment& row : rows_.labelled) {
      if (row.values || row.torn || !row.segment->own_line) continue;
      const ValueRow& own = row.segment->rows.front();
      row.values = fit(own, head_.width(), places);
      row.below = row.values && all_blank(*row.values) && row.segment->rows.size() > 1 && has_fitting(rows_behind(row));
      if (row.below) row.values.reset();
      if (!row.values || !own.cells) continue;
      places.columns.push_back(row.values->front().column);
      places.behind.push_back(own.tokens.back().column - row.values->back().column);
    }
  }
  for (RowSegment& row : rows_.labelled) {
    if (!row.values || !row.segment->own_line || !is_parted({row.segment->rows.front().line, true, *row.values}))
      continue;
    row.take_back();
    row.parted = true;
  }
}

bool RequestsReader::is_parted(const ValueRow& row) const {
  const auto& lines = text_.document.lines;
  const auto holds_number = [&](std::size_t number, int column) {
    if (number >= lines.size() || lines[number].is_paragraph() || lines[number].table != lines[row.line].table)
      return false;
    if (text_.has_label_on(number)) return false;
    const auto is_number = [&](const Cell& cell) {
      return cell.column == column && !cell.span.empty() && is_any_digit(text_.document.text[cell.span.begin]);
    };
    return std::any_of(lines[number].cells.begin(), lines[number].cells.end(), is_number);
  };
  return std::any_of(row.tokens.begin(), row.tokens.end(), [&](const CellToken& token) {
    return is_blank(token) && (holds_number(row.line - 1, token.column) || holds_number(row.line + 1, token.column));
  });
}

bool RequestsReader::has_fitting(const std::vector<const ValueRow*>& rows) const {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const ValueRow* row) { return fit(*row, head_.width()).has_value(); });
}

bool RequestsReader::all_blank(const std::vector<CellToken>& row) {
  return std::all_of(row.begin(), row.end(), is_blank);
}

void RequestsReader::keep_in_order() {
  if (each_has_its_own()) return;  // then it is the rows that are out of order
  std::vector<int> best(rows_.labelled.size());
  std::vector<int> before(rows_.labelled.size(), -1);
  int last = -1;
  for (std::size_t i = 0; i < rows_.labelled.size(); ++i) {
    best[i] = worth(rows_.labelled[i]);
    for (std::size_t j = 0; j < i; ++j) {
      if (rows_.labelled[j].row >= rows_.labelled[i].row || best[j] + worth(rows_.labelled[i]) <= best[i]) continue;
      best[i] = best[j] + worth(rows_.labelled[i]);
      before[i] = static_cast<int>(j);
    }
    if (last < 0 || best[i] > best[static_cast<std::size_t>(last)]) last = static_cast<int>(i);
  }
  std::vector<bool> keep(rows_.labelled.size(), false);
  for (int i = last; i >= 0; i = before[static_cast<std::size_t>(i)]) keep[static_cast<std::size_t>(i)] = true;
  std::vector<RowSegment> kept;
  for (std::size_t i = 0; i < rows_.labelled.size(); ++i) {
    if (keep[i] || rows_.labelled[i].values || rows_.labelled[i].mixed) kept.push_back(std::move(rows_.labelled[i]));
  }
  rows_.labelled = std::move(kept);
}

bool RequestsReader::each_has_its_own() const {
  return std::none_of(rows_.labelled.begin(), rows_.labelled.end(),
                      [](const RowSegment& row) { return row.values.has_value(); }) &&
         std::all_of(rows_.labelled.begin(), rows_.labelled.end(),
                     [&](const RowSegment& row) { return fit_own(row).has_value(); });
}

void RequestsReader::read_behind() {
  read_under_group();
  read_runs();
}

namespace {

/// Blank cells at the ends of cells a line may be those around the next label.
void trim_blanks(std::vector<CellToken>& tokens) {
  tokens.erase(tokens.begin(), std::find_if_not(tokens.begin(), tokens.end(), is_blank));
  tokens.erase(std::find_if_not(tokens.rbegin(), tokens.rend(), is_blank).base(), tokens.end());
}

}  // namespace

bool RequestsReader::may_be_one(const std::vector<const ValueRow*>& rows) const {
  return std::all_of(rows.begin() + 1, rows.end(), [&](const ValueRow* row) {
    const auto is_word = [](const CellToken& token) { return token.kind == CellToken::Kind::text && token.has_words; };
    return !row->cells || row->line == rows.front()->line ||
           (!text_.has_label_on(row->line) && std::none_of(row->tokens.begin(), row->tokens.end(), is_word));
  });
}

std::optional<std::vector<CellToken>> RequestsReader::fit_all(const std::vector<const ValueRow*>& rows) const {
  if (rows.empty() || !may_be_one(rows)) return std::nullopt;
  ValueRow all{rows.front()->line, rows.front()->cells, {}};
  for (const ValueRow* values : rows) {
    all.tokens.insert(all.tokens.end(), values->tokens.begin(), values->tokens.end());
    all.cells = all.cells && values->cells;
  }
  const bool cell_a_line =
      std::all_of(rows.begin(), rows.end(), [](const ValueRow* row) { return row->tokens.size() == 1; });
  if (rows.size() > 1 && cell_a_line) trim_blanks(all.tokens);
  return fit(all, head_.width());
}

bool RequestsReader::is_read_elsewhere(const Segment& segment) const {
  return segment.hit.label->kind == Label::Kind::row && segment.hit.exact &&
         std::any_of(rows_.labelled.begin(), rows_.labelled.end(),
                     [&](const RowSegment& row) { return row.segment->hit.label->key == segment.hit.label->key; });
}

std::vector<const ValueRow*> RequestsReader::rows_behind(const RowSegment& row) const {
  std::vector<const ValueRow*> out;
  const std::size_t next = next_kept(row);
  bool own = row.values.has_value();
  for (const Segment* segment = row.segment;
       segment < text_.segments.data() + text_.segments.size() && segment->hit.begin < next; ++segment) {
    if (segment != row.segment && is_read_elsewhere(*segment)) continue;
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
  const auto next = static_cast<std::size_t>(&row - rows_.labelled.data()) + 1;
  return next < rows_.labelled.size() ? rows_.labelled[next].segment->hit.begin : text_.range.end;
}

const Segment* RequestsReader::group_on_line(const RowSegment& row) const {
  const auto line = text_.letters.line[row.segment->hit.end - 1];
  for (const Segment* it = row.segment + 1; it < text_.segments.data() + text_.segments.size(); ++it) {
    if (it->hit.label->kind != Label::Kind::head || text_.letters.line[it->hit.begin] != line) return nullptr;
    if (!it->rows.empty()) return it->own_line && it->rows.size() == 1 ? it : nullptr;
  }
  return nullptr;
}

void RequestsReader::read_under_group() {
  const auto follows_row = [&](const Segment& group) {  // on its line: that row's numbers stand behind it
    const LabelMatch& before = (&group == text_.segments.data() ? group : *(&group - 1)).hit;
    return before.label->kind == Label::Kind::row &&
           text_.letters.line[before.end - 1] == text_.letters.line[group.hit.begin];
  };
  for (RowSegment& row : rows_.labelled) {
    if (row.values || row.segment == text_.segments.data() || !row.segment->rows.empty()) continue;
    if (const Segment* behind = group_on_line(row); behind && !row.torn) {
      row.values = fit(behind->rows.front(), head_.width());
      continue;
    }
    const Segment& group = *(row.segment - 1);
    if (group.hit.label->kind != Label::Kind::head || !group.own_line || group.rows.size() != 1 || follows_row(group))
      continue;
    if (text_.letters.line[row.segment->hit.begin] == group.rows.front().line)
      continue;  // behind another row's numbers
    row.values = fit(group.rows.front(), head_.width());
  }
}

}  // namespace nianbao
