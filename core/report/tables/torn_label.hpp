#pragma once

#include "report/tables/stream.hpp"

namespace nianbao {

/// Whether a text that aligns its columns with spaces broke a label over lines, so that words of other columns stand between: 社会公益 with
/// 组织 below it.
[[nodiscard]] bool is_torn(const Stream& stream, const LabelMatch& match);

}  // namespace nianbao
