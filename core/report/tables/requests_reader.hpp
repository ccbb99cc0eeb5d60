#pragma once

#include <optional>
#include <span>
#include <vector>

#include "report/tables/alignment.hpp"
#include "report/tables/digit_splits.hpp"
#include "report/tables/requests_head.hpp"

namespace nianbao {

/// A label with its place in the form, and the rows of numbers behind it.
struct RowSegment {
  int row;
  const Segment* segment;
  std::optional<std::vector<CellToken>> values;
  ReadBy how = ReadBy::plain;
  bool torn = false;    ///< labels and values stand apart here: what is next to the label need not be its own
  bool parted = false;  ///< some of its numbers stand on the line above or below, in columns where it is blank
  bool mixed = false;   ///< its line is another row's as well, and their labels stand out of order
  bool below = false;   ///< its own line is blank, numbers stand below: its own, or those of a row that lost its label

  /// Its numbers may be another row's: it has none.
  void take_back() {
    values.reset();
    torn = true;
  }
};

/// Reads table 3. Its steps stand in files of their own: the head, the rows, glued digits, and what is to be said of the reading.
class RequestsReader {
 public:
  RequestsReader(const RequestsText& text, const RequestsHead& head);
  Table read(std::vector<ValueRow>& leftover);

  /// Where the numbers of a row begin in its grid.
  struct Start {
    RowSegment* row;
    int table;
    int level;  ///< of its label: levels may be set off by columns
    int column;
  };

 private:
  // Rows of numbers and the labels they belong to (requests_rows.cpp, requests_runs.cpp).
  /// Two labels in front of one row of numbers in a grid: a tool moved one of them, and which nobody can tell.
  void part_shared_lines();
  /// Whether the label of another row follows on the line: 1.信访举报投诉类申请2.重复申请出版物.
  [[nodiscard]] bool holds_another(const RowSegment& row) const;
  /// Rows whose values stand behind their label on the same line: beyond doubt.
  void read_own_lines();
  /// Labels out of the order of the form name nothing here: they were torn from their rows. Those with values on their line stay.
  void keep_in_order();
  [[nodiscard]] bool is_in_order() const;
  /// Where labels stand out of order and numbers apart from them, the order says nothing: takes back what it placed.
  void drop_out_of_order();
  /// Whether the numbers of every label stand right behind it, as in text with one cell a line.
  [[nodiscard]] bool each_has_its_own() const;
  static int worth(const RowSegment& row) { return row.values ? 10 : 1; }
  /// Rows whose values stand below their labels, beside those that were read by their own line.
  void read_behind();

  // Labels and numbers on lines of their own (requests_hypotheses.cpp).
  /// What a text may be in which no row has its values on the line of its label: one way to put its rows of numbers to the form.
  struct Hypothesis {
    std::vector<RowSegment> rows;
    std::vector<RowSegment> by_order;
    int score = 0;
  };
  /// Numbers before their labels, behind them, or in the order of the form: that which the relations bear out. Rows to which
  /// another, that they bear out nearly as well, gives other numbers are left unread.
  void read_apart();
  /// How many relations hold, less those that do not.
  [[nodiscard]] int score() const;
  /// Takes back every row.
  void drop_all();
  /// The values of a row under a hypothesis; nothing where it has none.
  static const std::vector<CellToken>* values_of(const Hypothesis& hypothesis, int row);
  /// As many rows of numbers as the form has rows, behind labels in its order: the first is the first row's.
  bool read_in_order();
  /// Numbers that stand before their labels: a row of them above the first label.
  bool read_leading();
  [[nodiscard]] bool any_read() const;
  /// A label that lost its values to the words of its group before it: 「三、本年度办理结果 0 0 0 …」, 「（一）予以公开」 below.
  void read_under_group();
  /// The label of a group between a row's label and its numbers, all on one line.
  [[nodiscard]] const Segment* group_on_line(const RowSegment& row) const;
  /// Whether numbers stand where a row is blank, in a row of the grid above or below that has no label: a page break tore them off.
  [[nodiscard]] bool is_parted(const ValueRow& row) const;
  /// Whether one of these is a whole row.
  [[nodiscard]] bool has_fitting(const std::vector<const ValueRow*>& rows) const;
  static bool all_blank(const std::vector<CellToken>& row);
  static bool all_numbers(const std::vector<CellToken>& row);
  /// Whether the labels of several rows stand in one cell of a grid.
  [[nodiscard]] bool labels_are_piled() const;
  /// Reads rows whose values stand apart from their labels, as far as it is certain whose they are.
  void read_runs();
  /// A row of numbers among the labels, with its values where they are known.
  struct RowRun {
    NumberRun run;
    std::optional<std::vector<CellToken>> values;
  };
  [[nodiscard]] std::vector<RowRun> runs() const;
  /// What stands between a label and the next one: rows of numbers, or numbers of so many rows that are not whole.
  void add_runs_behind(std::size_t label, std::vector<RowRun>& out) const;
  /// Whether they stand right behind the label of a row that is out of order, and may be its own.
  [[nodiscard]] bool is_behind_another(const ValueRow& values) const;
  /// How many labels, up to this one, end on the line of the numbers.
  [[nodiscard]] std::size_t labels_beside(std::size_t label, const ValueRow& values) const;
  /// Numbers of several rows behind one label may go row by row or column by column: where a row of them does not add up, nobody can
  /// tell which, and their values are not known.
  void forget_columns(std::span<RowRun> runs) const;
  /// Rows with numbers above the first row's label.
  [[nodiscard]] std::vector<const ValueRow*> rows_before_first() const;
  /// Whether numbers stand beside the first label of a group: its sum.
  [[nodiscard]] bool may_be_sum(const ValueRow& values) const;
  /// The row of the form that each run belongs to, where that is certain.
  [[nodiscard]] std::vector<std::optional<int>> rows_of(const std::vector<RowRun>& found) const;
  /// What a label is aligned by: its row of the form; its place among the labels where these stand in another order.
  [[nodiscard]] int place_of(std::size_t label) const;
  /// A label that stands there twice, and not the one by which its row is read: what stands behind it is that row's once more.
  [[nodiscard]] bool is_read_elsewhere(const Segment& segment) const;
  /// Rows of numbers behind a row's label, without those that it was read by, and those behind labels that are read elsewhere.
  [[nodiscard]] std::vector<const ValueRow*> rows_behind(const RowSegment& row) const;
  [[nodiscard]] std::size_t next_kept(const RowSegment& row) const;
  /// Digits on the label's line that are no row: glued, or one of them lost or torn off. No other numbers are its own.
  [[nodiscard]] bool has_own_digits(const RowSegment& row) const;
  /// Whether rows of a grid can be one that goes on over lines: no label and no words stand on the others.
  [[nodiscard]] bool may_be_one(const std::vector<const ValueRow*>& rows) const;
  /// Rows of numbers taken together.
  [[nodiscard]] std::optional<std::vector<CellToken>> fit_all(const std::vector<const ValueRow*>& rows) const;
  /// All that stands between a label and the next one, taken together.
  [[nodiscard]] std::optional<std::vector<CellToken>> fit_own(const RowSegment& row) const;

  /// Where labels begin above their numbers and go on below them, what stands below a label's line is not its own: takes back what was
  /// read so, unless all rows were read and every relation holds, which no shift by a row leaves, and no
  /// words speak against it: rows in another order leave the relations as they are.
  void drop_others();
  /// Whether the label of another row begins on the line before the numbers.
  [[nodiscard]] bool follows_another(const RowSegment& row) const;

  /// Takes back what was read of numbers apart from their labels where the table as a whole does not bear it out: numbers are left
  /// over, and most rows found none of their own, or this one does not add up.
  void drop_doubtful();

  /// Takes back everything where most rows do not add up and cells could be misplaced: the columns are not what they seem.
  void drop_unbalanced();
  /// Every row has its label, its cells are known, and all seven columns have their heads.
  [[nodiscard]] bool places_are_certain() const;

  /// Takes back rows placed by their order where a relation of the table, all of its cells read, speaks against it.
  void drop_contradicted();

  // Rows out of their columns (requests_shifts.cpp).
  /// Rows of a grid whose values begin in another column than those of most rows on the same level of the form.
  [[nodiscard]] std::vector<RowSegment*> shifted_rows();
  [[nodiscard]] std::vector<Start> starts();
  [[nodiscard]] int level_of(const RowSegment& row) const;
  [[nodiscard]] const Line& line_of(const RowSegment& row) const;
  /// Whether labels of its level stand in another column, or other lines end in another: a blank among its values may be no cell of
  /// the form.
  [[nodiscard]] bool may_have_moved(const RowSegment& row) const;
  /// Takes those back that do not add up: their cells are not certain.
  void drop_shifted();
  /// How many cells stand behind each row that ends in a number.
  [[nodiscard]] std::vector<int> cells_behind_totals() const;
  /// Whether a blank at a row's end may be the cell behind it, one of its numbers being lost: the cell in front of the next label on
  /// its line, or one that stands behind the rows that end in a number as well.
  [[nodiscard]] bool may_lack_number(const RowSegment& row, const std::vector<int>& behind) const;

  // Glued digits (requests_digit_splits.cpp).
  /// Digits without anything between them: all ways to cut them, then the row's own sum, then the columns.
  void read_cuts();
  [[nodiscard]] DigitSplits cuts_of_row(const std::vector<Span>& pieces) const;
  [[nodiscard]] std::vector<Span> pieces_of(const RowSegment& row) const;
  /// By cell, what is read so far.
  [[nodiscard]] std::vector<std::optional<double>> values_read() const;

  // Into the table (requests_reader.cpp).
  void place(std::vector<ValueRow>& leftover);
  void place_values(const RowSegment& row);
  [[nodiscard]] bool row_read(int row) const { return table_.at(row, head_.order.front()).state != CellState::missing; }
  void span_table();

  // What is to be said of the reading (requests_notes.cpp).
  void note(ReadingNote note) { table_.notes.push_back(std::move(note)); }
  void note_head();
  /// What became of every row that was not read: its numbers could not be placed, it is absent, or the table ends before it.
  void note_rows();
  [[nodiscard]] std::vector<Span> last_label_span(int last) const;
  void note_unread(const RowSegment& row);
  /// Whether the table has numbers that no row took: then a label without values is unread, not empty.
  [[nodiscard]] bool unclaimed_numbers() const;
  [[nodiscard]] bool is_placed(Span span) const;
  /// The words before a full row of numbers in a grid that are no label of the format: a row of the author's own.
  [[nodiscard]] std::optional<Span> foreign_label(const ValueRow& values) const;
  /// Numbers that no cell took. Behind the last row they may be the next table's.
  void note_leftovers(std::vector<ValueRow>& leftover);
  void note_shifted();

  const RequestsText& text_;
  const RequestsHead& head_;
  Table table_;
  std::vector<RowSegment> rows_;      ///< rows with a label, in the order of the document
  std::vector<RowSegment> by_order_;  ///< rows placed by the order of the form
  std::vector<int> glued_;
  bool in_order_ = true;  ///< the labels stand in the order of the form, or have their own numbers
};

}  // namespace nianbao
