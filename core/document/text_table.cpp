#include "document/text_table.hpp"

#include <algorithm>

namespace nianbao {
namespace {

/// Words without Pandoc's attributes, which cells break over lines: [规章]{style="…"}.
std::u16string without_attributes(const std::u16string& cell) {
  std::u16string out;
  for (std::size_t at = 0; at < cell.size();) {
    const std::size_t open = std::min(cell.find(u'[', at), cell.size());
    const std::size_t close = cell.find(u"]{", open);
    const std::size_t end = close == cell.npos ? close : cell.find(u'}', close);
    if (end == cell.npos || cell.find(u'=', close) > end) return out + cell.substr(at);
    out += cell.substr(at, open - at) + cell.substr(open + 1, close - open - 1);
    at = end + 1;
  }
  return out;
}

void write(const TextGrid& grid, std::u16string& out) {
  for (const auto& row : grid) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) out.push_back(u'\t');
      for (const char16_t letter : without_attributes(row[c])) out.push_back(letter == u'\t' ? u' ' : letter);
    }
    out.push_back(u'\n');
  }
}

}  // namespace

std::u16string with_tables(const std::vector<std::u16string_view>& lines, const std::vector<TextTable>& tables) {
  std::u16string out;
  std::size_t written = 0;
  const auto copy_until = [&](std::size_t end) {
    for (; written < end; ++written) {
      out += lines[written];
      out.push_back(u'\n');
    }
  };
  for (const TextTable& table : tables) {
    copy_until(table.first);
    write(table.grid, out);
    written = table.last;
  }
  copy_until(lines.size());
  return out;
}

}  // namespace nianbao
