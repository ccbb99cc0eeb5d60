#include "report/tables/notes.hpp"

#include <algorithm>

#include "report/tables/grid_places.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// What may be numbers in a run.
std::vector<Span> digits_in(const ValueRun& run) {
  std::vector<Span> spans;
  for (const CellToken& token : run.values.tokens) {
    if (!is_blank(token) && (token.kind != CellToken::Kind::text || token.has_digit)) spans.push_back(token.span);
  }
  return spans;
}

class NoteTaker {
 public:
  NoteTaker(const TableText& text, const Head& head, const Layout& layout, const Table& table)
      : text_(text), head_(head), layout_(layout), table_(table) {
    for (const CellValue& cell : table.cells) {
      const bool known = cell.state != CellState::unread || cell.doubt == Doubt::unseen;  // its place is
      if (cell.span && !cell.span->empty() && known) placed_.push_back(*cell.span);
    }
    sort_stably(placed_, [](Span a, Span b) { return a.begin < b.begin; });
  }

  Notes take() {
    note_head();
    note_leftovers();
    note_labelled();
    note_absent();
    return std::move(out_);
  }

 private:
  [[nodiscard]] int form_row(std::size_t row) const { return text_.rows[row].row; }
  /// The row of the form that numbers belong to; none where several are printed as one.
  [[nodiscard]] int row_of_numbers(std::size_t row) const { return text_.rows.size() == 1 ? -1 : form_row(row); }
  [[nodiscard]] const CellValue& first_of(std::size_t row) const {
    const int first = head_.orders[row].empty() ? 0 : head_.orders[row].front();
    return table_.cells[static_cast<std::size_t>(text_.rows[row].cell + first)];
  }
  [[nodiscard]] CellState state_of(std::size_t row) const { return first_of(row).state; }
  [[nodiscard]] bool is_read(std::size_t row) const {
    const bool unseen = first_of(row).doubt == Doubt::unseen;  // in its place nonetheless
    return unseen || (state_of(row) != CellState::missing && state_of(row) != CellState::unread);
  }

  void note_head() {
    if (head_.absent) out_.notes.push_back({.kind = ReadingNote::Kind::column_missing, .column = *head_.absent});
    if (!head_.found &&
        std::any_of(layout_.rows.begin(), layout_.rows.end(), [](const RowReading& r) { return r.run; }))
      out_.notes.push_back({.kind = ReadingNote::Kind::header_lost, .placed = true});
    if (table_.id != TableId::requests) return;
    for (const std::size_t row : GridPlaces(text_, layout_).shifted()) {
      const auto& values = layout_.rows[row].values;
      out_.notes.push_back({.kind = ReadingNote::Kind::row_shifted,
                            .row = form_row(row),
                            .placed = true,
                            .spans = {values.front().span, values.back().span}});
    }
  }

  [[nodiscard]] bool is_placed(Span span) const {
    auto place = std::partition_point(placed_.begin(), placed_.end(), [&](Span it) { return it.end <= span.begin; });
    for (; place != placed_.end() && place->begin < span.end; ++place) {
      if (place->contains(span) || span.contains(*place)) return true;
    }
    return false;
  }

  /// The words before a full row of numbers in a grid that are no label of the format: a row of the author's own.
  [[nodiscard]] std::optional<Span> foreign_label(const ValueRun& run) const {
    const Document& document = text_.document();
    const Line& line = document.lines[run.values.line];
    if (line.is_paragraph() || run.values.tokens.size() != head_.orders.front().size()) return std::nullopt;
    const auto is_label = [&](Span span) {
      const auto inside = [&](const LabelMatch& match) { return span.contains(text_.stream.span_of(match)); };
      const std::u16string_view words = slice(document.text, span);
      return std::any_of(words.begin(), words.end(), is_han) &&
             std::none_of(text_.stream.labels.begin(), text_.stream.labels.end(), inside);
    };
    for (auto cell = line.cells.rbegin(); cell != line.cells.rend(); ++cell) {
      if (cell->span.empty() || cell->span.end > run.values.tokens.front().span.begin) continue;
      return is_label(cell->span) ? std::optional(cell->span) : std::nullopt;
    }
    return std::nullopt;
  }

  /// Blank cells of a row right before or behind numbers that no row took may be theirs.
  void doubt_blanks_beside(const ValueRun& left) {
    const auto is_next = [&](const ValueRun* run) { return run && (run + 1 == &left || run == &left + 1); };
    for (std::size_t row = 0; row < layout_.rows.size(); ++row) {
      const auto& values = layout_.rows[row].values;
      if (is_next(layout_.rows[row].run) && std::any_of(values.begin(), values.end(), is_blank))
        out_.unread.push_back(row);
    }
  }

  /// Numbers that no row took. Behind the last row they may be the next table's; those above the first belong to the head.
  void note_leftovers() {
    std::vector<Span> spans;
    for (const ValueRun& run : text_.stream.runs) {
      const auto takes = [&](const RowReading& row) { return row.run == &run && row.values.empty(); };
      const auto is_unread = [&](const RowLabel& label) {
        return layout_.rows[label.row].run == &run && !is_read(label.row);
      };
      if (std::any_of(layout_.rows.begin(), layout_.rows.end(), takes) ||
          std::any_of(text_.labels.begin(), text_.labels.end(), is_unread))
        continue;  // said of that row
      ValueRun rest{{run.values.line, run.values.cells, {}}, run.at, run.listed};
      for (const CellToken& token : run.values.tokens) {
        const bool digits = token.kind == CellToken::Kind::number || token.kind == CellToken::Kind::digits;
        if (digits && !is_placed(token.span)) rest.values.tokens.push_back(token);
      }
      if (rest.values.tokens.empty() || text_.labels.empty()) continue;
      if (const auto label = foreign_label(rest)) {
        out_.notes.push_back({.kind = ReadingNote::Kind::row_unknown, .placed = true, .spans = {*label}});
      } else if (run.at >= text_.labels.back().end) {
        out_.leftover.push_back(std::move(rest));
      } else if (run.at > text_.labels.front().begin) {
        doubt_blanks_beside(run);
        for (const CellToken& token : rest.values.tokens) spans.push_back(token.span);
        whole_ = whole_ || rest.values.tokens.size() >= head_.orders.front().size();
      }
    }
    unclaimed_ = !spans.empty();
    if (!spans.empty()) out_.notes.push_back({.kind = ReadingNote::Kind::unassigned, .spans = std::move(spans)});
  }

  /// Whether a label fills its cell and no words are between it and the next label, above one that was read: its row is blank.
  [[nodiscard]] bool stands_alone(const RowLabel& label) const {
    const FoldedText& letters = text_.stream.letters;
    const auto& labels = text_.stream.labels;
    const bool followed = std::any_of(labels.begin(), labels.end(),
                                      [&](const LabelMatch& next) { return next.begin == label.match->end; });
    const bool alone = followed && letters.starts_cell(label.match->begin) && letters.ends_cell(label.match->end - 1);
    const auto is_below = [&](const RowLabel& other) { return other.row > label.row && is_read(other.row); };
    return alone && std::any_of(text_.labels.begin(), text_.labels.end(), is_below);
  }

  /// The first words with a digit behind a label on its line, before the next label: numbers that nobody could part.
  [[nodiscard]] std::optional<Span> digits_behind(const RowLabel& label) const {
    const std::u16string_view text = text_.document().text;
    std::uint32_t at = text_.stream.letters.at[label.end - 1] + 1;
    std::uint32_t end = text_.stream.line_of(label.end - 1).cells.back().span.end;
    for (const LabelMatch& match : text_.stream.labels) {
      if (match.begin >= label.end) end = std::min(end, match.from);
    }
    while (at < end && !is_any_digit(text[at])) ++at;
    std::uint32_t behind = at;
    while (behind < end && !is_space(text[behind])) ++behind;
    return behind > at ? std::optional(Span{at, behind}) : std::nullopt;
  }

  /// What became of the rows that have labels and were not read.
  void note_labelled() {
    for (const RowLabel& label : text_.labels) {
      const RowReading& row = layout_.rows[label.row];
      if (is_read(label.row)) continue;
      std::vector<Span> digits = row.run ? digits_in(*row.run) : std::vector<Span>{};
      if (const auto words = row.run ? std::nullopt : digits_behind(label)) digits.push_back(*words);
      if (digits.empty() && !unclaimed_ && state_of(label.row) == CellState::missing) {
        if (text_.rows.size() == 1) continue;  // nothing is left of the table but its head: it was cut there
        if (!row.run && stands_alone(label)) {
          out_.blank.push_back(label.row);
          continue;
        }
        out_.notes.push_back({.kind = ReadingNote::Kind::row_missing,
                              .row = form_row(label.row),
                              .spans = {text_.stream.span_of(*label.match)}});
        continue;
      }
      out_.unread.push_back(label.row);
      const auto kind = row.doubt == Doubt::glued ? ReadingNote::Kind::glued : ReadingNote::Kind::unassigned;
      if (!digits.empty())
        out_.notes.push_back({.kind = kind, .row = row_of_numbers(label.row), .spans = std::move(digits)});
    }
  }

  /// Rows without labels: they are absent, or the table ends before them; where labels are detached, their numbers may be there.
  void note_absent() {
    const auto unread = [&](int row) {
      return std::find(out_.unread.begin(), out_.unread.end(), static_cast<std::size_t>(row)) != out_.unread.end();
    };
    const int all = static_cast<int>(text_.rows.size());
    const auto is_seen = [&](int row) {
      return (text_.label_of(static_cast<std::size_t>(row)) != nullptr && all > 1) || unread(row) ||
             state_of(static_cast<std::size_t>(row)) != CellState::missing;
    };
    const bool detached = whole_ || (unclaimed_ && !out_.unread.empty());
    int last = all - 1;
    while (last >= 0 && !is_seen(last)) --last;
    for (int row = 0; row < last; ++row) {
      if (is_seen(row)) continue;
      if (detached) out_.unread.push_back(static_cast<std::size_t>(row));
      else
        out_.notes.push_back({.kind = ReadingNote::Kind::row_missing, .row = form_row(static_cast<std::size_t>(row))});
    }
    if (last == all - 1) return;
    std::vector<Span> ends;
    const RowLabel* label = last < 0 ? nullptr : text_.label_of(static_cast<std::size_t>(last));
    if (label) ends.push_back(text_.stream.span_of(*label->match));
    out_.notes.push_back({.kind = ReadingNote::Kind::truncated,
                          .row = form_row(static_cast<std::size_t>(last + 1)),
                          .spans = std::move(ends)});
  }

  const TableText& text_;
  const Head& head_;
  const Layout& layout_;
  const Table& table_;
  std::vector<Span> placed_;  ///< where cells were read, in the order of the text
  bool unclaimed_ = false;    ///< numbers were left over between the rows
  bool whole_ = false;        ///< as many of them together as a row has
  Notes out_;
};

}  // namespace

Notes notes_on(const TableText& text, const Head& head, const Layout& layout, const Table& table) {
  return NoteTaker(text, head, layout, table).take();
}

}  // namespace nianbao
