#include <algorithm>
#include <map>
#include <optional>

#include "format/relations.hpp"
#include "report/cuts.hpp"
#include "report/read_tables.hpp"
#include "source/chars.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kColumns = 7;

/// The order in which the columns stand, as numbers of official columns; fewer than seven where the head lacks some.
using ColumnOrder = std::vector<int>;

double sum_of_parts(const std::vector<Token>& row) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < row.size(); ++i) sum += row[i].value;
  return sum;
}

/// A label with its place in the form, and the rows of numbers behind it.
struct RowSegment {
  int row;
  const Segment* segment;
  std::optional<std::vector<Token>> values;
  How how = How::plain;
  bool torn = false;  ///< labels and values stand apart here: what is next to the label need not be its own
};

class RequestsReader {
 public:
  explicit RequestsReader(const TableInput& input) : in_(input), labels_(labels_of(TableId::requests)) {}

  Table read(std::vector<ValueRow>& leftover) {
    hits_ = find_labels(labels_, in_.document, in_.letters, in_.range);
    name_short_rows();
    segments_ = segments_of(in_.document, in_.letters, hits_, in_.range);
    table_ = empty_table(TableId::requests, edition());
    choose_segments();
    if (rows_.size() < 2) return std::move(table_);
    table_.found = true;
    read_head();
    read_own_lines();
    keep_in_order();
    read_before_first();
    read_between();
    read_cuts();
    place(leftover);
    return std::move(table_);
  }

 private:
  [[nodiscard]] int form_row(std::string_view key) const { return table_.form->find_row(key).value_or(-1); }

  [[nodiscard]] const Label* row_label(std::string_view key) const {
    for (const Label& label : labels_) {
      if (label.kind == Label::Kind::row && label.key == key) return &label;
    }
    return nullptr;
  }

  /// 「其他」 and 「总计」 without their numbers are rows where they follow the row before them in the form.
  void name_short_rows() {
    std::string_view last;
    for (Hit& hit : hits_) {
      if (hit.label->kind == Label::Kind::row) last = hit.label->key;
      if (hit.label->kind != Label::Kind::column || !in_.letters.starts_cell(hit.begin)) continue;
      if (hit.label->key == "other" && (last == "otherwise.feeUnpaid" || last == "otherwise.noCorrection")) {
        hit.label = row_label("otherwise.other");
      } else if (hit.label->key == "total" && (last == "otherwise.other" || last == "otherwise.single")) {
        hit.label = row_label("handled");
      } else {
        continue;
      }
      last = hit.label->key;
    }
  }

  /// The 2021 form parts （六）其他处理 into three rows; the 2019 form has it as one row with values of its own.
  [[nodiscard]] Edition edition() const {
    const auto has = [&](std::string_view key) {
      return std::any_of(hits_.begin(), hits_.end(), [&](const Hit& h) { return h.label->kind == Label::Kind::row && h.label->key == key; });
    };
    if (has("otherwise.noCorrection") || has("otherwise.feeUnpaid") || has("otherwise.other")) return Edition::y2021;
    return has("otherwise.single") ? Edition::y2019 : in_.edition;  // cut before that row: as the rest of the report
  }

  /// For each row of the form the label to read it by: one with values on its own line, else the first.
  void choose_segments() {
    std::vector<const Segment*> chosen(table_.form->rows.size(), nullptr);
    for (const Segment& segment : segments_) {
      if (segment.hit.label->kind != Label::Kind::row) continue;
      const int row = form_row(segment.hit.label->key);
      if (row < 0) continue;
      const Segment*& best = chosen[static_cast<std::size_t>(row)];
      const auto worth = [](const Segment& s) { return (s.own_line && s.rows.front().has_digits() ? 4 : 0) + (!s.rows.empty() ? 2 : 0) + s.hit.exact; };
      if (!best || worth(segment) > worth(*best)) best = &segment;
    }
    for (const Segment& segment : segments_) {  // in the order of the document
      const auto at = std::find(chosen.begin(), chosen.end(), &segment);
      if (at != chosen.end()) rows_.push_back({static_cast<int>(at - chosen.begin()), &segment, std::nullopt});
    }
  }

  /// Which columns the head names, in which order. Where the head is lost, the order of the format.
  void read_head() {
    std::vector<const Hit*> heads(kColumns, nullptr);
    const auto columns = table_.form->rows.front().columns;
    const std::size_t first_row = rows_.front().segment->hit.begin;
    for (const Hit& hit : hits_) {
      if (hit.label->kind != Label::Kind::column || hit.begin > first_row) continue;
      for (std::size_t c = 0; c < kColumns; ++c) {
        if (columns[c].id == hit.label->key && !heads[c]) heads[c] = &hit;
      }
    }
    find_renamed_head(heads);
    const auto found = static_cast<std::size_t>(std::count_if(heads.begin(), heads.end(), [](const Hit* h) { return h != nullptr; }));
    for (std::size_t c = 0; c < kColumns; ++c) order_.push_back(static_cast<int>(c));
    header_found_ = found >= 3;
    if (found == kColumns - 1 && rows_have(kColumns - 1)) {
      absent_column_ = static_cast<int>(std::find(heads.begin(), heads.end(), nullptr) - heads.begin());
      std::erase(order_, absent_column_);
    } else if (found < kColumns) {
      return;
    }
    const Places places = group_places(heads);
    const auto place = [&](int c) {
      const std::size_t group = c == 0 ? places.natural : c == 6 ? places.total : places.organisations;
      return std::pair(group, c == 0 || c == 6 ? group : heads[static_cast<std::size_t>(c)]->begin);
    };
    std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) { return place(a) < place(b); });
  }

  /// A kind of organisation under another name (科研院所): the one cell between the heads of its neighbours.
  void find_renamed_head(std::vector<const Hit*>& heads) {
    for (std::size_t c = 2; c + 2 < kColumns; ++c) {
      if (heads[c] || !heads[c - 1] || !heads[c + 1]) continue;
      const Range between{heads[c - 1]->end, heads[c + 1]->begin};
      if (between.end <= between.begin || in_.letters.cell[between.begin] != in_.letters.cell[between.end - 1]) continue;
      if (!in_.letters.starts_cell(between.begin) || between.end - between.begin > 10) continue;
      renamed_ = Hit{column_label(table_.form->rows.front().columns[c].id), between.begin, between.end, false, false};
      heads[c] = &*renamed_;
    }
  }

  [[nodiscard]] const Label* column_label(std::string_view key) const {
    const auto is_it = [&](const Label& label) { return label.kind == Label::Kind::column && label.key == key; };
    return &*std::find_if(labels_.begin(), labels_.end(), is_it);
  }

  /// Where the three groups of the head stand: 自然人, 法人或其他组织 and 总计.
  struct Places {
    std::size_t natural = 0;
    std::size_t organisations = 1;
    std::size_t total = 2;
  };

  /// The column of the grid in which a letter stands.
  [[nodiscard]] int column_at(std::size_t letter) const {
    for (const Cell& cell : in_.document.lines[in_.letters.line[letter]].cells) {
      if (cell.span.end > in_.letters.at[letter]) return cell.column;
    }
    return 0;
  }

  /// The groups are ordered as in the format unless all three stand in one row of the head, or the columns of the grid say otherwise.
  [[nodiscard]] Places group_places(const std::vector<const Hit*>& heads) const {
    if (!heads.front() || !heads.back()) return {};
    const std::size_t natural = heads.front()->begin;
    const std::size_t total = heads.back()->begin;
    const auto line = in_.letters.line[natural];
    if (in_.document.lines[line].is_paragraph()) return {};
    if (in_.letters.line[total] != line) {
      return column_at(total) < column_at(natural) ? Places{1, 2, 0} : Places{};
    }
    const auto is_group = [&](const Hit& hit) {
      const bool organisations = hit.label->kind == Label::Kind::head ? hit.label->official == "法人或其他组织" : hit.label->key == "business";
      return organisations && in_.letters.line[hit.begin] == line;
    };
    const auto group = std::find_if(hits_.begin(), hits_.end(), is_group);
    if (group == hits_.end()) return {};
    return {natural, group->begin, total};
  }

  /// Whether the rows that stand on their label's line mostly have that many values.
  [[nodiscard]] bool rows_have(std::size_t count) const {
    std::size_t fitting = 0;
    std::size_t all = 0;
    for (const RowSegment& row : rows_) {
      if (!row.segment->own_line) continue;
      ++all;
      fitting += fit(row.segment->rows.front(), count).has_value() && !fit(row.segment->rows.front(), kColumns).has_value();
    }
    return all > 0 && 2 * fitting > all;
  }

  [[nodiscard]] std::size_t width() const { return order_.size(); }

  /// Rows whose values stand behind their label on the same line: beyond doubt.
  void read_own_lines() {
    std::vector<int> first_columns;
    for (int pass = 0; pass < 2; ++pass) {  // the second with what the first learned about the grid
      for (RowSegment& row : rows_) {
        if (row.values || !row.segment->own_line) continue;
        row.values = fit(row.segment->rows.front(), width(), first_columns);
        if (row.values && row.segment->rows.front().cells) first_columns.push_back(row.values->front().column);
      }
    }
  }

  /// Labels out of the order of the form name nothing here: they were torn from their rows. Those with values on their line stay.
  void keep_in_order() {
    if (each_has_its_own()) return;  // then it is the rows that are out of order
    std::vector<int> best(rows_.size());
    std::vector<int> before(rows_.size(), -1);
    int last = -1;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      best[i] = worth(rows_[i]);
      for (std::size_t j = 0; j < i; ++j) {
        if (rows_[j].row >= rows_[i].row || best[j] + worth(rows_[i]) <= best[i]) continue;
        best[i] = best[j] + worth(rows_[i]);
        before[i] = static_cast<int>(j);
      }
      if (last < 0 || best[i] > best[static_cast<std::size_t>(last)]) last = static_cast<int>(i);
    }
    std::vector<bool> keep(rows_.size(), false);
    for (int i = last; i >= 0; i = before[static_cast<std::size_t>(i)]) keep[static_cast<std::size_t>(i)] = true;
    std::vector<RowSegment> kept;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (keep[i] || rows_[i].values) kept.push_back(std::move(rows_[i]));
    }
    rows_ = std::move(kept);
  }

  /// Whether the numbers of every label stand right behind it, as in text with one cell a line.
  [[nodiscard]] bool each_has_its_own() const {
    return std::none_of(rows_.begin(), rows_.end(), [](const RowSegment& row) { return row.values.has_value(); }) &&
           std::all_of(rows_.begin(), rows_.end(), [&](const RowSegment& row) { return fit_own(row).has_value(); });
  }

  static int worth(const RowSegment& row) { return row.values ? 10 : 1; }

  /// Rows that lost their labels right below the head: as many rows of numbers as the form has rows before the first label.
  void read_before_first() {
    const RowSegment& first = rows_.front();
    if (first.row == 0 || !first.values) return;
    std::vector<std::vector<Token>> full;
    for (const Segment& segment : segments_) {
      if (segment.hit.begin >= first.segment->hit.begin) break;
      for (const ValueRow& values : segment.rows) {
        auto row = fit(values, width());
        if (row && all_numbers(*row)) full.push_back(std::move(*row));
      }
    }
    if (static_cast<int>(full.size()) != first.row) return;
    for (int row = 0; row < first.row; ++row) by_order_.push_back({row, nullptr, std::move(full[static_cast<std::size_t>(row)]), How::order});
  }

  static bool all_numbers(const std::vector<Token>& row) {
    return std::all_of(row.begin(), row.end(), [](const Token& t) { return t.kind == Token::Kind::number; });
  }

  /// Between two rows that were read by their own line, reads rows whose values stand below their labels, or torn from them.
  void read_between() {
    for (std::size_t begin = 0; begin < rows_.size();) {
      std::size_t end = begin + 1;
      while (end < rows_.size() && !rows_[end].values) ++end;
      if (!rows_[begin].values || end > begin + 1 || !rows_behind(rows_[begin]).empty()) read_stretch(begin, end);
      begin = end;
    }
  }

  /// Rows of numbers behind a row's label, without those that it was read by.
  [[nodiscard]] std::vector<const ValueRow*> rows_behind(const RowSegment& row) const {
    std::vector<const ValueRow*> out;
    const std::size_t next = next_kept(row);
    bool own = row.values.has_value();
    for (const Segment* segment = row.segment; segment < segments_.data() + segments_.size() && segment->hit.begin < next; ++segment) {
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

  [[nodiscard]] std::size_t next_kept(const RowSegment& row) const {
    const auto next = static_cast<std::size_t>(&row - rows_.data()) + 1;
    return next < rows_.size() ? rows_[next].segment->hit.begin : in_.range.end;
  }

  /// A stretch of rows [begin, end), the first of which may be read. Where each label is followed by one row of numbers, that is
  /// its row. Otherwise, where there are as many rows of numbers as rows of the form not yet read, the order of the form places
  /// them. Else nobody can tell.
  void read_stretch(std::size_t begin, std::size_t end) {
    if (read_alternating(begin, end)) return;
    for (std::size_t i = begin; i < end; ++i) rows_[i].torn = true;
    std::vector<std::vector<Token>> full;
    for (std::size_t i = begin; i < end; ++i) {
      for (const ValueRow* values : rows_behind(rows_[i])) {
        auto row = fit(*values, width());
        if (row && all_numbers(*row)) full.push_back(std::move(*row));
      }
    }
    if (!rows_[begin].values) return;  // nothing before it says where the stretch begins
    const int first = rows_[begin].row + 1;
    const int last = end < rows_.size() ? rows_[end].row : static_cast<int>(table_.form->rows.size());
    if (full.empty() || static_cast<int>(full.size()) != last - first) return;
    for (int row = first; row < last; ++row) by_order_.push_back({row, nullptr, full[static_cast<std::size_t>(row - first)], How::order});
  }

  bool read_alternating(std::size_t begin, std::size_t end) {
    std::vector<std::optional<std::vector<Token>>> values(end - begin);
    for (std::size_t i = begin; i < end; ++i) {
      const auto behind = rows_behind(rows_[i]);
      if (rows_[i].values) {
        if (!behind.empty() && fits_any(behind)) return false;
        continue;
      }
      values[i - begin] = fit_together(rows_[i]);
      if (!values[i - begin] && behind.size() > 1 && fits_any(behind) && !fit(*behind.front(), width())) return false;
      if (!values[i - begin] && behind.size() > 1 && count_fitting(behind) > 1) return false;
    }
    for (std::size_t i = begin; i < end; ++i) {
      if (!rows_[i].values) rows_[i].values = std::move(values[i - begin]);
    }
    return true;
  }

  [[nodiscard]] std::size_t count_fitting(const std::vector<const ValueRow*>& rows) const {
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const ValueRow* row) { return fit(*row, width()).has_value(); }));
  }

  [[nodiscard]] bool fits_any(const std::vector<const ValueRow*>& rows) const { return count_fitting(rows) > 0; }

  /// The values of a label that stand on the lines behind it: one full row, or one number a line.
  [[nodiscard]] std::optional<std::vector<Token>> fit_together(const RowSegment& row) const {
    const auto numbers = rows_behind(row);
    if (numbers.size() == 1) {
      if (auto fitted = fit(*numbers.front(), width())) return fitted;
    }
    if (auto fitted = fit_own(row)) return fitted;
    if (!numbers.empty() && count_fitting(numbers) == 1) return fit(*numbers.front(), width());
    return std::nullopt;
  }

  /// All that stands between a label and the next one, taken together.
  [[nodiscard]] std::optional<std::vector<Token>> fit_own(const RowSegment& row) const {
    const std::vector<ValueRow>& rows = row.segment->rows;
    if (rows.empty()) return std::nullopt;
    ValueRow all{rows.front().line, rows.front().cells, {}};
    for (const ValueRow& values : rows) {
      all.tokens.insert(all.tokens.end(), values.tokens.begin(), values.tokens.end());
      all.cells = all.cells && values.cells;
    }
    return fit(all, width());
  }

  /// Digits without anything between them: all ways to cut them, then the row's own sum, then the columns.
  void read_cuts() {
    std::vector<RowSegment*> open;
    std::vector<Cuts> ways;
    for (RowSegment& row : rows_) {
      if (row.values || row.torn) continue;
      const auto pieces = pieces_of(row);
      if (pieces.empty()) continue;
      Cuts cuts = cuts_of(in_.document.text, pieces, width(), [&](const std::vector<Token>& numbers) {
        return width() < kColumns || sum_of_parts(numbers) == numbers.back().value;
      });
      if (cuts.complete && cuts.ways == 1 && pieces.size() <= width()) cuts = one_way(pieces);
      glued_.push_back(row.row);
      if (cuts.complete && !cuts.kept.empty()) {
        open.push_back(&row);
        ways.push_back(std::move(cuts));
      }
    }
    settle_cuts(open, ways);
  }

  /// Where the digits leave one way, the relations need not be asked.
  [[nodiscard]] Cuts one_way(const std::vector<Span>& pieces) const {
    return cuts_of(in_.document.text, pieces, width(), [](const std::vector<Token>&) { return true; });
  }

  [[nodiscard]] std::vector<Span> pieces_of(const RowSegment& row) const {
    std::vector<Span> pieces;
    for (const ValueRow& values : row.segment->rows) {
      for (const Token& token : values.tokens) {
        if (token.kind == Token::Kind::text || token.kind == Token::Kind::mark) return {};
        if (token.kind == Token::Kind::number && token.value < 0) return {};
        if (token.kind != Token::Kind::blank) pieces.push_back(token.span);
      }
      if (!pieces.empty()) break;
    }
    return pieces;
  }

  /// Takes the cuts under which every column's relations hold, if that leaves one; rows that needed no relation stay as they are.
  void settle_cuts(const std::vector<RowSegment*>& open, const std::vector<Cuts>& ways) {
    std::vector<std::size_t> choice(open.size(), 0);
    std::size_t combinations = 1;
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (ways[i].ways == 1) open[i]->values = ways[i].kept.front().numbers;
      combinations *= ways[i].kept.size();
      if (combinations > 20'000) return;
    }
    std::vector<std::vector<std::size_t>> holding;
    for (std::size_t n = 0; n < combinations; ++n) {
      std::size_t rest = n;
      for (std::size_t i = 0; i < open.size(); ++i) {
        choice[i] = rest % ways[i].kept.size();
        rest /= ways[i].kept.size();
      }
      if (columns_hold(open, ways, choice)) holding.push_back(choice);
    }
    if (holding.size() != 1) return;
    for (std::size_t i = 0; i < open.size(); ++i) {
      open[i]->values = ways[i].kept[holding.front()[i]].numbers;
      if (ways[i].ways > 1) open[i]->how = How::relations;
    }
  }

  [[nodiscard]] bool columns_hold(const std::vector<RowSegment*>& open, const std::vector<Cuts>& ways, const std::vector<std::size_t>& choice) const {
    Table trial = empty_table(TableId::requests, table_.form->edition);
    const auto put = [&](const RowSegment& row, const std::vector<Token>& values) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        trial.cells[static_cast<std::size_t>(table_.form->cell(row.row, order_[i]))] = cell_of(in_.document, values[i], How::plain);
      }
    };
    for (const RowSegment& row : rows_) {
      if (row.values) put(row, *row.values);
    }
    for (const RowSegment& row : by_order_) put(row, *row.values);
    for (std::size_t i = 0; i < open.size(); ++i) put(*open[i], ways[i].kept[choice[i]].numbers);
    for (const Relation& relation : relations(*table_.form)) {
      if (relation.id == RelationId::total) continue;
      double balance = 0;
      bool read = true;
      for (const Term& term : relation.terms) {
        const auto& value = trial.cells[static_cast<std::size_t>(term.cell)].value;
        read = read && value;
        balance += term.coefficient * value.value_or(0);
      }
      if (read && balance != 0) return false;
    }
    return true;
  }

  void place(std::vector<ValueRow>& leftover) {
    for (const RowSegment& row : rows_) {
      if (row.values) place_values(row);
    }
    for (const RowSegment& row : by_order_) place_values(row);
    if (renamed_) hits_.insert(std::find_if(hits_.begin(), hits_.end(), [&](const Hit& h) { return h.begin > renamed_->begin; }), *renamed_);
    table_.labels = labels_found(in_.document, in_.letters, hits_, *table_.form);
    note_head();
    note_shifted();
    note_rows();
    note_leftovers(leftover);
    span_table();
  }

  void place_values(const RowSegment& row) {
    for (std::size_t i = 0; i < row.values->size(); ++i) {
      const auto cell = static_cast<std::size_t>(table_.form->cell(row.row, order_[i]));
      if (table_.cells[cell].state == State::missing) table_.cells[cell] = cell_of(in_.document, (*row.values)[i], row.how);
    }
  }

  [[nodiscard]] bool row_read(int row) const { return table_.at(row, order_.front()).state != State::missing; }

  void note(ReadingNote note) { table_.notes.push_back(std::move(note)); }

  void note_head() {
    if (absent_column_ >= 0) note({ReadingNote::Kind::column_missing, -1, absent_column_, false, 0, {}});
    if (!header_found_) note({ReadingNote::Kind::header_lost, -1, -1, true, 0, {}});
  }

  /// What became of every row that was not read: its numbers could not be placed, it is absent, or the table ends before it.
  void note_rows() {
    const int rows = static_cast<int>(table_.form->rows.size());
    int last = rows - 1;
    const auto seen = [&](int row) {
      return row_read(row) || std::any_of(rows_.begin(), rows_.end(), [&](const RowSegment& r) { return r.row == row; });
    };
    while (last >= 0 && !seen(last)) --last;
    for (const RowSegment& row : rows_) {
      if (!row_read(row.row)) note_unread(row);
    }
    const bool torn = std::any_of(rows_.begin(), rows_.end(), [&](const RowSegment& r) { return table_.at(r.row, order_.front()).state == State::unread; });
    for (int row = 0; row < last; ++row) {
      if (seen(row)) continue;
      if (torn && unclaimed_numbers()) {
        mark_unread(table_, row);
      } else {
        note({ReadingNote::Kind::row_missing, row, -1, false, 0, {}});
      }
    }
    if (last < rows - 1) note({ReadingNote::Kind::cut, last + 1, -1, false, rows - 1 - last, last_label_span(last)});
  }

  [[nodiscard]] std::vector<Span> last_label_span(int last) const {
    for (const RowSegment& row : rows_) {
      if (row.row == last) return {in_.letters.span(row.segment->hit.begin, row.segment->hit.end)};
    }
    return {};
  }

  void note_unread(const RowSegment& row) {
    std::vector<Span> spans;
    int count = 0;
    for (const ValueRow& values : row.segment->rows) {
      for (const Token& token : values.tokens) {
        if (token.kind == Token::Kind::blank || token.kind == Token::Kind::text) continue;
        spans.push_back(token.span);
        ++count;
      }
    }
    const bool glued = std::find(glued_.begin(), glued_.end(), row.row) != glued_.end();
    if (count == 0 && !unclaimed_numbers()) {
      note({ReadingNote::Kind::row_missing, row.row, -1, false, 0, {in_.letters.span(row.segment->hit.begin, row.segment->hit.end)}});
      return;
    }
    mark_unread(table_, row.row);
    if (count > 0) note({glued ? ReadingNote::Kind::glued : ReadingNote::Kind::unassigned, row.row, -1, false, count, spans});
  }

  /// Whether the table has numbers that no row took: then a label without values is unread, not empty.
  [[nodiscard]] bool unclaimed_numbers() const {
    for (const RowSegment& row : rows_) {
      if (!row.values && row.segment->rows.end() != std::find_if(row.segment->rows.begin(), row.segment->rows.end(), [](const ValueRow& v) { return v.has_digits(); })) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_placed(Span span) const {
    return std::any_of(table_.cells.begin(), table_.cells.end(), [&](const CellValue& cell) {
      return cell.span && !cell.span->empty() && (cell.span->contains(span) || span.contains(*cell.span));
    });
  }

  /// The words before a full row of numbers in a grid that are no label of the format: a row of the author's own.
  [[nodiscard]] std::optional<Span> foreign_label(const ValueRow& values) const {
    const Line& line = in_.document.lines[values.line];
    if (line.is_paragraph() || values.tokens.size() != kColumns) return std::nullopt;
    const auto is_label = [&](Span span) {
      const auto inside = [&](const Hit& hit) { return span.contains(in_.letters.span(hit.begin, hit.end)); };
      const std::u16string_view words = slice(in_.document.text, span);
      return std::any_of(words.begin(), words.end(), is_han) && std::none_of(hits_.begin(), hits_.end(), inside);
    };
    for (auto cell = line.cells.rbegin(); cell != line.cells.rend(); ++cell) {
      if (cell->span.empty() || cell->span.end > values.tokens.front().span.begin) continue;
      return is_label(cell->span) ? std::optional(cell->span) : std::nullopt;
    }
    return std::nullopt;
  }

  /// Numbers that no cell took. Behind the last row they may be the next table's.
  void note_leftovers(std::vector<ValueRow>& leftover) {
    std::size_t last_row = 0;
    for (const RowSegment& row : rows_) last_row = std::max(last_row, row.segment->hit.begin);
    std::vector<Span> spans;
    for (const Segment& segment : segments_) {
      const bool claimed_label = std::any_of(rows_.begin(), rows_.end(), [&](const RowSegment& r) { return r.segment == &segment && !r.values; });
      if (claimed_label || (segment.hit.label->kind == Label::Kind::column && segment.hit.begin < rows_.front().segment->hit.begin)) continue;
      for (const ValueRow& values : segment.rows) {
        ValueRow rest{values.line, values.cells, {}};
        for (const Token& token : values.tokens) {
          const bool digits = token.kind == Token::Kind::number || token.kind == Token::Kind::digits;
          if (digits && !is_placed(token.span)) rest.tokens.push_back(token);
        }
        if (rest.tokens.empty()) continue;
        if (const auto label = foreign_label(rest)) {
          note({ReadingNote::Kind::row_unknown, -1, -1, true, static_cast<int>(rest.tokens.size()), {*label}});
        } else if (segment.hit.begin >= last_row) {
          leftover.push_back(std::move(rest));
        } else {
          for (const Token& token : rest.tokens) spans.push_back(token.span);
        }
      }
    }
    if (!spans.empty()) note({ReadingNote::Kind::unassigned, -1, -1, false, static_cast<int>(spans.size()), spans});
  }

  /// Rows of a grid whose values begin in another column than those of most rows on the same level of the form.
  void note_shifted() {
    std::map<std::pair<int, int>, std::map<int, int>> columns;  // by table and level: how many rows begin in each column
    const auto key = [&](const RowSegment& row) {
      const RowForm& form = table_.form->rows[static_cast<std::size_t>(row.row)];
      return std::pair(in_.document.lines[row.segment->rows.front().line].table, !form.group.empty() ? 2 : !form.block.empty() ? 1 : 0);
    };
    const auto in_grid = [](const RowSegment& row) { return row.values && row.segment->own_line && row.segment->rows.front().cells; };
    for (const RowSegment& row : rows_) {
      if (in_grid(row)) ++columns[key(row)][row.values->front().column];
    }
    for (const RowSegment& row : rows_) {
      if (!in_grid(row)) continue;
      const auto& counts = columns[key(row)];
      const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
      const int own = counts.at(row.values->front().column);
      if (own * 3 <= most->second) note({ReadingNote::Kind::row_shifted, row.row, -1, true, 0, {row.values->front().span, row.values->back().span}});
    }
  }

  void span_table() {
    Span span = in_.letters.span(hits_.front().begin, hits_.back().end);
    for (const CellValue& cell : table_.cells) {
      if (cell.span) span.end = std::max(span.end, cell.span->end);
    }
    table_.span = span;
  }

  const TableInput& in_;
  std::vector<Label> labels_;
  std::vector<Hit> hits_;
  std::vector<Segment> segments_;
  Table table_;
  std::vector<RowSegment> rows_;      ///< rows with a label, in the order of the document
  std::vector<RowSegment> by_order_;  ///< rows placed by the order of the form
  std::vector<int> glued_;
  ColumnOrder order_;
  std::optional<Hit> renamed_;  ///< the head of a column under another name
  bool header_found_ = false;
  int absent_column_ = -1;
};

}  // namespace

Table read_requests(const TableInput& input, std::vector<ValueRow>& leftover) { return RequestsReader(input).read(leftover); }

}  // namespace nianbao
