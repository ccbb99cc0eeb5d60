#include "report/tables/read_tables.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

#include "report/tables/doubtful_layouts.hpp"
#include "report/tables/labels_found.hpp"
#include "report/tables/notes.hpp"
#include "report/tables/rows.hpp"
#include "report/tables/table_four.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// A layout under an order of the columns, and how likely it is.
struct Hypothesis {
  const TableText* text;
  Head head;
  Layout layout;
  Tally tally;  ///< of the layout and of the relations between its numbers
};

/// By cell of the form what a hypothesis puts there.
using CellTokens = std::vector<std::optional<CellToken>>;

CellTokens tokens_of(const Hypothesis& it) {
  CellTokens tokens(static_cast<std::size_t>(it.text->form->cell_count()));
  for (std::size_t row = 0; row < it.layout.rows.size(); ++row) {
    const auto& values = it.layout.rows[row].values;
    for (std::size_t i = 0; i < values.size(); ++i)
      tokens[static_cast<std::size_t>(it.text->rows[row].cell + it.head.orders[row][i])] = values[i];
  }
  return tokens;
}

bool is_same(const std::optional<CellToken>& a, const std::optional<CellToken>& b) {
  return a && b && a->kind == b->kind && a->value == b->value;
}

/// What the layout says for itself, without the relations.
double structural_cost(const Tally& all) {
  Tally tally = all;
  tally[Factor::holds] = tally[Factor::fails] = tally[Factor::fails_more] = 0;
  return cost_of(tally);
}

/// The layouts under one order of the columns, which costs so much.
void add_hypotheses(const TableText& text, const Head& head, Factor other, double count, std::vector<Hypothesis>& out) {
  for (Layout& layout : layouts_of(text, head)) {
    const bool gathered = layout.tally[Factor::gathered] > 0;
    if (other == Factor::apart_order && count > 0 && !gathered) continue;
    Tally tally = layout.tally;
    tally += tally_of(*text.form, numbers_of(text, head, layout));
    tally[other] += count;
    if (text.form->id == TableId::review && tally[Factor::passed] > 0) continue;  // small tables have a label each
    doubt_scattered(tally, layout);
    if (gathered) {
      const double cost = layout.row_a_line ? structural_cost(tally) : cost_of(tally);
      for (RowReading& row : layout.rows) row.margin = weight_of(Factor::unknown) - cost;
    }
    out.push_back({&text, head, std::move(layout), tally});
  }
}

void add_hypotheses(const TableText& text, std::vector<Hypothesis>& out) {
  const Head head = read_head(text);
  add_hypotheses(text, head, Factor::other_order, 0, out);
  Head other = head;
  if (head.other) {
    other.orders.assign(text.rows.size(), *head.other);
    add_hypotheses(text, other, head.other_rare ? Factor::rare_order : Factor::other_order, 1, out);
  }
  other.orders = head.orders;  // numbers that stand apart from their labels may do so from the head's
  for (ColumnOrder& order : other.orders) sort_stably(order, std::less<>());
  if (text.form->id == TableId::requests && other.orders != head.orders)
    add_hypotheses(text, other, Factor::apart_order, 1, out);
}

/// Takes the likeliest of some hypotheses, and puts into the table what no other puts otherwise that is nearly as likely.
class TableMaker {
 public:
  TableMaker(std::vector<Hypothesis> all, Table& table) : all_(std::move(all)), table_(table) {
    best_ = &*std::min_element(all_.begin(), all_.end(), [](const Hypothesis& a, const Hypothesis& b) {
      return cost_of(a.tally) < cost_of(b.tally);
    });
    for (const Hypothesis& it : all_) tokens_.push_back(tokens_of(it));
  }

  const Hypothesis& best() const { return *best_; }

  void make() {
    describe();
    if (best_->head.one_lost) return;
    read_open_rows(*best_->text, best_->head, best_->layout);
    for (std::size_t row = 0; row < best_->layout.rows.size(); ++row) place(row);
  }

 private:
  /// A table that is read plainly needs no reasons.
  void describe() {
    if (structural_cost(best_->tally) == 0) return;
    for (const Hypothesis& it : all_) {
      Alternative alternative{it.layout.name, -cost_of(it.tally), &it == best_};
      for (const Weight& weight : kWeights) {
        if (it.tally[weight.factor] != 0)
          alternative.factors.push_back({weight.name, it.tally[weight.factor], weight.weight});
      }
      table_.candidates.push_back(std::move(alternative));
    }
  }

  /// The weight of the hypotheses that put something else into a cell, beside the one that was taken; or, where that could not tell
  /// what stands there, take other digits for the row.
  [[nodiscard]] double weight_of_others(std::size_t row, std::size_t cell, double (*cost)(const Tally&)) const {
    const auto own = static_cast<std::size_t>(best_ - all_.data());
    double sum = 0;
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (i == own) continue;
      const auto& token = tokens_[i][cell];
      const bool other_run = all_[i].text == best_->text && all_[i].layout.rows[row].run &&
                             all_[i].layout.rows[row].run != best_->layout.rows[row].run;
      const bool other_value = token && !is_blank(*token) && !is_same(token, tokens_[own][cell]);
      if (tokens_[own][cell] ? other_value : other_run) sum += likelihood(cost(best_->tally) - cost(all_[i].tally));
    }
    return sum;
  }

  void place(std::size_t row) {
    RowReading& reading = best_->layout.rows[row];
    const double most = likelihood(-kMargin);
    for (std::size_t i = 0; i < reading.values.size(); ++i) {
      const auto at = static_cast<std::size_t>(best_->text->rows[row].cell + best_->head.orders[row][i]);
      const double others = weight_of_others(row, at, cost_of);
      ReadBy how = reading.how == ReadBy::plain ? best_->head.how : reading.how;
      if (weight_of_others(row, at, structural_cost) > most) how = ReadBy::relations;
      CellValue cell = cell_of(best_->text->document(), reading.values[i], how);
      if (others + likelihood(-reading.margin) > most) {
        cell.state = CellState::unread;
        cell.value.reset();
        cell.doubt = others > most ? Doubt::layouts : Doubt::apart;
      }
      table_.cells[at] = std::move(cell);
    }
  }

  std::vector<Hypothesis> all_;
  Table& table_;
  Hypothesis* best_;
  std::vector<CellTokens> tokens_;
};

/// The first of the labels that stands behind every sentence above the table: those name its labels, too.
std::uint32_t begin_of(const TableText& text, std::uint32_t value) {
  const std::u16string& source = text.document().text;
  const std::size_t stop = value < source.size() ? source.rfind(u'。', value) : source.npos;
  for (const LabelMatch& match : text.stream.labels) {
    if (match.from < value && (stop == source.npos || match.from > stop)) return match.from;
  }
  return value;
}

/// From the first label to the last cell; labels behind that begin the paragraph below: 行政复议1件，…
std::optional<Span> span_of(const TableText& text, const Table& table) {
  auto first = static_cast<std::uint32_t>(text.document().text.size());
  std::uint32_t last = 0;
  for (const CellValue& cell : table.cells) {
    if (!cell.span) continue;
    first = std::min(first, cell.span->begin);
    last = std::max(last, cell.span->end);
  }
  if (last == 0 && text.stream.labels.empty()) return std::nullopt;
  const auto end_of = [&](const LabelMatch& match) { return text.stream.letters.at[match.end - 1] + 1; };
  if (last == 0) last = end_of(text.stream.labels.back());
  for (const RowLabel& label : text.labels) {
    if (table.id != TableId::review) last = std::max(last, end_of(*label.match));
  }
  return Span{begin_of(text, first), last};
}

void note_other_edition(const TableText& text, Table& table) {
  const Edition edition = table.form->edition == Edition::y2019 ? Edition::y2021 : Edition::y2019;
  auto& parts = table.other_edition_parts;
  for (const RowForm& row : table_form(table.id, edition).rows) {
    if (text.has(Label::Kind::row, row.id) && !table.form->find_row(row.id)) parts.emplace_back(row.id);
    for (const ColumnForm& column : row.columns) {
      const auto has_it = [&](const RowForm& other) { return other.find_column(column.id).has_value(); };
      const bool own = std::any_of(table.form->rows.begin(), table.form->rows.end(), has_it);
      const std::string key = "columns." + std::string(column.id);
      if (!own && text.has(Label::Kind::column, column.id) && std::find(parts.begin(), parts.end(), key) == parts.end())
        parts.push_back(key);
    }
  }
}

/// Whether the numbers behind a label, and before the next, are as many as a row has, or may be when they are cut.
bool has_row(const TableText& text, std::size_t label) {
  const std::size_t end = label + 1 < text.labels.size() ? text.labels[label + 1].begin : text.stream.range.end;
  const std::size_t width = text.rows[text.labels[label].row].width;
  return std::any_of(text.stream.runs.begin(), text.stream.runs.end(), [&](const ValueRun& run) {
    if (run.at < text.labels[label].end || run.at > end) return false;
    std::size_t digits = 0;
    for (const CellToken& token : run.values.tokens) digits += is_value(token) ? token.span.length() : 0;
    return digits >= width || !ways_to_fit(run.values, width).empty();
  });
}

/// Whether enough of the table was found to know it by: two of its rows, or one with its head where it was cut behind that, or one
/// with all its numbers. Rows that a sentence names (予以公开10件，部分公开3件) are none.
bool is_found(const TableText& text) {
  constexpr std::ptrdiff_t kMostOfHead = 5;  // columns of the seven of table three
  constexpr std::size_t kManyColumns = 7;    // columns, as table three has; of fewer any line has all numbers
  const auto columns = std::count_if(text.stream.labels.begin(), text.stream.labels.end(), is_column);
  bool whole = false;
  bool prose = true;
  for (std::size_t i = 0; i < text.labels.size(); ++i) {
    whole = whole || (text.rows[text.labels[i].row].width >= kManyColumns && has_row(text, i));
    prose = prose && is_sentence(text.document(), text.stream.line_of(text.labels[i].match->begin));
  }
  if (prose && !whole && columns == 0 && !text.stream.named) return false;
  return text.labels.size() > 1 || (!text.labels.empty() && (columns >= kMostOfHead || whole));
}

TableRead read_found(std::vector<TableText> texts) {
  TableRead out{empty_table(texts.front().form->id, texts.front().form->edition), {}};
  Table& table = out.table;
  std::vector<Hypothesis> hypotheses;
  for (const TableText& text : texts) add_hypotheses(text, hypotheses);
  TableMaker maker(std::move(hypotheses), table);
  maker.make();
  table.found = true;
  const auto& [text, head, layout, tally] = maker.best();
  Notes notes = notes_on(*text, head, layout, table);
  table.notes = std::move(notes.notes);
  out.leftover = std::move(notes.leftover);
  const auto cells_of = [&, form = text](std::size_t row) {
    return std::span(table.cells).subspan(static_cast<std::size_t>(form->rows[row].cell), form->rows[row].width);
  };
  for (const std::size_t row : notes.unread) {
    for (CellValue& cell : cells_of(row)) {
      if (cell.state != CellState::missing && cell.state != CellState::blank) continue;
      cell.state = CellState::unread;
      cell.doubt = layout.rows[row].doubt == Doubt::none ? Doubt::apart : layout.rows[row].doubt;
      cell.splits = layout.rows[row].splits;
    }
  }
  for (const std::size_t row : notes.blank) {
    const std::uint32_t end = text->stream.span_of(*text->label_of(row)->match).end;
    for (CellValue& cell : cells_of(row)) {
      cell.state = CellState::blank;
      cell.span = Span{end, end};
    }
  }
  table.labels = labels_found(*text);
  table.span = span_of(*text, table);
  if (table.id == TableId::proactive) note_other_edition(*text, table);
  return out;
}

TableRead read_one(TableText text) {
  std::vector<TableText> texts;
  texts.push_back(std::move(text));
  return read_found(std::move(texts));
}

}  // namespace

Table empty_table(TableId id, Edition edition) {
  Table table;
  table.id = id;
  table.form = &table_form(id, edition);
  table.cells.resize(static_cast<std::size_t>(table.form->cell_count()));
  return table;
}

/// Whether the label of a row of table three stands between these values.
static bool are_requests(const Stream& stream, const std::vector<ValueRun>& runs) {
  constexpr std::size_t kTelling = 6;  // letters; shorter labels stand in other tables and in prose
  if (runs.empty()) return false;
  const std::size_t from = runs.front().at;
  const auto words = std::u16string_view(stream.letters.text).substr(from, runs.back().at - from);
  const auto& labels = labels_of(TableId::requests);
  return std::any_of(labels.begin(), labels.end(), [words](const Label& it) {
    return it.kind == Label::Kind::row && it.words.size() >= kTelling && words.find(it.words) != words.npos;
  });
}

/// Without a head: a lone row of fifteen numbers where table four should stand is the table.
static Table read_headless(const Stream& stream, const std::vector<ValueRun>& unclaimed) {
  Table table = empty_table(TableId::review, Edition::y2021);
  const auto width = static_cast<std::size_t>(table.form->cell_count());
  const auto take = [&](const std::vector<CellToken>& values) {
    for (std::size_t i = 0; i < width; ++i) table.cells[i] = cell_of(stream.document, values[i], ReadBy::order);
    table.found = true;
    table.span = Span{values.front().span.begin, values.back().span.end};
    table.notes.push_back({.kind = ReadingNote::Kind::header_lost, .placed = true, .spans = {*table.span}});
  };
  ValueRow all{0, false, {}};  // one number a line, or one group
  const std::vector<ValueRun>& runs = unclaimed.empty() ? stream.runs : unclaimed;
  if (are_requests(stream, runs)) return table;
  std::size_t with_digits = 0;
  for (const ValueRun& run : runs) {
    if (!run.values.has_digits()) continue;
    ++with_digits;
    const auto ways = ways_to_fit(run.values, width);
    if (ways.size() == 1 && all_numbers(ways.front())) {
      take(ways.front());
      return table;
    }
    append(all.tokens, run.values.tokens);
  }
  const auto ways = ways_to_fit(all, width);
  if (with_digits <= table.form->rows.size() && ways.size() == 1 && all_numbers(ways.front())) take(ways.front());
  return table;
}

TableRead read_table(TableId id, const TableInput& input, const std::vector<ValueRun>& unclaimed) {
  Stream stream = read_stream(id, input.document, input.letters, input.range);
  if (id != TableId::review) {
    TableText text = find_table(id, std::move(stream), input.edition, input.year);
    if (!is_found(text)) return {empty_table(id, input.edition), {}};
    return read_one(std::move(text));
  }
  keep_table_four(stream, static_cast<std::size_t>(table_form(id, input.edition).cell_count()));
  const auto outcomes = std::count_if(stream.labels.begin(), stream.labels.end(), is_column);
  constexpr int kFew = 3;  // outcomes named; of fewer there is no head
  if (outcomes < kFew) return {read_headless(stream, unclaimed), {}};
  TableText groups = find_table(id, stream, input.edition, input.year);
  if (groups.stream.named) return read_one(std::move(groups));
  TableText row = groups;
  row.rows = {{0, 0, static_cast<std::size_t>(row.form->cell_count())}};
  row.labels = {{0, &row.stream.labels.back(), row.stream.labels.front().begin, row.stream.labels.back().end}};
  row.displaced.clear();
  std::vector<TableText> texts;
  texts.push_back(std::move(row));
  texts.push_back(std::move(groups));
  return read_found(std::move(texts));
}

}  // namespace nianbao
