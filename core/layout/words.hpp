#pragma once

#include <string_view>
#include <vector>

#include "document/blocks.hpp"
#include "layout/ruling.hpp"

namespace nianbao {

/// Normalises the runs of a page: split where white space or a ruling line separates cells, joined where they touch, and kept once where
/// bold type was faked by writing twice.
[[nodiscard]] std::vector<Run> words_of(const Block& page, const std::vector<RulingLine>& lines);

/// Whether a text is a number: digits, perhaps with separators or a percent sign.
[[nodiscard]] bool is_figure(std::u16string_view text);

}  // namespace nianbao
