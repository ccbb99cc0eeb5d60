#pragma once

#include <string_view>
#include <vector>

#include "document/blocks.hpp"
#include "layout/ruling.hpp"

namespace nianbao {

/// The runs of a page as its producer meant them, whatever pieces the file writes them in: cut where white space or a line
/// parts cells, joined where pieces touch, and once where bold type was faked by writing twice.
[[nodiscard]] std::vector<Run> words_of(const Block& page, const std::vector<RulingLine>& lines);

/// Digits, perhaps with separators or a percent sign.
[[nodiscard]] bool is_figure(std::u16string_view text);

}  // namespace nianbao
