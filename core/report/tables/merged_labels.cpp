#include "report/tables/merged_labels.hpp"

#include <algorithm>

#include "document/folded_text.hpp"

namespace nianbao {
namespace {

/// The letters of the cell that a label ends in; of a line of text that is no table only its own.
Range cell_of(const Stream& stream, const RowLabel& label) {
  Range cell{label.match->end - 1, label.match->end};
  if (stream.line_of(cell.begin).is_paragraph()) return {label.match->begin, label.match->end};
  while (cell.begin > 0 && !stream.letters.ends_cell(cell.begin - 1)) --cell.begin;
  while (cell.end < stream.letters.size() && !stream.letters.ends_cell(cell.end - 1)) ++cell.end;
  return cell;
}

/// How many letters of a cell are of no label.
std::size_t foreign_letters(const Stream& stream, const Range& cell) {
  std::size_t foreign = 0;
  std::size_t told = cell.begin;  // up to here they are of labels or counted
  for (const LabelMatch& match : stream.labels) {
    if (match.end <= told || match.begin >= cell.end) continue;
    foreign += match.begin - std::min(match.begin, told);
    told = match.end;
  }
  return foreign + cell.end - std::min(cell.end, told);
}

/// How many rows have their labels in a cell.
std::ptrdiff_t count_labels(const TableText& text, const Range& cell) {
  return std::count_if(text.labels.begin(), text.labels.end(), [&](const RowLabel& label) {
    return label.match->begin >= cell.begin && label.match->end <= cell.end;
  });
}

/// How many rows of numbers stand behind a cell, up to the next label.
std::ptrdiff_t count_rows_behind(const TableText& text, const Range& cell) {
  std::size_t next = text.stream.range.end;
  for (const RowLabel& label : text.labels) {
    if (label.match->begin >= cell.end) next = std::min(next, label.begin);
  }
  return std::count_if(text.stream.runs.begin(), text.stream.runs.end(), [&](const ValueRun& run) {
    return run.at >= cell.end && run.at <= next && run.values.count_values() > 1;
  });
}

/// Whether a label stands among the words of other rows.
bool is_merged(const TableText& text, const RowLabel& label) {
  constexpr std::size_t kForeign = 8;  // letters; the shortest label of a row and its number have fewer
  const Range cell = cell_of(text.stream, label);
  const auto line = [&](std::size_t at) { return text.stream.letters.line[at]; };
  // its own words go over several cells, or the cell over several lines
  if (label.match->begin < cell.begin || line(cell.begin) != line(cell.end - 1)) return false;
  const std::ptrdiff_t beside = count_labels(text, cell);
  if (beside > 1) return count_rows_behind(text, cell) != beside;
  const std::size_t foreign = foreign_letters(text.stream, cell);
  if (foreign <= kForeign) return false;
  const std::size_t own = fold_text(text.form->rows[label.row].label.zh).size();
  const std::size_t found = label.match->end - label.match->begin;  // a mistyped one is found by its first words
  return foreign > kForeign + own - std::min(own, found);
}

}  // namespace

std::vector<std::size_t> merged_rows(const TableText& text) {
  std::vector<std::size_t> rows;
  for (const RowLabel& label : text.labels) {
    if (is_merged(text, label)) rows.push_back(label.row);
  }
  return rows;
}

}  // namespace nianbao
