#include "document/quoted_text.hpp"

#include <algorithm>

#include "document/text_table.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr char16_t kMark = u'>';

bool is_quoted(View line) { return line.starts_with(kMark) || std::all_of(line.begin(), line.end(), is_space); }

}  // namespace

std::u16string without_quotes(std::u16string text) {
  if (!text.starts_with(kMark)) return text;
  const auto lines = lines_of(text);
  if (!std::all_of(lines.begin(), lines.end(), is_quoted)) return text;
  std::u16string out;
  for (View line : lines) {
    while (line.starts_with(kMark)) line.remove_prefix(line.starts_with(u"> ") ? 2 : 1);
    out.append(line).push_back(u'\n');
  }
  return out;
}

}  // namespace nianbao
