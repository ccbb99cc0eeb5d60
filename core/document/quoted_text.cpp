#include "document/quoted_text.hpp"

#include <algorithm>

#include "document/text_table.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr CharSet kMarks(u">|");

/// A bar quotes a line that has no others: those part cells.
bool is_quoted(View line) {
  return line.starts_with(u'>') || (line.starts_with(u'|') && line.find(u'|', 1) == View::npos);
}

}  // namespace

std::u16string without_quotes(std::u16string text) {
  if (kMarks.find_in(text) == text.npos) return text;
  const auto lines = lines_of(text);
  const auto words = std::ssize(lines) - std::count_if(lines.begin(), lines.end(), is_white);
  if (3 * std::count_if(lines.begin(), lines.end(), is_quoted) < 2 * words) return text;
  std::u16string out;
  for (View line : lines) {
    while (is_quoted(line)) line.remove_prefix(line.substr(1).starts_with(u' ') ? 2 : 1);
    out.append(line).push_back(u'\n');
  }
  return out;
}

}  // namespace nianbao
