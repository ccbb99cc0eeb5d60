#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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

/// Why a cell that is there was not read.
enum class Doubt {
  none,
  too_few,   ///< its row has fewer numbers than columns, and nothing in the place of those that lack
  too_many,  ///< its row has more numbers than columns
  glued,     ///< the digits of its row can be cut in several ways
  shifted,   ///< blank cells of its row: the others may stand in other columns
  apart,     ///< labels and numbers stand apart: its row's may be another's
  layouts,   ///< two ways in which the table can stand in the text give it different numbers
  unseen,    ///< in a picture, where its digits were not recognised for sure
};

[[nodiscard]] std::string_view doubt_key(Doubt doubt);  ///< "tooFew"

/// How a cell was read, where not plainly by its row's label and its column's head.
enum class ReadBy {
  plain,
  order,      ///< its row lost its label (or its table its head); placed by the fixed order of the format
  relations,  ///< its digits could be cut in several ways, and the relations left one
};

/// What was read of one cell.
struct CellValue {
  CellState state = CellState::missing;
  std::optional<double> value;  ///< set exactly where state is `number`
  std::u16string text;          ///< as it stands in the source
  std::optional<Span> span;     ///< empty span for a blank cell; nothing for a missing one
  ReadBy how = ReadBy::plain;
  Doubt doubt = Doubt::none;  ///< set where state is `unread`
  std::size_t splits = 0;     ///< of `glued`: how many ways there are

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
