#include "report/tables/doubtful_layouts.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

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

void reject(RowReading& row) {
  row = {row.run, {}, {}};
  row.doubt = Doubt::apart;
}

/// Whether two rows were given the same number.
bool share_number(const RowReading& row, const RowReading& other) {
  return std::any_of(row.values.begin(), row.values.end(), [&](const CellToken& token) {
    return is_value(token) && std::any_of(other.values.begin(), other.values.end(), [&](const CellToken& its) {
             return is_value(its) && its.span.begin == token.span.begin;
           });
  });
}

/// Whether the numbers of each row stand behind those of the rows before it, as in nearly every table: then none is shared.
bool come_in_order(const std::vector<RowReading>& rows) {
  std::uint32_t end = 0;  // of those so far
  for (const RowReading& row : rows) {
    for (const CellToken& token : row.values) {
      if (!is_value(token)) continue;
      if (token.span.begin < end) return false;
      end = token.span.begin + 1;
    }
  }
  return true;
}

}  // namespace

void doubt_shuffled(const AlignedRows& rows, Layout& layout) {
  for (std::size_t slot = 0; slot < rows.slots.size(); ++slot) {
    if (rows.input.slots[slot].label || !is_turned(rows, slot) || !is_shuffled(rows, slot)) continue;
    for (std::size_t other = 0; other < rows.slots.size(); ++other) {
      if (group_of(rows, other) == group_of(rows, slot) && is_turned(rows, other))
        reject(layout.rows[rows.slots[other]]);
    }
  }
}

void doubt_beside(const AlignedRows& rows, Layout& layout) {
  const auto place_of = [&](std::size_t slot) {
    const auto window = rows.best.rows[slot].window;
    return window ? rows.input.windows[*window].place : Place{};
  };
  for (std::size_t slot = 0; slot < rows.slots.size(); ++slot) {
    const Place beside = place_of(slot);
    for (std::size_t other = 0; other < rows.slots.size(); ++other) {
      const auto label = rows.input.slots[other].label;
      const bool is_there = label && *label < beside.before && *label + beside.on_line >= beside.before;
      const bool in_order = (slot < other) == (rows.slots[slot] < rows.slots[other]);
      if (!is_there || in_order || !rows.best.rows[other].window || place_of(other).on_line > 0) continue;
      reject(layout.rows[rows.slots[slot]]);
      reject(layout.rows[rows.slots[other]]);
    }
  }
}

void doubt_scattered(const Tally& tally, Layout& layout) {
  const double half = static_cast<double>(layout.rows.size()) / 2;
  if (tally[Factor::left] < half || tally[Factor::passed] < half) return;
  for (RowReading& row : layout.rows) reject(row);
}

void doubt_merged(const TableText& text, Layout& layout) {
  for (const std::size_t row : text.merged) reject(layout.rows[row]);
}

void doubt_shared(Layout& layout) {
  if (come_in_order(layout.rows)) return;
  for (RowReading& row : layout.rows) {
    for (RowReading* other = &row + 1; other != layout.rows.data() + layout.rows.size(); ++other) {
      if (!share_number(row, *other)) continue;
      reject(row);
      reject(*other);
    }
  }
}

}  // namespace nianbao
