#pragma once

#include "report/tables/choices.hpp"
#include "report/tables/layouts.hpp"

namespace nianbao {

/// The numbers of a layout, by cell of the form.
[[nodiscard]] CellNumbers numbers_of(const TableText& text, const Head& head, const Layout& layout);

/// Reads the rows of a layout whose digits do not tell by themselves which cells they belong to, as far as the relations leave one way.
/// Rows that stay unread say why.
void read_open_rows(const TableText& text, const Head& head, Layout& layout);

}  // namespace nianbao
