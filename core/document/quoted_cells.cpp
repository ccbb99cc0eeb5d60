#include "document/quoted_cells.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr View kParts = u"\t,;\n\r";  // what may stand before and behind a cell

/// The closing quote of a cell that opens at `open`, where it has more than one line and is as short as a cell; else npos.
std::size_t close_of(View text, std::size_t open) {
  constexpr std::size_t kLongest = 120;  // characters; twice the longest label of the form
  const std::size_t close = text.substr(0, open + kLongest).find(u'"', open + 1);
  if (close == View::npos || text.substr(open, close - open).find(u'\n') == View::npos) return View::npos;
  const bool ends = close + 1 == text.size() || kParts.find(text[close + 1]) != View::npos;
  return ends ? close : View::npos;
}

}  // namespace

Rewritten with_whole_cells(const LinedText& source) {
  const View text = source.text();
  std::u16string out;
  std::size_t copied = 0;
  for (std::size_t open = text.find(u'"'); open != text.npos; open = text.find(u'"', open + 1)) {
    const bool begins = open == 0 || kParts.find(text[open - 1]) != View::npos;
    const std::size_t close = begins ? close_of(text, open) : View::npos;
    if (close == View::npos) continue;
    out.append(text, copied, open - copied);
    std::copy_if(text.begin() + static_cast<std::ptrdiff_t>(open), text.begin() + static_cast<std::ptrdiff_t>(close),
                 std::back_inserter(out), [](char16_t c) { return c != u'\n' && c != u'\r'; });
    copied = open = close;
  }
  return copied == 0 ? Rewritten() : out.append(text, copied);
}

}  // namespace nianbao
