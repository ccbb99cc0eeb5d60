#pragma once

#include "document/document.hpp"

namespace nianbao {

/// Joins sentences that a tool has split into lines wherever script or font changes: 「共公开信息」, 「366」, 「条，其中…」 below each other.
/// Lines that may be cells or headings stay as they are.
void join_split_sentences(Document& document);

}  // namespace nianbao
