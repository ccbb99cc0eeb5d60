#include <algorithm>
#include <optional>

#include "report/tables/digit_splits.hpp"
#include "report/tables/read_tables.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kGroups = 3;
constexpr std::size_t kOutcomes = 5;
constexpr std::size_t kCells = kGroups * kOutcomes;

/// upheld + corrected + other + pending = total in every group of five.
bool groups_hold(const std::vector<CellToken>& values) {
  for (std::size_t group = 0; group < kGroups; ++group) {
    const auto at = [&](std::size_t i) { return values[group * kOutcomes + i].value; };
    if (at(0) + at(1) + at(2) + at(3) != at(4)) return false;
  }
  return true;
}

class ReviewReader {
 public:
  explicit ReviewReader(const TableInput& input) : in_(input), labels_(labels_of(TableId::review)) {}

  Table read(const std::vector<ValueRow>& unclaimed) {
    table_ = empty_table(TableId::review, Edition::y2021);
    hits_ = find_labels(TableId::review, in_.document, in_.letters, in_.range);
    drop_foreign_hits();
    const auto outcomes = std::count_if(hits_.begin(), hits_.end(),
                                        [](const LabelMatch& h) { return h.label->kind == Label::Kind::column; });
    header_ = outcomes >= 3;
    collect_rows();
    if (header_) {
      table_.found = true;
      if (!read_one_row() && !read_groups() && !read_cuts()) note_unread();
    } else {
      read_headless(unclaimed);
    }
    if (table_.found) {
      table_.labels = labels_found(in_.document, in_.letters, hits_, *table_.form);
      span_table();
    }
    return std::move(table_);
  }

 private:
  /// 总计 and the like before the first words of this table's own stand in the table above it.
  void drop_foreign_hits() {
    constexpr std::size_t kOwn = 4;
    const auto own = [](const LabelMatch& hit) { return hit.label->words.size() >= kOwn; };
    hits_.erase(hits_.begin(), std::find_if(hits_.begin(), hits_.end(), own));
  }

  /// Rows of values behind the first words of the head.
  void collect_rows() {
    const Span whole = source_span(in_.document, in_.letters, in_.range);
    if (!header_) {
      rows_ = rows_between(in_.document, whole);
      std::erase_if(rows_, [](const ValueRow& row) { return !row.has_digits(); });
      return;
    }
    for (const Segment& segment : segments_of(in_.document, in_.letters, labels_, hits_, in_.range)) {
      bool digits = false;
      for (const ValueRow& row : segment.rows) {
        if (is_head(row)) continue;
        digits = digits || row.has_digits();
        rows_.push_back(row);
        heads_.push_back(group_before(segment.hit));
      }
      stretches_ += digits;
    }
  }

  /// Blank cells between the words of the head.
  [[nodiscard]] bool is_head(const ValueRow& row) const {
    if (row.has_digits()) return false;
    return std::any_of(hits_.begin(), hits_.end(),
                       [&](const LabelMatch& h) { return in_.letters.line[h.begin] == row.line; }) ||
           row.tokens.size() < kCells;
  }

  /// The group that was named last at a label: 行政复议, 未经复议直接起诉 or 复议后起诉.
  [[nodiscard]] int group_before(const LabelMatch& at) const {
    int group = -1;
    for (const LabelMatch& hit : hits_) {
      if (hit.begin > at.begin) break;
      if (hit.label->kind == Label::Kind::row) group = table_.form->find_row(hit.label->key).value_or(-1);
    }
    return group;
  }

  bool read_one_row() {
    const auto with_digits =
        std::count_if(rows_.begin(), rows_.end(), [](const ValueRow& row) { return row.has_digits(); });
    for (const ValueRow& row : rows_) {
      const auto values = fit(row, kCells);
      const bool may_go_on =
          with_digits > 1 && values && !all_numbers(*values);  // a tool broke it: | |40 |…|39 / |113 |
      if (values && !may_go_on) return take(*values);
    }
    ValueRow all{0, false, {}};
    for (const ValueRow& row : rows_) {
      for (const CellToken& token : row.tokens) all.tokens.push_back(token);
    }
    if (!is_torn() && (rows_.size() != kGroups || header_in_order())) {
      if (auto values = fit(all, kCells)) return take(*values);
    }
    return false;
  }

  /// Numbers between the words of the head: which of them come first, the text does not tell.
  [[nodiscard]] bool is_torn() const { return stretches_ > 1; }

  /// Fifteen values in the order of the head. Where the head has another order than the format (the totals of all groups last),
  /// and the values could follow either, they are only taken where the sums leave one.
  bool take(const std::vector<CellToken>& values, ReadBy how = ReadBy::plain) {
    if (header_ && !header_in_order() && all_numbers(values) && !groups_hold(values)) {
      const auto moved = totals_last(values);
      if (!groups_hold(moved)) return false;
      place(moved, ReadBy::relations);
      return true;
    }
    if (header_ && !header_in_order() && all_numbers(values) && groups_hold(totals_last(values)) &&
        !same_values(values, totals_last(values)))
      return false;
    place(values, how);
    return true;
  }

  /// Values that stand as four of each group and then the three totals, in the order of the format.
  static std::vector<CellToken> totals_last(const std::vector<CellToken>& values) {
    std::vector<CellToken> out;
    for (std::size_t group = 0; group < kGroups; ++group) {
      for (std::size_t i = 0; i < kOutcomes - 1; ++i) out.push_back(values[group * (kOutcomes - 1) + i]);
      out.push_back(values[kGroups * (kOutcomes - 1) + group]);
    }
    return out;
  }

  static bool same_values(const std::vector<CellToken>& a, const std::vector<CellToken>& b) {
    return std::equal(a.begin(), a.end(), b.begin(),
                      [](const CellToken& x, const CellToken& y) { return x.value == y.value; });
  }

  /// Whether the words of the head run 维持 纠正 其他 未审结 总计, group by group, or too few of them are left to say otherwise.
  [[nodiscard]] bool header_in_order() const {
    std::vector<std::string_view> keys;
    for (const LabelMatch& hit : hits_) {
      if (hit.label->kind == Label::Kind::column) keys.push_back(hit.label->key);
    }
    if (keys.size() < kCells) return std::count(keys.begin(), keys.end(), std::string_view("total")) < 2;
    for (std::size_t i = 0; i < kCells; ++i) {
      if (keys[i] != table_.form->rows.front().columns[i % kOutcomes].id) return false;
    }
    return true;
  }

  void place(const std::vector<CellToken>& values, ReadBy how) {
    for (std::size_t group = 0; group < kGroups; ++group) {
      const auto first = values.begin() + static_cast<std::ptrdiff_t>(group * kOutcomes);
      place_row(in_.document, table_, static_cast<int>(group), {first, first + kOutcomes}, how);
    }
  }

  /// Three small tables, each under the name of its group.
  bool read_groups() {
    bool any = false;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const int group = i < heads_.size() ? heads_[i] : -1;
      if (group < 0 || table_.at(group, 0).state != CellState::missing) continue;
      if (auto values = fit(rows_[i], kOutcomes)) {
        place_row(in_.document, table_, group, *values, ReadBy::plain);
        any = true;
      }
    }
    if (!any) return false;
    for (int group = 0; group < static_cast<int>(kGroups); ++group) {
      if (table_.at(group, 0).state == CellState::missing)
        table_.notes.push_back({.kind = ReadingNote::Kind::row_missing, .row = group});
    }
    return true;
  }

  bool read_cuts() {
    std::vector<Span> pieces;
    for (const ValueRow& row : rows_) {
      for (const CellToken& token : row.tokens) {
        if (token.kind == CellToken::Kind::number || token.kind == CellToken::Kind::digits)
          pieces.push_back(token.span);
      }
    }
    if (pieces.empty() || is_torn()) return false;
    const DigitSplits cuts = digit_splits_of(in_.document.text, pieces, kCells, groups_hold);
    glued_ = true;
    if (!cuts.complete || cuts.doubtful) return false;
    if (cuts.ways == 1 && pieces.size() <= kCells) {
      const DigitSplits all =
          digit_splits_of(in_.document.text, pieces, kCells, [](const std::vector<CellToken>&) { return true; });
      return take(all.kept.front().numbers);
    }
    return cuts.kept.size() == 1 && take(cuts.kept.front().numbers, ReadBy::relations);
  }

  /// Without a head: a lone row of fifteen numbers where the table should stand is the table.
  void read_headless(const std::vector<ValueRow>& unclaimed) {
    std::vector<ValueRow> rows = unclaimed;
    if (rows.empty()) rows = rows_;
    for (const ValueRow& row : rows) {
      if (take_headless(fit(row, kCells))) return;
    }
    ValueRow all{0, false, {}};  // one number a line, or one group
    for (const ValueRow& row : rows) {
      if (row.tokens.size() != rows.front().tokens.size()) return;
      all.tokens.insert(all.tokens.end(), row.tokens.begin(), row.tokens.end());
    }
    take_headless(fit(all, kCells));
  }

  bool take_headless(const std::optional<std::vector<CellToken>>& values) {
    if (!values || !all_numbers(*values)) return false;
    table_.found = true;
    place(*values, ReadBy::order);
    table_.notes.push_back({.kind = ReadingNote::Kind::header_lost,
                            .placed = true,
                            .spans = {{values->front().span.begin, values->back().span.end}}});
    return true;
  }

  void note_unread() {
    std::vector<Span> spans;
    for (const ValueRow& row : rows_) {
      for (const CellToken& token : row.tokens) {
        if (token.kind == CellToken::Kind::number || token.kind == CellToken::Kind::digits ||
            token.kind == CellToken::Kind::mark)
          spans.push_back(token.span);
      }
    }
    const Span head = in_.letters.span(hits_.front().begin, hits_.back().end);
    if (spans.empty()) {
      table_.notes.push_back({.kind = ReadingNote::Kind::truncated, .row = 0, .spans = {head}});
      return;
    }
    for (int group = 0; group < static_cast<int>(kGroups); ++group) mark_unread(table_, group);
    table_.notes.push_back({.kind = glued_ ? ReadingNote::Kind::glued : ReadingNote::Kind::unassigned, .spans = spans});
  }

  void span_table() {
    Span span{static_cast<std::uint32_t>(in_.document.text.size()), 0};
    const auto cover = [&](Span part) { span = {std::min(span.begin, part.begin), std::max(span.end, part.end)}; };
    for (const CellValue& cell : table_.cells) {
      if (cell.span) cover(*cell.span);
    }
    const std::uint32_t last = span.end;  // labels behind the last value begin the paragraph below: 行政复议1件，…
    for (const LabelMatch& hit : hits_) {
      const Span label = in_.letters.span(hit.begin, hit.end);
      if (last == 0 || label.begin < last) cover(label);
    }
    if (last > 0) span.begin = begin_of_table(in_.document, in_.letters, hits_, table_);
    if (span.begin < span.end) table_.span = span;
  }

  const TableInput& in_;
  const std::vector<Label>& labels_;
  std::vector<LabelMatch> hits_;
  std::vector<ValueRow> rows_;
  std::vector<int> heads_;     ///< for each row the group named before it
  std::size_t stretches_ = 0;  ///< of numbers, between words of the head
  Table table_;
  bool header_ = false;
  bool glued_ = false;
};

}  // namespace

Table read_review(const TableInput& input, const std::vector<ValueRow>& unclaimed) {
  return ReviewReader(input).read(unclaimed);
}

}  // namespace nianbao
