#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "format/format.hpp"
#include "text/span.hpp"

namespace nianbao {

/// What a cell holds. Only `number` has a value: blank, missing and unread are never 0.
enum class CellState {
  number,
  blank,    ///< the cell is there, and empty
  missing,  ///< its text is not in the source
  unread,   ///< its text is there, but what stands in this cell could not be told
  invalid,  ///< there, but not a number
};

/// How a cell was read, where not plainly by its row's label and its column's head.
enum class ReadBy {
  plain,
  order,      ///< its row lost its label (or its table its head); placed by the fixed order of the format
  relations,  ///< its digits could be cut in several ways, and the relations left one
};

struct CellValue {
  CellState state = CellState::missing;
  std::optional<double> value;  ///< set exactly where state is `number`
  std::u16string text;          ///< as it stands in the source
  std::optional<Span> span;     ///< empty span for a blank cell; nothing for a missing one
  ReadBy how = ReadBy::plain;

  /// The value as a count of pieces; nothing where it was not read, is negative, not whole or beyond any count.
  [[nodiscard]] std::optional<std::int64_t> count() const;
};

/// A cell of the report: "requests.new.natural" in schema/result.schema.json.
struct CellRef {
  TableId table;
  int cell;
  friend bool operator==(const CellRef&, const CellRef&) = default;
};

}  // namespace nianbao
