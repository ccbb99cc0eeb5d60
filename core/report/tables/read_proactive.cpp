#include <algorithm>
#include <iterator>
#include <optional>

#include "report/tables/digit_splits.hpp"
#include "report/tables/read_tables.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

class ProactiveReader {
 public:
  explicit ProactiveReader(const TableInput& input) : in_(input), labels_(labels_of(TableId::proactive)) {}

  Table read() {
    hits_ = find_labels(TableId::proactive, in_.document, in_.letters, in_.range);
    const auto segments = segments_of(in_.document, in_.letters, labels_, hits_, in_.range);
    table_ = empty_table(TableId::proactive, edition());
    std::vector<const Segment*> chosen(table_.form->rows.size(), nullptr);
    for (const Segment& segment : segments) {
      const int row = form_row(segment.hit);
      if (row < 0) continue;
      const Segment*& best = chosen[static_cast<std::size_t>(row)];
      if (!best || worth(segment, row) > worth(*best, row)) best = &segment;
    }
    const auto found = std::count_if(chosen.begin(), chosen.end(), [](const Segment* s) { return s != nullptr; });
    if (found < 2) return std::move(table_);
    table_.found = true;
    glued_ = any_glued(chosen);
    const bool leading = numbers_lead(segments, chosen);
    for (std::size_t row = 0; row < chosen.size(); ++row) {
      if (chosen[row] && leading) mark_unread(table_, static_cast<int>(row));
      if (chosen[row] && !leading) read_row(static_cast<int>(row), *chosen[row]);
    }
    note_absent(chosen);
    note_head(chosen);
    note_other_edition();
    table_.labels = labels_found(in_.document, in_.letters, hits_, *table_.form);
    span_table(chosen);
    return std::move(table_);
  }

 private:
  /// The row of the table's form that a label names. 规范性文件 and 行政规范性文件 are the same row in the two editions.
  [[nodiscard]] int form_row(const LabelMatch& hit) const {
    if (hit.label->kind != Label::Kind::row) return -1;
    return table_.form->find_row(hit.label->key).value_or(-1);
  }

  [[nodiscard]] std::size_t width(int row) const {
    return table_.form->rows[static_cast<std::size_t>(row)].columns.size();
  }

  /// How well a segment fits its row: by its values first, by its words second, then by its cells.
  [[nodiscard]] int worth(const Segment& segment, int row) const {
    const bool cells = !in_.document.lines[in_.letters.line[segment.hit.begin]].is_paragraph();
    const int words = (segment.hit.exact ? 2 : 0) + (cells ? 1 : 0);
    if (segment.rows.empty()) return words;
    const bool fits = fit(segment.rows.front(), width(row)).has_value();
    return (fits ? 8 : 0) + (segment.rows.front().has_digits() ? 4 : 0) + words;
  }

  [[nodiscard]] bool has(Label::Kind kind, std::string_view key) const {
    return std::any_of(hits_.begin(), hits_.end(),
                       [&](const LabelMatch& h) { return h.label->kind == kind && h.label->key == key; });
  }

  /// Told by the words in the heads and by the rows that only one edition has.
  [[nodiscard]] Edition edition() const {
    int older = 0;
    int newer = 0;
    for (const std::string_view key : {"created", "published", "public", "previous", "change", "projects"})
      older += has(Label::Kind::column, key);
    for (const std::string_view key : {"services", "procurement"}) older += has(Label::Kind::row, key);
    for (const std::string_view key : {"made", "repealed", "inForce", "amount"}) newer += has(Label::Kind::column, key);
    if (older == newer) return in_.edition;
    return older > newer ? Edition::y2019 : Edition::y2021;
  }

  /// Numbers that stand before their labels, above the first and not behind the last: each label would get the next one's.
  [[nodiscard]] bool numbers_lead(const std::vector<Segment>& segments,
                                  const std::vector<const Segment*>& chosen) const {
    if (!chosen.front() || !chosen.back() || !chosen.back()->rows.empty()) return false;
    return std::any_of(segments.data(), chosen.front(), [&](const Segment& segment) {
      return std::any_of(segment.rows.begin(), segment.rows.end(),
                         [&](const ValueRow& row) { return row.has_digits() && fit(row, width(0)).has_value(); });
    });
  }

  /// The columns of a row in the order in which its head has them.
  [[nodiscard]] std::vector<int> order(int row, const Segment& segment) const {
    const auto columns = table_.form->rows[static_cast<std::size_t>(row)].columns;
    std::vector<const LabelMatch*> heads(columns.size(), nullptr);
    for (const LabelMatch& hit : hits_) {
      if (hit.label->kind != Label::Kind::column || hit.begin > segment.hit.begin) continue;
      for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].id == hit.label->key) heads[c] = &hit;
      }
    }
    std::vector<int> out;
    for (std::size_t c = 0; c < columns.size(); ++c) out.push_back(static_cast<int>(c));
    if (std::find(heads.begin(), heads.end(), nullptr) != heads.end()) return out;
    const auto line = in_.letters.line[heads.front()->begin];
    if (std::any_of(heads.begin(), heads.end(),
                    [&](const LabelMatch* h) { return in_.letters.line[h->begin] != line; }))
      return out;
    sort_stably(out, [&](int a, int b) {
      return heads[static_cast<std::size_t>(a)]->begin < heads[static_cast<std::size_t>(b)]->begin;
    });
    return out;
  }

  void read_row(int row, const Segment& segment) {
    const auto values = values_of(row, segment);
    if (!values) return note_unread(row, segment);
    const auto columns = order(row, segment);
    for (std::size_t i = 0; i < values->size(); ++i) {
      table_.cells[static_cast<std::size_t>(table_.form->cell(row, columns[i]))] =
          cell_of(in_.document, (*values)[i], ReadBy::plain);
    }
  }

  /// The row's values: on its own line, on the lines below, or glued digits that can be cut in one way only.
  [[nodiscard]] std::optional<std::vector<CellToken>> values_of(int row, const Segment& segment) const {
    if (segment.rows.empty() || segment.others || numbers_too_many(row, segment)) return std::nullopt;
    if (glued_ && is_alone(segment, row)) return cut(row, segment);
    const ValueRow& first = segment.rows.front();
    if (auto values = fit(first, width(row))) return values;
    if (auto values = fit_merged(first, row)) return values;
    if (segment.own_line && !first.has_digits() && first.cells) return std::nullopt;
    ValueRow all{first.line, first.cells, {}};
    for (const ValueRow& values : segment.rows) {
      all.cells = all.cells && values.cells;
      all.tokens.insert(all.tokens.end(), values.tokens.begin(), values.tokens.end());
    }
    if (auto values = fit(all, width(row))) return values;
    if (auto values = read_leading(first, row)) return values;
    return cut(row, segment);
  }

  /// All tokens of a segment with digits in them.
  static std::vector<CellToken> digits_of(const Segment& segment) {
    std::vector<CellToken> out;
    for (const ValueRow& values : segment.rows)
      std::copy_if(values.tokens.begin(), values.tokens.end(), std::back_inserter(out),
                   [](const CellToken& token) { return token.has_digit; });
    return out;
  }

  [[nodiscard]] std::optional<std::vector<CellToken>> cut(int row, const Segment& segment) const {
    std::vector<Span> pieces;
    for (const CellToken& token : digits_of(segment)) {
      if (token.kind == CellToken::Kind::text) return std::nullopt;  // a value beside the others: 「12| 462」
      pieces.push_back(token.span);
    }
    if (pieces.empty() || pieces.size() > width(row) || head_parts_numbers(segment)) return std::nullopt;
    const DigitSplits cuts =
        digit_splits_of(in_.document.text, pieces, width(row), [](const std::vector<CellToken>&) { return true; });
    return cuts.complete && !cuts.doubtful && cuts.ways == 1 ? std::optional(cuts.kept.front().numbers) : std::nullopt;
  }

  /// 「行政事业性收费 30 第二十条第（九）项 16」: the row goes on behind a head that a tool put into its line.
  [[nodiscard]] bool head_parts_numbers(const Segment& segment) const {
    const auto line = in_.letters.line[segment.hit.begin];
    return std::any_of(hits_.begin(), hits_.end(), [&](const LabelMatch& hit) {
      return hit.label->kind != Label::Kind::row && hit.begin > segment.hit.begin && hit.end < in_.letters.size() &&
             in_.letters.line[hit.begin] == line && in_.letters.line[hit.end] == line &&
             is_digit(in_.letters.text[hit.end]);
    });
  }

  /// Whether digits run together somewhere: those of a row that does not fit are in one piece. So may those be that stand alone
  /// beside a blank cell.
  [[nodiscard]] bool any_glued(const std::vector<const Segment*>& chosen) const {
    int row = 0;
    return std::any_of(chosen.begin(), chosen.end(), [&](const Segment* segment) {
      const int own = row++;
      return segment && is_alone(*segment, own) && !fit(segment->rows.front(), width(own));
    });
  }

  /// One piece of digits where a row has several numbers, long enough to hold them all.
  [[nodiscard]] bool is_alone(const Segment& segment, int row) const {
    const auto digits = digits_of(segment);
    return width(row) > 1 && digits.size() == 1 && digits.front().span.length() >= width(row);
  }

  /// Lines of numbers below a label that are more than its row holds: some of them are another row's, and which nobody can tell.
  [[nodiscard]] bool numbers_too_many(int row, const Segment& segment) const {
    if (segment.own_line || segment.rows.front().cells) return false;
    std::size_t numbers = 0;
    for (const ValueRow& values : segment.rows)
      numbers +=
          static_cast<std::size_t>(std::count_if(values.tokens.begin(), values.tokens.end(),
                                                 [](const CellToken& t) { return t.kind == CellToken::Kind::number; }));
    return numbers > width(row);
  }

  /// Cells that span columns, repeated in each of them by a tool that undid the merging: 「行政许可 | 12 | 12 | 12」. Where several
  /// values are left, a word of the head must be repeated likewise.
  [[nodiscard]] std::optional<std::vector<CellToken>> fit_merged(const ValueRow& row, int form_row) const {
    const std::size_t count = width(form_row);
    if (!row.cells || row.tokens.size() <= count || (count > 1 && !head_repeated(form_row))) return std::nullopt;
    if (std::any_of(row.tokens.begin(), row.tokens.end(),
                    [](const CellToken& t) { return t.kind != CellToken::Kind::number; }))
      return std::nullopt;
    std::vector<CellToken> values;
    for (const CellToken& token : row.tokens) {
      if (values.empty() || values.back().value != token.value) values.push_back(token);
    }
    if (values.size() == 1) values.assign(row.tokens.begin(), row.tokens.begin() + static_cast<std::ptrdiff_t>(count));
    return values.size() == count ? std::optional(values) : std::nullopt;
  }

  [[nodiscard]] bool head_repeated(int row) const {
    const auto columns = table_.form->rows[static_cast<std::size_t>(row)].columns;
    const auto repeated = [&](const LabelMatch& a, const LabelMatch& b) {
      const auto is_own = [&](const ColumnForm& column) { return column.id == a.label->key; };
      return a.label->kind == Label::Kind::column && b.label == a.label &&
             in_.letters.line[a.begin] == in_.letters.line[b.begin] &&
             std::any_of(columns.begin(), columns.end(), is_own);
    };
    return std::adjacent_find(hits_.begin(), hits_.end(), repeated) != hits_.end();
  }

  /// In running text the words of a sentence may follow the last value: the row's numbers are those before the first word.
  [[nodiscard]] std::optional<std::vector<CellToken>> read_leading(const ValueRow& row, int form_row) const {
    if (row.cells) return std::nullopt;
    ValueRow leading{row.line, false, {}};
    for (const CellToken& token : row.tokens) {
      if (token.kind == CellToken::Kind::text) break;
      leading.tokens.push_back(token);
    }
    return fit(leading, width(form_row));
  }

  void note_unread(int row, const Segment& segment) {
    std::vector<Span> spans;
    bool glued = false;
    for (const ValueRow& values : segment.rows) {
      for (const CellToken& token : values.tokens) {
        if (is_blank(token) || (token.kind == CellToken::Kind::text && !token.has_digit)) continue;
        spans.push_back(token.span);
        glued =
            glued || token.kind == CellToken::Kind::digits || (token.kind == CellToken::Kind::number && !values.cells);
      }
    }
    if (spans.empty()) {
      table_.notes.push_back({.kind = ReadingNote::Kind::row_missing,
                              .row = row,
                              .spans = {in_.letters.span(segment.hit.begin, segment.hit.end)}});
      return;
    }
    mark_unread(table_, row);
    table_.notes.push_back(
        {.kind = glued ? ReadingNote::Kind::glued : ReadingNote::Kind::unassigned, .row = row, .spans = spans});
  }

  void note_absent(const std::vector<const Segment*>& chosen) {
    int last = static_cast<int>(chosen.size()) - 1;
    while (last >= 0 && !chosen[static_cast<std::size_t>(last)]) --last;
    for (int row = 0; row < last; ++row) {
      if (!chosen[static_cast<std::size_t>(row)])
        table_.notes.push_back({.kind = ReadingNote::Kind::row_missing, .row = row});
    }
    if (last == static_cast<int>(chosen.size()) - 1) return;
    const LabelMatch& hit = chosen[static_cast<std::size_t>(last)]->hit;
    table_.notes.push_back(
        {.kind = ReadingNote::Kind::truncated, .row = last + 1, .spans = {in_.letters.span(hit.begin, hit.end)}});
  }

  void note_head(const std::vector<const Segment*>& chosen) {
    const bool any_head =
        std::any_of(hits_.begin(), hits_.end(), [](const LabelMatch& h) { return h.label->kind != Label::Kind::row; });
    if (!any_head &&
        std::any_of(chosen.begin(), chosen.end(), [](const Segment* s) { return s && !s->rows.empty(); })) {
      table_.notes.push_back({.kind = ReadingNote::Kind::header_lost, .placed = true});
    }
  }

  void note_other_edition() {
    const TableForm& other =
        table_form(TableId::proactive, table_.form->edition == Edition::y2019 ? Edition::y2021 : Edition::y2019);
    for (const RowForm& row : other.rows) {
      if (has(Label::Kind::row, row.id) && !table_.form->find_row(row.id))
        table_.other_edition_parts.emplace_back(row.id);
      for (const ColumnForm& column : row.columns) {
        const bool own = std::any_of(table_.form->rows.begin(), table_.form->rows.end(), [&](const RowForm& r) {
          return std::any_of(r.columns.begin(), r.columns.end(),
                             [&](const ColumnForm& c) { return c.id == column.id; });
        });
        const std::string key = "columns." + std::string(column.id);
        auto& parts = table_.other_edition_parts;
        if (!own && has(Label::Kind::column, column.id) && std::find(parts.begin(), parts.end(), key) == parts.end())
          parts.push_back(key);
      }
    }
  }

  void span_table(const std::vector<const Segment*>& chosen) {
    Span span{static_cast<std::uint32_t>(in_.document.text.size()), 0};
    for (const Segment* segment : chosen) {
      if (!segment) continue;
      const Span label = in_.letters.span(segment->hit.begin, segment->hit.end);
      span = {std::min(span.begin, label.begin), std::max(span.end, label.end)};
    }
    for (const CellValue& cell : table_.cells) {
      if (cell.span) span.end = std::max(span.end, cell.span->end);
    }
    table_.span = span;
  }

  const TableInput& in_;
  const std::vector<Label>& labels_;
  std::vector<LabelMatch> hits_;
  Table table_;
  bool glued_ = false;  ///< digits run together in some row
};

}  // namespace

Table read_proactive(const TableInput& input) { return ProactiveReader(input).read(); }

}  // namespace nianbao
