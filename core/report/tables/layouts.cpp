#include "report/tables/layouts.hpp"

#include <algorithm>

#include "report/tables/digit_splits.hpp"
#include "report/tables/doubtful_layouts.hpp"
#include "report/tables/places.hpp"
#include "report/tables/relation_terms.hpp"
#include "report/tables/row_lines.hpp"

namespace nianbao {
namespace {

/// A part of a run that is left over or taken as a whole: a number of a list, or all values of a line.
struct Unit {
  const ValueRun* run;
  std::size_t token;  ///< the first of it
};

std::vector<CellToken> part_of(const ValueRun& run, std::size_t begin, std::size_t count) {
  const auto first = run.values.tokens.begin() + static_cast<std::ptrdiff_t>(begin);
  return {first, first + static_cast<std::ptrdiff_t>(count)};
}

/// Whether numbers stand there, their units beside them and run together or not: 325（件）76（件） 49（件）; but not those of a note.
bool has_numbers(const ValueRow& row) {
  const auto& tokens = row.tokens;
  const auto has_digit = [](const CellToken& token) { return token.has_digit; };
  return row.has_digits() || (tokens.size() > 1 && std::all_of(tokens.begin(), tokens.end(), has_digit));
}

/// The stream as labels and windows that are put to each other.
class Windows {
 public:
  Windows(const TableText& text, const Head& head) : text_(text), head_(head) {
    for (const auto& order : head.orders) {
      if (std::find(widths_.begin(), widths_.end(), order.size()) == widths_.end()) widths_.push_back(order.size());
    }
    alike_ = text.form->id == TableId::requests;
    lost_labels_ = text.labels.size() < text.rows.size();
    input_.labels = text.labels.size();
    add_slots();
    broken_ = broken_lines(text.document(), text.stream.runs, widths_.front());
    in_sequence_ = reads_in_sequence();
    ends_on_lines_ = end_on_lines(text.stream.runs, widths_);
    for (const ValueRun& run : text.stream.runs) add_units(run);
    for (std::size_t unit = 0; unit < units_.size(); ++unit) add_windows(unit);
  }

  Layout aligned(Side side) const {
    const Alignment best = align(input_, side, true);
    // Where each row simply has the values on its line, it has them without the relations, too.
    const bool plain = cost_of(best.tally) == 0 && are_on_lines(input_);
    const Alignment by_structure = plain ? Alignment() : align(input_, side, false);
    Layout layout{side == Side::behind ? "behind" : "before", {}, best.tally};
    layout.rows.resize(text_.rows.size());
    for (std::size_t slot = 0; slot < slots_.size(); ++slot) {
      const Placement& placed = best.rows[slot];
      RowReading& row = layout.rows[slots_[slot]];
      if (placed.window) row = readings_[*placed.window];
      row.margin = placed.margin;
      if (!placed.window) continue;
      row.how = input_.slots[slot].label ? ReadBy::plain : ReadBy::order;
      constexpr std::size_t kMostOthers = 64;  // ways; of more none is likelier than what they are together
      if (placed.others.size() > kMostOthers) continue;
      for (const OtherWindow& it : placed.others) row.others.push_back({readings_[it.window].values, it.against});
      row.others.push_back({{}, placed.without});
      if (plain) continue;
      const Placement& structural = by_structure.rows[slot];
      if (structural.window != placed.window || structural.margin < kMargin) row.how = ReadBy::relations;
    }
    doubt_shuffled({*text_.form, input_, slots_, best, side}, layout);
    doubt_beside({*text_.form, input_, slots_, best, side}, layout);
    if (side == Side::before) layout.tally[Factor::before] = 1;
    return layout;
  }

  /// Where labels were detached from their rows: the values of a row on a line, in the order of the form, as those with labels show.
  std::optional<Layout> ordered() const {
    Layout layout{"in order", {}, {}};
    for (std::size_t w = 0; w < input_.windows.size(); ++w) {
      const Window& window = input_.windows[w];
      if (window.odd || window.blank || readings_[w].run->listed || readings_[w].values.empty()) continue;
      const std::size_t row = layout.rows.size();
      const bool labelled = window.place.on_line > 0;
      if (row == text_.rows.size() || is_sum(text_, *readings_[w].run)) return std::nullopt;
      if (labelled && text_.labels[window.place.before - 1].row != row) return std::nullopt;
      if (!labelled && !stands_alone(text_.document(), *readings_[w].run)) return std::nullopt;
      layout.rows.push_back(readings_[w]);
      layout.rows.back().how = labelled ? ReadBy::plain : ReadBy::order;
      layout.rows.back().margin = weight_of(Factor::unknown);
      layout.tally[Factor::apart] += labelled ? 0 : 1;
    }
    const double apart = layout.tally[Factor::apart];
    const bool anchored = apart > 0 && 2 * apart <= static_cast<double>(text_.rows.size());
    if (layout.rows.size() != text_.rows.size() || !anchored) return std::nullopt;
    return layout;
  }

 private:
  /// Rows in the order of their labels, and between two of them those that the form has between them and that have no label.
  void add_slots() {
    const auto& labels = text_.labels;
    const auto add = [&](std::size_t row, std::optional<std::size_t> label, std::size_t before) {
      // The text ends behind its last label: that row's values may have been cut off.
      const bool cut = label && ends_text(text_.document(), text_.stream.letters, labels[*label].end);
      input_.slots.push_back({head_.orders[row].size(), label, before, cut});
      slots_.push_back(row);
    };
    std::size_t next = 0;
    for (std::size_t i = 0; i <= labels.size(); ++i) {
      const std::size_t end = i < labels.size() ? labels[i].row : text_.rows.size();
      for (; next < end; ++next) {
        if (!text_.label_of(next) && stands_before(next, i)) add(next, std::nullopt, i);
      }
      if (i < labels.size()) add(end, i, i);
      next = end + 1;
    }
  }

  /// Whether a row without label stands there where rows are in the order of the form: its own label is not elsewhere, nor are those around.
  [[nodiscard]] bool stands_before(std::size_t row, std::size_t label) const {
    const auto& displaced = text_.displaced;
    const auto is_above = [row](const RowLabel& it) { return it.row < row; };
    const auto here = text_.labels.begin() + static_cast<std::ptrdiff_t>(label);
    return std::find(displaced.begin(), displaced.end(), row) == displaced.end() &&
           std::all_of(text_.labels.begin(), here, is_above) && std::none_of(here, text_.labels.end(), is_above);
  }

  void add_units(const ValueRun& run) {
    const auto& tokens = run.values.tokens;
    const bool sum = is_sum(text_, run);
    if (run.listed) {
      const std::size_t most = *std::max_element(widths_.begin(), widths_.end());
      const bool last = !text_.labels.empty() && place_of(text_, run).before == text_.labels.size();
      const std::size_t own = last ? head_.orders[text_.labels.back().row].size() : tokens.size();
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool glued = count_digits(text_.document().text, tokens[i].span) >=
                           (tokens.size() == 1 ? most : std::max(most, kLongestNumber));
        const bool strange = i >= own && tokens.size() % most != 0;  // behind the last row the next table's may follow
        const Factor factor = sum ? Factor::sum : strange ? Factor::left_odd : Factor::left;
        units_.push_back({&run, i});
        input_.leftovers.push_back({factor, is_blank(tokens[i]) ? 0 : glued ? 1 : 1 / static_cast<double>(most)});
      }
      return;
    }
    units_.push_back({&run, 0});
    const auto fits = [&](std::size_t width) { return !fit(run, width).empty(); };
    const bool whole = std::any_of(widths_.begin(), widths_.end(), fits);
    const bool words = whole && !is_blank(tokens.front()) && place_of(text_, run).on_line > 0;  // 见附件
    const bool values = run.values.has_digits() || std::any_of(tokens.begin(), tokens.end(), is_value) || words;
    const Factor factor = sum ? Factor::sum : whole ? Factor::left : Factor::left_odd;
    input_.leftovers.push_back({factor, values ? 1.0 : 0.0});
  }

  [[nodiscard]] std::vector<std::vector<CellToken>> fit(const ValueRun& run, std::size_t width) const {
    return ways_to_fit(run.values, width, head_.is_merged(width));
  }

  /// The values of a row in a list of several. Behind as many labels they stand row by row or column by column; none where that
  /// cannot be told.
  [[nodiscard]] RowReading listed(const ValueRun& run, std::size_t token, std::size_t width) const {
    const auto& tokens = run.values.tokens;
    RowReading reading{&run, part_of(run, token, width), {}};
    const std::size_t rows = tokens.size() / width;
    if (rows < 2 || tokens.size() % width != 0 || token % width != 0 || !alike_) return reading;
    if (labels_before(text_, run) < rows) return reading;
    const auto in_column = [&](std::size_t row) {
      std::vector<CellToken> values;
      for (std::size_t i = row; i < tokens.size(); i += rows) values.push_back(tokens[i]);
      return values;
    };
    double against = -weight_of(Factor::columns);
    for (std::size_t row = 0; row < rows; ++row)
      against += gain(width, in_column(row)) - gain(width, part_of(run, row * width, width));
    std::vector<CellToken> other = in_column(token / width);
    const bool same = std::equal(other.begin(), other.end(), reading.values.begin(),
                                 [](const CellToken& a, const CellToken& b) { return a.value == b.value; });
    if (same || against < -kMargin) return reading;
    reading.values.clear();
    reading.doubt = Doubt::apart;
    if (against > kMargin) reading.values = std::move(other);
    return reading;
  }

  /// Whether most rows of two lines add up, taken one line behind the other.
  [[nodiscard]] bool reads_in_sequence() const {
    const auto& runs = text_.stream.runs;
    int right = 0;
    int wrong = 0;
    for (std::size_t i = 1; i < runs.size(); ++i) {
      const std::size_t count = runs[i - 1].values.tokens.size() + runs[i].values.tokens.size();
      if (runs[i].at != runs[i - 1].at || std::find(widths_.begin(), widths_.end(), count) == widths_.end()) continue;
      std::vector<CellToken> values = runs[i - 1].values.tokens;
      append(values, runs[i].values.tokens);
      if (!all_zero(values)) ++(gain(values.size(), values) < 0 ? wrong : right);
    }
    return right >= 2 * wrong;
  }

  void add_windows(std::size_t unit) {
    const auto [run, token] = units_[unit];
    const auto& tokens = run->values.tokens;
    if (std::binary_search(broken_.begin(), broken_.end(), run)) return;
    for (const std::size_t width : widths_) {
      const std::size_t left = tokens.size() - token;
      if (run->listed) {
        if (add_joined(unit, width)) continue;
        const auto merged = token == 0 && head_.is_merged(width) ? fit_merged(tokens, width) : std::nullopt;
        if (merged) add(unit, unit + tokens.size(), width, {run, *merged, {}});
        const std::size_t rest = tokens.size() % width;  // of a row that lacks some
        if (left >= width) add(unit, unit + width, width, listed(*run, token, width));
        if (rest > 0 && (token == 0 || left == rest)) add(unit, unit + rest, width, {run, {}, {}});
        continue;
      }
      auto ways = filled_below(unit, width);
      const std::size_t end = unit + (ways.empty() ? 1 : 2);
      if (ways.empty()) ways = fit(*run, width);
      const bool joins = ways.empty() && add_joined(unit, width);
      if (joins || (ways.empty() && !has_numbers(run->values))) continue;
      RowReading reading{run, {}, {}};
      const bool whole = !ways.empty() && std::all_of(ways.front().begin(), ways.front().end(), is_value);
      if (end > unit + 1 && lost_labels_ && (!whole || gain(width, ways.front()) < 0)) reading.doubt = Doubt::apart;
      else if (ways.size() == 1) reading.values = std::move(ways.front());
      else reading.ways = std::move(ways);
      add(unit, end, width, std::move(reading));
    }
  }

  /// 207 24 169 with four blank cells, and on the next line the other four; none otherwise.
  [[nodiscard]] std::vector<std::vector<CellToken>> filled_below(std::size_t unit, std::size_t width) const {
    const ValueRun& run = *units_[unit].run;
    if (!run.values.cells || unit + 1 == units_.size() || units_[unit + 1].run->at != run.at) return {};
    return filled(fit(run, width), units_[unit + 1].run->values);
  }

  /// Values of several lines, no label between them, that are together as many as a row has. Numbers on lines of their own are some of
  /// them where the row is broken but once: 5 1 0 0 0 2, and 8 on the next line; or 5, 1, 0, 0, 0, a line each, and 2 8.
  bool add_joined(std::size_t unit, std::size_t width) {
    const ValueRun& first = *units_[unit].run;
    const auto own = first.values.tokens.size();
    if (first.listed && own > 1 && (units_[unit].token > 0 || own >= width || !ends_on_lines_)) return false;
    const auto inside = first.listed ? place_of(text_, first).inside : std::nullopt;
    const auto goes_on = [&](const ValueRun& run) {
      const bool goes_on_inside = inside && run.at == text_.labels[*inside].end;  // between two lines of its label
      return goes_on_inside || run.at == first.at;
    };
    std::vector<CellToken> values;
    for (std::size_t end = unit; end < units_.size();) {
      const ValueRun& run = *units_[end].run;
      const auto& tokens = run.values.tokens;
      if (!goes_on(run)) return false;
      if (!std::all_of(tokens.begin(), tokens.end(), is_value)) return false;
      const bool once = end == unit || own + tokens.size() == width;
      if ((first.listed || run.listed) && !once) return false;
      append(values, tokens);
      if (values.size() > width) return false;
      end += run.listed ? tokens.size() : 1;
      if (values.size() < width) continue;
      const auto row = in_places(first, end - unit, std::move(values));
      if (!row) return false;
      add(unit, end, width, {&first, *row, {}});
      return true;
    }
    return false;
  }

  /// The values of a row's lines in their order: where those of the second stand between those of the first, by their places; else one line
  /// behind the other. Where such rows do not add up, most of them, several values on the second line may belong into gaps of the first.
  [[nodiscard]] std::optional<std::vector<CellToken>> in_places(const ValueRun& first, std::size_t lines,
                                                                std::vector<CellToken> values) const {
    const std::u16string_view text = text_.document().text;
    const std::size_t own = first.values.tokens.size();
    if (first.listed || first.values.cells || own < 2 || lines != 2) return values;
    if (stands_right_of(text, values[own], values.front())) return interleaved(text, std::move(values));
    const bool guessed = !in_sequence_ && values.size() > own + 1 && gain(values.size(), values) < 0;
    return guessed ? std::nullopt : std::optional(std::move(values));
  }

  /// What the relations within a row of so many values say for these.
  [[nodiscard]] double gain(std::size_t width, const std::vector<CellToken>& values) const {
    const auto row = static_cast<std::size_t>(
        std::find_if(head_.orders.begin(), head_.orders.end(), [&](const auto& o) { return o.size() == width; }) -
        head_.orders.begin());
    return gain_of_row(*text_.form, text_.rows[row], head_.orders[row], values);
  }

  void add(std::size_t begin, std::size_t end, std::size_t width, RowReading reading) {
    const auto& values = reading.values;
    Window window{begin, end, width, place_of(text_, *reading.run), values.empty() && reading.ways.empty()};
    if (window.odd && !reading.run->listed) {
      const std::size_t count = reading.run->values.count_values();
      window.excess = static_cast<double>(std::max(count, width) - width) / static_cast<double>(width);
    }
    window.blank = !values.empty() && std::all_of(values.begin(), values.end(), is_blank);
    const std::size_t cells = reading.run->values.tokens.size();
    if (window.blank && text_.form->id == TableId::review && cells > width + 2)
      return;  // of a head: 行政诉讼 spans ten
    window.relations = gain(width, values);
    if (window.blank) mark_blank(window);
    input_.windows.push_back(window);
    readings_.push_back(std::move(reading));
  }

  /// A label whose own cells are blank need not have values.
  void mark_blank(const Window& window) {
    for (Slot& slot : input_.slots) {
      if (is_beside(slot, window.place)) slot.blank = true;
    }
  }

  const TableText& text_;
  const Head& head_;
  AlignmentInput input_;
  bool alike_ = false;        ///< all rows have the same columns
  bool lost_labels_ = false;  ///< some rows have no label: what stands below another's values may be theirs
  std::vector<std::size_t> widths_;
  std::vector<Unit> units_;
  std::vector<std::size_t> slots_;    ///< the printed row of each
  std::vector<RowReading> readings_;  ///< of each window
  std::vector<const ValueRun*> broken_;
  bool in_sequence_ = false;
  bool ends_on_lines_ = false;
};

}  // namespace

std::vector<Layout> layouts_of(const TableText& text, const Head& head) {
  const Windows windows(text, head);
  std::vector<Layout> out{windows.aligned(Side::behind)};
  // Labels: on the other side of so many, values are less likely by three times `kMargin`.
  constexpr std::size_t kMany = 8;
  if (text.labels.size() >= kMany && cost_of(out.front().tally) == 0) return out;
  out.push_back(windows.aligned(Side::before));
  if (text.form->id == TableId::review) return out;
  const auto add = [&](std::optional<Layout> layout) {
    if (layout) out.push_back(std::move(*layout));
  };
  add(gathered(text, head, false));
  if (text.form->id != TableId::requests) return out;  // only its rows are alike
  add(gathered(text, head, true));
  add(windows.ordered());
  return out;
}

}  // namespace nianbao
