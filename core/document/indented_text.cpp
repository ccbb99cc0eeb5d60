#include "document/indented_text.hpp"

#include <algorithm>

namespace nianbao {
namespace {

using View = std::u16string_view;

/// Without the tabs before its first word and behind its last.
View inner(View line) {
  const std::size_t begin = std::min(line.find_first_not_of(u'\t'), line.size());
  return line.substr(begin, line.find_last_not_of(u'\t') + 1 - begin);
}

}  // namespace

Rewritten without_indents(const LinedText& source) {
  // Lines; half of a table of requests, and more than any list that is indented.
  constexpr std::ptrdiff_t kFewest = 20;
  if (source.text().find(u"\n\t\t") == View::npos) return std::nullopt;
  const Lines& lines = source.lines();
  std::ptrdiff_t indented = 0;
  std::ptrdiff_t deeply = 0;
  std::ptrdiff_t parted = 0;
  for (const View line : lines) {
    const View words = inner(line);
    if (words.find(u'\t') != View::npos) ++parted;
    if (words.empty() || !line.starts_with(u'\t')) continue;
    ++indented;
    deeply += line.starts_with(u"\t\t") ? 1 : 0;  // a single one begins a cell, as Word puts a table on the clipboard
  }
  if (indented < kFewest || 10 * deeply < 9 * indented || 10 * parted > indented) return std::nullopt;
  std::u16string out;
  for (const View line : lines) out.append(inner(line)).push_back(u'\n');
  return out;
}

}  // namespace nianbao
