#include "document/quoted_text.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// A bar quotes a line that has no others: those part cells.
bool is_quoted(View line) {
  return line.starts_with(u'>') || (line.starts_with(u'|') && line.find(u'|', 1) == View::npos);
}

}  // namespace

Rewritten without_quotes(const LinedText& source) {
  const Lines& lines = source.lines();
  const auto words = std::ssize(lines) - std::count_if(lines.begin(), lines.end(), is_white);
  const auto quoted = std::count_if(lines.begin(), lines.end(), is_quoted);
  if (quoted == 0 || 3 * quoted < 2 * words) return std::nullopt;
  std::u16string out;
  for (View line : lines) {
    while (is_quoted(line)) line.remove_prefix(line.substr(1).starts_with(u' ') ? 2 : 1);
    out.append(line).push_back(u'\n');
  }
  return out;
}

}  // namespace nianbao
