#pragma once

#include "report/tables/stream.hpp"

namespace nianbao {

/// Whether a text that aligns its columns with spaces broke a label over lines, so that words of other columns stand between: 社会公益 with
/// 组织 below it.
[[nodiscard]] bool is_detached(const Stream& stream, const LabelMatch& match);

/// Whether the words of a label stand there whole, in their order, in pieces that lines, cells or gaps part, with those of other labels
/// between them: 关不掌 below 1.本机, and 无法提 beside it.
[[nodiscard]] bool is_in_pieces(const Stream& stream, const LabelMatch& match);

}  // namespace nianbao
