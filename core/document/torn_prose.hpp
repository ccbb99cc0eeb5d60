#pragma once

#include "document/document.hpp"

namespace nianbao {

/// Some tools end a line wherever the script or the font changes: 「共公开信息」, 「366」, 「条，其中…」 one below the other. Puts the lines
/// of such a sentence together again; what may be a cell or a heading stays a line of its own.
void join_torn_prose(Document& document);

}  // namespace nianbao
