#include "document/text_table.hpp"

#include <algorithm>

namespace nianbao {
namespace {

void write(const TextGrid& grid, std::u16string& out) {
  for (const auto& row : grid) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      if (c > 0) out.push_back(u'\t');
      for (const char16_t letter : row[c]) out.push_back(letter == u'\t' ? u' ' : letter);
    }
    out.push_back(u'\n');
  }
}

}  // namespace

std::vector<std::u16string_view> lines_of(std::u16string_view text) {
  std::vector<std::u16string_view> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(u'\n', begin), text.size());
    out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

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
