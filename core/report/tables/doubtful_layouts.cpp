#include "report/tables/doubtful_layouts.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/sort.hpp"

namespace nianbao {
namespace {

std::string_view group_of(const AlignedRows& rows, std::size_t slot) {
  return rows.form.rows[rows.slots[slot]].group.zh;
}

/// Whether some rows of a slot's group stand behind such as the form has below them.
bool is_shuffled(const AlignedRows& rows, std::size_t slot) {
  for (std::size_t i = 1; i < rows.slots.size(); ++i) {
    const bool here = group_of(rows, i) == group_of(rows, slot) && group_of(rows, i - 1) == group_of(rows, slot);
    if (here && rows.slots[i] < rows.slots[i - 1]) return true;
  }
  return false;
}

/// Whether a row has values without a label, or on the other side of its label than others.
bool is_turned(const AlignedRows& rows, std::size_t slot) {
  const auto window = rows.best.rows[slot].window;
  if (!window) return false;
  const auto label = rows.input.slots[slot].label;
  const Place& place = rows.input.windows[*window].place;
  return !label || (place.inside != label && (*label < place.before) != (rows.side == Side::behind));
}

void take_back(RowReading& row, Doubt doubt = Doubt::apart) {
  row = {row.run, {}, {}};
  row.doubt = doubt;
}

/// Whether the cells of a row's line are so many more than its columns, and of all of them the last alone is blank.
bool ends_blank(const RowReading& row, std::size_t more) {
  const auto& tokens = row.run ? row.run->values.tokens : std::vector<CellToken>();
  return row.run && row.run->values.cells && !row.values.empty() && tokens.size() == row.values.size() + more &&
         is_blank(tokens.back()) && std::none_of(tokens.begin(), tokens.end() - 1, is_blank);
}

}  // namespace

void doubt_shuffled(const AlignedRows& rows, Layout& layout) {
  for (std::size_t slot = 0; slot < rows.slots.size(); ++slot) {
    if (rows.input.slots[slot].label || !is_turned(rows, slot) || !is_shuffled(rows, slot)) continue;
    for (std::size_t other = 0; other < rows.slots.size(); ++other) {
      if (group_of(rows, other) == group_of(rows, slot) && is_turned(rows, other))
        take_back(layout.rows[rows.slots[other]]);
    }
  }
}

void doubt_scattered(const Tally& tally, Layout& layout) {
  const double half = static_cast<double>(layout.rows.size()) / 2;
  if (tally[Factor::left] < half || tally[Factor::passed] < half) return;
  for (RowReading& row : layout.rows) take_back(row);
}

void doubt_shared(Layout& layout) {
  struct Given {
    std::uint32_t begin;
    RowReading* row;
  };
  std::vector<Given> given;
  for (RowReading& row : layout.rows) {
    for (const CellToken& token : row.values) {
      if (is_value(token)) given.push_back({token.span.begin, &row});
    }
  }
  sort_stably(given, [](const Given& a, const Given& b) { return a.begin < b.begin; });
  for (std::size_t i = 1; i < given.size(); ++i) {
    if (given[i].begin != given[i - 1].begin || given[i].row == given[i - 1].row) continue;
    take_back(*given[i - 1].row);
    take_back(*given[i].row);
  }
}

void doubt_spare(Layout& layout) {
  constexpr std::ptrdiff_t kSeveral = 2;
  const auto& rows = layout.rows;
  if (std::count_if(rows.begin(), rows.end(), [](const auto& row) { return ends_blank(row, 1); }) < kSeveral) return;
  for (RowReading& row : layout.rows) {
    if (ends_blank(row, 0)) take_back(row, Doubt::too_few);
  }
}

}  // namespace nianbao
