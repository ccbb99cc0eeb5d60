#include "report/tables/alignment.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nianbao {
namespace {

constexpr double kNever = 1e6;  // points: more than all rows of a table can win together

class Aligner {
 public:
  Aligner(const AlignmentInput& input, Side side, bool relations)
      : in_(input), side_(side), relations_(relations), units_(input.leftovers.size()) {
    own_line_.assign(in_.labels, false);
    may_own_line_.assign(in_.labels, false);
    for (const Window& window : in_.windows) {
      if (window.blank) continue;
      for (std::size_t i = 0; i < window.place.on_line; ++i) own_line_[window.place.before - 1 - i] = true;
      if (window.place.inside) own_line_[*window.place.inside] = true;
    }
    own_blank_lines();
    own_next();
    for (std::size_t slot = 0; slot < in_.slots.size(); ++slot) {
      for (const Window& window : in_.windows) costs_.push_back(cost_of_window(in_.slots[slot], window));
      bare_.push_back(cost_of_none(in_.slots[slot]));
    }
    for (const Leftover& it : in_.leftovers) left_.push_back(it.count * weight_of(it.factor));
  }

  Alignment run() {
    forward();
    backward();
    Alignment out;
    for (std::size_t slot = 0; slot < in_.slots.size(); ++slot) out.rows.push_back(placement(slot));
    out.tally = tally_of_path();
    return out;
  }

 private:
  [[nodiscard]] std::size_t at(std::size_t slot, std::size_t unit) const { return slot * (units_ + 1) + unit; }

  /// Blank cells on a label's line are its own beside a row that lost its label, where more labels have their values on their line, and
  /// some row lost its label beside others; else they may be.
  void own_blank_lines() {
    const auto& slots = in_.slots;
    const auto blank = std::count_if(slots.begin(), slots.end(), [](const Slot& it) { return it.blank; });
    if (std::count(own_line_.begin(), own_line_.end(), true) < 2 * blank) return;
    const auto is_unnamed = [&](std::size_t slot) { return slot < slots.size() && !slots[slot].label; };
    std::vector<char>& owns = lost_elsewhere() ? own_line_ : may_own_line_;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i].blank && slots[i].label && (is_unnamed(i - 1) || is_unnamed(i + 1))) owns[*slots[i].label] = true;
    }
  }

  /// Whether some values without a label stand neither above nor below blank cells of one: those may be that label's.
  [[nodiscard]] bool lost_elsewhere() const {
    std::vector<char> blank(in_.labels + 2, false);  // by how many labels stand before it, itself included
    for (const Slot& slot : in_.slots) {
      if (slot.blank && slot.label) blank[*slot.label + 1] = true;
    }
    return std::any_of(in_.windows.begin(), in_.windows.end(), [&](const Window& window) {
      const Place& place = window.place;
      const bool unnamed = !window.blank && place.on_line == 0 && !place.inside && !place.under;
      return unnamed && !blank[place.before] && !blank[place.before + 1];
    });
  }

  /// Where all labels have values right behind them, nearly all those of whole rows, and none stand before the first, these are their own:
  /// what else stands there is a row's that lost its label, and shifts none.
  void own_next() {
    constexpr std::size_t kMany = 8;  // labels; of fewer another layout may have its values so
    own_next_.assign(in_.labels, std::nullopt);
    std::vector<std::size_t> ends(in_.labels + 1, 0);  // of the values, by how many labels stand before them
    for (const Window& window : in_.windows) {
      const Place& place = window.place;
      if (place.on_line > 0 || place.inside || place.under || place.before == 0) return;
      ends[place.before] = std::max(ends[place.before], window.end);
    }
    std::size_t owning = 0;
    for (std::size_t w = 0; w < in_.windows.size(); ++w) {
      const Window& window = in_.windows[w];
      const std::size_t label = window.place.before - 1;
      const bool first = w == 0 || in_.windows[w - 1].place.before != window.place.before;
      const std::size_t row = window.end - window.begin;
      const std::size_t all = ends[label + 1] - window.begin;
      const bool whole = label + 1 == in_.labels ? all == row : all % row == 0;  // the next table's may follow the last
      if (!first || window.odd || !whole) continue;
      own_next_[label] = window.begin;
      ++owning;
    }
    const bool bare = std::find(ends.begin() + 1, ends.end(), 0U) != ends.end();
    const bool all = owning >= kMany && 4 * owning >= 3 * in_.labels && !bare;
    if (!all) own_next_.assign(in_.labels, std::nullopt);
  }

  [[nodiscard]] double cost(std::size_t slot, std::size_t window) const {
    return costs_[slot * in_.windows.size() + window];
  }

  /// Tells `charge` what speaks against a row having these values.
  template <class Charge>
  void charge_for(const Slot& slot, const Window& window, const Charge& charge) const {
    const Place& place = window.place;
    if (window.odd) charge(Factor::odd, 1);
    if (window.excess > 0) charge(Factor::left, window.excess);
    if (!slot.label) {
      const std::size_t behind = place.before + (place.inside && slot.before <= *place.inside ? 1 : 0);
      charge(Factor::unnamed, 1);
      charge(Factor::passed, static_cast<double>(std::max(slot.before, behind) - std::min(slot.before, behind)));
      if (slot.before == in_.labels && place.before == in_.labels) charge(Factor::behind_all, 1);
      return;
    }
    const std::size_t label = *slot.label;
    if (place.inside == label) return;
    if (place.under == label) {
      if (own_line_[label]) charge(Factor::off_line, 1);
      return;
    }
    const bool on_line = is_beside(slot, place);
    if (own_next_[label] ? own_next_[label] != window.begin : own_line_[label] && !on_line) charge(Factor::off_line, 1);
    const bool behind = label < place.before;
    if (behind != (side_ == Side::behind) || (may_own_line_[label] && !on_line)) charge(Factor::turned, 1);
    if (on_line) return;
    const std::size_t passed = behind ? place.before - 1 - label + (place.inside ? 1 : 0) : label - place.before;
    if (passed > 0) charge(Factor::passed, static_cast<double>(passed));
  }

  /// Tells `charge` what speaks against a row having none.
  template <class Charge>
  void charge_bare(const Slot& slot, const Charge& charge) const {
    if (!slot.label || slot.blank) return;
    charge(Factor::bare);
    if (own_line_[*slot.label] || own_next_[*slot.label]) charge(Factor::off_line);
  }

  [[nodiscard]] double cost_of_window(const Slot& slot, const Window& window) const {
    if (slot.width != window.width) return kNever;
    double sum = relations_ ? -window.relations : 0;
    charge_for(slot, window, [&](Factor factor, double count) { sum += count * weight_of(factor); });
    return sum;
  }

  [[nodiscard]] double cost_of_none(const Slot& slot) const {
    double sum = 0;
    charge_bare(slot, [&](Factor factor) { sum += weight_of(factor); });
    return sum;
  }

  void forward() {
    before_.assign((in_.slots.size() + 1) * (units_ + 1), kNever);
    before_[0] = 0;
    for (std::size_t slot = 0; slot <= in_.slots.size(); ++slot) {
      for (std::size_t unit = 0; unit < units_; ++unit)
        before_[at(slot, unit + 1)] = std::min(before_[at(slot, unit + 1)], before_[at(slot, unit)] + left_[unit]);
      if (slot == in_.slots.size()) break;
      for (std::size_t unit = 0; unit <= units_; ++unit)
        before_[at(slot + 1, unit)] = before_[at(slot, unit)] + bare_[slot];
      for (std::size_t w = 0; w < in_.windows.size(); ++w) {
        double& next = before_[at(slot + 1, in_.windows[w].end)];
        next = std::min(next, before_[at(slot, in_.windows[w].begin)] + cost(slot, w));
      }
    }
  }

  void backward() {
    behind_.assign((in_.slots.size() + 1) * (units_ + 1), kNever);
    behind_[at(in_.slots.size(), units_)] = 0;
    for (std::size_t slot = in_.slots.size() + 1; slot-- > 0;) {
      if (slot < in_.slots.size()) {
        for (std::size_t unit = 0; unit <= units_; ++unit)
          behind_[at(slot, unit)] = behind_[at(slot + 1, unit)] + bare_[slot];
        for (std::size_t w = 0; w < in_.windows.size(); ++w) {
          double& own = behind_[at(slot, in_.windows[w].begin)];
          own = std::min(own, cost(slot, w) + behind_[at(slot + 1, in_.windows[w].end)]);
        }
      }
      for (std::size_t unit = units_; unit-- > 0;)
        behind_[at(slot, unit)] = std::min(behind_[at(slot, unit)], left_[unit] + behind_[at(slot, unit + 1)]);
    }
  }

  /// The least that each window costs that a slot gets it.
  [[nodiscard]] std::vector<double> costs_through(std::size_t slot) const {
    std::vector<double> out;
    out.reserve(in_.windows.size());
    for (std::size_t w = 0; w < in_.windows.size(); ++w)
      out.push_back(before_[at(slot, in_.windows[w].begin)] + cost(slot, w) +
                    behind_[at(slot + 1, in_.windows[w].end)]);
    return out;
  }

  [[nodiscard]] double cost_without(std::size_t slot) const {
    double least = kNever;
    for (std::size_t unit = 0; unit <= units_; ++unit)
      least = std::min(least, before_[at(slot, unit)] + bare_[slot] + behind_[at(slot + 1, unit)]);
    return least;
  }

  /// Cells without values and none at all are the same to a row; those on its label's line are its own.
  [[nodiscard]] Placement placement(std::size_t slot) const {
    Placement out;
    const std::vector<double> through = costs_through(slot);
    const double without = cost_without(slot);
    double least = without;
    for (std::size_t w = 0; w < in_.windows.size(); ++w) {
      const double cost = through[w];
      if (!in_.windows[w].blank || cost > least ||
          (out.window && cost == least && !is_beside(in_.slots[slot], in_.windows[w].place)))
        continue;
      out.window = w;
      least = cost;
    }
    double next = std::numeric_limits<double>::infinity();
    for (std::size_t w = 0; w < in_.windows.size(); ++w) {
      if (in_.windows[w].blank) continue;
      const double cost = through[w];
      next = std::min(next, std::max(cost, least));
      if (cost < least) out.window = w;
      least = std::min(least, cost);
    }
    out.margin = next - least;
    out.without = without - least;
    for (std::size_t w = 0; w < in_.windows.size(); ++w) {
      const double against = through[w] - least;
      if (!in_.windows[w].blank && w != out.window && against < kMargin) out.others.push_back({w, against});
    }
    return out;
  }

  /// The terms of the likeliest way, from its end.
  [[nodiscard]] Tally tally_of_path() const {
    Tally tally;
    std::size_t slot = in_.slots.size();
    std::size_t unit = units_;
    const auto is = [](double a, double b) { return std::abs(a - b) < 1e-6; };
    while (slot > 0 || unit > 0) {
      const double now = before_[at(slot, unit)];
      if (unit > 0 && is(now, before_[at(slot, unit - 1)] + left_[unit - 1])) {
        --unit;
        tally[in_.leftovers[unit].factor] += in_.leftovers[unit].count;
        continue;
      }
      --slot;
      if (is(now, before_[at(slot, unit)] + bare_[slot])) {
        charge_bare(in_.slots[slot], [&](Factor factor) { tally[factor] += 1; });
        continue;
      }
      for (std::size_t w = 0; w < in_.windows.size(); ++w) {
        const Window& window = in_.windows[w];
        if (window.end != unit || !is(now, before_[at(slot, window.begin)] + cost(slot, w))) continue;
        charge_for(in_.slots[slot], window, [&](Factor factor, double count) { tally[factor] += count; });
        unit = window.begin;
        break;
      }
    }
    return tally;
  }

  const AlignmentInput& in_;
  Side side_;
  bool relations_;
  std::size_t units_;
  std::vector<char> own_line_;                        ///< by label: whether values stand on its line
  std::vector<char> may_own_line_;                    ///< or blank cells do that may be its own
  std::vector<std::optional<std::size_t>> own_next_;  ///< the unit right behind it where its own values begin
  std::vector<double> costs_;                         ///< of each window for each slot
  std::vector<double> bare_;                          ///< of none, by slot
  std::vector<double> left_;                          ///< of a unit that no slot takes
  std::vector<double> before_;                        ///< the least that slots and units cost up to here
  std::vector<double> behind_;                        ///< and from here on
};

}  // namespace

bool are_on_lines(const AlignmentInput& input) {
  const auto& windows = input.windows;
  const auto is_on_line = [](const Window& window) {
    return window.place.on_line == 1 && !window.place.inside && !window.blank;
  };
  const auto has_one = [&](const Slot& slot) {
    return std::count_if(windows.begin(), windows.end(), [&](const Window& window) {
             return slot.label && window.place.before == *slot.label + 1 && window.width == slot.width;
           }) <= 1;
  };
  return std::all_of(windows.begin(), windows.end(), is_on_line) &&
         std::all_of(input.slots.begin(), input.slots.end(), has_one);
}

Alignment align(const AlignmentInput& input, Side side, bool relations) {
  return Aligner(input, side, relations).run();
}

}  // namespace nianbao
