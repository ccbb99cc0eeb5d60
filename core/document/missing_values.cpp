#include "document/missing_values.hpp"

#include <algorithm>
#include <vector>

#include "text/sort.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr View kNothing[]{u"NaN", u"nan", u"None", u"null", u"NULL"};

/// What stands between two cells of a row, or ends it.
bool parts_cells(char16_t c) { return c == u' ' || c == u'|' || c == u'\t' || c == u',' || c == u'\n'; }

/// Whether the words are all that their cell has.
bool fills_cell(View text, std::size_t begin, std::size_t end) {
  return begin > 0 && parts_cells(text[begin - 1]) && (end == text.size() || parts_cells(text[end]));
}

struct Word {
  std::size_t begin;
  std::size_t length;
};

}  // namespace

Rewritten without_missing_values(const LinedText& source) {
  const View text = source.text();
  constexpr std::size_t kFewest = 5;  // values of one row; prose has none
  std::vector<Word> found;
  for (const View word : kNothing) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) {
      if (fills_cell(text, at, at + word.size())) found.push_back({at, word.size()});
    }
  }
  if (found.size() < kFewest) return std::nullopt;
  sort_stably(found, [](const Word& a, const Word& b) { return a.begin < b.begin; });
  std::u16string out;
  std::size_t from = 0;
  for (const Word& word : found) {
    out.append(text, from, word.begin - from).append(word.length, u' ');  // what stands in columns stays there
    from = word.begin + word.length;
  }
  return out.append(text, from);
}

}  // namespace nianbao
