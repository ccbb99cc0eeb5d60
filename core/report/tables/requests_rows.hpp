#pragma once

#include "report/tables/requests_head.hpp"

namespace nianbao {

/// The rows of table 3, as far as they were read.
struct RequestsRows {
  std::vector<RowSegment> labelled;  ///< in the order of the document
  std::vector<RowSegment> by_order;  ///< placed by the order of the form, without labels
};

/// Those that were read, the labelled ones first.
[[nodiscard]] std::vector<const RowSegment*> rows_read(const RequestsRows& rows);

[[nodiscard]] bool any_read(const std::vector<RowSegment>& rows);
/// Whether the labels stand in the order of the form.
[[nodiscard]] bool is_in_order(const std::vector<RowSegment>& rows);

/// By cell of the form, what was read.
[[nodiscard]] std::vector<std::optional<double>> values_read(const HeadedText& text, const RequestsRows& rows);

/// By relation of the form, what its sides differ by; nothing where a cell of it was not read.
[[nodiscard]] std::vector<std::optional<double>> balances(const HeadedText& text, const RequestsRows& rows);

/// Rows with numbers above the first row's label.
[[nodiscard]] std::vector<const ValueRow*> rows_before_first(const RequestsText& text,
                                                             const std::vector<RowSegment>& rows);

/// Rows of numbers behind a row's label, without those that it was read by, and those behind labels that are read elsewhere.
[[nodiscard]] std::vector<const ValueRow*> rows_behind(const RequestsText& text, const std::vector<RowSegment>& rows,
                                                       std::size_t label);

/// Rows of numbers taken together.
[[nodiscard]] std::optional<std::vector<CellToken>> fit_all(const HeadedText& text,
                                                            const std::vector<const ValueRow*>& rows);

/// All that stands between a row's label and the next one, taken together.
[[nodiscard]] std::optional<std::vector<CellToken>> fit_own(const HeadedText& text, const RowSegment& row);

}  // namespace nianbao
