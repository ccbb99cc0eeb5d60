#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "report/tables/weights.hpp"

namespace nianbao {

/// A row that wants values, in the order in which rows and values are put to each other.
struct Slot {
  std::size_t width = 0;
  std::optional<std::size_t> label;  ///< its place among the labels that were found
  std::size_t before = 0;            ///< how many of those labels stand before it in that order
  bool blank = false;                ///< its own place is blank: it need not have values
};

/// Where values stand among the labels.
struct Place {
  std::size_t before = 0;             ///< how many labels end before them
  std::optional<std::size_t> inside;  ///< the label that goes on behind them
  std::optional<std::size_t> under;   ///< the label right behind them: the name of its group stands before them
  std::size_t on_line = 0;            ///< how many labels end right before them on their line: they may be any of these
};

/// Whether values stand on the line of a row's label.
[[nodiscard]] inline bool is_beside(const Slot& slot, const Place& place) {
  return slot.label && *slot.label < place.before && *slot.label + place.on_line >= place.before;
}

/// Values that may be a row's.
struct Window {
  std::size_t begin = 0;  ///< of the units of the stream: a number on its own line, or all values of a line
  std::size_t end = 0;
  std::size_t width = 0;
  Place place;
  bool odd = false;      ///< not as many values as a row has
  double excess = 0;     ///< by how many rows they are more
  bool blank = false;    ///< cells without values
  double relations = 0;  ///< what the relations within the row say for it, in nats
};

/// What is left where no row takes it.
struct Leftover {
  Factor factor;
  double count;
};

/// A window that a row may have instead.
struct OtherWindow {
  std::size_t window;
  double against;  ///< by how much the likeliest way is less likely that gives it to the row, in nats
};

/// What a row got.
struct Placement {
  std::optional<std::size_t> window;
  double margin = 0;                  ///< by how much every way is less likely that gives it something else, in nats
  double without = 0;                 ///< by how much, that gives it nothing
  std::vector<OtherWindow> others{};  ///< that are less likely by less than `kMargin`
};

struct Alignment {
  std::vector<Placement> rows;  ///< as the slots
  Tally tally;
};

/// On which side of their labels values stand, where nothing else tells.
enum class Side { behind, before };

/// What is put to each other: rows and windows, both in their order, each window to one row at most. `leftovers` has one for each unit.
struct AlignmentInput {
  std::vector<Slot> slots;
  std::vector<Window> windows;  ///< by their begin
  std::vector<Leftover> leftovers;
  std::size_t labels = 0;
};

/// The likeliest way to do so; `relations` counted or not.
[[nodiscard]] Alignment align(const AlignmentInput& input, Side side, bool relations);

/// Whether all values stand on the lines of labels, and on each the values of one row: with others it would be off its line, which is
/// more than `kMargin`.
[[nodiscard]] bool are_on_lines(const AlignmentInput& input);

}  // namespace nianbao
