#pragma once

#include <optional>
#include <span>
#include <vector>

#include "report/tables/alignment.hpp"
#include "report/tables/requests_rows.hpp"

namespace nianbao {

/// What the labels and the numbers between them make of the rows.
struct RowsFound {
  RequestsRows rows;
  bool in_order;  ///< the labels stand in the order of the form, or have their own numbers
  std::vector<Alternative> candidates;
};

class RequestsReader {
 public:
  RequestsReader(const RequestsText& text, const RequestsHead& head);
  RowsFound read();

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
  /// The values of a row under a hypothesis; nothing where it has none.
  static const std::vector<CellToken>* values_of(const Hypothesis& hypothesis, int row);
  /// As many rows of numbers as the form has rows, behind labels in its order: the first is the first row's.
  bool read_in_order();
  /// Numbers that stand before their labels: a row of them above the first label.
  bool read_leading();
  /// A label that lost its values to the words of its group before it: 「三、本年度办理结果 0 0 0 …」, 「（一）予以公开」 below.
  void read_under_group();
  /// The label of a group between a row's label and its numbers, all on one line.
  [[nodiscard]] const Segment* group_on_line(const RowSegment& row) const;
  /// Whether numbers stand where a row is blank, in a row of the grid above or below that has no label: a page break tore them off.
  [[nodiscard]] bool is_parted(const ValueRow& row) const;
  /// Whether one of these is a whole row.
  [[nodiscard]] bool has_fitting(const std::vector<const ValueRow*>& rows) const;
  static bool all_blank(const std::vector<CellToken>& row);
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

  const RequestsText& text_;
  const RequestsHead& head_;
  RequestsRows rows_;
  std::vector<Alternative> candidates_;
};

}  // namespace nianbao
