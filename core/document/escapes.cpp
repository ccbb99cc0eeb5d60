#include "document/escapes.hpp"

#include <algorithm>
#include <array>

#include "text/char_set.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

struct Escape {
  View written;
  View meant;
};

/// The longest first.
constexpr std::array kEscapes{Escape{u"\\r\\n", u"\n"}, Escape{u"\\n", u"\n"},   Escape{u"\\t", u"\t"},
                              Escape{u"<br />", u"\n"}, Escape{u"<br/>", u"\n"}, Escape{u"<br>", u"\n"},
                              Escape{u"<BR>", u"\n"},   Escape{u"&nbsp;", u" "}};
constexpr CharSet kBegins(u"\\<&");

const Escape* escape_at(View text) {
  const auto at = std::find_if(kEscapes.begin(), kEscapes.end(),
                               [text](const Escape& escape) { return text.starts_with(escape.written); });
  return at == kEscapes.end() ? nullptr : &*at;
}

/// Calls `take` with the place of each.
template <typename Take>
void each_escape(View text, Take take) {
  for (std::size_t at = kBegins.find_in(text); at != text.npos;) {
    const Escape* escape = escape_at(text.substr(at));
    if (escape != nullptr) take(at, *escape);
    at = kBegins.find_in(text, at + (escape != nullptr ? escape->written.size() : 1));
  }
}

/// As many as the rows of a table have, and on every other line where there are lines.
bool is_escaped(View text) {
  constexpr std::size_t kFewest = 20;  // escapes; prose that shows how something is written has fewer
  std::size_t count = 0;
  each_escape(text, [&count](std::size_t, const Escape&) { ++count; });
  return count >= kFewest && 2 * count >= static_cast<std::size_t>(std::count(text.begin(), text.end(), u'\n'));
}

/// Whether its line is a row between bars, whose cells have lines of their own.
bool is_between_bars(View text, std::size_t at) {
  constexpr std::size_t kReach = 4000;  // characters; no row of a table goes farther to either side
  const std::size_t first = at - std::min(at, kReach);
  const View around = text.substr(first, 2 * kReach);
  const std::size_t begin = around.rfind(u'\n', at - first) + 1;  // npos is the one before the first
  const std::size_t end = std::min(around.find(u'\n', at - first), around.size());
  return around[begin] == u'|' && around[around.find_last_not_of(u" \r", end - 1)] == u'|';
}

}  // namespace

Rewritten without_escapes(const LinedText& source) {
  const View text = source.text();
  if (!is_escaped(text)) return std::nullopt;
  std::u16string out;
  std::size_t copied = 0;
  each_escape(text, [&](std::size_t at, const Escape& escape) {
    out.append(text, copied, at - copied);
    copied = at + escape.written.size();
    // <br> before the end of a line that it is written with says nothing more.
    const bool ends = escape.meant == u"\n" && copied < text.size() && (text[copied] == u'\n' || text[copied] == u'\r');
    const bool in_cell = escape.written.front() == u'<' && is_between_bars(text, at);
    if (!ends && !in_cell) out += escape.meant;
    // Beside a gap in a line that is laid out, what stands behind keeps its place.
    if (escape.written == u"&nbsp;" && text.substr(copied).starts_with(u" "))
      out.append(escape.written.size() - escape.meant.size(), u' ');
  });
  return out.append(text, copied);
}

}  // namespace nianbao
