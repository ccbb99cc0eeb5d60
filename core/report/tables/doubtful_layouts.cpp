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

/// Whether some row, of those with a label or of all, was given some of these values.
bool is_taken(const AlignedRows& rows, const Window& window, bool by_label) {
  for (std::size_t slot = 0; slot < rows.slots.size(); ++slot) {
    const auto given = rows.best.rows[slot].window;
    if (!given || (by_label && !rows.input.slots[slot].label)) continue;
    const Window& other = rows.input.windows[*given];
    if (window.begin < other.end && other.begin < window.end) return true;
  }
  return false;
}

/// Whether values that no other label has stand between a row's label and those it was given: they may be its own.
bool skips_own(const AlignedRows& rows, std::size_t slot) {
  const auto label = rows.input.slots[slot].label;
  if (!label || !rows.best.rows[slot].window || group_of(rows, slot).empty()) return false;
  const Window& given = rows.input.windows[*rows.best.rows[slot].window];
  if (given.place.inside == label) return false;
  return std::any_of(rows.input.windows.begin(), rows.input.windows.end(), [&](const Window& window) {
    const bool between = given.place.before > *label ? window.place.before == *label + 1 && window.end <= given.begin
                                                     : window.place.before == *label && window.begin >= given.end;
    return between && !window.blank && !is_taken(rows, window, true);
  });
}

/// Whether values of a whole row are no row's that stand among the rows of a slot's group.
bool leaves_row(const AlignedRows& rows, std::size_t slot) {
  const auto& slots = rows.input.slots;
  const auto& windows = rows.input.windows;
  const auto is_among = [&](const Window& window) {
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i].label && *slots[i].label + 1 == window.place.before)
        return group_of(rows, i) == group_of(rows, slot);
    }
    return false;
  };
  return std::any_of(windows.begin(), windows.end(), [&](const Window& window) {
    const bool whole = !window.odd && !window.blank && rows.input.leftovers[window.begin].factor == Factor::left;
    return whole && window.width == slots[slot].width && is_among(window) && !is_taken(rows, window, false);
  });
}

/// Whether a row has values without a label, or not right behind or before its label as others.
bool is_turned(const AlignedRows& rows, std::size_t slot) {
  const auto window = rows.best.rows[slot].window;
  if (!window) return false;
  const auto label = rows.input.slots[slot].label;
  const Place& place = rows.input.windows[*window].place;
  const bool other_side = label && place.inside != label && (*label < place.before) != (rows.side == Side::behind);
  return !label || other_side || skips_own(rows, slot);
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
    const bool unnamed = !rows.input.slots[slot].label && is_turned(rows, slot);
    const bool doubtful = unnamed && (is_shuffled(rows, slot) || leaves_row(rows, slot));
    if (!doubtful && !skips_own(rows, slot)) continue;
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
      const bool is_there = is_beside(rows.input.slots[other], beside);
      const bool in_order = (slot < other) == (rows.slots[slot] < rows.slots[other]);
      if (!is_there || in_order || !rows.best.rows[other].window || place_of(other).on_line > 0) continue;
      reject(layout.rows[rows.slots[slot]]);
      reject(layout.rows[rows.slots[other]]);
    }
  }
}

void doubt_scattered(const Tally& tally, Layout& layout) {
  const auto all = static_cast<double>(layout.rows.size());
  constexpr std::size_t kMany = 20;  // rows; below a table of fewer another one may follow
  const bool passed = 2 * tally[Factor::left] >= all && 2 * tally[Factor::passed] >= all;
  const bool pieces = layout.rows.size() >= kMany && tally[Factor::left_odd] >= all;
  if (!passed && !pieces) return;
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
