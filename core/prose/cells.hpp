#pragma once

#include <string_view>

#include "prose/narrative.hpp"

namespace nianbao::prose {

/// Finds the cells that words stand for, in the tables as the report has them.
class CellFinder {
 public:
  explicit CellFinder(const Report& report) : report_(report) {}

  /// The cells in `rows` (ids, parted by commas; "denied." is every row that begins so) and `columns` (ids). Empty where a table's
  /// edition has none of them.
  [[nodiscard]] CellSum cells(TableId table, std::string_view rows, std::string_view columns) const;
  /// Of the table of requests.
  [[nodiscard]] CellSum requests(std::string_view rows, std::string_view columns = "total") const {
    return cells(TableId::requests, rows, columns);
  }
  /// The same rows in other columns.
  [[nodiscard]] CellSum in_columns(const CellSum& meaning, std::string_view columns) const;

 private:
  const Report& report_;
};

/// What words mean that can mean one sum alone.
[[nodiscard]] std::vector<CellSum> only(CellSum reading);

[[nodiscard]] CellSum plus(CellSum a, const CellSum& b, int sign = 1);

}  // namespace nianbao::prose
