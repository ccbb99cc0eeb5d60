#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "report/tables/stream.hpp"

// Rows of a text that stand on more than one line.

namespace nianbao {

/// Whether nothing but values stands on the line of these.
[[nodiscard]] bool stands_alone(const Document& document, const ValueRun& run);

/// Whether a value begins farther to the right on its line than another one on its own.
[[nodiscard]] bool stands_right_of(std::u16string_view text, const CellToken& value, const CellToken& other);

/// The lines of rows whose numbers go on below them, digits in narrow cells; none of one row alone.
[[nodiscard]] std::vector<const ValueRun*> broken_lines(const Document& document, const std::vector<ValueRun>& runs,
                                                        std::size_t width);

/// The values of two lines of which the second does not begin a line of its own, by their places; none where one stands below another.
[[nodiscard]] std::optional<std::vector<CellToken>> interleaved(std::u16string_view text,
                                                                std::vector<CellToken> values);

/// Of the ways to read a row of cells those in which the line below, no shorter one, has the values that are blank, or some of them right
/// of all others, and no others; with these.
[[nodiscard]] std::vector<std::vector<CellToken>> filled(std::vector<std::vector<CellToken>> ways,
                                                         const ValueRow& below);

/// Whether rows have a number a line and their last ones together on one: several, as of one the last may be a number in two pieces.
[[nodiscard]] bool end_on_lines(const std::vector<ValueRun>& runs, const std::vector<std::size_t>& widths);

}  // namespace nianbao
