#pragma once

#include "report/tables/requests_head.hpp"

namespace nianbao {

/// A row of the form, and the numbers that it was read by.
struct RowSegment {
  int row;
  const Segment* segment;  ///< of its label; none where it was placed by the order of the form
  std::optional<std::vector<CellToken>> values;
  ReadBy how = ReadBy::plain;
  bool torn = false;    ///< labels and values stand apart here: what is next to the label need not be its own
  bool parted = false;  ///< some of its numbers stand on the line above or below, in columns where it is blank
  bool mixed = false;   ///< its line is another row's as well, and their labels stand out of order
  bool below = false;   ///< its own line is blank, numbers stand below: its own, or those of a row that lost its label
  bool glued = false;   ///< its digits have nothing between them

  /// Its numbers may be another row's: it has none.
  void take_back() {
    values.reset();
    torn = true;
  }
};

/// The rows of table 3, as far as they were read.
struct RequestsRows {
  std::vector<RowSegment> labelled;  ///< in the order of the document
  std::vector<RowSegment> by_order;  ///< placed by the order of the form, without labels
};

/// The rows that have labels, none of them read.
[[nodiscard]] std::vector<RowSegment> label_rows(const RequestsText& text);

[[nodiscard]] bool any_read(const std::vector<RowSegment>& rows);
/// Whether the labels stand in the order of the form.
[[nodiscard]] bool is_in_order(const std::vector<RowSegment>& rows);

/// By cell of the form, what was read.
[[nodiscard]] std::vector<std::optional<double>> values_read(const RequestsText& text, const RequestsHead& head,
                                                             const RequestsRows& rows);

/// By relation of the form, what its sides differ by; nothing where a cell of it was not read.
[[nodiscard]] std::vector<std::optional<double>> balances(const RequestsText& text, const RequestsHead& head,
                                                          const RequestsRows& rows);

/// Rows with numbers above the first row's label.
[[nodiscard]] std::vector<const ValueRow*> rows_before_first(const RequestsText& text,
                                                             const std::vector<RowSegment>& rows);

/// Rows of numbers behind a row's label, without those that it was read by, and those behind labels that are read elsewhere.
[[nodiscard]] std::vector<const ValueRow*> rows_behind(const RequestsText& text, const std::vector<RowSegment>& rows,
                                                       std::size_t label);

/// Rows of numbers taken together.
[[nodiscard]] std::optional<std::vector<CellToken>> fit_all(const RequestsText& text, const RequestsHead& head,
                                                            const std::vector<const ValueRow*>& rows);

/// All that stands between a row's label and the next one, taken together.
[[nodiscard]] std::optional<std::vector<CellToken>> fit_own(const RequestsText& text, const RequestsHead& head,
                                                            const RowSegment& row);

}  // namespace nianbao
